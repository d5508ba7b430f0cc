import { fullYearsServed } from '../calendar/full-years.ts';
import { dayNumber, type IsoDate } from '../calendar/iso-date.ts';
import { daySpanOf } from '../calendar/partial-date.ts';
import { type DayGap, type DayPeriod, joinPeriods } from '../calendar/periods.ts';
import type { StatedPeriod } from './facts.ts';

/**
 * The longest unbroken service up to `until`, against a number of full years. Dates given by the month are read both ways:
 * the answer is yes or no only where both readings agree.
 */
export interface Service {
  readonly result: 'met' | 'not_met' | 'cannot_tell';
  /** Of cannot_tell. */
  readonly reason: 'date_unreadable' | 'dates_contradict' | 'dates_imprecise';
  /** The longest unbroken stretch in the reading that decided; undefined where nothing counts. */
  readonly run: DayPeriod | undefined;
  /** Every stretch that is, or by its written months may be, long enough; the longest alone where none is. */
  readonly enough: readonly DayPeriod[];
  /** The missing days between the stretches. */
  readonly gaps: readonly DayGap[];
  /** Full years if the gaps were not there: tells a broken service from one that is too short. */
  readonly yearsInAll: number;
  readonly params: Readonly<Record<string, string | number>>;
}

interface Reading {
  readonly runs: readonly DayPeriod[];
  readonly run: DayPeriod | undefined;
  readonly years: number;
  readonly gaps: readonly DayGap[];
  readonly days: number;
}

const length = (p: DayPeriod): number => dayNumber(p.to) - dayNumber(p.from) + 1;

function read(periods: readonly DayPeriod[], until: IsoDate): Reading {
  const { runs, gaps } = joinPeriods(periods, until);
  let run: DayPeriod | undefined;
  for (const one of runs) {
    const more = run === undefined ? 1 : fullYearsServed(one.from, one.to) - fullYearsServed(run.from, run.to);
    if (run === undefined || more > 0 || (more === 0 && length(one) > length(run))) run = one;
  }
  const years = run === undefined ? 0 : fullYearsServed(run.from, run.to);
  return { runs, run, years, gaps, days: runs.reduce((sum, one) => sum + length(one), 0) };
}

function undecided(reason: Service['reason']): Service {
  return { result: 'cannot_tell', reason, run: undefined, enough: [], gaps: [], yearsInAll: 0, params: {} };
}

/** `years` full years in one stretch, from date to date (实年). Stated ends of null last until `until`. */
export function longestService(stated: readonly StatedPeriod[], years: number, until: IsoDate): Service {
  const sure: DayPeriod[] = [];
  const possible: DayPeriod[] = [];
  for (const { from, to } of stated) {
    const start = daySpanOf(from);
    const end = to === null ? { earliest: until, latest: until } : daySpanOf(to);
    if (!start || !end) return undecided('date_unreadable');
    // What still lasts and has not begun by then simply does not count yet.
    if (to === null && start.earliest > until) continue;
    if (end.latest < start.earliest) return undecided('dates_contradict');
    possible.push({ from: start.earliest, to: end.latest });
    if (start.latest <= end.earliest) sure.push({ from: start.latest, to: end.earliest });
  }
  const [least, most] = [read(sure, until), read(possible, until)];
  const result = least.years >= years ? 'met' : most.years < years ? 'not_met' : 'cannot_tell';
  const shown = result === 'not_met' ? most : least;
  const span = shown.run ?? most.run;
  const enough = (result === 'cannot_tell' ? most : shown).runs.filter(
    (run) => fullYearsServed(run.from, run.to) >= years,
  );
  return {
    result,
    reason: 'dates_imprecise',
    run: span,
    enough: enough.length > 0 || span === undefined ? enough : [span],
    gaps: shown.gaps,
    yearsInAll: (most.days - (most.days % 365)) / 365,
    params: { years, fullYears: shown.years, ...(span ? { from: span.from, to: span.to } : {}), until },
  };
}
