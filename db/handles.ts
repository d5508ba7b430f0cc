import { Kysely, SqliteDialect } from 'kysely';
import { fromDriver, StorageFailure } from './failures.ts';
import { prepared } from './kept-statements.ts';
import type { RawDatabase } from './open.ts';
import type { Database } from './schema.ts';

/** Reads only. A `WriteDb` is accepted wherever a `ReadDb` is. */
export type ReadDb = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic' | 'getExecutor'>;

/** Reads and writes inside the command's one transaction, which belongs to the store. */
export type WriteDb = ReadDb &
  Pick<Kysely<Database>, 'insertInto' | 'updateTable' | 'deleteFrom' | 'replaceInto' | 'with' | 'withRecursive'>;

/** Statements that would take the transaction or the settings of the file out of the store's hands. */
const RESERVED = /^\s*(?:begin|commit|end|rollback|savepoint|release|pragma|attach|detach|vacuum|reindex|analyze)\b/i;

export interface Lease {
  readonly db: Kysely<Database>;
  /** The first failure of file or disk that the borrower met, even one it looked away from. */
  failure(): StorageFailure | undefined;
  /** From here on every use of `db` throws: a write that was not awaited must not land outside its transaction. */
  end(): void;
}

/** Statements that are written once, past the builder, which takes several times what such a statement takes. */
interface Straight {
  column(sql: string, parameters: readonly unknown[]): unknown[];
  write(sql: string, runs: readonly (readonly unknown[])[], named: Named): void;
}
type Named = Readonly<Record<string, unknown>>;
const straights = new WeakMap<object, Straight>();

function straightOf(db: ReadDb): Straight {
  const straight = straights.get(db);
  if (straight === undefined) throw new Error('not a handle that the store has lent');
  return straight;
}

/**
 * The first column of a statement that is written once, past the builder: building it, queueing it and making objects of
 * its rows take several times what such a statement takes, and a key press waits for it.
 */
export function firstColumn<T>(db: ReadDb, sql: string, parameters: readonly unknown[]): readonly T[] {
  return straightOf(db).column(sql, parameters) as T[];
}

/**
 * Runs a writing statement past the builder, at once, with each list of values in turn. `named`: values of its `@names`,
 * which it may say several times.
 */
export function writeStraight(db: WriteDb, sql: string, runs: readonly (readonly unknown[])[], named: Named): void {
  straightOf(db).write(sql, runs, named);
}

/** Lends the connection to one query or command. */
export function lend(raw: RawDatabase, mode: 'read' | 'write'): Lease {
  let lent = true;
  let failure: StorageFailure | undefined;
  const translated = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const translation = fromDriver(error);
      // A broken constraint is an answer one may act on; a full disk is not.
      if (translation instanceof StorageFailure && translation.kind !== 'constraint') failure ??= translation;
      throw translation;
    }
  };
  const checked = (sql: string) => {
    if (!lent) throw new Error('database handle used after its query or command ended');
    if (RESERVED.test(sql)) throw new Error('transactions and settings belong to the store');
    const statement = translated(() => prepared(raw, sql));
    if (mode === 'read' && !statement.readonly) throw new Error('a query tried to write');
    return statement;
  };
  const database = {
    prepare(sql: string) {
      const statement = checked(sql);
      return {
        reader: statement.reader,
        all: (parameters: readonly unknown[]) => translated(() => statement.all(parameters)),
        run: (parameters: readonly unknown[]) => translated(() => statement.run(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(parameters),
      };
    },
    // Kysely may ask; the connection is the store's to close.
    close() {},
  };
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
  straights.set(db, {
    column(sql, parameters) {
      const statement = checked(sql).pluck();
      try {
        return translated(() => statement.all(parameters));
      } finally {
        // The statement is kept, and the next who asks it may want its rows.
        statement.pluck(false);
      }
    },
    write(sql, runs, named) {
      const statement: { run(...values: unknown[]): unknown } = checked(sql);
      translated(() => {
        for (const parameters of runs) statement.run(parameters, named);
      });
    },
  });
  return {
    db,
    failure: () => failure,
    end() {
      lent = false;
    },
  };
}
