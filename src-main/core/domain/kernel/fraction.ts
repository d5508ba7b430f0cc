/** A ratio of two whole numbers as a rule states it, e.g. two thirds. The denominator is positive. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** An exact fraction in lowest terms with a positive denominator. Decisions compare these, never decimals. */
export type Fraction = Ratio;

function safe(value: bigint): number {
  const n = Number(value);
  if (!Number.isSafeInteger(n)) throw new RangeError('fraction outside the safe integers');
  return n;
}

function whole(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError('fractions are built from whole numbers');
  return BigInt(value);
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('fraction with denominator 0');
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator < 0n ? -denominator : denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: safe((sign * numerator) / a), denominator: safe((sign * denominator) / a) };
}

/** `numerator / denominator` in lowest terms. Throws RangeError for a zero denominator or parts that are not whole. */
export function fraction(numerator: number, denominator = 1): Fraction {
  return reduced(whole(numerator), whole(denominator));
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  const [an, ad, bn, bd] = [whole(a.numerator), whole(a.denominator), whole(b.numerator), whole(b.denominator)];
  return reduced(an * bd + bn * ad, ad * bd);
}

/** Negative, zero or positive as a is less than, equal to or greater than b. Exact. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = whole(a.numerator) * whole(b.denominator) - whole(b.numerator) * whole(a.denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number; a half goes up (四舍五入), for negative numbers too (−0.5 → 0). */
export function roundHalfUp(f: Fraction): number {
  const [n, d] = [whole(f.numerator) * 2n + whole(f.denominator), whole(f.denominator) * 2n];
  const quotient = n / d;
  return safe(n % d < 0n ? quotient - 1n : quotient);
}

/** The smallest whole number at least a/b, for a ≥ 0 and b > 0. Division by remainder, so no rounding enters. */
export function ceilDiv(a: number, b: number): number {
  const [n, d] = [whole(a), whole(b)];
  if (n < 0n || d <= 0n) throw new RangeError('ceilDiv wants a >= 0 and b > 0');
  return safe((n + d - 1n) / d);
}
