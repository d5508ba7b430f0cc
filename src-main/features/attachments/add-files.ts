import { insertAttachment, listAttachments } from '../../../db/tables/attachments.ts';
import type { RefusedFile } from '../../core/contract/attachments.ts';
import type { Contract } from '../../core/contract/index.ts';
import { mayKeep, type ReadAttachment, titleOf } from '../../core/domain/attachments/attachment.ts';
import type { ApplicationId, RoundId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { checklistFor } from '../dossier-papers.ts';
import { eligibilityPackOf } from '../eligibility-ground.ts';
import { type CommandContext, type CommandResult, done, type HandlerOf, type QueryContext } from '../feature.ts';
import { type Dossier, loadDossier } from './read-files.ts';

interface Where {
  readonly roundId: RoundId;
  readonly applicationId: ApplicationId;
  readonly proof: string;
  readonly by: string;
}

/** Also later papers are kept, until the round is filed. Refusals: those of `loadDossier`, `round_filed`, `proof_not_on_checklist`. */
async function openDossier(
  { db, eligibilityPack }: Pick<QueryContext, 'db' | 'eligibilityPack'>,
  { roundId, applicationId, proof }: Where,
): Promise<Result<Dossier>> {
  const dossier = await loadDossier(db, roundId, applicationId);
  if (!dossier.ok) return dossier;
  const { round, application } = dossier.value;
  if (round.row.filed_utc !== null) return refuse('round_filed');
  const known = checklistFor(application, eligibilityPackOf(round, eligibilityPack)).some(({ id }) => id === proof);
  return proof === '' || known ? dossier : refuse('proof_not_on_checklist', { proof });
}

/** One file, one transaction, one audit row. Refusals: those of `openDossier` and `mayKeep`. */
async function keep(context: CommandContext, where: Where, file: ReadAttachment): Promise<CommandResult<null>> {
  const { db, now, newId } = context;
  const dossier = await openDossier(context, where);
  if (!dossier.ok) return dossier;
  const kept = (await listAttachments(db, where.applicationId)).filter((row) => row.removed_utc === null);
  const may = mayKeep(kept, file);
  if (!may.ok) return may;
  const { kind, sha256, pages, width, height, active, bytes, fileName } = file;
  const id = newId();
  const number = await insertAttachment(
    db,
    {
      id,
      application_id: where.applicationId,
      title: titleOf(fileName),
      file_name: fileName,
      kind,
      sha256,
      pages,
      width,
      height,
      active: JSON.stringify(active),
      proof: where.proof,
      added_utc: now,
      added_by: where.by,
    },
    bytes,
  );
  const after = { applicationId: where.applicationId, number, kind, bytes: bytes.length, sha256, proof: where.proof };
  return done(null, { object: id, after });
}

/**
 * Keeps the files that a person chose, each by itself: a bad one does not stop the others. Refusals: those of
 * `openDossier`; for a file those of its reading and of `mayKeep`.
 */
export const add: HandlerOf<Contract['attachments']['add']> = async (context, { fileIds: _, ...where }) => {
  const dossier = await context.query((query) => openDossier(query, where));
  if (!dossier.ok) return dossier;
  const refused: RefusedFile[] = [];
  for (const { fileName, read } of context.files) {
    const kept = read.ok ? await context.command((command) => keep(command, where, read.value)) : read;
    if (kept.ok) continue;
    refused.push({ fileName, code: kept.refusal.code, params: kept.refusal.params ?? {} });
  }
  return ok({ kept: context.files.length - refused.length, refused });
};
