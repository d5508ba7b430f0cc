import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EACCES: 'folder_not_writable',
  EPERM: 'folder_not_writable',
  EROFS: 'folder_not_writable',
  ENOENT: 'folder_missing',
  ENOTDIR: 'folder_missing',
};

function refusalOf(error: unknown): { readonly ok: false; readonly refusal: { readonly code: string } } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return refuse(REASONS[code] ?? 'file_not_written');
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}

/** A folder that appears under its name only when everything in it is there. */
export interface UnfinishedFolder {
  /** Where the files go for now. */
  readonly path: string;
  /** The folder's name once finished. */
  readonly name: string;
  /** Gives the folder its name; it still goes with `discard` until it is kept. */
  finish(): Promise<Result<null>>;
  /** The record of the pack is committed: `discard` leaves the folder alone from here on. */
  keep(): void;
  /** Takes away what was begun and not kept, under whichever name. */
  discard(): Promise<void>;
}

/**
 * A new folder at `place`, or, where `place` is there already (a folder the person chose), inside it under `name`,
 * numbered if that is taken: nothing of the person's is ever replaced. Refusals: `disk_full`, `folder_not_writable`,
 * `folder_missing`, `file_not_written`.
 */
export async function beginFolder(place: string, name: string): Promise<Result<UnfinishedFolder>> {
  let target = place;
  if (await exists(place)) {
    target = path.join(place, name);
    for (let n = 2; await exists(target); n += 1) target = path.join(place, `${name} ${n}`);
  }
  const unfinished = path.join(path.dirname(target), `.jurydesk-pack.${process.pid}.tmp`);
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
  } catch (error) {
    return refusalOf(error);
  }
  // What this call made and would have to take away again.
  let ours: string | undefined = unfinished;
  return ok({
    path: unfinished,
    name: path.basename(target),
    finish: async () => {
      try {
        await rename(unfinished, target);
        ours = target;
        return ok(null);
      } catch (error) {
        return refusalOf(error);
      }
    },
    keep: () => {
      ours = undefined;
    },
    discard: async () => {
      if (ours !== undefined) await rm(ours, { recursive: true, force: true });
    },
  });
}
