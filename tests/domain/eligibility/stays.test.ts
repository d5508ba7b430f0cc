import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullYearsServed } from '../../../src-main/core/domain/calendar/full-years.ts';
import { addDays } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { isExcellent } from '../../../src-main/core/domain/eligibility/checks/stays.ts';
import type { EligibilityFacts } from '../../../src-main/core/domain/eligibility/facts.ts';
import type { EligibilityRuleId } from '../../../src-main/core/domain/eligibility/rule-ids.ts';
import { longestService } from '../../../src-main/core/domain/eligibility/service.ts';
import { defenceWaived } from '../../../src-main/core/domain/eligibility/verdict.ts';
import { day } from '../support/day.ts';
import { findingOf, findingsOf, packWith, said } from '../support/eligibility.ts';

type Change = Partial<EligibilityFacts>;
const stays = (...periods: [string, string | null][]) => periods.map(([from, to]) => ({ from, to }));
const graded = (...grades: [number, string][]) => grades.map(([year, grade]) => ({ year, grade }));

function table(base: Change, cases: readonly [EligibilityRuleId, Change, string][]): void {
  it.each(cases.map(([rule, change, expected]) => [rule, expected, change] as const))(
    '%s: %s for %j',
    (rule, expected, change) => expect(said(findingOf(rule, { ...base, ...change }))).toBe(expected),
  );
}

describe('the village cadre’s two full years, date to date (hard case 40)', () => {
  table({ kind: 'village_cadre' }, [
    ['villageStay', {}, 'cannot_tell fact_missing'],
    ['villageStay', { villageStays: [] }, 'not_met too_short'],
    ['villageStay', { villageStays: stays(['2021-01-01', '2022-12-31']) }, 'met'],
    ['villageStay', { villageStays: stays(['2021-01-01', '2022-12-30']) }, 'not_met too_short'],
    ['villageStay', { villageStays: stays(['2021-01-02', null]) }, 'not_met too_short'],
    ['villageStay', { villageStays: stays(['2021-01-01', null]) }, 'met'],
    // 2022 - 2020 = 2 proves nothing.
    ['villageStay', { villageStays: stays(['2020-12-15', '2022-12-10']) }, 'not_met too_short'],
    ['villageStay', { villageStays: stays(['2020-12', '2022-12']) }, 'cannot_tell dates_imprecise'],
    ['villageStay', { villageStays: stays(['2020-11', '2022-12']) }, 'met'],
    ['villageStay', { villageStays: stays(['2021-02', '2022-12']) }, 'not_met too_short'],
    // What is served after the cut-off does not count.
    ['villageStay', { villageStays: stays(['2021-03-01', '2023-06-30']) }, 'not_met too_short'],
    ['villageStay', { villageStays: stays(['2023-01-01', null]) }, 'not_met too_short'],
    ['villageStay', { villageStays: stays(['2018-03-01', '2020-02-29']) }, 'met'],
    ['villageStay', { villageStays: stays(['2020-06-01', '2021-06-30'], ['2021-07-01', '2022-06-30']) }, 'met'],
    [
      'villageStay',
      { villageStays: stays(['2020-06-01', '2021-06-30'], ['2021-07-02', '2022-12-31']) },
      'not_met not_continuous',
    ],
    ['villageStay', { villageStays: stays(['2022-01-01', '2021-01-01']) }, 'cannot_tell dates_contradict'],
    ['villageStay', { villageStays: stays(['去年', null]) }, 'cannot_tell date_unreadable'],
    ['villageStay', { kind: 'normal', villageStays: stays(['2021-01-01', null]) }, 'not_applicable not_of_this_type'],
  ]);

  it('lists the gap with its days', () => {
    const finding = findingOf('villageStay', {
      kind: 'village_cadre',
      villageStays: stays(['2020-06-01', '2021-06-30'], ['2021-08-01', '2022-12-31']),
    });
    expect(finding.gaps).toEqual([{ from: '2021-07-01', to: '2021-07-31', days: 31 }]);
    expect(finding.params).toMatchObject({ years: 2, fullYears: 1, until: '2022-12-31' });
  });

  it('shows the longest stretch where several have as many full years', () => {
    const two = stays(['2020-01-01', '2020-10-31'], ['2022-01-01', '2022-03-31']);
    expect(longestService(two, 2, day('2022-12-31')).run).toEqual({ from: '2020-01-01', to: '2020-10-31' });
    expect(longestService([...two].reverse(), 2, day('2022-12-31')).run?.to).toBe('2020-10-31');
    const more = stays(['2018-01-01', '2018-02-28'], ['2019-01-01', '2020-06-30'], ['2021-01-01', '2021-12-31']);
    expect(longestService(more, 2, day('2022-12-31')).run?.to).toBe('2020-06-30');
  });

  it('agrees with counting by the day for any one stay', () => {
    const start = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(day('2014-01-01'), n));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 2000 }), (from, length) => {
        const to = addDays(from, length);
        const end = to > '2022-12-31' ? day('2022-12-31') : to;
        const service = longestService([{ from, to }], 2, day('2022-12-31'));
        const enough = from <= '2022-12-31' && fullYearsServed(from, end) >= 2;
        expect(service.result).toBe(enough ? 'met' : 'not_met');
      }),
    );
  });

  it('never says yes or no where a day inside the written month would change the answer', () => {
    const months = fc.tuple(fc.integer({ min: 2019, max: 2022 }), fc.integer({ min: 1, max: 12 }));
    const dayOf = fc.integer({ min: 1, max: 28 });
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(months, months, dayOf, dayOf, ([y1, m1], [y2, m2], d1, d2) => {
        const [from, to] = [`${y1}-${two(m1)}`, `${y2}-${two(m2)}`];
        fc.pre(`${from}-${two(d1)}` <= `${to}-${two(d2)}`);
        const exact = longestService([{ from: `${from}-${two(d1)}`, to: `${to}-${two(d2)}` }], 2, day('2022-12-31'));
        const vague = longestService([{ from, to }], 2, day('2022-12-31'));
        expect(['cannot_tell', exact.result]).toContain(vague.result);
      }),
    );
  });
});

