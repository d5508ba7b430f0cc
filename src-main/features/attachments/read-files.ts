import type { ReadDb } from '../../../db/handles.ts';
import { type ApplicationRecord, findApplication } from '../../../db/tables/applications.ts';
import { type AttachmentRow, findAttachment, listAttachments, readPiece } from '../../../db/tables/attachments.ts';
import type { AttachmentView, RemovedAttachment } from '../../core/contract/attachments.ts';
import type { Contract } from '../../core/contract/index.ts';
import { isOpen } from '../../core/domain/acceptance/states.ts';
import type { ActiveContent } from '../../core/domain/attachments/attachment.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { HandlerOf } from '../feature.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

export interface Dossier {
  readonly round: LoadedRound;
  readonly application: ApplicationRecord;
  /** What was decided rests on its files. */
  readonly mayChange: boolean;
}

/** Refusals: `round_not_found`, `application_not_found`. */
export async function loadDossier(db: ReadDb, roundId: string, applicationId: string): Promise<Result<Dossier>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const application = await findApplication(db, roundId, applicationId);
  if (application === undefined) return refuse('application_not_found');
  const mayChange = round.value.row.list_frozen_utc === null && isOpen(application.state);
  return ok({ round: round.value, application, mayChange });
}

/** A file whose bytes are there. Refusal: `attachment_not_found`. */
export async function loadKept(db: ReadDb, roundId: string, attachmentId: string): Promise<Result<AttachmentRow>> {
  const row = await findAttachment(db, roundId, attachmentId);
  return row === undefined || row.removed_utc !== null ? refuse('attachment_not_found') : ok(row);
}

function view(row: AttachmentRow): AttachmentView {
  return {
    attachmentId: row.id,
    number: row.number,
    title: row.title,
    fileName: row.file_name,
    kind: row.kind,
    bytes: row.bytes,
    pages: row.pages,
    width: row.width,
    height: row.height,
    sha256: row.sha256,
    active: JSON.parse(row.active) as ActiveContent[],
    proof: row.proof,
    addedUtc: row.added_utc,
    addedBy: row.added_by,
    legible: row.legible === null ? null : row.legible === 1,
    legibleNote: row.legible_note,
    legibleBy: row.legible_by,
    legibleUtc: row.legible_utc,
  };
}

function removedView(row: AttachmentRow): RemovedAttachment {
  return {
    attachmentId: row.id,
    number: row.number,
    title: row.title,
    fileName: row.file_name,
    addedUtc: row.added_utc,
    addedBy: row.added_by,
    removedUtc: row.removed_utc ?? '',
    removedBy: row.removed_by,
    reason: row.removed_reason,
  };
}

/** Refusals: those of `loadDossier`. */
export const list: HandlerOf<Contract['attachments']['list']> = async ({ db }, { roundId, applicationId }) => {
  const dossier = await loadDossier(db, roundId, applicationId);
  if (!dossier.ok) return dossier;
  const rows = await listAttachments(db, applicationId);
  const files = rows.filter((row) => row.removed_utc === null).map(view);
  return ok({
    files,
    removed: rows.filter((row) => row.removed_utc !== null).map(removedView),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    mayAdd: dossier.value.round.row.filed_utc === null,
    mayChange: dossier.value.mayChange,
  });
};

/** Refusals: `attachment_not_found`, also behind the last piece. */
export const piece: HandlerOf<Contract['attachments']['piece']> = async ({ db }, { roundId, attachmentId, n }) => {
  const file = await loadKept(db, roundId, attachmentId);
  if (!file.ok) return file;
  const bytes = await readPiece(db, attachmentId, n);
  return bytes === undefined ? refuse('attachment_not_found') : ok({ bytes });
};
