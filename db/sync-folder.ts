import { closeSync, fsyncSync, openSync } from 'node:fs';
import path from 'node:path';

/** Makes a rename in the file's folder survive a power cut. Windows has no such call and journals it itself. */
export function syncFolderOf(file: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path.dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
