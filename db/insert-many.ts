import type { Insertable } from 'kysely';
import { type WriteDb, writeStraight } from './handles.ts';
import type { Database } from './schema.ts';

/** Rows of one statement: enough that a row costs what SQLite takes for it, far below its number of parameters. */
const CHUNK = 200;

type Values = Readonly<Record<string, unknown>>;

/**
 * Inserts any number of rows, all with the columns of the first one. Two statements serve them all: one for a chunk, one
 * for a single row. What every row says alike, the round and much of a roster, is handed over once a chunk and not once
 * a row: handing over is a tenth of writing an import.
 */
export async function insertMany<T extends keyof Database & string>(
  db: WriteDb,
  table: T,
  rows: readonly Insertable<Database[T]>[],
  chunk = CHUNK,
): Promise<void> {
  const all = rows as readonly Values[];
  const [first] = all;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const chunked = chunk > 1 ? all.length - (all.length % chunk) : 0;
  if (chunked > 0) {
    const alike = new Set(columns.filter((column) => all.every((row) => row[column] === first[column])));
    insertBy(db, { table, columns, alike, size: chunk }, all.slice(0, chunked));
  }
  insertBy(db, { table, columns, alike: new Set(), size: 1 }, all.slice(chunked));
}

interface Shape {
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns with one value in all rows. */
  readonly alike: ReadonlySet<string>;
  /** Rows of one statement. */
  readonly size: number;
}

function insertBy(db: WriteDb, { table, columns, alike, size }: Shape, rows: readonly Values[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const row = `(${columns.map((column, i) => (alike.has(column) ? `@v${i}` : '?')).join(', ')})`;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const sql = `INSERT INTO "${table}" (${names}) VALUES ${Array.from({ length: size }, () => row).join(', ')}`;
  const named = Object.fromEntries(
    columns.flatMap((column, i) => (alike.has(column) ? [[`v${i}`, first[column]]] : [])),
  );
  const runs: unknown[][] = [];
  for (let at = 0; at < rows.length; at += size) {
    const parameters: unknown[] = [];
    for (let i = at; i < at + size; i++) appendValues(parameters, rows[i] as Values, columns, alike, table);
    runs.push(parameters);
  }
  writeStraight(db, sql, runs, named);
}

function appendValues(
  parameters: unknown[],
  values: Values,
  columns: readonly string[],
  alike: ReadonlySet<string>,
  table: string,
): void {
  let same = Object.keys(values).length === columns.length;
  for (const column of columns) {
    const value = values[column];
    same &&= value !== undefined;
    if (!alike.has(column)) parameters.push(value);
  }
  if (!same) throw new Error(`rows of ${table} differ in their columns`);
}
