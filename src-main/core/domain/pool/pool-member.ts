import { addDays, addYears, daysInMonth, type IsoDate, parseIsoDate } from '../calendar/iso-date.ts';
import { REMIND_DAYS } from '../juries/approvals.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { RulePack } from '../rules/rule-pack.ts';

export interface PoolTitle {
  readonly series: string;
  readonly title: string;
  /** `YYYY-MM` or `YYYY-MM-DD`; null: nobody said. */
  readonly since: string | null;
}

/** What the pool says of an expert, beside who the person is. */
export interface PoolDetails {
  readonly name: string;
  readonly tibetanName: string;
  readonly duty: string;
  readonly titles: readonly PoolTitle[];
  readonly disciplines: readonly string[];
  readonly education: string;
  readonly prefecture: string;
  readonly inPost: boolean;
  readonly chairEligible: boolean;
  /** On the establishing body's own staff, which may be capped. */
  readonly ownStaff: boolean;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly firstEntry: string;
  /** Years of juries before this file. */
  readonly served: readonly number[];
  readonly phone: string;
  readonly avoidUnits: readonly string[];
  /** When the person can come and when not, in words. */
  readonly availability: string;
  readonly remark: string;
}

export type PoolState = 'active' | 'suspended' | 'removed';

/** An entry as the register keeps it: what is said, how it stands, where the person works (the last one now). */
export interface PoolEntry {
  readonly details: PoolDetails;
  readonly state: PoolState;
  readonly stateUntil: string | null;
  readonly units: readonly { readonly unitId: string; readonly unit: string; readonly since: string | null }[];
}

export type PoolStanding = 'ready' | 'term_ends_soon' | 'term_over' | 'retired' | 'suspended' | 'removed';

/** The last day that a date of day or month means. */
export function lastDay(date: string | null): IsoDate | undefined {
  const month = /^(\d{4})-(\d{2})$/u.exec(date ?? '');
  return parseIsoDate(
    month ? `${date}-${String(daysInMonth(Number(month[1]), Number(month[2]))).padStart(2, '0')}` : (date ?? ''),
  );
}

/** How an entry stands on a day, the day of the meeting before all: a suspension counts through its last day. */
export function poolStanding({ details, state, stateUntil }: Omit<PoolEntry, 'units'>, day: IsoDate): PoolStanding {
  if (state === 'removed') return 'removed';
  if (state === 'suspended' && (stateUntil === null || day <= stateUntil)) return 'suspended';
  const end = lastDay(details.termEnd);
  if (end !== undefined && end < day) return 'term_over';
  if (!details.inPost) return 'retired';
  return end !== undefined && end < addDays(day, REMIND_DAYS) ? 'term_ends_soon' : 'ready';
}

/**
 * a term is at most so many years. Refusals: `pool_term_reversed`, `pool_term_too_long` {years, end}. A roster that
 * gives no term is not held against anybody.
 */
export function checkTerm(termStart: string | null, termEnd: string | null, pack: RulePack): Result<null> {
  if (termStart === null || termEnd === null) return ok(null);
  if (termEnd < termStart) return refuse('pool_term_reversed');
  const { value: years, severity } = pack.rules.expertTermYears;
  const from = parseIsoDate(termStart.length === 7 ? `${termStart}-01` : termStart);
  const end = lastDay(termEnd);
  if (from === undefined || end === undefined || severity !== 'block') return ok(null);
  const last = addYears(from, years);
  return end > last ? refuse('pool_term_too_long', { years, end: last }, 'expertTermYears') : ok(null);
}
