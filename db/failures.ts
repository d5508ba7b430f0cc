/**
 * What can be wrong with the file or the disk under it, in the words the window needs:
 * - `missing` no file (or folder) at the path; `exists` something is already there;
 * - `not_ours` readable, but not an office file; `wrong_key` the key does not open it. A damaged first page looks the
 *   same as a wrong key: both fail the page's authentication;
 * - `newer_version` written by a newer version of the program;
 * - `readonly` folder or file cannot be written; `busy` another program has it open; `full` no space left;
 * - `corrupted` pages, schema or audit chain do not hold together; `io` the disk failed;
 * - `constraint` a rule of the schema was broken; `closed` the store was already closed;
 * - `unsafe` a setting the file's safety depends on did not take effect (`detail` names the pragma).
 */
export type StorageFailureKind =
  | 'missing'
  | 'exists'
  | 'not_ours'
  | 'wrong_key'
  | 'newer_version'
  | 'readonly'
  | 'busy'
  | 'corrupted'
  | 'full'
  | 'constraint'
  | 'io'
  | 'unsafe'
  | 'closed'
  | 'unknown';

/** A failure of storage. Carries no SQL, no key, no path and no value: it may be logged as it is. */
export class StorageFailure extends Error {
  readonly kind: StorageFailureKind;
  /** A pragma's name, `table.column` of a broken UNIQUE or NOT NULL, or the driver's or system's error code. */
  readonly detail: string | undefined;

  constructor(kind: StorageFailureKind, detail?: string) {
    super(detail === undefined ? `storage: ${kind}` : `storage: ${kind} (${detail})`);
    this.name = 'StorageFailure';
    this.kind = kind;
    this.detail = detail;
  }
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const DRIVER_KINDS: ReadonlyArray<readonly [prefix: string, kind: StorageFailureKind]> = [
  ['SQLITE_NOTADB', 'wrong_key'],
  ['SQLITE_CORRUPT', 'corrupted'],
  ['SQLITE_READONLY', 'readonly'],
  ['SQLITE_CANTOPEN', 'readonly'],
  ['SQLITE_PERM', 'readonly'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR', 'io'],
  ['SQLITE_CONSTRAINT', 'constraint'],
];

/**
 * The driver's error as a failure of storage. Anything else comes back unchanged: an error in our own SQL or code is a
 * bug and must look like one.
 */
export function fromDriver(error: unknown): unknown {
  if (error instanceof StorageFailure) return error;
  const code = codeOf(error);
  const kind = DRIVER_KINDS.find(([prefix]) => code?.startsWith(prefix))?.[1];
  if (kind === undefined || code === undefined) return error;
  if (kind !== 'constraint') return new StorageFailure(kind, code);
  const named = /^(?:UNIQUE|NOT NULL) constraint failed: ([\w., ]+)$/.exec((error as Error).message);
  return new StorageFailure(kind, named?.[1] ?? code);
}

/** As `fromDriver`, but for SQL that carries the key: nothing of an unexpected error is let through except its code. */
export function fromDriverSecretly(error: unknown): StorageFailure {
  const mapped = fromDriver(error);
  return mapped instanceof StorageFailure ? mapped : new StorageFailure('unknown', codeOf(error));
}

const SYSTEM_KINDS: Readonly<Record<string, StorageFailureKind>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EEXIST: 'exists',
  EISDIR: 'not_ours',
  EACCES: 'readonly',
  EPERM: 'readonly',
  EROFS: 'readonly',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EIO: 'io',
};

/** An error of `node:fs` as a failure of storage, without the path it names. */
export function fromFileSystem(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const code = codeOf(error);
  return new StorageFailure((code === undefined ? undefined : SYSTEM_KINDS[code]) ?? 'unknown', code);
}
