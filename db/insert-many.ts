import type { CompiledQuery, Insertable } from 'kysely';
import type { WriteDb } from './handles.ts';
import type { Database } from './schema.ts';

/** Rows of one statement: enough that a row costs what SQLite takes for it, far below its number of parameters. */
const CHUNK = 40;

/**
 * Inserts any number of rows, all with the columns of the first one. Building a statement costs more than running it:
 * only two are built, one for a chunk and one for a single row, and run with the values of each in turn.
 */
export async function insertMany<T extends keyof Database & string>(
  db: WriteDb,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  const chunked = rows.length - (rows.length % CHUNK);
  await insertBy(db, table, rows.slice(0, chunked), CHUNK);
  await insertBy(db, table, rows.slice(chunked), 1);
}

async function insertBy<T extends keyof Database & string>(
  db: WriteDb,
  table: T,
  rows: readonly Insertable<Database[T]>[],
  size: number,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const statement: CompiledQuery = db.insertInto(table).values(rows.slice(0, size)).compile();
  if (statement.parameters.length !== columns.length * size)
    throw new Error(`rows of ${table} differ in their columns`);
  const executor = db.getExecutor();
  for (let at = 0; at < rows.length; at += size) {
    const parameters: unknown[] = [];
    for (let i = at; i < at + size; i++) appendValues(parameters, rows[i] as object, columns, table);
    await executor.executeQuery({ ...statement, parameters });
  }
}

function appendValues(parameters: unknown[], row: object, columns: readonly string[], table: string): void {
  const values = row as Readonly<Record<string, unknown>>;
  let same = Object.keys(values).length === columns.length;
  for (const column of columns) {
    const value = values[column];
    same &&= value !== undefined;
    parameters.push(value);
  }
  if (!same) throw new Error(`rows of ${table} differ in their columns`);
}
