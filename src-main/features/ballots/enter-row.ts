import { updateBallotRow } from '../../../db/tables/ballots.ts';
import { decide } from '../../core/domain/ballots/decision.ts';
import { checkTallyRow } from '../../core/domain/ballots/tally-row.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { itemOf, loadOpenSection, roundAt } from './section-in-session.ts';

/**
 * One applicant's counts. A changed count takes back the chair's ruling on the old one. Refusals: those of
 * `loadOpenSection`, `roundAt` and `checkTallyRow`, `application_not_found`, `item_below_quorum` {voters, needed}.
 */
export const enterRow: FeatureHandlers<'ballots'>['enterRow'] = async ({ db }, input) => {
  const opened = await loadOpenSection(db, input);
  if (!opened.ok) return opened;
  const at = roundAt(opened.value.section, 'reconciled');
  if (!at.ok) return at;
  const { round } = at.value;
  const item = itemOf(at.value, input.applicationId);
  if (!item.ok) return item;
  const { row, struck, decision: before } = item.value;
  const { pack } = opened.value.round;
  if (!before.quorumMetForItem) {
    return refuse('item_below_quorum', { voters: round.present - row.recused_present }, 'quorum');
  }
  const marks = { agree: input.agree, oppose: input.oppose, abstain: input.abstain, invalid: input.invalid };
  const checked = checkTallyRow({ issued: round.issued ?? 0, returned: round.returned ?? 0, struck }, marks);
  if (!checked.ok) return checked;
  const vote = {
    jurySize: round.jury_size,
    present: round.present,
    recusedPresent: row.recused_present,
    agree: marks.agree,
  };
  const decision = decide(pack.rules.pass.value, pack.rules.quorum.value, vote, round.denominator_mode);
  if (!decision.plausible) return refuse('counts_implausible');
  await updateBallotRow(db, round, row.application_id, { ...marks, ruling: null, ruling_reason: '', passed: null });
  const { agree, oppose, abstain, invalid } = row;
  return done(
    { passed: decision.passed, rulingNeeded: decision.modesDiffer },
    {
      object: `${round.section_id}:${round.number}:${row.application_id}`,
      before: { agree, oppose, abstain, invalid },
      after: marks,
    },
  );
};
