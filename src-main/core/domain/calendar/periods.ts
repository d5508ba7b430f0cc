import { byText } from '../kernel/order.ts';
import { addDays, dayNumber, type IsoDate } from './iso-date.ts';

/** Both days belong to it; `from` is not after `to`. */
export interface DayPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days between two periods that belong to neither. */
export interface DayGap extends DayPeriod {
  readonly days: number;
}

export interface ContinuousPeriods {
  /** Without a missing day inside, in order. */
  readonly runs: readonly DayPeriod[];
  /** What lies between them: one fewer than the runs. */
  readonly gaps: readonly DayGap[];
}

/**
 * Periods joined where they touch or overlap, with the gaps that remain. Days after `until` are cut off. Throws a
 * RangeError for a period that ends before it begins: the caller has to refuse such dates first.
 */
export function joinPeriods(periods: readonly DayPeriod[], until?: IsoDate): ContinuousPeriods {
  const runs: { from: IsoDate; to: IsoDate }[] = [];
  const gaps: DayGap[] = [];
  for (const { from, to } of [...periods].sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to))) {
    if (to < from) throw new RangeError('a period does not end before it begins');
    if (until !== undefined && from > until) continue;
    const end = until !== undefined && to > until ? until : to;
    const last = runs.at(-1);
    if (!last) runs.push({ from, to: end });
    else if (from <= addDays(last.to, 1)) last.to = end > last.to ? end : last.to;
    else {
      const gap = { from: addDays(last.to, 1), to: addDays(from, -1) };
      gaps.push({ ...gap, days: dayNumber(gap.to) - dayNumber(gap.from) + 1 });
      runs.push({ from, to: end });
    }
  }
  return { runs, gaps };
}
