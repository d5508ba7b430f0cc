import { listVoted } from '../../../db/tables/ballots.ts';
import { decideConflict, listConflicts } from '../../../db/tables/conflicts.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { isWithheld } from '../../core/domain/recusal/withheld.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';

/**
 * A recusal recorded by mistake after the register was closed: taken back with a reason until the applicant's section
 * votes. The entry stays on the register as dismissed, with the reason. Refusals: `round_not_found`,
 * `conflict_not_found`, `names_sealed_not_dismissed`, `own_application_stands`, `conflict_not_confirmed`, `ballot_already_opened`.
 */
export const withdraw: FeatureHandlers<'recusal'>['withdraw'] = async (
  { db, now },
  { roundId, conflictId, reason },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const conflict = (await listConflicts(db, roundId)).find((c) => c.conflictId === conflictId);
  if (conflict === undefined) return refuse('conflict_not_found');
  const names = await loadSealedNames(db, roundId);
  if (isWithheld(names.isMasked(conflict.expertId), conflict.kind)) return refuse('names_sealed_not_dismissed');
  if (conflict.kind === 'own_application') return refuse('own_application_stands');
  if (conflict.state !== 'confirmed') return refuse('conflict_not_confirmed');
  if ((await listVoted(db, roundId)).has(conflict.applicationId)) return refuse('ballot_already_opened');
  await decideConflict(db, conflictId, { state: 'dismissed', reason, utc: now });
  return done(null, { object: conflictId, before: { state: 'confirmed' }, after: { state: 'dismissed' } });
};
