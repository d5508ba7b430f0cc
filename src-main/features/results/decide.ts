import { findNotice } from '../../../db/tables/notices.ts';
import { insertResultDecision } from '../../../db/tables/result-decisions.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { sameName } from '../../core/domain/names/person-name.ts';
import { mayDecide, notOnNotice } from '../../core/domain/results/result-decision.ts';
import { entriesInForce } from '../decisions-against.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadDecisions, passedOf } from '../result-decisions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSigned } from '../round-results.ts';

/**
 * Records what was decided about a result after the vote. The vote and its papers stay; what is posted, filed and counted
 * follows. Refusals: `round_not_found`, `decision_in_future` {today}, `decision_same_person` {name}, those of `mayDecide`.
 */
export const decide: FeatureHandlers<'results'>['decide'] = async ({ db, now, today }, input) => {
  const { roundId, applicationId, ground, outcome, documentNumber, decidedOn, by, secondPerson } = input;
  const recordId = ground === 'integrity' ? input.recordId : null;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (decidedOn > today) return refuse('decision_in_future', { today });
  if (sameName(by, secondPerson)) return refuse('decision_same_person', { name: by });
  const { decisions: earlier } = await loadDecisions(db, roundId);
  const decided = earlier.some((one) => one.applicationId === applicationId && one.recordId === recordId);
  const entries = ground === 'integrity' && !decided ? await entriesInForce(db, round.value, today) : [];
  const noticePosted = (await findNotice(db, roundId)) !== undefined;
  const may = mayDecide(
    { applicationId, ground, recordId, outcome },
    {
      filed: round.value.row.filed_utc !== null,
      passed: passedOf(await loadSigned(db, round.value)).some((s) => s.item.subject.applicationId === applicationId),
      entryKnown:
        recordId !== null &&
        (decided || entries.some((one) => one.applicationId === applicationId && one.row.id === recordId)),
      noticePosted,
      earlier,
    },
  );
  if (!may.ok) return may;
  const number = await insertResultDecision(db, {
    round_id: roundId,
    application_id: applicationId,
    ground,
    record_id: recordId,
    outcome,
    reason: input.reason,
    document_number: documentNumber,
    decided_on: decidedOn,
    people: by,
    second_person: secondPerson,
    utc: now,
    noticed: noticePosted && !notOnNotice(earlier).has(applicationId) ? 1 : 0,
  });
  return done({ number }, { object: applicationId, before: null, after: { number, ground, outcome, documentNumber } });
};
