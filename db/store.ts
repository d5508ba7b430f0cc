import { canonicalJson, type Json, sha256Hex } from '../src-main/core/domain/kernel/digest.ts';
import { type Refusal, type Result, refuse } from '../src-main/core/domain/kernel/result.ts';
import type { AuditFact, AuditHead } from './audit/chain.ts';
import { appendAudit, lastEntry, locateHead, type OfficeIdentity } from './audit/journal.ts';
import { type DeepCheck, deepCheck } from './checks.ts';
import { fromDriver, StorageFailure } from './failures.ts';
import { lend, type ReadDb, type WriteDb } from './handles.ts';
import { prepared } from './kept-statements.ts';
import { schemaVersion } from './migrate.ts';
import type { RawDatabase } from './open.ts';
import { serialQueue } from './serial-queue.ts';

/** What a command decided. There is no way to commit without saying what goes into the audit chain. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly audit: AuditFact | readonly [AuditFact, ...AuditFact[]] }
  | { readonly ok: false; readonly refusal: Refusal };

export interface CommandOptions {
  /**
   * Idempotency key, 1–200 characters, unique per user action. A second command under the same key has no effect and
   * gets the first one's value (as JSON carries it). Refused and failed commands leave no key behind.
   */
  readonly key?: string | undefined;
  /** What is done under the key. The same key with something else is refused: `act_key_used`. */
  readonly act?: Json | undefined;
}

/**
 * The open office file. Every call waits for the one before it, so nothing ever interleaves. Calls throw
 * StorageFailure when file or disk fail, and whatever the given function throws.
 */
export interface Store {
  readonly databaseId: string;
  readonly schemaVersion: number;
  /** Runs `fn` with a handle that only reads. */
  query<T>(fn: (db: ReadDb) => Promise<T>): Promise<T>;
  /**
   * Runs `fn` in one transaction with its audit rows; resolves after the commit. A refusal or an exception rolls
   * everything back.
   */
  command<T>(fn: (db: WriteDb) => Promise<Outcome<T>>, options?: CommandOptions): Promise<Result<T>>;
  /** The newest audit row; seq 0 and the database id where there is none. */
  auditHead(): Promise<AuditHead>;
  /** Where a head kept outside the file stands in it. `differs` and `missing` mean: history was replaced or cut. */
  locateHead(head: AuditHead): Promise<'found' | 'differs' | 'missing'>;
  /** Moves the write-ahead log into the file and empties it, so that deleted text does not linger there. */
  checkpoint(): Promise<void>;
  deepCheck(): Promise<DeepCheck>;
  /** Copies the file to a path that does not exist, under the same key, and reads it back; answers where its chain ends. */
  copyTo(path: string): Promise<AuditHead>;
  /** Waits for what was begun, empties the log and lets go of the file. Later calls throw `closed`. */
  close(): Promise<void>;
}

export interface StoreParts {
  readonly raw: RawDatabase;
  readonly office: OfficeIdentity;
  /** The time now as ISO UTC text. */
  readonly clock: () => string;
  readonly appVersion: string;
  /** Copies the file under its key and reads the copy back. */
  readonly copy: (path: string) => AuditHead;
}

function truncateLog(raw: RawDatabase): void {
  const [row] = raw.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (row?.busy !== 0) throw new StorageFailure('busy', 'wal_checkpoint');
}

/** From so many rows on, an act is answered before its log is moved into the file: moving takes a fifth of such an act. */
const LARGE_ACT = 5000;
/** Until then whoever waited has been answered, and what is shown next has been read. */
const MOVED_AFTER_MS = 2000;

const rowsWritten = (raw: RawDatabase) => prepared(raw, 'SELECT total_changes()').pluck().get() as number;

/** Durable with that; in the log alone where the act is `large`. */
function commit(raw: RawDatabase, large: boolean): void {
  const usual = large ? raw.pragma('wal_autocheckpoint', { simple: true }) : undefined;
  if (large) raw.pragma('wal_autocheckpoint = 0');
  try {
    raw.exec('COMMIT');
  } finally {
    if (large) raw.pragma(`wal_autocheckpoint = ${usual}`);
  }
}

/** What `command_key.reply` holds. */
interface Kept {
  readonly act: string;
  readonly value: Json;
}

