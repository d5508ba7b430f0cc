import { insertNotice, markAnswered, markReceived } from '../../../db/tables/acceptance.ts';
import type { Contract } from '../../core/contract/index.ts';
import { isOverdue, askCorrection as mayAsk, openDeadline } from '../../core/domain/acceptance/correction.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { itemOf, loadOpenDesk } from './desk-state.ts';
import { takeStep, takeSteps } from './take-steps.ts';

/**
 * The one-time correction notice (Decree 40: everything at once). Refusals: `round_not_found`, `list_frozen`,
 * `application_not_found`, `act_not_possible`, `correction_day_in_future` {today}: one that is not given yet has no term,
 * and those of `askCorrection`.
 */
export const askCorrection: HandlerOf<Contract['acceptance']['askCorrection']> = async (context, input) => {
  const { roundId, applicationId, by } = input;
  const { db, newId, today } = context;
  const desk = await loadOpenDesk(db, roundId, [applicationId]);
  if (!desk.ok) return desk;
  const item = itemOf(desk.value, applicationId);
  if (!item.ok) return item;
  if (input.issuedOn > today) return refuse('correction_day_in_future', { today });
  const asked = mayAsk(item.value.notices, input, desk.value.round.pack, context.calendar);
  if (!asked.ok) return asked;
  const { items, issuedOn, deadline, addendumReason } = asked.value;
  const words = { people: [by], reason: addendumReason };
  const step = await takeStep(context, desk.value, applicationId, 'ask_correction', words);
  if (!step.ok) return step;
  const noticeId = newId();
  const notice = { noticeId, applicationId, issuedOn, deadline, items, addendumReason };
  const number = await insertNotice(db, roundId, notice);
  return done(
    { noticeId, number },
    { object: noticeId, after: { applicationId, issuedOn, deadline, items: items.length } },
  );
};

/**
 * The applicant or the unit has signed for the notice. Refusals: `list_frozen`, `correction_notice_not_found`,
 * `received_before_issue` {issuedOn}, `correction_day_in_future` {today}.
 */
export const recordReceipt: HandlerOf<Contract['acceptance']['recordReceipt']> = async (
  { db, today },
  { roundId, noticeId, receivedOn, receivedBy },
) => {
  const desk = await loadOpenDesk(db, roundId);
  if (!desk.ok) return desk;
  const notices = [...desk.value.items.values()].flatMap((item) => item.notices);
  const notice = notices.find((one) => one.noticeId === noticeId);
  if (notice === undefined) return refuse('correction_notice_not_found');
  if (receivedOn < notice.issuedOn) return refuse('received_before_issue', { issuedOn: notice.issuedOn });
  if (receivedOn > today) return refuse('correction_day_in_future', { today });
  await markReceived(db, noticeId, receivedOn, receivedBy);
  return done(null, { object: noticeId, before: { receivedOn: notice.receivedOn }, after: { receivedOn } });
};

/**
 * The corrected material is in; it is checked anew. Refusals: those of a step, `answered_before_issue`
 * {issuedOn}, `correction_day_in_future` {today}. One that is late is taken and told as late: a person decides.
 */
export const recordAnswer: HandlerOf<Contract['acceptance']['recordAnswer']> = async (
  context,
  { roundId, applicationId, answeredOn, by, note },
) => {
  const desk = await loadOpenDesk(context.db, roundId, [applicationId]);
  if (!desk.ok) return desk;
  const item = itemOf(desk.value, applicationId);
  if (!item.ok) return item;
  const issuedOn = item.value.notices.at(-1)?.issuedOn;
  if (issuedOn !== undefined && answeredOn < issuedOn) return refuse('answered_before_issue', { issuedOn });
  if (answeredOn > context.today) return refuse('correction_day_in_future', { today: context.today });
  const step = await takeStep(context, desk.value, applicationId, 'answer', { people: [by], reason: note });
  if (!step.ok) return step;
  await markAnswered(context.db, applicationId, answeredOn);
  return done(null, { object: applicationId, after: { answeredOn } });
};

/**
 * Decree 40: who does not correct in time is deemed to have withdrawn. The software only lists them; a person confirms.
 * Left out with `correction_not_overdue` {deadline}. Refusals: `round_not_found`, `list_frozen`.
 */
export const deemWithdrawn: HandlerOf<Contract['acceptance']['deemWithdrawn']> = async (
  context,
  { roundId, applicationIds, by },
) => {
  const desk = await loadOpenDesk(context.db, roundId, applicationIds);
  if (!desk.ok) return desk;
  const words = { people: [by], reason: '' };
  const { taken, leftOut } = await takeSteps(
    context,
    desk.value,
    applicationIds,
    'deem_withdrawn',
    words,
    ({ notices }) =>
      isOverdue(notices, context.today)
        ? ok(null)
        : refuse('correction_not_overdue', { deadline: openDeadline(notices) ?? '' }, 'correctionOnce'),
  );
  return done({ withdrawn: taken.length, leftOut }, { object: roundId, after: { deemedWithdrawn: [...taken] } });
};
