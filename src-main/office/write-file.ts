import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EACCES: 'folder_not_writable',
  EPERM: 'folder_not_writable',
  EROFS: 'folder_not_writable',
  ENOENT: 'folder_missing',
  ENOTDIR: 'folder_missing',
  EBUSY: 'file_in_use',
};

// Where the new file could be written but not put in the place of the old one, somebody holds the old one. Windows says
// so in these words.
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY', 'EISDIR', 'EEXIST', 'ENOTEMPTY']);

function refusalFor(error: unknown, written: boolean): Result<null> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (written && HELD.has(code)) return refuse('file_in_use');
  return refuse(REASONS[code] ?? 'file_not_written');
}

let unfinishedFiles = 0;

/**
 * Writes a file whole or not at all: under a temporary name beside it, flushed, then renamed. Refusals, none of which
 * quotes the path: `disk_full`, `folder_not_writable`, `folder_missing`, `file_in_use`, `file_not_written`.
 */
export async function writeWholeFile(target: string, bytes: Uint8Array): Promise<Result<null>> {
  unfinishedFiles += 1;
  // A name of its own, and a short one: with the target's in it, eighty Chinese characters would be too long.
  const unfinished = path.join(path.dirname(target), `.jurydesk-${process.pid}-${unfinishedFiles}.tmp`);
  let written = false;
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    written = true;
    await rename(unfinished, target);
    return ok(null);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return refusalFor(error, written);
  }
}
