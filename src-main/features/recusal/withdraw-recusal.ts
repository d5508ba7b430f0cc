import { decideConflict } from '../../../db/tables/conflicts.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { entryOf, mayDecide } from './rule-entry.ts';

/**
 * A recusal recorded by mistake after the register was closed: taken back with a reason until the applicant's section
 * votes. The entry stays on the register as dismissed, with the reason. Refusals: those of `entryOf` and `mayDecide`,
 * `conflict_not_confirmed`.
 */
export const withdraw: FeatureHandlers<'recusal'>['withdraw'] = async (
  { db, now },
  { roundId, conflictId, reason },
) => {
  const found = await entryOf(db, roundId, conflictId);
  if (!found.ok) return found;
  const { state, treatment, expertId } = found.value;
  const names = await loadSealedNames(db, roundId);
  const may = mayDecide(found.value, names.isMasked(expertId), null);
  if (!may.ok) return may;
  if (state !== 'confirmed') return refuse('conflict_not_confirmed');
  const taken = { state: 'dismissed' as const, treatment, reason, ruledBy: '', ruledOn: null, decidedUtc: now };
  await decideConflict(db, conflictId, taken);
  return done(null, { object: conflictId, before: { state: 'confirmed' }, after: { state: 'dismissed' } });
};
