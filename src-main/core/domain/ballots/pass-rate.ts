import { type Fraction, fraction } from '../kernel/fraction.ts';

/** Share of applicants passed; undefined where there was none to vote on, which is printed as a dash, not as 0 %. */
export function passRate(passed: number, applicants: number): Fraction | undefined {
  return applicants > 0 ? fraction(passed, applicants) : undefined;
}
