import { findApplication } from '../../../db/tables/applications.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { ProofView } from '../../core/contract/proofs.ts';
import { isOpen } from '../../core/domain/acceptance/states.ts';
import type { Proof } from '../../core/domain/applications/application-types.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import { checklistFor, loadPapers, outstandingOf } from '../dossier-papers.ts';
import { eligibilityPackOf } from '../eligibility-ground.ts';
import type { HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';

/** Refusals: `round_not_found`, `application_not_found`. */
export const readChecklist: HandlerOf<Contract['proofs']['checklist']> = async (
  { db, eligibilityPack },
  { roundId, applicationId },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const application = await findApplication(db, roundId, applicationId);
  if (application === undefined) return refuse('application_not_found');
  const pack = eligibilityPackOf(round.value, eligibilityPack);
  const papers = (await loadPapers(db, roundId))(applicationId);
  const outstanding = new Map(outstandingOf(application, pack, papers).map((one) => [one.id, one.why]));
  const proofs = checklistFor(application, pack).map(({ id, name, ifUnitKind = [], citation }): ProofView => {
    const standing = papers.standings.get(id);
    const { decree, article } = showCitation(citation);
    return {
      proof: id,
      name,
      decree,
      article: article ?? null,
      severity: (pack.proofs[id] as Proof).severity ?? pack.proofsComplete?.severity ?? 'info',
      settles: pack.proofs[id]?.settles ?? null,
      ifUnitKind,
      state: standing?.state ?? 'unseen',
      reason: standing?.reason ?? '',
      by: standing?.people ?? '',
      utc: standing?.utc ?? null,
      outstanding: outstanding.get(id) ?? null,
    };
  });
  return ok({ proofs, open: round.value.row.list_frozen_utc === null && isOpen(application.state) });
};
