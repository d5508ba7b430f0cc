import { daysInMonth, type IsoDate, isoDateOf } from '../calendar/iso-date.ts';
import type { RulePack, Severity } from '../rules/rule-pack.ts';

/** What somebody did on juries before a round: those who came, not those who were drawn. */
export interface EarlierService {
  /** Years on a jury, by rosters and the rounds of this file; the round's own not among them. */
  readonly years: readonly number[];
  /** Last day on which the person sat, where a round of this file tells it; rosters tell years only. */
  readonly lastOn: IsoDate | null;
}

export const NO_SERVICE: EarlierService = { years: [], lastOn: null };

/** rotation: too many years in a row. resting: too soon after the last session. */
export type RotationCode = 'rotation' | 'resting';

export interface RotationFinding {
  readonly code: RotationCode;
  readonly severity: Severity;
}

/** The same day so many months later; the last day of a month that is too short for it. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const n = y * 12 + (m - 1) + months;
  const [year, month] = [Math.floor(n / 12), (n % 12) + 1];
  const found = isoDateOf(year, month, Math.min(d, daysInMonth(year, month)));
  if (found === undefined) throw new RangeError(`date outside 1900–2199: ${year}`);
  return found;
}

/** Years on a jury directly before this one, without a gap. */
export function yearsInRow({ years }: EarlierService, year: number): number {
  const sat = new Set(years);
  let run = 0;
  while (sat.has(year - 1 - run)) run += 1;
  return run;
}

/**
 * Rotation and rest by the round's rules (`yearsInRow`, `restMonths`; 0: no rule): who has sat for as many years in a row as
 * are allowed, and whose last session is fewer whole months ago. A rule that blocks keeps out of the draw, any other is
 * told beside the name.
 */
export function rotationFindings(
  service: EarlierService,
  { year, day }: { readonly year: number; readonly day: IsoDate },
  { rules }: RulePack,
): readonly RotationFinding[] {
  const { yearsInRow: most, restMonths: rest } = rules;
  const found: RotationFinding[] = [];
  if (most.value > 0 && yearsInRow(service, year) >= most.value) {
    found.push({ code: 'rotation', severity: most.severity });
  }
  if (rest.value > 0 && service.lastOn !== null && addMonths(service.lastOn, rest.value) > day) {
    found.push({ code: 'resting', severity: rest.severity });
  }
  return found;
}