describe('the village cadre’s year', () => {
  const whole: Change = {
    kind: 'village_cadre',
    villageSent: true,
    villageStays: stays(['2020-12-20', null]),
    villageAchievement: true,
    villageProof: true,
    assessments: graded([2020, '优秀'], [2021, '优秀等次']),
  };
  table(whole, [
    ['villageAssessments', {}, 'met'],
    ['villageAssessments', { assessments: graded([2020, '合格'], [2021, '优秀']) }, 'not_met not_excellent'],
    ['villageAssessments', { assessments: graded([2019, '合格'], [2020, '优秀'], [2021, '优秀']) }, 'met'],
    ['villageAssessments', { assessments: graded([2020, '优秀']) }, 'cannot_tell years_missing'],
    [
      'villageAssessments',
      { assessments: graded([2020, '优秀'], [2021, '优秀'], [2022, '合格']) },
      'not_met not_excellent',
    ],
    ['villageAssessments', { assessments: graded([2020, '甲'], [2021, '优秀']) }, 'cannot_tell grade_unreadable'],
    ['villageAssessments', { assessments: null }, 'cannot_tell fact_missing'],
    ['villageAchievement', { villageAchievement: null }, 'cannot_tell a_person_decides'],
    ['villageAchievement', { villageAchievement: false }, 'not_met condition_failed'],
    ['villageReduction', {}, 'met'],
    ['villageReduction', { villageProof: false }, 'not_met condition_failed'],
    ['villageReduction', { villageSent: false }, 'not_met condition_failed'],
    ['villageReduction', { villageProof: null }, 'cannot_tell depends_on_other'],
    ['villageReduction', { villageAchievement: null }, 'cannot_tell depends_on_other'],
    ['villageReduction', { villageStays: stays(['2021-01-02', null]) }, 'not_met condition_failed'],
  ]);

  const fiveYears = packWith({
    seniority: { required: [{ level: 'associate_senior', years: 5, since: 'current_title' }] },
  });
  it.each([
    ['2017-12-31', 'met reduced'],
    ['2018-12-31', 'met reduced'],
    ['2019-01-01', 'not_met too_short'],
  ])('reduces five years by exactly one: a title of %s is %s', (currentTitleDate, expected) => {
    const finding = findingOf('seniority', { ...whole, currentTitleDate }, fiveYears);
    expect(said(finding)).toBe(expected);
    expect(finding.params).toMatchObject({ table: 5, years: 4, reduction: 1 });
  });

  it('reduces nothing where one of its conditions is missing', () => {
    const finding = findingOf('seniority', { ...whole, currentTitleDate: '2018-12-31', villageProof: null }, fiveYears);
    expect([said(finding), finding.params.reduction]).toEqual(['not_met too_short', 0]);
  });

  it('reduces for nobody but village cadres', () => {
    const finding = findingOf('seniority', { ...whole, kind: 'normal', currentTitleDate: '2018-12-31' }, fiveYears);
    expect(said(finding)).toBe('not_met too_short');
  });
});

