import { addDays, addYears, type IsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Rule } from '../rules/rule-pack.ts';

/** Years an entry is kept against somebody. Office-wide, hence of no round's rule pack. */
export const INTEGRITY_YEARS: Rule<number> = {
  title: '失信信息记录期限为3年，记录期内不得申报',
  value: 3,
  severity: 'block',
  citation: {
    decree: '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）',
    article: '第三十九条',
    verified: false,
  },
};

export interface IntegrityPeriod {
  readonly startOn: IsoDate;
  /** The last day that counts. */
  readonly endOn: IsoDate;
  /** The first day that counts no more; null while nobody has lifted the entry. */
  readonly liftedOn: IsoDate | null;
}

export type IntegrityStanding = 'not_begun' | 'in_force' | 'ended' | 'lifted';

/** The last day by the rule: the same day three years on (the first day is not counted, so that day still is). */
export function endByRule(startOn: IsoDate): IsoDate {
  return addYears(startOn, INTEGRITY_YEARS.value);
}

/**
 * The last day of an entry: the rule's where `endOn` is null. Refusals: `integrity_end_before_start` {start},
 * `integrity_end_needs_reason` {end} for a day that is not the rule's.
 */
export function settleEnd(
  startOn: IsoDate,
  endOn: IsoDate | null,
  reason: string,
): Result<{ readonly endOn: IsoDate; readonly reason: string }> {
  const end = endByRule(startOn);
  if (endOn === null || endOn === end) return ok({ endOn: end, reason: '' });
  if (endOn < startOn) return refuse('integrity_end_before_start', { start: startOn });
  return reason === '' ? refuse('integrity_end_needs_reason', { end }) : ok({ endOn, reason });
}

export function standingOn({ startOn, endOn, liftedOn }: IntegrityPeriod, day: IsoDate): IntegrityStanding {
  if (liftedOn !== null && liftedOn <= day) return 'lifted';
  if (day < startOn) return 'not_begun';
  return day <= endOn ? 'in_force' : 'ended';
}

/** The days on which an entry stands: those that `standingOn` calls in force. Undefined: it was lifted before any. */
export function daysHeld({
  startOn: from,
  endOn,
  liftedOn,
}: IntegrityPeriod): { readonly from: IsoDate; readonly until: IsoDate } | undefined {
  const until = liftedOn === null || liftedOn > endOn ? endOn : addDays(liftedOn, -1);
  return until < from ? undefined : { from, until };
}
