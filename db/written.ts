import { type RawBuilder, sql } from 'kysely';

/** A field of an accepted row as its own round's roster writes it, from the row kept with the application or expert. */
export function written<T>(table: 'application' | 'expert', field: string): RawBuilder<T> {
  return sql<T>`json_extract(${sql.ref(`${table}.details`)}, ${sql.lit(`$.${field}`)})`;
}
