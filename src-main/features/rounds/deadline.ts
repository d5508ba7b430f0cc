import type { RoundCard, RoundSetup } from '../../core/contract/rounds.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { type WorkCalendar, workingDaysBetween } from '../../core/domain/calendar/working-days.ts';
import type { RoundFacts } from '../../core/domain/stages/stages.ts';

type Deadline = NonNullable<RoundCard['nextDeadline']>;

/** The nearest day that still matters: what is over, or has passed, is none. Working days after today, that day included. */
export function nextDeadline(
  setup: RoundSetup,
  facts: RoundFacts,
  today: IsoDate,
  calendar: WorkCalendar,
): Deadline | null {
  const days: { kind: Deadline['kind']; date: IsoDate }[] = [];
  if (!facts.meetingClosed) {
    days.push({ kind: 'meeting', date: setup.meetingDate }, { kind: 'approval_ends', date: setup.approvalValidUntil });
  }
  if (facts.noticeEnds !== undefined && !facts.noticeClosed) days.push({ kind: 'notice_ends', date: facts.noticeEnds });
  const ahead = days.filter(({ date }) => date >= today);
  if (ahead.length === 0) return null;
  const { kind, date } = ahead.reduce((a, b) => (b.date < a.date ? b : a));
  return { kind, date, workingDaysLeft: workingDaysBetween(today, date, calendar) };
}
