import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src-main/core/domain/kernel/fraction.ts';
import { defaultScheme } from '../../../src-main/core/domain/scoring/default-scheme.ts';
import {
  type SchemeCriterion,
  type ScoreScheme,
  schemeFor,
  scoredItems,
} from '../../../src-main/core/domain/scoring/scheme.ts';
import { isSchemes, schemeDefect, schemesDefect } from '../../../src-main/core/domain/scoring/scheme-defects.ts';
import {
  expertTotal,
  maximumOf,
  meanOfTotals,
  parsePoints,
  reachesCutOff,
} from '../../../src-main/core/domain/scoring/score.ts';

/** Papers and projects with their own maxima, together at most 30; the rest as it comes. */
const withItems: ScoreScheme = {
  ...defaultScheme,
  criteria: [
    { id: 'ethics', title: '品德', maxPoints: 2000, step: 50 },
    {
      id: 'work',
      title: '业绩',
      maxPoints: 3000,
      items: [
        { id: 'papers', title: '论文', maxPoints: 2000, step: 200 },
        { id: 'projects', title: '项目', maxPoints: 1500 },
      ],
    },
  ],
};
const weighted: ScoreScheme = {
  ...defaultScheme,
  criteria: [
    { id: 'a', title: '甲', maxPoints: 10000, weight: 20 },
    { id: 'b', title: '乙', maxPoints: 10000, weight: 35 },
    { id: 'c', title: '丙', maxPoints: 10000, weight: 45 },
  ],
};
const total = (scheme: ScoreScheme, sheet: Record<string, number>) => {
  const result = expertTotal(scheme, sheet);
  if (!result.ok) throw new Error(result.refusal.missing.join());
  return result.value;
};

describe('an expert’s total by a scheme', () => {
  it('adds items up and stops at the criterion’s own maximum', () => {
    expect(total(withItems, { ethics: 1850, papers: 1800, projects: 1100 })).toEqual(fraction(4750));
    expect(total(withItems, { ethics: 1850, papers: 2000, projects: 1500 })).toEqual(fraction(4850));
    expect(maximumOf(withItems)).toEqual(fraction(5000));
  });

  it('wants points for every item; the criterion over them has none of its own', () => {
    expect(scoredItems(withItems).map(({ id }) => id)).toEqual(['ethics', 'papers', 'projects']);
    const result = expertTotal(withItems, { ethics: 1850, work: 3000, papers: 1000 });
    expect(result.ok ? [] : result.refusal.missing).toEqual(['projects']);
  });

  it('keeps what a weight leaves below a hundredth', () => {
    // 80.01 × 0.2 + 70.03 × 0.35 + 90.07 × 0.45 = 81.0440
    expect(total(weighted, { a: 8001, b: 7003, c: 9007 })).toEqual(fraction(810_440, 100));
    expect(maximumOf(weighted)).toEqual(fraction(10_000));
  });

  it('two sheets of the same points in another order are equal, which sums of decimals are not', () => {
    const three = { ...defaultScheme, criteria: ['x', 'y', 'z'].map((id) => ({ id, title: id, maxPoints: 100 })) };
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
    expect(total(three, { x: 10, y: 20, z: 30 })).toEqual(total(three, { x: 30, y: 20, z: 10 }));
  });
});

describe('points as typed by a step', () => {
  it.each([
    ['18.5', 1850],
    ['0', 0],
    ['20', 2000],
  ])('%s', (text, value) => {
    expect(parsePoints(text, { maxPoints: 2000, step: 50 })).toEqual({ ok: true, value });
  });

  it('refuses what lies between two steps', () => {
    expect(parsePoints('18.3', { maxPoints: 2000, step: 50 })).toMatchObject({
      refusal: { code: 'not_a_step', params: { step: 50 } },
    });
  });
});

