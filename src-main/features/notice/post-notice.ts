import { findNotice, insertNotice } from '../../../db/tables/notices.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { beijing } from '../beijing-time.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { inSession, loadRoom } from '../meeting-room.ts';
import { periodFrom } from '../notice-end.ts';
import { loadRound } from '../round-loading.ts';

/**
 * The notice went up. Refusals: `results_not_announced`, `meeting_not_closed`, `notice_already_posted`, `notice_too_short` {days,
 * minimum} (rule noticeWorkingDays), `notice_before_result`, `notice_in_future`: a notice is recorded when it hangs.
 */
export const post: FeatureHandlers<'notice'>['post'] = async ({ db, calendar, today }, input) => {
  const { roundId, postedOn, channels, phone, address } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row, setup, pack } = round.value;
  if (row.announced_utc === null) return refuse('results_not_announced', undefined, 'chairAnnounces');
  const room = await loadRoom(db, roundId);
  if (inSession(room).ok) return refuse('meeting_not_closed');
  if ((await findNotice(db, roundId)) !== undefined) return refuse('notice_already_posted');
  const minimum = pack.rules.noticeWorkingDays.value;
  if (setup.noticeDays < minimum) {
    return refuse('notice_too_short', { days: setup.noticeDays, minimum }, 'noticeWorkingDays');
  }
  if (postedOn < beijing(row.announced_utc).date) return refuse('notice_before_result');
  if (postedOn > today) return refuse('notice_in_future');
  const period = periodFrom(postedOn, round.value, calendar);
  await insertNotice(db, {
    round_id: roundId,
    posted_on: postedOn,
    ends_on: period.to,
    days: setup.noticeDays,
    counted: JSON.stringify(period.counted),
    provisional: period.provisional ? 1 : 0,
    channels,
    phone,
    address,
    closed_utc: null,
    note: '',
  });
  const after = { postedOn, endsOn: period.to, days: setup.noticeDays, provisional: period.provisional };
  return done({ endsOn: period.to }, { object: roundId, before: null, after });
};
