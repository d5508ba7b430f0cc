import type { ReadDb } from '../../../db/handles.ts';
import type { JuryRow } from '../../../db/tables/attendance.ts';
import { findJury } from '../../../db/tables/juries.ts';
import type { MeetingView } from '../../core/contract/meeting.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { lastDayOf } from '../../core/domain/calendar/partial-date.ts';
import { approvalValidOn } from '../../core/domain/rules/approval.ts';
import { termOver } from '../../core/domain/rules/expert-eligibility.ts';
import type { LoadedRound } from '../round-loading.ts';

export type Gate = MeetingView['gates'][number];

function termOverOn({ termEnd }: Pick<JuryRow, 'termEnd'>, day: IsoDate): boolean {
  return termOver(lastDayOf(termEnd), day);
}

/**
 * What depends on the day the meeting is held (Decree 40: an expired jury may not sit, nor one that was dissolved, and an expert
 * whose term has ended is no member of it). Whoever has a seat is asked, present or not: absent members are counted in
 * the jury's number. `names`: one a line.
 */
export function dayGates(
  { setup }: LoadedRound,
  seated: readonly JuryRow[],
  day: IsoDate,
  dissolvedOn: IsoDate | null,
): readonly [Gate, Gate] {
  const dissolved = dissolvedOn !== null && dissolvedOn <= day;
  const over = seated.filter((j) => termOverOn(j, day));
  return [
    {
      code: 'approval_valid',
      rule: 'approvalValidityYears',
      severity: 'block',
      ok: !dissolved && approvalValidOn(setup.approvalValidUntil, day, setup.approvalValidFrom),
      params: {
        validUntil: setup.approvalValidUntil,
        meetingDate: day,
        dissolvedOn: dissolved ? dissolvedOn : '',
      },
    },
    {
      code: 'terms_valid',
      rule: 'expertTermYears',
      severity: 'block',
      ok: over.length === 0,
      params: { meetingDate: day, count: over.length, names: over.map((j) => j.name).join('\n') },
    },
  ];
}

/** Since when the register has the round's jury as dissolved; null for one that stands, or that the register does not have. */
export async function juryDissolvedOn(db: ReadDb, { setup }: LoadedRound): Promise<IsoDate | null> {
  const juryId = setup.juryId ?? null;
  const row = juryId === null ? undefined : await findJury(db, juryId);
  return (row?.dissolved_on ?? null) as IsoDate | null;
}
