import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDepartures } from '../../../src-main/core/domain/post-quota/departures.ts';
import type { PostQuotaRules } from '../../../src-main/core/domain/post-quota/quota-rules.ts';
import { type QuotaInput, type QuotaWorking, workOutQuota } from '../../../src-main/core/domain/post-quota/work-out.ts';
import { day } from '../support/day.ts';
import { eligibilityPack } from '../support/eligibility.ts';

const rules = eligibilityPack().postQuota.value as PostQuotaRules;
const carrying: PostQuotaRules = { ...rules, carryRemainder: true };
const manual = { number: 3, reason: '机构改革未纳入岗位管理', authority: '县人社局〔2022〕8号' };

function input(
  approved: number,
  qualified: number,
  departures: number | null,
  more: Partial<QuotaInput> = {},
): QuotaInput {
  const notAppointed = Math.min(2, qualified);
  const appointed = qualified - notAppointed;
  return { postManagement: true, approved, appointed, notAppointed, departures, manual: null, ...more };
}

function work(given: QuotaInput, by = rules): QuotaWorking {
  const worked = workOutQuota(given, by);
  if (!worked.ok) throw new Error(worked.refusal.code);
  return worked.value;
}
const refusal = (given: QuotaInput) => {
  const worked = workOutQuota(given, rules);
  return worked.ok ? undefined : [worked.refusal.code, worked.refusal.params?.field];
};
const stepsOf = (w: QuotaWorking) => w.steps.map((s) => s.step);