describe('a trimmed mean', () => {
  /** Independent of the code: big whole numbers over one denominator, extremes taken out one by one. */
  function oracle(totals: readonly (readonly [number, number])[], dropFrom: number): readonly [bigint, bigint] {
    const all = totals.map(([n, d]) => [BigInt(n), BigInt(d)] as const);
    const common = all.reduce((product, [, d]) => product * d, 1n);
    const left = all.map(([n, d]) => (n * common) / d);
    if (left.length >= 4 && left.length >= dropFrom) {
      for (const worse of [(a: bigint, b: bigint) => a < b, (a: bigint, b: bigint) => a > b]) {
        let at = 0;
        for (const [i, one] of left.entries()) if (worse(one, left[at] as bigint)) at = i;
        left.splice(at, 1);
      }
    }
    return [left.reduce((a, b) => a + b, 0n), common * BigInt(left.length)];
  }

  const totals = fc.array(fc.tuple(fc.nat(10_000_00), fc.constantFrom(1, 2, 4, 5, 10, 20, 25, 50, 100)), {
    minLength: 1,
    maxLength: 8,
  });

  it('is the exact rational, and is rounded half up once', () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 1, max: 9 }), (given, dropFrom) => {
        const result = meanOfTotals(
          given.map(([n, d]) => fraction(n, d)),
          { dropFrom },
        );
        if (!result.ok) throw new Error(result.refusal.code);
        const [n, d] = oracle(given, dropFrom);
        const { mean, hundredths } = result.value;
        expect(BigInt(mean.numerator) * d).toBe(n * BigInt(mean.denominator));
        // floor(x + 1/2), by whole numbers.
        expect(BigInt(hundredths)).toBe((2n * n + d) / (2n * d));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [[9200, 8800, 9500, 6000, 9000, 9100, 9900], 5, 45600, 5],
    [[850, 900, 900, 950, 700], 5, 2650, 3],
    // One copy of a tied extreme.
    [[7000, 7000, 8000, 9000, 9000], 5, 8000, 1],
    [[6000, 8000, 8500], 3, 22500, 3],
    [[6000, 8000], 1, 7000, 1],
  ])('of %j from %d on is %d/%d', (given, dropFrom, n, d) => {
    const result = meanOfTotals(
      given.map((one) => fraction(one)),
      { dropFrom },
    );
    expect(result).toMatchObject({ ok: true, value: { mean: fraction(n, d) } });
  });
});

it('a mean that is only shown as the cut-off does not reach it', () => {
  const scheme = { ...defaultScheme, cutOff: 6000, cutOffUse: 'gate' as const };
  const mean = meanOfTotals([fraction(5999), fraction(6000), fraction(6000)], { dropFrom: 5 });
  expect(mean).toMatchObject({ value: { hundredths: 6000 } });
  expect(reachesCutOff(scheme, fraction(17999, 3))).toBe(false);
  expect(reachesCutOff(scheme, fraction(6000))).toBe(true);
  expect(reachesCutOff(defaultScheme, fraction(0))).toBeUndefined();
});

