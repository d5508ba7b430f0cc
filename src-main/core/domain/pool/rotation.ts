import { addMonths, type IsoDate } from '../calendar/iso-date.ts';
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
