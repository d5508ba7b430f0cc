import type { WriteDb } from '../../../db/handles.ts';
import { type AttachmentRow, changeAttachment, emptyAttachment } from '../../../db/tables/attachments.ts';
import type { Contract } from '../../core/contract/index.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { checklistFor } from '../dossier-papers.ts';
import { eligibilityPackOf } from '../eligibility-ground.ts';
import { done, type HandlerOf } from '../feature.ts';
import { type Dossier, loadDossier, loadKept } from './read-files.ts';

/** Refusals: those of `loadKept` and `loadDossier`, `list_frozen`, `dossier_closed` {state}. */
async function loadOpen(
  db: WriteDb,
  roundId: string,
  attachmentId: string,
): Promise<Result<Dossier & { readonly file: AttachmentRow }>> {
  const file = await loadKept(db, roundId, attachmentId);
  if (!file.ok) return file;
  const dossier = await loadDossier(db, roundId, file.value.application_id);
  if (!dossier.ok) return dossier;
  const { round, application, mayChange } = dossier.value;
  if (round.row.list_frozen_utc !== null) return refuse('list_frozen');
  if (!mayChange) return refuse('dossier_closed', { state: application.state });
  return ok({ ...dossier.value, file: file.value });
}

/** Refusals: those of `loadOpen`, `proof_not_on_checklist`. */
export const describe: HandlerOf<Contract['attachments']['describe']> = async (
  { db, eligibilityPack },
  { roundId, attachmentId, title, proof },
) => {
  const one = await loadOpen(db, roundId, attachmentId);
  if (!one.ok) return one;
  const { round, application, file } = one.value;
  const known = checklistFor(application, eligibilityPackOf(round, eligibilityPack)).some(({ id }) => id === proof);
  if (proof !== '' && !known) return refuse('proof_not_on_checklist', { proof });
  await changeAttachment(db, attachmentId, { title, proof });
  return done(null, { object: attachmentId, before: { proof: file.proof }, after: { proof } });
};

/** Whether it can be read (清晰可辨). Refusals: those of `loadOpen`, `legible_note_missing`. */
export const judge: HandlerOf<Contract['attachments']['judge']> = async (
  { db, now },
  { roundId, attachmentId, legible, note, by },
) => {
  const one = await loadOpen(db, roundId, attachmentId);
  if (!one.ok) return one;
  // The unit has to know what is wrong with it.
  if (!legible && note === '') return refuse('legible_note_missing');
  const values = { legible: legible ? (1 as const) : (0 as const), legible_note: note };
  await changeAttachment(db, attachmentId, { ...values, legible_by: by, legible_utc: now });
  return done(null, { object: attachmentId, before: { legible: one.value.file.legible }, after: { legible } });
};

/** The bytes go; who, when and why stay. Refusals: those of `loadOpen`. */
export const remove: HandlerOf<Contract['attachments']['remove']> = async (
  { db, now },
  { roundId, attachmentId, reason, by },
) => {
  const one = await loadOpen(db, roundId, attachmentId);
  if (!one.ok) return one;
  await emptyAttachment(db, attachmentId, { removed_utc: now, removed_by: by, removed_reason: reason });
  const { sha256, bytes } = one.value.file;
  return done(null, { object: attachmentId, before: { sha256, bytes }, after: { removed: true } });
};
