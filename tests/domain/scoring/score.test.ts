import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src-main/core/domain/kernel/fraction.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { ScoreScheme } from '../../../src-main/core/domain/scoring/scheme.ts';
import {
  expertTotal,
  formatPoints,
  meanOfTotals,
  parsePoints,
  rankByMean,
  scoreApplication,
} from '../../../src-main/core/domain/scoring/score.ts';

describe('parsePoints', () => {
  it.each([
    ['85', 8500],
    ['85.5', 8550],
    ['85.50', 8550],
    ['85.05', 8505],
    ['0', 0],
    ['100', 10000],
    ['100.00', 10000],
    [' 7 ', 700],
    ['８５．５', 8550],
    // 0.29 × 100 is 28.999… in floating point.
    ['0.29', 29],
    ['1.15', 115],
  ])('%s', (text, hundredths) => {
    expect(parsePoints(text, { maxPoints: 10000 })).toEqual({ ok: true, value: hundredths });
  });

  it.each([
    ['', 'not_a_number'],
    ['-1', 'not_a_number'],
    ['1e2', 'not_a_number'],
    ['85.', 'not_a_number'],
    ['.5', 'not_a_number'],
    ['八十', 'not_a_number'],
    ['8 5', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['85.555', 'too_many_decimals'],
    ['85.500', 'too_many_decimals'],
    ['100.01', 'above_maximum'],
    ['99999999999999999999', 'above_maximum'],
  ])('%s: %s', (text, code) => {
    const parsed = parsePoints(text, { maxPoints: 10000 });
    expect(parsed.ok ? undefined : parsed.refusal.code).toBe(code);
  });

  it('reads back what formatPoints writes', () => {
    fc.assert(
      fc.property(fc.nat(10000), (n) => {
        expect(parsePoints(formatPoints(n), { maxPoints: 10000 })).toEqual({ ok: true, value: n });
      }),
    );
    expect([formatPoints(0), formatPoints(5), formatPoints(-5), formatPoints(8550)]).toEqual([
      '0.00',
      '0.05',
      '-0.05',
      '85.50',
    ]);
  });
});

const scheme: ScoreScheme = {
  id: 'standard',
  title: '量化评分',
  kind: 'quantified',
  vetoes: [],
  criteria: [
    { id: 'morality', title: '品德', maxPoints: 2000 },
    { id: 'ability', title: '能力', maxPoints: 3000 },
    { id: 'performance', title: '业绩', maxPoints: 5000 },
  ],
};

describe('expertTotal', () => {
  it('adds the criteria', () => {
    expect(expertTotal(scheme, { morality: 10, ability: 20, performance: 30 })).toEqual({
      ok: true,
      value: fraction(60),
    });
    expect(expertTotal(scheme, { morality: 0, ability: 0, performance: 0 })).toEqual({ ok: true, value: fraction(0) });
  });

  it('blocks on a missing score and does not take it for 0 (hard case 31)', () => {
    const total = expertTotal(scheme, { morality: 10, performance: undefined });
    expect(total.ok ? [] : total.refusal.missing).toEqual(['ability', 'performance']);
  });
});

describe('meanOfTotals', () => {
  const mean = (totals: number[], dropFrom = 5) => {
    const result = meanOfTotals(
      totals.map((n) => fraction(n)),
      { dropFrom },
    );
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };

  it('never trims three raters (hard case 31)', () => {
    for (const dropFrom of [5, 3, 1]) {
      expect(mean([6000, 9000, 9100], dropFrom)).toEqual({
        mean: { numerator: 24100, denominator: 3 },
        hundredths: 8033,
        raters: 3,
      });
    }
  });

  it('drops one highest and one lowest from five on', () => {
    expect(mean([0, 8000, 8100, 8200]).hundredths).toBe(6075);
    expect(mean([10000, 8000, 0, 8100, 8200])).toEqual({
      mean: { numerator: 8100, denominator: 1 },
      hundredths: 8100,
      raters: 5,
      dropped: { highest: fraction(10000), lowest: fraction(0) },
    });
    expect(mean([9000, 9000, 8000, 7000, 7000]).hundredths).toBe(8000);
  });

  it('rounds a half up', () => {
    expect(mean([8000, 8001]).hundredths).toBe(8001);
    expect(mean([8000, 8000, 8001]).hundredths).toBe(8000);
  });

  it('has no mean of nothing', () => {
    expect(meanOfTotals([], { dropFrom: 5 }).ok).toBe(false);
  });

  it('does not depend on the order of the raters and lies between their totals', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10000), { minLength: 1, maxLength: 9 }), (totals) => {
        const value = mean(totals);
        expect(mean([...totals].reverse())).toEqual(value);
        expect(value.hundredths).toBeGreaterThanOrEqual(Math.min(...totals));
        expect(value.hundredths).toBeLessThanOrEqual(Math.max(...totals));
      }),
    );
  });
});

describe('scoreApplication', () => {
  const sheet = (n: number) => ({ morality: n, ability: n, performance: n });
  const e = (id: string) => asId<'expert'>(id);

  it('lists every missing score with its expert and blocks', () => {
    const sheets = [
      { expertId: e('e1'), sheet: sheet(10) },
      { expertId: e('e2'), sheet: { morality: 10, ability: 10 } },
      { expertId: e('e3'), sheet: {} },
    ];
    const result = scoreApplication(scheme, sheets, { dropFrom: 5 });
    const refusal = result.ok ? undefined : result.refusal;
    expect(refusal).toMatchObject({ code: 'scores_missing', params: { count: 4 } });
    expect(refusal && 'missing' in refusal ? refusal.missing : []).toEqual([
      { expertId: 'e2', criterionId: 'performance' },
      { expertId: 'e3', criterionId: 'morality' },
      { expertId: 'e3', criterionId: 'ability' },
      { expertId: 'e3', criterionId: 'performance' },
    ]);
  });

  it('gives the mean of the experts assigned', () => {
    const sheets = ['e1', 'e2', 'e3'].map((id, i) => ({ expertId: e(id), sheet: sheet(10 * (i + 1)) }));
    expect(scoreApplication(scheme, sheets, { dropFrom: 5 })).toMatchObject({ ok: true, value: { hundredths: 60 } });
    expect(scoreApplication(scheme, [], { dropFrom: 5 }).ok).toBe(false);
  });
});

describe('rankByMean', () => {
  it('shows ties and leaves the next rank out (hard case 32)', () => {
    const entries = [
      { applicationId: asId<'application'>('a3'), mean: fraction(80) },
      { applicationId: asId<'application'>('a4'), mean: fraction(241, 3) },
      { applicationId: asId<'application'>('a2'), mean: fraction(482, 6) },
      { applicationId: asId<'application'>('a1'), mean: fraction(90) },
      { applicationId: asId<'application'>('a5'), mean: fraction(1) },
    ];
    const ranked = rankByMean(entries).map((r) => [r.applicationId, r.rank, r.tied]);
    expect(ranked).toEqual([
      ['a1', 1, false],
      ['a2', 2, true],
      ['a4', 2, true],
      ['a3', 4, false],
      ['a5', 5, false],
    ]);
    expect(rankByMean([...entries].reverse()).map((r) => r.applicationId)).toEqual(ranked.map(([id]) => id));
  });
});
