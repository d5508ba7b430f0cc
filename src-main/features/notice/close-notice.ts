import type { WriteDb } from '../../../db/handles.ts';
import { closeNotice, findNotice } from '../../../db/tables/notices.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { noticeEnd } from '../notice-end.ts';
import { loadRound } from '../round-loading.ts';

async function storePeriod(db: WriteDb, roundId: string, period: ReturnType<typeof noticeEnd>): Promise<void> {
  const { to, counted, provisional } = period;
  const change = { ends_on: to, counted: JSON.stringify(counted), provisional: provisional ? 1 : 0 } as const;
  await db.updateTable('notice').set(change).where('round_id', '=', roundId).execute();
}

/**
 * Ends the notice without objections. The last day counts to its midnight, and is counted anew by today's calendar. Refusals: `round_not_found`, `notice_not_posted`,
 * `notice_already_closed`, `notice_period_running` {endsOn} (rule noticeWorkingDays).
 */
export const close: FeatureHandlers<'notice'>['close'] = async ({ db, now, today, calendar }, { roundId, note }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const notice = await findNotice(db, roundId);
  if (notice === undefined) return refuse('notice_not_posted', undefined, 'filingNeedsNotice');
  if (notice.closed_utc !== null) return refuse('notice_already_closed');
  const period = noticeEnd(notice, round.value, calendar);
  if (today <= period.to) {
    return refuse('notice_period_running', { endsOn: period.to }, 'noticeWorkingDays');
  }
  if (period.to !== notice.ends_on) await storePeriod(db, roundId, period);
  await closeNotice(db, roundId, now, note);
  return done(null, {
    object: roundId,
    before: { closed: false, endsOn: notice.ends_on },
    after: { closed: true, endsOn: period.to },
  });
};