describe('Aid-Qinghai, three years all excellent', () => {
  const direct: Change = {
    kind: 'aid_qinghai',
    aidDirect: true,
    unitTier: 'county',
    aidStays: stays(['2019-08-01', '2022-07-31']),
    assessments: graded([2019, '合格'], [2020, '优秀'], [2021, '优秀'], [2022, '优秀']),
  };
  table(direct, [
    ['aidDirect', {}, 'met'],
    ['aidDirect', { unitTier: 'township' }, 'met'],
    ['aidDirect', { unitTier: 'prefecture' }, 'not_met condition_failed'],
    ['aidUnitTier', { unitTier: 'prefecture' }, 'not_met too_high_unit'],
    ['aidUnitTier', { unitTier: null }, 'cannot_tell fact_missing'],
    ['aidStay', { aidStays: stays(['2019-08-01', '2022-07-30']) }, 'not_met too_short'],
    ['aidStay', { aidStays: stays(['2019-08', '2022-07']) }, 'cannot_tell dates_imprecise'],
    ['aidStay', { aidStays: stays(['2018-01-01', '2020-12-31'], ['2021-02-01', '2022-12-31']) }, 'met'],
    ['aidAssessments', {}, 'met'],
    [
      'aidAssessments',
      { assessments: graded([2019, '优秀'], [2020, '优秀'], [2021, '合格'], [2022, '优秀']) },
      'not_met not_excellent',
    ],
    [
      'aidAssessments',
      { assessments: graded([2019, '合格'], [2020, '优秀'], [2021, '优秀']) },
      'cannot_tell years_missing',
    ],
    ['aidAssessments', { assessments: graded([2019, '优秀'], [2020, '优秀'], [2021, '优秀']) }, 'met'],
    ['aidAssessments', { aidStays: stays(['2021-01-01', '2022-12-31']) }, 'cannot_tell depends_on_other'],
    ['aidDirect', { aidStays: stays(['2021-01-01', '2022-12-31']) }, 'not_met condition_failed'],
    ['aidDirect', { assessments: graded([2020, '优秀'], [2021, '优秀']) }, 'cannot_tell depends_on_other'],
    ['aidDirect', { aidDirect: null }, 'cannot_tell fact_missing'],
    ['aidDirect', { aidDirect: false }, 'not_applicable not_claimed'],
    ['aidStay', { aidDirect: false }, 'not_applicable not_claimed'],
    ['seniority', {}, 'not_applicable waived'],
    ['postAudit', { postAuditNumber: '' }, 'not_applicable not_of_this_type'],
  ]);

  it('frees from defence and practical test only where it holds', () => {
    expect(defenceWaived(findingsOf(direct))).toBe(true);
    expect(defenceWaived(findingsOf({ ...direct, unitTier: 'prefecture' }))).toBe(false);
    expect(defenceWaived(findingsOf({ ...direct, aidDirect: false }))).toBe(false);
  });

  it('waives no years where it is claimed and does not hold', () => {
    expect(said(findingOf('seniority', { ...direct, unitTier: 'prefecture' }))).toBe('cannot_tell parameter_not_set');
  });

  it('goes the ordinary way with its years where it does not claim the direct one', () => {
    const pack = packWith({
      seniority: { required: [{ level: 'associate_senior', years: 5, since: 'current_title' }] },
    });
    const ordinary = { ...direct, aidDirect: false, currentTitleDate: '2018-01-01' };
    expect(said(findingOf('seniority', ordinary, pack))).toBe('not_met too_short');
    expect(said(findingOf('seniority', { ...direct, currentTitleDate: '2018-01-01' }, pack))).toBe(
      'not_applicable waived',
    );
  });
});

describe('the words of assessments', () => {
  it.each([
    ['优秀', true],
    [' 优 秀 ', true],
    ['优', true],
    ['优秀等次', true],
    ['良好', false],
    ['合格', false],
    ['称职', false],
    ['不确定等次', false],
    ['优良', undefined],
    ['A', undefined],
    ['', undefined],
  ])('%j is %s', (grade, excellent) => expect(isExcellent(grade)).toBe(excellent));
});
