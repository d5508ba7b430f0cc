import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Offer, OfferedFile } from '../core/contract/index.ts';
import type { Dropped } from '../ipc/register.ts';

export const SPREADSHEETS = ['xlsx', 'xls', 'csv'];
export const SCANS = ['pdf', 'png', 'jpg', 'jpeg'];
/** Where files may be dropped, their readers judge them by their bytes: a scan among rosters is told apart there. */
const KINDS = [...SPREADSHEETS, ...SCANS];
/** A queue of several rounds; older places are forgotten. */
const KEPT = 500;

/**
 * The workbooks and scans that a person chose or dropped, each under a number: only that goes to the window. They stay through a
 * lock, so that a file whose preview the lock took away can be read again; they are gone when the program ends.
 * Codes of what is not taken: `file_without_place`, `file_not_found`, `file_is_folder`, `file_other_kind`,
 * `too_many_files` (those after the first `most`).
 */
export function offeredFiles(most: number, newId: () => string = randomUUID) {
  const places = new Map<string, string>();

  function keep(place: string): OfferedFile {
    const fileId = newId();
    places.set(fileId, place);
    for (const oldest of places.keys()) {
      if (places.size <= KEPT) break;
      places.delete(oldest);
    }
    return { fileId, fileName: path.basename(place) };
  }

  return {
    async offer(dropped: readonly Dropped[]): Promise<Offer> {
      const files: OfferedFile[] = [];
      const refused: { fileName: string; code: string }[] = [];
      for (const { name, path: place } of dropped) {
        const code = files.length < most ? await troubleWith(place) : 'too_many_files';
        if (code === undefined) files.push(keep(place));
        else refused.push({ fileName: place === '' ? name : path.basename(place), code });
      }
      return { files, refused };
    },
    placeOf: (fileId: string): string | undefined => places.get(fileId),
  };
}

async function troubleWith(place: string): Promise<string | undefined> {
  // An attachment dragged out of a mail program has no place on this computer yet.
  if (!path.isAbsolute(place)) return 'file_without_place';
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return 'file_not_found';
  if (found.isDirectory()) return 'file_is_folder';
  const kind = path.extname(place).slice(1).toLowerCase();
  return found.isFile() && KINDS.includes(kind) ? undefined : 'file_other_kind';
}
