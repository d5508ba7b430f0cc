import { updateBallotRound, updateBallotRow } from '../../../db/tables/ballots.ts';
import { reconcile as reconcileCounts, voidsRound } from '../../core/domain/ballots/reconcile.ts';
import type { Json } from '../../core/domain/kernel/digest.ts';
import type { BallotRoundState } from '../ballot-state.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadOpenSection, roundAt } from './section-in-session.ts';

const BLANK = {
  agree: null,
  oppose: null,
  abstain: null,
  invalid: null,
  ruling: null,
  ruling_reason: '',
  passed: null,
} as const;

function countsOf({ round, items }: BallotRoundState): Json {
  const { state, issued, returned, unused, spoiled } = round;
  if (state === 'open') return { state };
  const rows = items
    .filter((i) => i.entered)
    .map(({ row: { application_id, agree, oppose, abstain, invalid, ruling } }) => [
      application_id,
      agree,
      oppose,
      abstain,
      invalid,
      ruling,
    ]);
  return { state, issued, returned, unused, spoiled, rows };
}

/**
 * The count of sheets before any tally. More returned than issued makes the round void, and the void round is kept.
 * Until the signature a count may be corrected: rows were checked against the old one, so they are entered anew. A
 * correction that names no supervisor leaves the one who was named.
 * Refusals: those of `loadOpenSection` and `roundAt`, `issued_not_equal_eligible` {issued, eligible}, `counts_negative`.
 */
export const reconcile: FeatureHandlers<'ballots'>['reconcile'] = async ({ db }, input) => {
  const { issued, returned, unused, spoiled, supervisor } = input;
  const opened = await loadOpenSection(db, input);
  if (!opened.ok) return opened;
  const at = roundAt(opened.value.section, 'reconciled', 'open');
  if (!at.ok) return at;
  const { round, rollSize, items } = at.value;
  const counted = reconcileCounts({ eligiblePresent: rollSize, issued, returned, unused, spoiled });
  if (!counted.ok && !voidsRound(counted.refusal)) return counted;
  const state = counted.ok ? 'reconciled' : 'void';
  const counts = { issued, returned, unused, spoiled };
  await updateBallotRound(db, round, {
    ...counts,
    state,
    supervisor: supervisor === '' ? round.supervisor : supervisor,
    void_reason: counted.ok ? '' : counted.refusal.code,
  });
  const entered = items.filter((i) => i.entered);
  for (const { row } of entered) await updateBallotRow(db, round, row.application_id, BLANK);
  return done(
    { state, unreturned: counted.ok ? counted.value.unreturned : 0 },
    {
      object: `${round.section_id}:${round.number}`,
      before: countsOf(at.value),
      after: { state, ...counts, rowsCleared: entered.length },
    },
  );
};
