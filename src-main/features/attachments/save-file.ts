import path from 'node:path';
import { type AttachmentRow, readPiece } from '../../../db/tables/attachments.ts';
import type { Contract } from '../../core/contract/index.ts';
import { endingOf } from '../../core/domain/attachments/attachment.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf, type QueryContext } from '../feature.ts';
import { loadKept } from './read-files.ts';

async function wholeFile({ db }: QueryContext, file: AttachmentRow): Promise<Uint8Array> {
  const whole = new Uint8Array(file.bytes);
  let at = 0;
  for (let n = 0; at < whole.length; n += 1) {
    const piece = await readPiece(db, file.id, n);
    if (piece === undefined) throw new Error(`attachment ${file.id} lacks piece ${n}`);
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The ending tells the next program what the file is: it goes by the bytes, whatever was typed in the dialog. */
function placeOf(chosen: string, file: AttachmentRow): string {
  const ending = `.${endingOf[file.kind]}`;
  return chosen.toLowerCase().endsWith(ending) ? chosen : `${chosen}${ending}`;
}

/** Takes one file out of the encrypted store. Refusals: `attachment_not_found` and those of writing (`disk_full` …). */
export const save: HandlerOf<Contract['attachments']['save']> = async (context, { roundId, attachmentId }) => {
  const found = await context.query(async (query): Promise<Result<{ file: AttachmentRow; bytes: Uint8Array }>> => {
    const file = await loadKept(query.db, roundId, attachmentId);
    return file.ok ? ok({ file: file.value, bytes: await wholeFile(query, file.value) }) : file;
  });
  if (!found.ok) return found;
  const { file, bytes } = found.value;
  if (context.place === '') return refuse('file_not_found');
  const place = placeOf(context.place, file);
  const written = await context.writeFile(place, bytes);
  if (!written.ok) return written;
  const after = { applicationId: file.application_id, sha256: file.sha256 };
  return context.command(async () => done({ fileName: path.basename(place) }, { object: file.id, after }));
};
