import { existsSync, rmSync } from 'node:fs';
import type { AuditHead } from './audit/chain.ts';
import { lastEntry, readIdentity } from './audit/journal.ts';
import { deepCheck } from './checks.ts';
import { fromDriver, StorageFailure } from './failures.ts';
import { openDatabase, type RawDatabase } from './open.ts';

export interface CopyParts {
  readonly raw: RawDatabase;
  readonly key: Uint8Array;
  readonly nativeBinding?: string | undefined;
}

const ENDS = ['', '-wal', '-shm', '-journal'];

function headOf(raw: RawDatabase): AuditHead {
  const last = lastEntry(raw);
  return last === undefined ? { seq: 0, hash: readIdentity(raw).databaseId } : { seq: last.seq, hash: last.hash };
}

/**
 * Writes the whole file anew to `path`, under the same key, and reads it back: every page, every foreign key, the whole
 * audit chain, and that it ends where the original does. A copy that does not hold is taken away again. `path` must not
 * exist. Throws StorageFailure: `exists`, `corrupted` where the copy does not hold, or what file and disk say.
 */
export function copyVerified({ raw, key, nativeBinding }: CopyParts, path: string): AuditHead {
  if (existsSync(path)) throw new StorageFailure('exists');
  try {
    // The backup interface of SQLite refuses encrypted files; this writes under the key and the salt of the original.
    raw.prepare('VACUUM INTO ?').run(path);
    const copy = openDatabase(path, key, { mode: 'open', nativeBinding });
    try {
      const { databaseId } = readIdentity(raw);
      if (readIdentity(copy).databaseId !== databaseId) throw new StorageFailure('corrupted', 'copy');
      if (!deepCheck(copy, databaseId).ok) throw new StorageFailure('corrupted', 'copy');
      const [mine, theirs] = [headOf(raw), headOf(copy)];
      if (mine.seq !== theirs.seq || mine.hash !== theirs.hash) throw new StorageFailure('corrupted', 'copy');
      return theirs;
    } finally {
      copy.pragma('wal_checkpoint(TRUNCATE)');
      copy.close();
    }
  } catch (error) {
    for (const end of ENDS) rmSync(path + end, { force: true });
    throw fromDriver(error);
  }
}
