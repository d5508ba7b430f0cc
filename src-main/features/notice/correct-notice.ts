import { findNotice, insertCorrection, updatePeriod } from '../../../db/tables/notices.ts';
import { parseIsoDate } from '../../core/domain/calendar/iso-date.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { beijing } from '../beijing-time.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { noticeEnd, periodFrom } from '../notice-end.ts';
import { loadRound } from '../round-loading.ts';

/**
 * The posting day was recorded wrong. The earlier record is kept, with the reason; the period may only become longer:
 * what was promised in public is not shortened. Refusals: `round_not_found`, `notice_not_posted`, `notice_already_closed`,
 * `notice_before_result`, `notice_in_future`, `notice_day_unchanged`, `notice_end_earlier` {endsOn}.
 */
export const correct: FeatureHandlers<'notice'>['correct'] = async ({ db, now, today, calendar }, input) => {
  const { roundId, postedOn, reason } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const notice = await findNotice(db, roundId);
  if (notice === undefined) return refuse('notice_not_posted', undefined, 'filingNeedsNotice');
  if (notice.closed_utc !== null) return refuse('notice_already_closed');
  const { announced_utc } = round.value.row;
  if (announced_utc !== null && postedOn < beijing(announced_utc).date) return refuse('notice_before_result');
  if (postedOn > today) return refuse('notice_in_future');
  if (parseIsoDate(notice.posted_on) === postedOn) return refuse('notice_day_unchanged');
  const before = noticeEnd(notice, round.value, calendar);
  const period = periodFrom(postedOn, round.value, calendar);
  if (period.to < before.to) return refuse('notice_end_earlier', { endsOn: before.to }, 'noticeWorkingDays');
  await insertCorrection(db, {
    round_id: roundId,
    utc: now,
    was_posted_on: notice.posted_on,
    was_ends_on: before.to,
    posted_on: postedOn,
    reason,
  });
  await updatePeriod(db, roundId, {
    posted_on: postedOn,
    ends_on: period.to,
    counted: JSON.stringify(period.counted),
    provisional: period.provisional ? 1 : 0,
  });
  return done(
    { endsOn: period.to },
    {
      object: roundId,
      before: { postedOn: notice.posted_on, endsOn: before.to },
      after: { postedOn, endsOn: period.to },
    },
  );
};
