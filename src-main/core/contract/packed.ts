import type { Reply } from './reply.ts';

/**
 * How the answers of long lists go from process to process: as one text, with lists of like rows as columns, and values
 * that repeat written once. Row by row, twenty thousand applications are copied value by value at each of three borders,
 * one of them the window's own.
 */

/** Shorter lists cost nothing as they are. */
const LIST = 100;

type Row = Readonly<Record<string, unknown>>;
type Column = readonly unknown[] | { readonly of: readonly unknown[]; readonly at: readonly number[] };

interface Table {
  readonly $rows: number;
  readonly $columns: readonly (readonly [name: string, column: Column])[];
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values that repeat, each once; undefined where more than half of them differ. */
function repeated(values: readonly unknown[]): Column | undefined {
  const places = new Map<unknown, number>();
  // Lists and rows inside a row are alike by what they say; a plain text that says the same is not one of them.
  const inner = new Map<string, number>();
  const of: unknown[] = [];
  const at: number[] = [];
  for (const value of values) {
    const among: Map<unknown, number> = typeof value === 'object' && value !== null ? inner : places;
    const key = among === inner ? JSON.stringify(value) : value;
    let place = among.get(key);
    if (place === undefined) {
      place = of.push(value) - 1;
      if (of.length * 2 > values.length) return undefined;
      among.set(key, place);
    }
    at.push(place);
  }
  return { of, at };
}

/** Undefined where the rows are not all of the same fields, each with a value. */
function tableOf(rows: readonly unknown[]): Table | undefined {
  const [first] = rows;
  if (!isRow(first)) return undefined;
  const names = Object.keys(first);
  const columns = names.map((): unknown[] => []);
  for (const row of rows) {
    if (!isRow(row) || Object.keys(row).length !== names.length) return undefined;
    for (const [i, name] of names.entries()) {
      const value = row[name];
      if (value === undefined) return undefined;
      columns[i]?.push(value);
    }
  }
  return {
    $rows: rows.length,
    $columns: names.map((name, i) => [name, repeated(columns[i] ?? []) ?? columns[i] ?? []]),
  };
}

function packValue(value: unknown): unknown {
  if (Array.isArray(value)) return (value.length >= LIST && tableOf(value)) || value.map(packValue);
  if (!isRow(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packValue(one)]));
}

const isTable = (value: Row): value is Row & Table => typeof value.$rows === 'number' && Array.isArray(value.$columns);

function rowsOf({ $rows, $columns }: Table): Row[] {
  const rows = Array.from({ length: $rows }, (): Record<string, unknown> => ({}));
  for (const [name, column] of $columns) {
    // Rows with the same value have the same object: nobody writes into an answer.
    if ('of' in column) for (const [i, row] of rows.entries()) row[name] = column.of[column.at[i] as number];
    else for (const [i, row] of rows.entries()) row[name] = column[i];
  }
  return rows;
}

function unpackValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpackValue);
  if (!isRow(value)) return value;
  if (isTable(value)) return rowsOf(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, unpackValue(one)]));
}

interface PackedReply {
  readonly ok: true;
  readonly packed: string;
}

/** A reply as it goes over the borders; a refusal as it is. */
export function packReply(reply: Reply<unknown>): Reply<unknown> {
  if (!reply.ok) return reply;
  const packed: PackedReply = { ok: true, packed: JSON.stringify(packValue(reply.value)) };
  return packed as unknown as Reply<unknown>;
}

/** The reply again as the office gave it. */
export function unpackReply<T>(reply: Reply<T>): Reply<T> {
  if (!('packed' in reply)) return reply;
  return { ok: true, value: unpackValue(JSON.parse((reply as unknown as PackedReply).packed)) as T };
}
