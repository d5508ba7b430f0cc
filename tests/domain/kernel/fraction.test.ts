import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  ceilDiv,
  compareFractions,
  fraction,
  roundHalfUp,
} from '../../../src-main/core/domain/kernel/fraction.ts';

describe('fractions', () => {
  it('are kept in lowest terms with a positive denominator', () => {
    expect(fraction(14, 21)).toEqual({ numerator: 2, denominator: 3 });
    expect(fraction(3, -6)).toEqual({ numerator: -1, denominator: 2 });
    expect(fraction(0, 7)).toEqual({ numerator: 0, denominator: 1 });
  });

  it('compare exactly where decimals do not', () => {
    expect(compareFractions(fraction(14, 21), fraction(2, 3))).toBe(0);
    expect(compareFractions(fraction(9007199254740990, 9007199254740991), fraction(1))).toBe(-1);
  });

  it('add in any order to the same sum', () => {
    const tenths = [1, 2, 3].map((n) => fraction(n, 10));
    const sum = (list: typeof tenths) => list.reduce(addFractions, fraction(0));
    expect(sum(tenths)).toEqual({ numerator: 3, denominator: 5 });
    expect(sum([...tenths].reverse())).toEqual(sum(tenths));
  });

  it.each([
    [1, 2, 1],
    [3, 2, 2],
    [-1, 2, 0],
    [-3, 2, -1],
    [-5, 3, -2],
    [1, 3, 0],
    [2, 3, 1],
    [8, 4, 2],
  ])('%i/%i rounds half up to %i', (n, d, expected) => {
    expect(roundHalfUp(fraction(n, d))).toBe(expected);
  });

  it('ceilDiv is the least whole number not below the quotient', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1000 }), (a, b) => {
        const c = ceilDiv(a, b);
        expect(c * b).toBeGreaterThanOrEqual(a);
        expect((c - 1) * b).toBeLessThan(a);
      }),
    );
  });

  it('refuses parts that are not whole, and a zero denominator', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(0.5, 2)).toThrow(RangeError);
  });
});
