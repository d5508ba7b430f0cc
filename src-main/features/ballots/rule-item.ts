import { updateBallotRow } from '../../../db/tables/ballots.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { itemOf, loadOpenSection, roundAt } from './section-in-session.ts';

/**
 * The chair's ruling where the two readings of the denominator differ: the Decree is silent, so a person decides and
 * the reason is printed. Refusals: those of `loadOpenSection` and `roundAt`, `application_not_found`, `row_not_entered`,
 * `ruling_not_needed`.
 */
export const rule: FeatureHandlers<'ballots'>['rule'] = async ({ db }, input) => {
  const opened = await loadOpenSection(db, input);
  if (!opened.ok) return opened;
  const at = roundAt(opened.value.section, 'reconciled');
  if (!at.ok) return at;
  const { round } = at.value;
  const item = itemOf(at.value, input.applicationId);
  if (!item.ok) return item;
  const { row, decision, entered } = item.value;
  if (!entered) return refuse('row_not_entered');
  if (!decision.modesDiffer) return refuse('ruling_not_needed');
  await updateBallotRow(db, round, row.application_id, { ruling: input.mode, ruling_reason: input.reason });
  return done(null, {
    object: `${round.section_id}:${round.number}:${row.application_id}`,
    before: { ruling: row.ruling },
    after: { ruling: input.mode },
  });
};
