import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';

/** A column of another table that names a unit. */
export interface UnitReference {
  readonly table: string;
  readonly column: string;
  /** Columns of the table's primary key. */
  readonly keys: readonly string[];
  /** Every column is part of the key: a row says no more than that the two belong together. */
  readonly link: boolean;
}

type Row = Readonly<Record<string, string | number | null>>;

/** What joining two units did to one column. */
export interface MovedRows {
  readonly table: string;
  readonly column: string;
  /** Keys of the rows that were pointed to the kept unit, as they are after it. */
  readonly moved: readonly Row[];
  /** Links that the kept unit had already. */
  readonly dropped: readonly Row[];
}

/**
 * Every column outside the register that points to a unit, read from the schema itself: a table added later is joined,
 * counted and kept alive without anybody having to remember this file.
 */
export async function listUnitReferences(db: ReadDb): Promise<readonly UnitReference[]> {
  const { rows } = await sql<{ tbl: string; col: string }>`
    SELECT s.name AS tbl, f."from" AS col
    FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f
    WHERE s.type = 'table' AND f."table" = 'unit' AND s.name NOT IN ('unit', 'unit_alias', 'unit_distinct')
    ORDER BY s.name, f."from"`.execute(db);
  const found: UnitReference[] = [];
  for (const { tbl, col } of rows) {
    const { rows: columns } = await sql<{ name: string; pk: number }>`
      SELECT name, pk FROM pragma_table_info(${tbl}) ORDER BY pk, cid`.execute(db);
    const keys = columns.filter((column) => column.pk > 0).map((column) => column.name);
    found.push({ table: tbl, column: col, keys, link: keys.length === columns.length });
  }
  return found;
}

const at = (name: string) => sql.id(name);

export async function usedUnits(db: ReadDb, references: readonly UnitReference[]): Promise<Set<string>> {
  const used = new Set<string>();
  for (const { table, column } of references) {
    const { rows } = await sql<{ id: string | null }>`SELECT DISTINCT ${at(column)} AS id FROM ${at(table)}`.execute(
      db,
    );
    for (const { id } of rows) if (id !== null) used.add(id);
  }
  return used;
}

/** How many rows of each column name the unit, by `table.column`. */
export async function countUses(
  db: ReadDb,
  references: readonly UnitReference[],
  unitId: string,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { table, column } of references) {
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) AS n FROM ${at(table)} WHERE ${at(column)} = ${unitId}`.execute(db);
    counts[`${table}.${column}`] = rows[0]?.n ?? 0;
  }
  return counts;
}

function matches(row: Row) {
  return sql.join(
    Object.entries(row).map(([name, value]) => sql`${at(name)} IS ${value}`),
    sql` AND `,
  );
}

/**
 * Points every row from one unit to another. A link that the other has already is dropped. Gives back what was done, or
 * the table in which the two have rows that cannot both stand.
 */
export async function moveUses(
  db: WriteDb,
  references: readonly UnitReference[],
  fromId: string,
  toId: string,
): Promise<{ readonly moved: readonly MovedRows[] } | { readonly collides: string }> {
  const all: MovedRows[] = [];
  for (const { table, column, keys, link } of references) {
    const names = sql.join(keys.map(at));
    const { rows } = await sql<Row>`SELECT ${names} FROM ${at(table)} WHERE ${at(column)} = ${fromId}`.execute(db);
    await sql`UPDATE OR IGNORE ${at(table)} SET ${at(column)} = ${toId} WHERE ${at(column)} = ${fromId}`.execute(db);
    const { rows: left } = await sql<Row>`SELECT ${names} FROM ${at(table)} WHERE ${at(column)} = ${fromId}`.execute(
      db,
    );
    if (left.length > 0 && !link) return { collides: table };
    await sql`DELETE FROM ${at(table)} WHERE ${at(column)} = ${fromId}`.execute(db);
    const stayed = new Set(left.map((row) => JSON.stringify(row)));
    const moved = rows
      .filter((row) => !stayed.has(JSON.stringify(row)))
      .map((row) => (column in row ? { ...row, [column]: toId } : row));
    all.push({ table, column, moved, dropped: left });
  }
  return { moved: all };
}

/** Whether every row that was moved still names the unit. */
export async function stillMoved(db: ReadDb, all: readonly MovedRows[], unitId: string): Promise<boolean> {
  for (const { table, column, moved } of all) {
    for (const row of moved) {
      const { rows } = await sql`
        SELECT 1 FROM ${at(table)} WHERE ${matches(row)} AND ${at(column)} = ${unitId}`.execute(db);
      if (rows.length === 0) return false;
    }
  }
  return true;
}

export async function moveBack(db: WriteDb, all: readonly MovedRows[], toId: string): Promise<void> {
  for (const { table, column, moved, dropped } of all) {
    for (const row of moved) {
      await sql`UPDATE ${at(table)} SET ${at(column)} = ${toId} WHERE ${matches(row)}`.execute(db);
    }
    for (const row of dropped) {
      const names = sql.join(Object.keys(row).map(at));
      await sql`INSERT INTO ${at(table)} (${names}) VALUES (${sql.join(Object.values(row))})`.execute(db);
    }
  }
}