function keptReply(raw: RawDatabase, key: string): Kept | undefined {
  const reply = raw.prepare<[string], string>('SELECT reply FROM command_key WHERE key = ?').pluck().get(key);
  return reply === undefined ? undefined : (JSON.parse(reply) as Kept);
}

async function runCommand<T>(
  { raw, office, clock, appVersion }: StoreParts,
  fn: (db: WriteDb) => Promise<Outcome<T>>,
  { key, act: asked = null }: CommandOptions,
  logIsLong: () => void,
): Promise<Result<T>> {
  const act = key === undefined ? '' : sha256Hex(canonicalJson(asked));
  raw.exec('BEGIN IMMEDIATE');
  const written = rowsWritten(raw);
  const lease = lend(raw, 'write');
  try {
    const before = key === undefined ? undefined : keptReply(raw, key);
    if (before !== undefined) {
      raw.exec('ROLLBACK');
      return before.act === act ? { ok: true, value: before.value as T } : refuse('act_key_used');
    }
    const outcome = await fn(lease.db);
    lease.end();
    if (!outcome.ok) {
      raw.exec('ROLLBACK');
      return outcome;
    }
    const failure = lease.failure();
    if (failure) throw failure;
    // SQLite may give up a transaction by itself: what follows must not be written without one.
    if (!raw.inTransaction) throw new StorageFailure('io', 'transaction_lost');
    const facts = 'action' in outcome.audit ? [outcome.audit] : outcome.audit;
    if (facts.length === 0) throw new Error('a command without an audit row');
    const stamp = { utc: clock(), app: appVersion };
    let seq = 0;
    for (const fact of facts) seq = appendAudit(raw, office, fact, stamp);
    if (key !== undefined) {
      const kept: Kept = { act, value: (outcome.value ?? null) as Json };
      raw.prepare('INSERT INTO command_key (key, seq, reply) VALUES (?, ?, ?)').run(key, seq, JSON.stringify(kept));
    }
    const large = rowsWritten(raw) - written >= LARGE_ACT;
    commit(raw, large);
    if (large) logIsLong();
    return { ok: true, value: outcome.value };
  } catch (error) {
    // A full disk or a failed write may already have rolled back.
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  } finally {
    lease.end();
  }
}

async function runQuery<T>(raw: RawDatabase, fn: (db: ReadDb) => Promise<T>): Promise<T> {
  // The handle runs no statement that SQLite calls a writing one. `PRAGMA query_only` would say the same once more, and
  // have every statement that is kept compiled anew for each query.
  const lease = lend(raw, 'read');
  try {
    return await fn(lease.db);
  } finally {
    lease.end();
  }
}

/** The store over a connection that `open-store.ts` has opened, migrated and checked. */
export function storeOver(parts: StoreParts): Store {
  const { raw, office } = parts;
  const queue = serialQueue();
  let closing: Promise<void> | undefined;
  let moving: NodeJS.Timeout | undefined;

  const take = async <T>(task: () => Promise<T> | T): Promise<T> => {
    if (closing !== undefined) throw new StorageFailure('closed');
    try {
      return await queue(task);
    } catch (error) {
      throw fromDriver(error);
    }
  };

  const moveLater = () => {
    clearTimeout(moving);
    // What fails here is met again, and told, by the next `checkpoint`.
    moving = setTimeout(() => void take(() => truncateLog(raw)).catch(() => undefined), MOVED_AFTER_MS).unref();
  };

  return {
    databaseId: office.databaseId,
    schemaVersion: schemaVersion(raw),
    query: (fn) => take(() => runQuery(raw, fn)),
    command: (fn, options) => take(() => runCommand(parts, fn, options ?? {}, moveLater)),
    auditHead: () =>
      take(() => {
        const last = lastEntry(raw);
        return last === undefined ? { seq: 0, hash: office.databaseId } : { seq: last.seq, hash: last.hash };
      }),
    locateHead: (head) => take(() => locateHead(raw, head)),
    checkpoint: () => take(() => truncateLog(raw)),
    deepCheck: () => take(() => deepCheck(raw, office.databaseId)),
    copyTo: (path) => take(() => parts.copy(path)),
    close() {
      clearTimeout(moving);
      closing ??= queue(() => {
        try {
          truncateLog(raw);
        } finally {
          raw.close();
        }
      }).catch((error: unknown) => {
        throw fromDriver(error);
      });
      return closing;
    },
  };
}
