import { existsSync, renameSync, rmSync } from 'node:fs';
import { appendAudit, type OfficeIdentity, readIdentity } from './audit/journal.ts';
import { quickCheck } from './checks.ts';
import { copyVerified } from './copy-store.ts';
import { fromDriver, fromFileSystem, StorageFailure } from './failures.ts';
import { type Migration, migrate } from './migrate.ts';
import { migrations as productMigrations } from './migrations/index.ts';
import { openDatabase, type RawDatabase } from './open.ts';
import { assertPragmas, safetyPragmas } from './pragmas.ts';
import { type Store, storeOver } from './store.ts';
import { syncFolderOf } from './sync-folder.ts';

export interface StoreSurroundings {
  /** The time now as ISO UTC text. */
  readonly clock: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Version of the program, kept in each audit row. */
  readonly appVersion: string;
  readonly nativeBinding?: string | undefined;
  /** Left out in the product: the steps of `migrations/index.ts`. */
  readonly migrations?: readonly Migration[];
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A new office file's identity: 128 random bits as 32 hex digits. The key file is bound to it. */
export function newDatabaseId(randomBytes: (count: number) => Uint8Array): string {
  return hex(randomBytes(16));
}

const BY_PROGRAM = { actor: 'system', role: 'system' } as const;

function closeAfter<T>(raw: RawDatabase, work: () => T): T {
  try {
    return work();
  } catch (error) {
    raw.close();
    throw fromDriver(error);
  }
}

function onDisk(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw fromFileSystem(error);
  }
}

function buildFile(path: string, key: Uint8Array, databaseId: string, around: StoreSurroundings): void {
  const raw = openDatabase(path, key, { mode: 'create', nativeBinding: around.nativeBinding });
  closeAfter(raw, () => {
    migrate(raw, around.migrations ?? productMigrations);
    const office: OfficeIdentity = { databaseId, auditSalt: hex(around.randomBytes(32)) };
    const utc = around.clock();
    raw.exec('BEGIN IMMEDIATE');
    raw
      .prepare('INSERT INTO meta (id, database_id, audit_salt, created_utc) VALUES (1, ?, ?, ?)')
      .run(databaseId, office.auditSalt, utc);
    const fact = { ...BY_PROGRAM, action: 'office.created', object: `office:${databaseId}` };
    appendAudit(raw, office, fact, { utc, app: around.appVersion });
    raw.exec('COMMIT');
    raw.pragma('wal_checkpoint(TRUNCATE)');
  });
  raw.close();
}

/**
 * Makes a new office file and opens it. Built under `<path>.new` and renamed when whole, so a crash leaves no half
 * office behind. Throws StorageFailure `exists` where anything is at the path, `missing` where its folder is not.
 */
export function createStore(path: string, key: Uint8Array, databaseId: string, around: StoreSurroundings): Store {
  if (existsSync(path)) throw new StorageFailure('exists');
  const unfinished = `${path}.new`;
  // Left by a creation that was cut off; nobody has been told that this office exists.
  onDisk(() => {
    for (const end of ['', '-wal', '-journal']) rmSync(unfinished + end, { force: true });
  });
  buildFile(unfinished, key, databaseId, around);
  onDisk(() => {
    renameSync(unfinished, path);
    syncFolderOf(path);
  });
  return openStore(path, key, around);
}

/**
 * Opens an office file, brings it to the newest schema (each step with its audit row) and checks it quickly. Throws
 * StorageFailure: `missing`, `not_ours`, `wrong_key`, `newer_version`, `readonly`, `busy`, `corrupted`, `unsafe`.
 */
export function openStore(path: string, key: Uint8Array, around: StoreSurroundings): Store {
  const raw = openDatabase(path, key, { mode: 'open', nativeBinding: around.nativeBinding });
  return closeAfter(raw, () => {
    const stamp = { utc: around.clock(), app: around.appVersion };
    migrate(raw, around.migrations ?? productMigrations, ({ version }) => {
      const fact = { ...BY_PROGRAM, action: 'office.upgraded', object: `schema:${version}` };
      appendAudit(raw, readIdentity(raw), fact, stamp);
    });
    const office = readIdentity(raw);
    quickCheck(raw, office.databaseId);
    assertPragmas(raw, safetyPragmas(process.platform));
    const copy = (to: string) => copyVerified({ raw, key, nativeBinding: around.nativeBinding }, to);
    return storeOver({ raw, office, clock: around.clock, appVersion: around.appVersion, copy });
  });
}
