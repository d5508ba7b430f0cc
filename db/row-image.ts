import { sql } from 'kysely';
import { inParts, type Told, toldNobody } from '../src-main/core/domain/kernel/pace.ts';
import type { ReadDb, WriteDb } from './handles.ts';
import type { Database } from './schema.ts';

/** One stored row, column by column, whatever steps later add to its table. */
export type RowImage = Readonly<Record<string, string | number | null>>;
type Table = keyof Database & string;

const at = (name: string) => sql.id(name);
const list = (values: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

function matches(row: RowImage) {
  return sql.join(
    Object.entries(row).map(([name, value]) => sql`${at(name)} IS ${value}`),
    sql` AND `,
  );
}

/** The rows with one of the values in that column; without one, the whole table. */
export async function imagesOf(
  db: ReadDb,
  table: Table,
  where?: { readonly column: string; readonly among: readonly string[] },
): Promise<readonly RowImage[]> {
  const all = sql<RowImage>`SELECT * FROM ${at(table)}`;
  const query = where === undefined ? all : sql<RowImage>`${all} WHERE ${at(where.column)} IN ${list(where.among)}`;
  return (await query.execute(db)).rows;
}

const CHUNK = 500;

/** The columns of rows that are all of one table. */
const namesOf = (rows: readonly RowImage[]) => Object.keys(rows[0] ?? {});

/** Every column as it was then. The row is found by its `id`. */
export async function writeBack(
  db: WriteDb,
  table: Table,
  rows: readonly RowImage[],
  told: Told = toldNobody,
): Promise<void> {
  const columns = namesOf(rows).filter((name) => name !== 'id');
  const set = sql.join(columns.map((name) => sql`${at(name)} = j.value ->> ${name}`));
  const write = (some: readonly RowImage[]) =>
    sql`
      UPDATE ${at(table)} SET ${set}
      FROM json_each(${JSON.stringify(some)}) AS j WHERE ${at(table)}.id = j.value ->> 'id'`.execute(db);
  await inParts(rows, told, write, CHUNK);
}

/** Puts rows back that are gone; one whose place is taken by now stays as it is. */
export async function putBack(db: WriteDb, table: Table, rows: readonly RowImage[]): Promise<void> {
  const names = namesOf(rows);
  const values = sql.join(names.map((name) => sql`value ->> ${name}`));
  const put = (some: readonly RowImage[]) =>
    sql`
      INSERT OR IGNORE INTO ${at(table)} (${sql.join(names.map(at))})
      SELECT ${values} FROM json_each(${JSON.stringify(some)}) ORDER BY key`.execute(db);
  await inParts(rows, toldNobody, put, CHUNK);
}

/** Takes rows out that still read exactly so. */
export async function takeOut(db: WriteDb, table: Table, rows: readonly RowImage[]): Promise<void> {
  for (const row of rows) await sql`DELETE FROM ${at(table)} WHERE ${matches(row)}`.execute(db);
}
