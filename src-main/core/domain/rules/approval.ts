import { addYears, type IsoDate } from '../calendar/iso-date.ts';

/**
 * Is the jury's (or pool's) approval in force on the day of the meeting? First and last day count. Checked for the
 * meeting and not for the draw: an approval may run out in between. No recorded last day is no approval; an approval
 * typed by hand has no first day, which is not held against it.
 */
export function approvalValidOn(
  validUntil: IsoDate | null | undefined,
  meetingDate: IsoDate,
  validFrom?: IsoDate | null,
): boolean {
  if (validUntil === null || validUntil === undefined) return false;
  return meetingDate <= validUntil && (validFrom === null || validFrom === undefined || validFrom <= meetingDate);
}

/** The last day an approval that begins on `from` can be valid, by the rule's number of years. */
export function latestApprovalEnd(from: IsoDate, years: number): IsoDate {
  return addYears(from, years);
}