describe('the post quota', () => {
  it.each([
    // The three worked examples of the field: 120 % with three departures, 135 %, exactly 130 %.
    [20, 24, 3, 'two_out_one_in', 1, ['remainder']],
    [20, 27, 9, 'suspended', 0, []],
    [20, 26, 4, 'two_out_one_in', 2, ['boundary']],
    [20, 26, 3, 'two_out_one_in', 1, ['boundary', 'remainder']],
    [20, 25, 4, 'two_out_one_in', 2, []],
    // As many people as posts: nothing free, the two-out-one-in applies.
    [20, 20, 2, 'two_out_one_in', 1, []],
    [20, 19, 9, 'vacancies', 1, []],
    [20, 0, 0, 'vacancies', 20, []],
    [20, 20, 0, 'two_out_one_in', 0, []],
    [20, 20, 1, 'two_out_one_in', 0, ['remainder']],
    // 130 % of 3 posts is 3.9 people: 4 are above, although 4/3 rounds to 1.3.
    [3, 4, 2, 'suspended', 0, []],
    [10, 13, 2, 'two_out_one_in', 1, ['boundary']],
    [7, 9, 2, 'two_out_one_in', 1, []],
    [1, 1, 5, 'two_out_one_in', 2, ['remainder']],
    [1, 2, 5, 'suspended', 0, []],
  ] as const)('A=%i Q=%i D=%i: %s, %i', (a, q, d, outcome, quota, flags) => {
    const worked = work(input(a, q, d));
    expect([worked.outcome, worked.quota, worked.flags]).toEqual([outcome, quota, flags]);
  });

  it('shows its working, line by line', () => {
    expect(work(input(20, 24, 3)).steps).toEqual([
      { step: 'approved', approved: 20 },
      { step: 'qualified', appointed: 22, notAppointed: 2, qualified: 24 },
      { step: 'ratio', qualified: 24, approved: 20, percent: 130, left: 2400, right: 2600, relation: 'below' },
      { step: 'more_qualified_than_posts', approved: 20, qualified: 24 },
      { step: 'departures', departures: 3, carriedIn: 0 },
      { step: 'two_out_one_in', departures: 3, forOne: 2, quota: 1, remainder: 1 },
      { step: 'remainder_lost', remainder: 1 },
    ]);
    expect(stepsOf(work(input(20, 27, 3)))).toEqual(['approved', 'qualified', 'ratio', 'suspended']);
    expect(stepsOf(work(input(20, 26, 2)))).toContain('boundary');
    expect(stepsOf(work(input(20, 18, null)))).toEqual(['approved', 'qualified', 'ratio', 'vacancies']);
  });

  it('carries an odd departure into the next year only where the rule says so', () => {
    expect(work(input(20, 24, 3, { carriedIn: 1 }))).toMatchObject({ quota: 1, carriedOut: 0 });
    expect(work(input(20, 24, 3), carrying)).toMatchObject({ quota: 1, carriedOut: 1 });
    const next = work(input(20, 24, 3, { carriedIn: 1 }), carrying);
    expect(next).toMatchObject({ quota: 2, carriedOut: 0, flags: [] });
    expect(stepsOf(work(input(20, 24, 3), carrying)).at(-1)).toBe('remainder_carried');
  });

  it('leaves a unit without approved posts to a person', () => {
    expect(work(input(0, 5, 4))).toMatchObject({ outcome: 'undecided', quota: null, flags: ['no_posts'] });
    expect(work(input(0, 0, 0))).toMatchObject({ outcome: 'undecided', quota: null });
    expect(work(input(0, 5, 4, { manual }))).toMatchObject({
      outcome: 'manual',
      quota: 3,
      flags: ['no_posts', 'manual'],
    });
  });

  it('takes a number set by hand outside post management, with its reason', () => {
    const outside: QuotaInput = { ...input(0, 0, null), postManagement: false, approved: null };
    expect(work(outside)).toMatchObject({ outcome: 'undecided', quota: null });
    const worked = work({ ...outside, manual });
    expect([worked.outcome, worked.quota, stepsOf(worked)]).toEqual([
      'manual',
      3,
      ['outside_post_management', 'manual'],
    ]);
  });

  it('takes no number set by hand where the figures give one', () => {
    expect(work(input(20, 27, 2, { manual }))).toMatchObject({ outcome: 'suspended', quota: 0 });
    expect(work(input(20, 24, 2, { manual }))).toMatchObject({ outcome: 'two_out_one_in', quota: 1 });
  });

  it.each(['approved', 'appointed', 'notAppointed'] as const)('does not guess a missing %s', (field) => {
    const worked = work({ ...input(20, 24, 3), [field]: null });
    expect([worked.outcome, worked.quota, worked.steps.at(-1)]).toEqual([
      'undecided',
      null,
      { step: 'missing', field },
    ]);
  });

  it('asks for departures only where they count', () => {
    expect(work(input(20, 24, null))).toMatchObject({ outcome: 'undecided', quota: null });
    expect(work(input(20, 27, null))).toMatchObject({ outcome: 'suspended', quota: 0 });
    expect(work(input(20, 18, null))).toMatchObject({ outcome: 'vacancies', quota: 2 });
  });

  it('refuses what is no count, and a number set by hand without a reason or department', () => {
    expect(refusal(input(-1, 0, 0))).toEqual(['quota_count_malformed', 'approved']);
    expect(refusal(input(20, 24, 1.5))).toEqual(['quota_count_malformed', 'departures']);
    expect(refusal(input(0, 0, 0, { manual: { ...manual, number: -1 } }))).toEqual(['quota_count_malformed', 'manual']);
    expect(refusal(input(0, 0, 0, { manual: { ...manual, reason: ' ' } }))?.[0]).toBe('quota_reason_missing');
    expect(refusal(input(0, 0, 0, { manual: { ...manual, authority: '' } }))?.[0]).toBe('quota_reason_missing');
  });

  it('is exact for any figures', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), count, count, (a, q, d) => {
        const worked = work(input(a, q, d));
        const above = BigInt(q) * 100n > BigInt(a) * 130n;
        expect(worked.outcome === 'suspended').toBe(above);
        expect(worked.flags.includes('boundary')).toBe(BigInt(q) * 100n === BigInt(a) * 130n);
        const quota = worked.quota ?? -1;
        if (above) expect(quota).toBe(0);
        else if (q < a) expect(quota + q).toBe(a);
        else expect([2 * quota, 2 * quota + 1]).toContain(d);
      }),
    );
  });
});

describe('departures from posts', () => {
  it('count from 1 January to 31 December, and the unclear ones are left to a person', () => {
    const gone = (id: string, decided: string, effective: string | null) => ({
      id,
      decidedOn: day(decided),
      effectiveOn: effective === null ? null : day(effective),
    });
    const counted = countDepartures(
      [
        gone('first', '2022-01-01', '2022-01-01'),
        gone('last', '2022-12-31', '2022-12-31'),
        gone('before', '2021-12-31', '2021-12-31'),
        gone('after', '2023-01-01', '2023-02-01'),
        gone('later', '2022-12-20', '2023-01-01'),
        gone('decided before', '2021-12-20', '2022-01-01'),
        gone('open', '2022-06-01', null),
        gone('open before', '2021-06-01', null),
      ],
      2022,
    );
    expect(counted).toEqual({
      counted: ['first', 'last'],
      outside: ['before', 'after', 'open before'],
      doubtful: ['later', 'decided before', 'open'],
    });
  });
});
