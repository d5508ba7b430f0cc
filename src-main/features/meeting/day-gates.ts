import type { JuryRow } from '../../../db/tables/attendance.ts';
import type { MeetingView } from '../../core/contract/meeting.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { lastDayOf } from '../../core/domain/calendar/partial-date.ts';
import { approvalValidOn } from '../../core/domain/rules/approval.ts';
import { termOver } from '../../core/domain/rules/expert-eligibility.ts';
import type { LoadedRound } from '../round-loading.ts';

export type Gate = MeetingView['gates'][number];

export function termOverOn({ termEnd }: Pick<JuryRow, 'termEnd'>, day: IsoDate): boolean {
  return termOver(lastDayOf(termEnd), day);
}

/**
 * What depends on the day the meeting is held and on nothing else (Decree 40: an expired jury may not sit, and an expert
 * whose term has ended is no member of it). Whoever has a seat is asked, present or not: absent members are counted in
 * the jury's number. `names`: one a line.
 */
export function dayGates({ setup }: LoadedRound, seated: readonly JuryRow[], day: IsoDate): readonly [Gate, Gate] {
  const over = seated.filter((j) => termOverOn(j, day));
  return [
    {
      code: 'approval_valid',
      rule: 'approvalValidityYears',
      ok: approvalValidOn(setup.approvalValidUntil, day, setup.approvalValidFrom),
      params: { validUntil: setup.approvalValidUntil, meetingDate: day },
    },
    {
      code: 'terms_valid',
      rule: 'expertTermYears',
      ok: over.length === 0,
      params: { meetingDate: day, count: over.length, names: over.map((j) => j.name).join('\n') },
    },
  ];
}
