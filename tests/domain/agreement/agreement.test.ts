import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaInterval } from '../../../src-main/core/domain/agreement/alpha-interval.ts';
import { chiSquareAbove } from '../../../src-main/core/domain/agreement/chi-square.ts';
import { fleissKappa } from '../../../src-main/core/domain/agreement/fleiss.ts';
import { intraclass } from '../../../src-main/core/domain/agreement/intraclass.ts';
import { averageRanks, kendallW } from '../../../src-main/core/domain/agreement/kendall.ts';
import { krippendorffAlpha, METRICS, type Unit } from '../../../src-main/core/domain/agreement/krippendorff.ts';
import { spreadOf } from '../../../src-main/core/domain/agreement/spread.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import type { Result } from '../../../src-main/core/domain/kernel/result.ts';
import {
  anxiety,
  fiveProjects,
  fleissWiki,
  krippendorffC,
  krippendorffCAlpha,
  krippendorffWiki,
  krippendorffWikiAlpha,
  shroutFleiss,
} from './published.ts';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
/** To 1e-9, of the size of the figure where that is above 1. */
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
const turned = <T>(rows: readonly (readonly T[])[]): T[][] =>
  (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] as T));
const unitsOf = (coders: readonly (readonly (number | null)[])[]): Unit[] =>
  turned(coders).map((unit) => unit.filter((one): one is number => one !== null));

describe('Krippendorff’s alpha', () => {
  it.each(METRICS)('%s, of two published tables with missing values', (metric) => {
    near(must(krippendorffAlpha(unitsOf(krippendorffC), metric)).alpha, krippendorffCAlpha[metric]);
    near(must(krippendorffAlpha(unitsOf(krippendorffWiki), metric)).alpha, krippendorffWikiAlpha[metric]);
  });

  it('takes units with one value for nothing', () => {
    const { units, values } = must(krippendorffAlpha(unitsOf(krippendorffC), 'nominal'));
    expect([units, values]).toEqual([11, 40]);
  });

  it('is 1 where nobody disagrees, and cannot be said where nobody could', () => {
    expect(must(krippendorffAlpha([[1, 1], [2, 2, 2], [5]], 'interval')).alpha).toBe(1);
    expect(codeOf(krippendorffAlpha([[3, 3], [3, 3], [4]], 'interval'))).toBe('agreement_all_equal');
    expect(codeOf(krippendorffAlpha([[3], []], 'interval'))).toBe('agreement_too_few');
  });

  it('by differences does not change when every score is moved and stretched alike', () => {
    const scores = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 5 }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(scores, (units) => {
        const one = krippendorffAlpha(units, 'interval');
        const other = krippendorffAlpha(
          units.map((unit) => unit.map((value) => 3 * value + 7)),
          'interval',
        );
        expect(other.ok).toBe(one.ok);
        if (one.ok && other.ok) expect(other.value.alpha).toBeCloseTo(one.value.alpha, 9);
      }),
    );
  });

  it('has an interval that anybody gets again, around it, and none of few units', () => {
    const units = Array.from({ length: 40 }, (_, i) => [60 + (i % 30), 62 + (i % 30), 60 + ((i * 7) % 30)]);
    const { alpha } = must(krippendorffAlpha(units, 'interval'));
    const interval = atOnce(alphaInterval(units));
    expect(atOnce(alphaInterval(units))).toEqual(interval);
    expect(interval?.low).toBeLessThan(alpha);
    expect(interval?.high).toBeGreaterThan(alpha);
    expect((interval?.high ?? 9) - (interval?.low ?? 0)).toBeLessThan(0.6);
    expect(atOnce(alphaInterval(units.slice(0, 9)))).toBeNull();
    expect(atOnce(alphaInterval([...Array(20).keys()].map(() => [1, 1])))).toBeNull();
  });
});

describe('Kendall’s W', () => {
  it('of the anxiety data, with ties', () => {
    const w = must(kendallW(anxiety));
    expect(w.rankSums).toEqual([
      31.5, 34.5, 46, 52.5, 36.5, 44, 13.5, 47.5, 32, 20, 13.5, 40.5, 27, 43, 13.5, 13.5, 17.5, 31, 35, 37.5,
    ]);
    expect(w.s).toBe(3004);
    near(w.uncorrected, 0.5019214703);
    near(w.w, 0.539656876);
    near(w.chiSquare, 30.76044192939911);
    expect(w.degrees).toBe(19);
    // irr prints 0.0429.
    expect(w.p).toBeCloseTo(0.0429, 4);
  });

  it('of the judges of Shrout & Fleiss, and of five projects without ties', () => {
    const w = must(kendallW(turned(shroutFleiss)));
    expect([w.rankSums, w.s]).toEqual([[17, 6, 19, 7.5, 23.5, 11], 239.5]);
    near(w.uncorrected, 0.8553571429);
    near(w.w, 0.887037037);
    near(w.chiSquare, 17.7407407407);
    const five = must(kendallW(fiveProjects));
    expect([five.rankSums, five.s, five.degrees, five.p]).toEqual([[9, 7, 8, 18, 18], 122, 4, null]);
    near(five.w, 0.7625);
    near(five.uncorrected, 0.7625);
    near(five.chiSquare, 12.2);
  });

  it('says when it cannot be said', () => {
    expect(
      codeOf(
        kendallW([
          [1, 2, null],
          [1, 2, 3],
        ]),
      ),
    ).toBe('agreement_incomplete');
    expect(codeOf(kendallW([[1, 2], [1]]))).toBe('agreement_incomplete');
    expect(
      codeOf(
        kendallW([
          [5, 5, 5],
          [7, 7, 7],
        ]),
      ),
    ).toBe('agreement_all_tied');
    expect(codeOf(kendallW([[1, 2, 3]]))).toBe('agreement_too_few');
    expect(codeOf(kendallW([]))).toBe('agreement_too_few');
  });

  it('stays (1 + (m − 1) ρ) / m without ties', () => {
    const orders = fc.integer({ min: 2, max: 8 }).chain((n) =>
      fc.array(fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }), {
        minLength: 2,
        maxLength: 6,
      }),
    );
    const spearman = (a: readonly number[], b: readonly number[]) => {
      const d = a.reduce((sum, one, i) => sum + (one - (b[i] as number)) ** 2, 0);
      return 1 - (6 * d) / (a.length ** 3 - a.length);
    };
    fc.assert(
      fc.property(orders, (rows) => {
        const rhos = rows.flatMap((a, i) => rows.slice(i + 1).map((b) => spearman(a, b)));
        const rho = rhos.reduce((sum, one) => sum + one, 0) / rhos.length;
        expect(must(kendallW(rows)).w).toBeCloseTo((1 + (rows.length - 1) * rho) / rows.length, 9);
      }),
    );
  });

  it('gives ties the average of their ranks', () => {
    expect(averageRanks([7, 3, 7, 1, 7])).toEqual([4, 2, 4, 1, 4]);
  });
});

