import { updateBallotRound, updateBallotRow } from '../../../db/tables/ballots.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadOpenSection, roundAt } from './section-in-session.ts';

/**
 * The chair signs; from then on the round is the result. Applicants whose recusals left no quorum have no valid vote:
 * they neither pass nor fail. Refusals: those of `loadOpenSection` and `roundAt`, `rows_not_entered` {count},
 * `rulings_open` {count} (rule denominatorMode).
 */
export const sign: FeatureHandlers<'ballots'>['sign'] = async ({ db, now }, input) => {
  const opened = await loadOpenSection(db, input);
  if (!opened.ok) return opened;
  const at = roundAt(opened.value.section, 'reconciled');
  if (!at.ok) return at;
  const { round, items } = at.value;
  const votable = items.filter((i) => i.decision.quorumMetForItem);
  const blank = votable.filter((i) => !i.entered).length;
  if (blank > 0) return refuse('rows_not_entered', { count: blank });
  const open = votable.filter((i) => i.rulingNeeded).length;
  if (open > 0) return refuse('rulings_open', { count: open }, 'denominatorMode');
  let passed = 0;
  for (const { row, decision } of votable) {
    if (decision.passed) passed += 1;
    await updateBallotRow(db, round, row.application_id, { passed: decision.passed ? 1 : 0 });
  }
  await updateBallotRound(db, round, { state: 'signed', signed_utc: now });
  const failed = votable.length - passed;
  return done(
    { passed, failed },
    {
      object: `${round.section_id}:${round.number}`,
      before: { state: 'reconciled' },
      after: { state: 'signed', passed, failed, withoutQuorum: items.length - votable.length },
    },
  );
};
