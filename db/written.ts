import { type RawBuilder, sql } from 'kysely';

/** A field of an accepted expert as its own round's roster writes it, from the row kept with the expert. */
export function written<T>(field: string): RawBuilder<T> {
  return sql<T>`json_extract(expert.details, ${sql.lit(`$.${field}`)})`;
}
