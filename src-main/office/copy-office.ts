import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { StorageFailure } from '../../db/failures.ts';
import type { Store } from '../../db/store.ts';
import { syncFolderOf } from '../../db/sync-folder.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { beijing } from '../features/beijing-time.ts';
import type { OfficeCopy } from '../features/feature.ts';
import { keysPathFor } from './keys/file-places.ts';

/** What file and disk say of a copy, as refusals; everything else is a failure of the office file itself. */
const SAID: Readonly<Record<string, string>> = {
  full: 'disk_full',
  readonly: 'folder_not_writable',
  missing: 'folder_missing',
};

async function flushed(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Copies the two files of the office into a folder, under a name with the time: read back and checked before they get
 * their names, so that what lies there under a name holds. Never over a file that is there. Refusals:
 * `backup_beside_office`, `backup_exists`, `disk_full`, `folder_not_writable`, `folder_missing`, `backup_not_verified`.
 */
export async function copyOffice(store: Store, file: string, folder: string, now: string): Promise<Result<OfficeCopy>> {
  if (!existsSync(folder)) return refuse('folder_missing');
  // On the same folder it would be lost together with the original.
  if (realpathSync.native(folder) === realpathSync.native(path.dirname(file))) return refuse('backup_beside_office');
  const { date, time } = beijing(now);
  const stamp = `${date.replaceAll('-', '')}-${time.replace(':', '')}`;
  const target = path.join(folder, `${path.basename(file, '.jury')}-${stamp}.jury`);
  const taken = () => existsSync(target) || existsSync(keysPathFor(target));
  if (taken()) return refuse('backup_exists');
  const unfinished = path.join(folder, `.jurydesk-${process.pid}-copy.tmp`);
  const unfinishedKeys = `${unfinished}.keys`;
  try {
    // Left by a copy that was cut off.
    for (const one of [unfinished, unfinishedKeys]) rmSync(one, { force: true });
    const head = await store.copyTo(unfinished);
    copyFileSync(keysPathFor(file), unfinishedKeys);
    if (digest(unfinishedKeys) !== digest(keysPathFor(file))) return refuse('backup_not_verified');
    const copy = { sha256: digest(unfinished), keysSha256: digest(unfinishedKeys), bytes: statSync(unfinished).size };
    for (const one of [unfinished, unfinishedKeys]) await flushed(one);
    // Made by somebody else while this was being checked.
    if (taken()) return refuse('backup_exists');
    renameSync(unfinishedKeys, keysPathFor(target));
    renameSync(unfinished, target);
    syncFolderOf(target);
    return ok({ ...copy, fileName: path.basename(target), head });
  } catch (error) {
    if (error instanceof StorageFailure) return refuse(SAID[error.kind] ?? 'backup_not_verified');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('disk_full');
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('folder_missing');
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return refuse('folder_not_writable');
    throw error;
  } finally {
    for (const one of [unfinished, unfinishedKeys]) rmSync(one, { force: true });
  }
}
