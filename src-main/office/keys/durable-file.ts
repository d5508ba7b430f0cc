import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { fromFileSystem } from '../../../db/failures.ts';
import { syncFolderOf } from '../../../db/sync-folder.ts';

function writeWhole(path: string, bytes: Uint8Array): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Replaces a file so that a crash leaves the old bytes or the new ones, never a part. What was there before is kept as
 * `<path>.prev`. Throws StorageFailure (`full`, `readonly`, `missing`, …).
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  try {
    if (existsSync(path)) {
      writeWhole(`${path}.prev.tmp`, readFileSync(path));
      renameSync(`${path}.prev.tmp`, `${path}.prev`);
    }
    writeWhole(`${path}.tmp`, bytes);
    renameSync(`${path}.tmp`, path);
    syncFolderOf(path);
  } catch (error) {
    for (const end of ['.tmp', '.prev.tmp']) rmSync(path + end, { force: true });
    throw fromFileSystem(error);
  }
}
