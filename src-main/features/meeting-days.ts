import type { MeetingRow } from '../../db/tables/meetings.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import { beijing } from './beijing-time.ts';
import type { LoadedRound } from './round-loading.ts';

/** First and last day; the same for a meeting of one day. */
export interface MeetingDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The days every paper prints: until the opening the planned one, from then on those on which the meeting was really
 * held, in Beijing time. While it is in session the last day known is that of the announcement, or of the opening.
 */
export function meetingDays({ row, setup }: LoadedRound, meeting: MeetingRow | undefined): MeetingDays {
  if (meeting === undefined) return { from: setup.meetingDate, to: setup.meetingDate };
  const until = meeting.closed_utc ?? row.announced_utc ?? meeting.opened_utc;
  return { from: beijing(meeting.opened_utc).date, to: beijing(until).date };
}

/** The earliest day on which the meeting can be held as things stand: planned, or today once that day has passed. */
export function dayToHold({ setup }: LoadedRound, today: IsoDate): IsoDate {
  return today > setup.meetingDate ? today : setup.meetingDate;
}