describe('a scheme that cannot be right', () => {
  const criterion = (change: Partial<SchemeCriterion>): ScoreScheme => ({
    ...defaultScheme,
    criteria: [{ id: 'a', title: '甲', maxPoints: 3000, ...change }],
  });
  const item = (id: string, maxPoints: number) => ({ id, title: id, maxPoints });
  it.each<[string, ScoreScheme]>([
    ['scheme_step_not_dividing', criterion({ step: 700 })],
    ['scheme_step_not_dividing', criterion({ items: [{ ...item('x', 3000), step: 900 }] })],
    ['scheme_item_above_cap', criterion({ items: [item('x', 3001)] })],
    ['scheme_items_below_cap', criterion({ items: [item('x', 1500), item('y', 1499)] })],
    ['scheme_item_repeated', criterion({ items: [item('x', 1500), item('x', 1500)] })],
    ['scheme_item_repeated', { ...criterion({}), vetoes: [{ id: 'a', title: '弄虚作假' }] }],
    ['scheme_weights_not_whole', criterion({ weight: 99 })],
    ['scheme_weight_missing', { ...weighted, criteria: [...weighted.criteria.slice(0, 2), item('c', 10000)] }],
    ['scheme_without_criteria', { ...defaultScheme, criteria: [] }],
    ['scheme_cut_off_half', { ...defaultScheme, cutOff: 6000 }],
    ['scheme_cut_off_above_full', { ...defaultScheme, cutOff: 10001, cutOffUse: 'gate' }],
    ['scheme_agreement_has_points', { ...defaultScheme, kind: 'agreement' }],
    ['scheme_too_long', { ...defaultScheme, criteria: Array.from({ length: 41 }, (_, i) => item(`c${i}`, 100)) }],
  ])('%s', (code, scheme) => {
    expect(isSchemes([scheme])).toBe(true);
    expect(schemeDefect(scheme)?.refusal.code).toBe(code);
  });

  it('but what is right passes', () => {
    for (const one of [
      defaultScheme,
      withItems,
      weighted,
      { ...defaultScheme, cutOff: 10000, cutOffUse: 'gate' as const },
    ]) {
      expect(schemeDefect(one)).toBeUndefined();
    }
    expect(schemeDefect({ ...defaultScheme, kind: 'agreement', criteria: [] })).toBeUndefined();
    expect(schemeDefect(criterion({ items: [item('x', 3000), item('y', 3000)] }))).toBeUndefined();
  });

  it.each([
    [[]],
    [[{ ...defaultScheme, id: '' }]],
    [[{ ...defaultScheme, criteria: [{ id: 'a', title: '甲', maxPoints: 20.5 }] }]],
    [[{ ...defaultScheme, criteria: [{ id: 'a', title: '甲', maxPoints: '20' }] }]],
    [[{ ...defaultScheme, levels: [] }]],
    [[{ ...defaultScheme, levels: ['master'] }]],
    [[{ ...defaultScheme, kind: 'ranking' }]],
  ])('%j is no list of schemes', (schemes) => {
    expect(isSchemes(schemes)).toBe(false);
  });
});

describe('which scheme an application goes by', () => {
  const of = (id: string, change: Partial<ScoreScheme>): ScoreScheme => ({
    ...defaultScheme,
    id,
    title: id,
    ...change,
  });
  const all = of('all', {});
  const senior = of('senior', { levels: ['full_senior'] });
  const medicine = of('medicine', { series: ['health', 'nursing'] });
  const seniorMedicine = of('seniorMedicine', { series: ['health'], levels: ['full_senior'] });
  const schemes = [all, senior, medicine, seniorMedicine];

  it.each([
    ['health', 'full_senior', 'seniorMedicine'],
    ['health', 'junior', 'medicine'],
    ['nursing', 'full_senior', 'medicine'],
    ['engineering', 'full_senior', 'senior'],
    ['engineering', 'junior', 'all'],
    [undefined, 'junior', 'all'],
  ])('%s, %s: %s', (series, level, id) => {
    expect(schemeFor(schemes, { series, level }).id).toBe(id);
    expect(schemeFor([...schemes].reverse(), { series, level }).id).toBe(id);
  });

  it('refuses schemes of which two want the same application, or of which none may', () => {
    expect(schemesDefect(schemes)).toBeUndefined();
    expect(schemesDefect([...schemes, of('again', { series: ['nursing'] })])).toMatchObject({
      refusal: { code: 'schemes_collide', params: { scheme: 'medicine', other: 'again' } },
    });
    expect(schemesDefect([all, of('other', {})])?.refusal.code).toBe('schemes_collide');
    expect(schemesDefect([senior, medicine])?.refusal.code).toBe('scheme_for_all_missing');
    expect(schemesDefect([all, { ...senior, id: 'all' }])?.refusal.code).toBe('scheme_repeated');
    expect(schemesDefect([all, { ...senior, criteria: [] }])?.refusal.code).toBe('scheme_without_criteria');
  });
});
