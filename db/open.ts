import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Driver from 'better-sqlite3';
import { fromDriverSecretly, fromFileSystem, StorageFailure } from './failures.ts';
import { applyPragmas, assertPragmas, CIPHER_PRAGMAS, safetyPragmas } from './pragmas.ts';

/** The driver's connection. Only the files in `db/` hold one. */
export type RawDatabase = Driver.Database;

/** "JURY" in ASCII: what `file` and SQLite tools show as the owner of the file. */
export const APPLICATION_ID = 0x4a_55_52_59;

/** `user_version` of a file in which no migration has run yet; 0 is the first migration. */
export const UNMIGRATED = -1;

export interface OpenOptions {
  /** `create` refuses a path that exists; `open` refuses one that does not and never makes an empty file. */
  readonly mode: 'create' | 'open';
  /** A driver compiled for an older runtime; see `nativeBindingPath`. */
  readonly nativeBinding?: string | undefined;
}

// WAL-reset race fixed in this version of SQLite.
const OLDEST_SQLITE = [3, 51, 3] as const;

const PAGE_BYTES = 4096;
const PLAIN_HEADER = 'SQLite format 3\0';

/** Claims or inspects the path before the driver sees it: the driver would create what is missing. */
function preparePath(path: string, mode: OpenOptions['mode']): void {
  try {
    if (mode === 'create') {
      closeSync(openSync(path, 'wx', 0o600));
      return;
    }
    const file = openSync(path, 'r+');
    try {
      const header = Buffer.alloc(PLAIN_HEADER.length);
      const read = readSync(file, header, 0, header.length, 0);
      // An encrypted file begins with its salt; a plain database or an empty file is somebody else's.
      if (read < header.length || header.toString('latin1') === PLAIN_HEADER) throw new StorageFailure('not_ours');
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fromFileSystem(error);
  }
}

function rawKeyPragma(rawKey: Uint8Array): string {
  const hex = Buffer.from(rawKey.buffer, rawKey.byteOffset, rawKey.byteLength).toString('hex');
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new TypeError('the data key is 32 bytes');
  return `key = "x'${hex}'"`;
}

function assertSqliteVersion(raw: RawDatabase): void {
  const version = String(raw.prepare('SELECT sqlite_version()').pluck().get()).split('.').map(Number);
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = version[i] ?? 0;
    if (part > least) return;
    if (part < least) throw new StorageFailure('unsafe', 'sqlite_version');
  }
}

/** What does not open and is not made of whole pages was never an office file: no key would have helped. */
function named(failure: StorageFailure, path: string): StorageFailure {
  const whole = failure.kind !== 'wrong_key' || statSync(path).size % PAGE_BYTES === 0;
  return whole ? failure : new StorageFailure('not_ours');
}

/**
 * Opens or creates an encrypted file and makes it safe to use: settings of `pragmas.ts` in their order, each asserted,
 * then the file's identity. Throws StorageFailure; nothing stays open and nothing new stays on disk after a failure.
 */
export function openDatabase(path: string, rawKey: Uint8Array, options: OpenOptions): RawDatabase {
  const keyPragma = rawKeyPragma(rawKey);
  preparePath(path, options.mode);
  let raw: RawDatabase | undefined;
  try {
    const binding = options.nativeBinding;
    raw = new Driver(path, {
      fileMustExist: true,
      // Long enough for a virus scanner to let go; the office file has no second legitimate user to wait for.
      timeout: 1000,
      ...(binding === undefined ? {} : { nativeBinding: binding }),
    });
    applyPragmas(raw, CIPHER_PRAGMAS);
    if (raw.pragma(keyPragma, { simple: true }) !== 'ok') throw new StorageFailure('unsafe', 'key');
    const safety = safetyPragmas(process.platform);
    applyPragmas(raw, safety);
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    assertSqliteVersion(raw);
    if (options.mode === 'create') {
      raw.pragma(`application_id = ${APPLICATION_ID}`);
      raw.pragma(`user_version = ${UNMIGRATED}`);
    }
    if (raw.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new StorageFailure('not_ours');
    // Once more at the end: one setting must not have undone another.
    assertPragmas(raw, safety);
    return raw;
  } catch (error) {
    raw?.close();
    if (options.mode === 'create')
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
    throw named(fromDriverSecretly(error), path);
  }
}