it('the tail of chi-square, where it has a closed form and where tables print it', () => {
  // With two degrees of freedom it is e^(−x/2).
  for (const x of [0.1, 1, 5, 40]) near(chiSquareAbove(x, 2), Math.exp(-x / 2));
  // With four, e^(−x/2)(1 + x/2).
  for (const x of [0.1, 3, 12.2, 50]) near(chiSquareAbove(x, 4), Math.exp(-x / 2) * (1 + x / 2));
  expect(chiSquareAbove(3.841458820694124, 1)).toBeCloseTo(0.05, 9);
  expect(chiSquareAbove(0, 5)).toBe(1);
});

describe('Fleiss’ kappa', () => {
  it('of the published table', () => {
    const { kappa, observed, expected } = must(fleissKappa(fleissWiki));
    near(observed, 0.378021978021978);
    near(expected, 0.21275510204081632);
    near(kappa, 0.20993070442195522);
  });

  it('says when it cannot be said', () => {
    expect(
      codeOf(
        fleissKappa([
          [2, 1],
          [3, 1],
        ]),
      ),
    ).toBe('agreement_uneven');
    expect(
      codeOf(
        fleissKappa([
          [3, 0],
          [3, 0],
        ]),
      ),
    ).toBe('agreement_all_equal');
    expect(codeOf(fleissKappa([[1, 0]]))).toBe('agreement_too_few');
  });
});

describe('intraclass correlations', () => {
  it('of Shrout & Fleiss 1979 and of the anxiety data', () => {
    const icc = must(intraclass(shroutFleiss));
    const squares = [icc.betweenTargets, icc.withinTargets, icc.betweenJudges, icc.residual];
    for (const [i, one] of [11.2416666667, 6.2638888889, 32.4861111111, 1.0194444444].entries()) {
      near(squares[i] as number, one);
    }
    for (const [i, one] of [0.1657417684, 0.2897637795, 0.7148407148].entries()) near(icc.single[i] as number, one);
    for (const [i, one] of [0.4427971337, 0.6200505476, 0.9093155424].entries()) near(icc.average[i] as number, one);

    const other = must(intraclass(turned(anxiety)));
    const figures = [
      [other.betweenTargets, 2.6456140351],
      [other.withinTargets, 1.6166666667],
      [other.betweenJudges, 4.8166666667],
      [other.residual, 1.448245614],
      [other.single[0], 0.1750223814],
      [other.single[1], 0.1979982594],
      [other.single[2], 0.2160493827],
      [other.average[0], 0.3889257294],
      [other.average[1], 0.4254987531],
      [other.average[2], 0.4525862069],
    ] as const;
    for (const [actual, expected] of figures) near(actual, expected);
  });

  it('says when it cannot be said', () => {
    expect(
      codeOf(
        intraclass([
          [1, null],
          [2, 3],
        ]),
      ),
    ).toBe('agreement_incomplete');
    expect(codeOf(intraclass([[1, 2]]))).toBe('agreement_too_few');
    expect(
      codeOf(
        intraclass([
          [1, 3],
          [3, 1],
        ]),
      ),
    ).toBe('agreement_all_equal');
  });
});

describe('how far apart the scores of one application are', () => {
  it('range, standard deviation, and who stands off the others in points', () => {
    expect(spreadOf([80, 82, 60], 100)).toMatchObject({ range: 22, outliers: [2] });
    expect(spreadOf([80, 82, 60], 100)?.deviation).toBeCloseTo(12.165525, 6);
    // 15 from the mean of the others is told, less is not.
    expect(spreadOf([80, 80, 65], 100)?.outliers).toEqual([2]);
    expect(spreadOf([80, 80, 65.01], 100)?.outliers).toEqual([]);
    expect(spreadOf([80, 80, 80], 100)).toEqual({ range: 0, deviation: 0, outliers: [] });
  });

  it('of two nobody stands off, of one there is no deviation, of none nothing', () => {
    expect(spreadOf([40, 95], 100)?.outliers).toEqual([]);
    expect(spreadOf([40], 100)).toEqual({ range: 0, deviation: null, outliers: [] });
    expect(spreadOf([], 100)).toBeNull();
  });
});
