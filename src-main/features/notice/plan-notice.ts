import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { type NoticePeriod, noticePeriod, type WorkCalendar } from '../../core/domain/calendar/working-days.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

/** The working days of a notice posted on that day, by the round's set-up and its pinned rules. */
export function periodFrom(postedOn: IsoDate, { setup, pack }: LoadedRound, calendar: WorkCalendar): NoticePeriod {
  const firstDayCounted = pack.rules.noticeFirstDayCounted.value;
  return noticePeriod(postedOn, setup.noticeDays, calendar, { firstDayCounted });
}

export const plan: FeatureHandlers<'notice'>['plan'] = async ({ db, calendar }, { roundId, postedOn }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { to, counted, provisional } = periodFrom(postedOn, round.value, calendar);
  return ok({ to, counted, provisional });
};
