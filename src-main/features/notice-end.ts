import type { NoticeTable } from '../../db/schema.ts';
import { type IsoDate, parseIsoDate } from '../core/domain/calendar/iso-date.ts';
import { type NoticePeriod, noticePeriod, type WorkCalendar } from '../core/domain/calendar/working-days.ts';
import type { LoadedRound } from './round-loading.ts';

/** The working days of a notice posted on that day, by the round's set-up and its pinned rules. */
export function periodFrom(postedOn: IsoDate, { setup, pack }: LoadedRound, calendar: WorkCalendar): NoticePeriod {
  const firstDayCounted = pack.rules.noticeFirstDayCounted.value;
  return noticePeriod(postedOn, setup.noticeDays, calendar, { firstDayCounted });
}

type Period = Pick<NoticePeriod, 'to' | 'counted' | 'provisional'>;

/**
 * A posted notice's period by the calendar as it is known now: a notice posted before the year's holidays were
 * published may run longer than was computed then. It never ends earlier than what was posted in public.
 */
export function noticeEnd(
  notice: Pick<NoticeTable, 'posted_on' | 'ends_on' | 'days' | 'counted' | 'provisional'>,
  { pack }: LoadedRound,
  calendar: WorkCalendar,
): Period {
  const [postedOn, endsOn] = [parseIsoDate(notice.posted_on), parseIsoDate(notice.ends_on)];
  if (postedOn === undefined || endsOn === undefined) throw new RangeError('a notice without its days');
  const firstDayCounted = pack.rules.noticeFirstDayCounted.value;
  const anew = noticePeriod(postedOn, notice.days, calendar, { firstDayCounted });
  if (anew.to > endsOn) return anew;
  return { to: endsOn, counted: JSON.parse(notice.counted) as IsoDate[], provisional: notice.provisional === 1 };
}
