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
  const database = {
    prepare(sql: string) {
      if (!lent) throw new Error('database handle used after its query or command ended');
      if (RESERVED.test(sql)) throw new Error('transactions and settings belong to the store');
      const statement = translated(() => prepared(raw, sql));
      if (mode === 'read' && !statement.readonly) throw new Error('a query tried to write');
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
  return {
    db: new Kysely<Database>({ dialect: new SqliteDialect({ database }) }),
    failure: () => failure,
    end() {
      lent = false;
    },
  };
}
