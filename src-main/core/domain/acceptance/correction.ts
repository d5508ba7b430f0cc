import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { isWorkingDay, noticePeriod, type WorkCalendar } from '../calendar/working-days.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { RulePack } from '../rules/rule-pack.ts';

/** A one-time correction notice (一次性补正告知书) as far as rules ask about it. */
export interface CorrectionNotice {
  readonly issuedOn: IsoDate;
  /** Last day on which the correction is in time. */
  readonly deadline: IsoDate;
  readonly answeredOn: IsoDate | null;
  /** Day on which somebody signed for it. */
  readonly receivedOn?: IsoDate | null;
}

/** The working day on which a correction asked for on `issuedOn` falls due; the day of issue is not counted (Civil Code). */
export function correctionDeadline(
  issuedOn: IsoDate,
  days: number,
  calendar: WorkCalendar,
): { readonly deadline: IsoDate; readonly provisional: boolean } {
  const { to, provisional } = noticePeriod(issuedOn, days, calendar, { firstDayCounted: false });
  return { deadline: to, provisional };
}

export interface AskedCorrection {
  readonly items: readonly string[];
  readonly issuedOn: IsoDate;
  readonly deadline: IsoDate;
  /** '' for the notice itself; what came to light only afterwards, for an addendum. */
  readonly addendumReason: string;
}

/**
 * May this be asked? The applicant is told everything at once (Decree 40, one-time notice): a second notice is refused
 * unless it is an addendum for facts that arose later. The last day is a working day (Civil Code 203: one that is none
 * gives way to the next), and not before the rule's working days are over, where the rule blocks. Refusals:
 * `correction_items_missing`, `correction_deadline_not_after` {issuedOn}, `correction_deadline_rest_day` {deadline, next},
 * `correction_term_short` {days, deadline: the earliest}, `correction_already_given` {issuedOn}, `addendum_without_notice`.
 */
export function askCorrection(
  earlier: readonly CorrectionNotice[],
  asked: AskedCorrection,
  { rules }: RulePack,
  calendar: WorkCalendar,
): Result<AskedCorrection> {
  const items = asked.items.map((item) => item.trim()).filter((item) => item !== '');
  if (items.length === 0) return refuse('correction_items_missing');
  if (asked.deadline <= asked.issuedOn) return refuse('correction_deadline_not_after', { issuedOn: asked.issuedOn });
  let next = asked.deadline;
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  if (next !== asked.deadline) {
    return refuse('correction_deadline_rest_day', { deadline: asked.deadline, next });
  }
  const { value: days, severity } = rules.correctionWorkingDays;
  const { deadline: earliest } = correctionDeadline(asked.issuedOn, days, calendar);
  if (severity === 'block' && asked.deadline < earliest) {
    return refuse('correction_term_short', { days, deadline: earliest }, 'correctionWorkingDays');
  }
  const addendumReason = asked.addendumReason.trim();
  const [first] = earlier;
  if (first === undefined && addendumReason !== '') return refuse('addendum_without_notice');
  if (first !== undefined && addendumReason === '' && rules.correctionOnce.value) {
    return refuse('correction_already_given', { issuedOn: first.issuedOn }, 'correctionOnce');
  }
  return ok({ ...asked, items, addendumReason });
}

/** The deadline that counts: the last one given. Undefined where nothing waits for an answer. */
export function openDeadline(notices: readonly CorrectionNotice[]): IsoDate | undefined {
  const open = notices.filter((notice) => notice.answeredOn === null).map((notice) => notice.deadline);
  return open.sort().at(-1);
}

/** A notice that still waits is not known to have reached anybody: who never got it cannot be said to have given up. */
export function notReceived(notices: readonly CorrectionNotice[]): boolean {
  return notices.some(({ answeredOn, receivedOn }) => answeredOn === null && receivedOn === null);
}

/** Answered, and after the end of the last day given for it. */
export function answeredLate({ answeredOn, deadline }: Pick<CorrectionNotice, 'answeredOn' | 'deadline'>): boolean {
  return answeredOn !== null && answeredOn > deadline;
}

/** A correction is in time until the end of its last day. */
export function isOverdue(notices: readonly CorrectionNotice[], today: IsoDate): boolean {
  const deadline = openDeadline(notices);
  return deadline !== undefined && today > deadline;
}
