import type { RawDatabase } from './open.ts';

/** Statements kept per connection; the queries of a desk are fewer. */
const KEPT = 300;

type Statement = ReturnType<RawDatabase['prepare']>;
const kept = new WeakMap<RawDatabase, Map<string, Statement>>();

/** Compiling a statement costs more than running it: one command's statement serves the next. The oldest goes first. */
export function prepared(raw: RawDatabase, sql: string): Statement {
  let statements = kept.get(raw);
  if (!statements) {
    statements = new Map();
    kept.set(raw, statements);
  }
  const known = statements.get(sql);
  // A statement that is being stepped through cannot be started again.
  if (known && !known.busy) {
    statements.delete(sql);
    statements.set(sql, known);
    return known;
  }
  const fresh = raw.prepare(sql);
  statements.set(sql, fresh);
  const oldest = statements.size > KEPT ? statements.keys().next().value : undefined;
  if (oldest !== undefined) statements.delete(oldest);
  return fresh;
}
