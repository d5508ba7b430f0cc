import { addDays, addYears, type IsoDate } from '../calendar/iso-date.ts';
import { daySpanOf, lastDayOf } from '../calendar/partial-date.ts';
import { REMIND_DAYS } from '../juries/approvals.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { isAway, isRetired, type ToldAway } from './away.ts';

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
  /** Where the person lives, as written. */
  readonly address: string;
  readonly avoidUnits: readonly string[];
  /** When the person can come and when not, in words. */
  readonly availability: string;
  /** From this day on no longer in post; null: nobody said. */
  readonly retiresOn: IsoDate | null;
  /** Days on which the person cannot come, by their first. */
  readonly away: readonly ToldAway[];
  readonly remark: string;
}

export type PoolState = 'active' | 'suspended' | 'removed';

/** An entry as the register keeps it: what is said, how it stands, where the person works (the last one now). */
export interface PoolEntry {
  /** Of the document by which the person is found. */
  readonly idNumber: string;
  readonly details: PoolDetails;
  readonly state: PoolState;
  readonly stateUntil: string | null;
  readonly units: readonly { readonly unitId: string; readonly unit: string; readonly since: string | null }[];
  /** The juries of the register that the member is for; none: every jury of the office. */
  readonly juries: readonly { readonly juryId: string; readonly jury: string }[];
}

export type PoolStanding = 'ready' | 'term_ends_soon' | 'term_over' | 'retired' | 'away' | 'suspended' | 'removed';

/** A suspension counts through its last day; from the day after the person is active again, without anybody's act. */
export function stateOn({ state, stateUntil }: Pick<PoolEntry, 'state' | 'stateUntil'>, day: IsoDate): PoolState {
  return state === 'suspended' && stateUntil !== null && stateUntil < day ? 'active' : state;
}

/** How an entry stands on a day, the day of the meeting before all. */
export function poolStanding(entry: Pick<PoolEntry, 'details' | 'state' | 'stateUntil'>, day: IsoDate): PoolStanding {
  const state = stateOn(entry, day);
  if (state !== 'active') return state;
  const { termEnd, inPost, retiresOn, away } = entry.details;
  const end = lastDayOf(termEnd);
  if (end !== null && end < day) return 'term_over';
  if (!inPost || isRetired(retiresOn, day)) return 'retired';
  if (isAway(away, day)) return 'away';
  return end !== null && end < addDays(day, REMIND_DAYS) ? 'term_ends_soon' : 'ready';
}

/** What somebody did on juries, as rosters and the rounds of this file tell it. */
export interface Served {
  /** Times on a jury; a year that a roster tells and a round of this file as well is the same service. */
  readonly times: number;
  /** Every year once, ascending. */
  readonly years: readonly number[];
}

/** What the roster tells of earlier years together with the years of the rounds of this file in which the person sat. */
export function servedOf(told: readonly number[], seats: readonly number[]): Served {
  const earlier = [...new Set(told)].filter((year) => !seats.includes(year));
  return { times: earlier.length + seats.length, years: [...new Set([...told, ...seats])].sort((a, b) => a - b) };
}

/**
 * a term is at most so many years. Refusals: `pool_term_reversed`, `pool_term_too_long` {years, end}. A roster that
 * gives no term is not held against anybody.
 */
export function checkTerm(termStart: string | null, termEnd: string | null, pack: RulePack): Result<null> {
  if (termStart === null || termEnd === null) return ok(null);
  const { value: years, severity } = pack.rules.expertTermYears;
  const from = daySpanOf(termStart)?.earliest;
  const end = lastDayOf(termEnd);
  if (from === undefined || end === null) return ok(null);
  if (end < from) return refuse('pool_term_reversed');
  if (severity !== 'block') return ok(null);
  const last = addYears(from, years);
  return end > last ? refuse('pool_term_too_long', { years, end: last }, 'expertTermYears') : ok(null);
}
