import { addYears, type IsoDate } from '../calendar/iso-date.ts';
import { daySpanOf, lastDayOf } from '../calendar/partial-date.ts';
import type { Side, Step } from './path.ts';

/** Where somebody works or worked, as far as rosters, the pool and other rounds tell. */
export interface Employment {
  readonly unitId: string;
  /** `YYYY-MM` or `YYYY-MM-DD`; null: nobody said. */
  readonly from: string | null;
  readonly until: string | null;
  readonly now: boolean;
  /** As a roster writes the unit; '': as the register has it. */
  readonly written: string;
}

export interface EmployerTie {
  readonly expert: Employment;
  readonly applicant: Employment;
  /** The last day on which it counts; null: it holds while both stay, or nobody knows when it ended. */
  readonly expiresOn: IsoDate | null;
}

/** From when to when is known of both, and they were never there together. Who was only seen there may have stayed. */
function neverTogether(a: Employment, b: Employment): boolean {
  const before = (x: Employment, y: Employment) => {
    const end = lastDayOf(x.until);
    const start = daySpanOf(y.from ?? '')?.earliest;
    return x.from !== null && end !== null && start !== undefined && end < start;
  };
  return before(a, b) || before(b, a);
}

/** Null: no end. Undefined: over before the day. */
function lastDayCounted(one: Employment, years: number, day: IsoDate): IsoDate | null | undefined {
  if (one.now) return null;
  const end = lastDayOf(one.until);
  if (end === null) return null;
  const last = addYears(end, years);
  return last < day ? undefined : last;
}

/**
 * The nearest tie by a common employer on a day: both work there now, or who left did so within `years` (0: only who
 * works there now counts). Who has both left was there together, as far as anybody knows. What ended nobody knows when
 * is told; a person decides.
 */
export function employerTie(
  expert: readonly Employment[],
  applicant: readonly Employment[],
  years: number,
  day: IsoDate,
): EmployerTie | undefined {
  let best: EmployerTie | undefined;
  let rank = 0;
  for (const e of expert) {
    for (const a of applicant) {
      if (e.unitId !== a.unitId || ((!e.now || !a.now) && years === 0)) continue;
      if (!e.now && !a.now && neverTogether(e, a)) continue;
      const [ofE, ofA] = [lastDayCounted(e, years, day), lastDayCounted(a, years, day)];
      if (ofE === undefined || ofA === undefined) continue;
      const ends = [ofE, ofA].filter((one) => one !== null).sort();
      const own = (e.now ? 2 : 0) + (a.now ? 2 : 0) + 1;
      if (own < rank || (own === rank && (ends[0] ?? '9') <= (best?.expiresOn ?? '9'))) continue;
      best = { expert: e, applicant: a, expiresOn: ends[0] ?? null };
      rank = own;
    }
  }
  return best;
}

export function employerStep(of: Side, { unitId, from, until, now, written }: Employment): Step {
  return { step: 'employer', of, unitId, from, until, now, written };
}
