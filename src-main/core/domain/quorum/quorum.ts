import { ceilDiv, type Ratio } from '../kernel/fraction.ts';

/** How many experts must attend: the smallest whole number that is at least `rule` of the jury's number. */
export function quorumNeeded(rule: Ratio, jurySize: number): number {
  return ceilDiv(rule.numerator * jurySize, rule.denominator);
}

export interface QuorumState {
  readonly met: boolean;
  readonly needed: number;
  /** present − needed: how many may still leave (negative: how many are missing). */
  readonly margin: number;
}

/**
 * Decree 40: the experts attending are at least two thirds of the jury's number ("以上" includes the number itself),
 * so 3 × present ≥ 2 × jurySize in whole numbers. A jury of nobody has no quorum. Counts are whole and ≥ 0.
 */
export function hasQuorum(rule: Ratio, jurySize: number, present: number): QuorumState {
  const needed = quorumNeeded(rule, jurySize);
  const met = jurySize > 0 && rule.denominator * present >= rule.numerator * jurySize;
  return { met, needed, margin: present - needed };
}
