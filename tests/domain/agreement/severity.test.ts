import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rating, raterSeverity } from '../../../src-main/core/domain/agreement/severity.ts';

const ratings = (rows: readonly (readonly [number, number, number])[]): Rating[] =>
  rows.map(([subject, rater, value]) => ({ subject: `s${subject}`, rater: `r${rater}`, value }));
const severity = (list: readonly Rating[], leastShared = 1, ridge = 0) => {
  const result = raterSeverity(list, { leastShared, ridge });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codeOf = (list: readonly Rating[], leastShared = 1) => {
  const result = raterSeverity(list, { leastShared });
  return result.ok ? 'ok' : result.refusal.code;
};
const close = (actual: readonly number[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  for (const [i, one] of actual.entries()) expect(Math.abs(one - (expected[i] as number))).toBeLessThanOrEqual(1e-9);
};

/** Noiseless: qualities 80, 78, 90, 60, 85 and raters −6, 0, +6. */
const exact = ratings([
  [0, 0, 74],
  [0, 1, 80],
  [1, 1, 78],
  [1, 2, 84],
  [2, 0, 84],
  [2, 2, 96],
  [3, 1, 60],
  [3, 2, 66],
  [4, 0, 79],
  [4, 1, 85],
]);
const noisy = ratings([
  [0, 0, 70],
  [0, 1, 80],
  [1, 0, 65],
  [1, 2, 60],
  [2, 1, 90],
  [2, 2, 75],
  [3, 0, 75],
  [3, 1, 85],
  [3, 2, 70],
  [4, 1, 78],
  [4, 2, 63],
]);

describe('the strictness of raters', () => {
  it('is found exactly where scores have no noise, and puts right what the raw means turn round', () => {
    const { subjects, raters } = severity(exact);
    close(
      raters.map((one) => one.offset),
      [-6, 0, 6],
    );
    close(
      subjects.map((one) => one.adjusted),
      [80, 78, 90, 60, 85],
    );
    close(
      subjects.map((one) => one.raw),
      [77, 81, 90, 63, 82],
    );
  });

  it('is the least-squares solution where they have, with and without a ridge', () => {
    // Worked out in exact fractions from the normal equations.
    const plain = severity(noisy);
    close(
      plain.raters.map((one) => one.offset),
      [-5 / 3, 25 / 3, -20 / 3],
    );
    close(
      plain.subjects.map((one) => one.adjusted),
      [215 / 3, 200 / 3, 245 / 3, 230 / 3, 209 / 3],
    );
    close(
      plain.subjects.map((one) => one.raw),
      [75, 62.5, 82.5, 230 / 3, 70.5],
    );
    const ridge = severity(noisy, 1, 2);
    close(
      ridge.raters.map((one) => one.offset),
      [-25 / 27, 1555 / 297, -1280 / 297],
    );
    close(
      ridge.subjects.map((one) => one.adjusted),
      [21635 / 297, 19340 / 297, 2215 / 27, 230 / 3, 1891 / 27],
    );
  });

  it('is refused, not guessed, where raters cannot be compared', () => {
    const apart = ratings([
      [0, 0, 70],
      [1, 0, 80],
      [2, 1, 60],
      [3, 1, 90],
    ]);
    expect(codeOf(apart)).toBe('severity_unconnected');
    expect(codeOf(ratings([[0, 0, 70]]))).toBe('severity_too_few_raters');
    expect(codeOf([])).toBe('severity_too_few_raters');
    expect(codeOf(exact, 4)).toBe('severity_overlap_small');
    // One subject, two raters: as many unknowns as values.
    expect(
      codeOf(
        ratings([
          [0, 0, 70],
          [0, 1, 80],
        ]),
      ),
    ).toBe('severity_no_spare');
  });

  it('is found again for any connected design', () => {
    const design = fc.record({
      qualities: fc.array(fc.integer({ min: 40, max: 100 }), { minLength: 6, maxLength: 12 }),
      offsets: fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 2, maxLength: 5 }),
      skip: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(design, ({ qualities, offsets, skip }) => {
        const mean = offsets.reduce((a, b) => a + b, 0) / offsets.length;
        const list = qualities.flatMap((q, s) =>
          offsets.flatMap((b, r) =>
            offsets.length > 2 && s > 1 && (s + r) % offsets.length === skip % offsets.length
              ? []
              : { subject: `s${s}`, rater: `r${r}`, value: q + b },
          ),
        );
        const found = severity(list);
        for (const [r, one] of found.raters.entries()) expect(one.offset).toBeCloseTo((offsets[r] as number) - mean, 8);
        for (const [s, one] of found.subjects.entries()) {
          expect(one.adjusted).toBeCloseTo((qualities[s] as number) + mean, 8);
        }
      }),
    );
  });
});
