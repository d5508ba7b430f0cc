import { addYears, type IsoDate } from '../calendar/iso-date.ts';

/**
 * Is the jury's (or pool's) approval in force on the day of the meeting? The last day counts. Checked for the meeting
 * and not for the draw: an approval may run out in between. No recorded date is no approval.
 */
export function approvalValidOn(validUntil: IsoDate | null | undefined, meetingDate: IsoDate): boolean {
  return validUntil !== null && validUntil !== undefined && meetingDate <= validUntil;
}

/** The last day an approval given on `approvedOn` can be valid, by the rule's number of years. */
export function latestApprovalEnd(approvedOn: IsoDate, years: number): IsoDate {
  return addYears(approvedOn, years);
}
