import type { ReadDb } from '../../../db/handles.ts';
import { findNotice } from '../../../db/tables/notices.ts';
import { listSubjects } from '../../../db/tables/subjects.ts';
import type { FilingView } from '../../core/contract/results.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import type { WorkCalendar } from '../../core/domain/calendar/working-days.ts';
import { loadSections } from '../ballot-state.ts';
import { decisionsAgainst } from '../decisions-against.ts';
import type { QueryContext } from '../feature.ts';
import { loadRoom } from '../meeting-room.ts';
import { noticeEnd } from '../notice-end.ts';
import type { LoadedRound } from '../round-loading.ts';

/** The posted notice's last day by today's calendar; undefined before it is posted. */
export async function lastNoticeDay(
  db: ReadDb,
  round: LoadedRound,
  calendar: WorkCalendar,
): Promise<IsoDate | undefined> {
  const notice = await findNotice(db, round.row.id);
  return notice === undefined ? undefined : noticeEnd(notice, round, calendar).to;
}

/** What must hold before the result goes to the authority, in the order in which it happens. */
export async function filingChecks(
  db: ReadDb,
  round: LoadedRound,
  { today, calendar }: Pick<QueryContext, 'today' | 'calendar'>,
): Promise<FilingView['checks']> {
  const { row, pack } = round;
  const sections = await loadSections(db, round, await listSubjects(db, row.id));
  const { meeting } = await loadRoom(db, row.id);
  const notice = await findNotice(db, row.id);
  const lastDay = await lastNoticeDay(db, round, calendar);
  return [
    {
      code: 'sections_signed',
      rule: 'chairAnnounces',
      ok: sections.length > 0 && sections.every((s) => s.signed !== undefined),
    },
    { code: 'results_announced', rule: 'chairAnnounces', ok: row.announced_utc !== null },
    { code: 'meeting_closed', rule: null, ok: meeting !== undefined && meeting.closed_utc !== null },
    { code: 'notice_posted', rule: 'filingNeedsNotice', ok: notice !== undefined },
    {
      code: 'notice_long_enough',
      rule: 'noticeWorkingDays',
      ok: notice !== undefined && notice.days >= pack.rules.noticeWorkingDays.value,
    },
    { code: 'notice_period_over', rule: 'noticeWorkingDays', ok: lastDay !== undefined && today > lastDay },
    {
      code: 'notice_closed',
      rule: 'filingNeedsNotice',
      ok: notice !== undefined && notice.closed_utc !== null,
    },
    {
      code: 'decisions_recorded',
      rule: null,
      ok: !(await decisionsAgainst(db, round, today)).some((one) => one.passed),
    },
  ];
}
