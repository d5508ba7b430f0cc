import { describe, expect, it } from 'vitest';
import { countingDiploma, technicalDiploma } from '../../../src-main/core/domain/eligibility/education.ts';
import type { EligibilityFacts } from '../../../src-main/core/domain/eligibility/facts.ts';
import type { EligibilityRuleId } from '../../../src-main/core/domain/eligibility/rule-ids.ts';
import { defenceWaived, verdictOf } from '../../../src-main/core/domain/eligibility/verdict.ts';
import { day } from '../support/day.ts';
import { context, eligibilityPack, findingOf, findingsOf, packWith, said } from '../support/eligibility.ts';

/**
 * The notice of 2022 read line by line against the rules: the days on which an answer turns, and the cases that the tables
 * beside it do not have.
 */
type Change = Partial<EligibilityFacts>;
type Line = readonly [rule: EligibilityRuleId, what: string, change: Change, expected: string];
const periods = (...all: [string, string | null][]) => all.map(([from, to]) => ({ from, to }));
const graded = (grade: string, ...years: number[]) => years.map((year) => ({ year, grade }));

function lines(base: Change, all: readonly Line[], pack = eligibilityPack()): void {
  it.each(all)('%s: %s', (rule, _, change, expected) =>
    expect(said(findingOf(rule, { ...base, ...change }, pack))).toBe(expected),
  );
}

describe('village cadres, one year early (notice 1 (3) 3)', () => {
  const cadre: Change = {
    kind: 'village_cadre',
    villageSent: true,
    villageStays: periods(['2020-12-20', null]),
    villageAchievement: true,
    villageProof: true,
    assessments: graded('优秀', 2020, 2021, 2022),
  };
  lines(cadre, [
    [
      'villageStay',
      'two years end on the eve of the second anniversary',
      { villageStays: periods(['2020-03-15', '2022-03-14']) },
      'met',
    ],
    [
      'villageStay',
      'one day less is not two years',
      { villageStays: periods(['2020-03-15', '2022-03-13']) },
      'not_met too_short',
    ],
    [
      'villageStay',
      'from 29 February the month’s end closes the year',
      { villageStays: periods(['2020-02-29', '2022-02-28']) },
      'met',
    ],
    [
      'villageStay',
      'and one day less does not',
      { villageStays: periods(['2020-02-29', '2022-02-27']) },
      'not_met too_short',
    ],
    ['villageStay', 'on the cut-off day itself', { villageStays: periods(['2021-01-01', null]) }, 'met'],
    ['villageStay', 'the day after the cut-off', { villageStays: periods(['2021-01-02', null]) }, 'not_met too_short'],
    [
      'villageStay',
      'two halves with one day between them',
      { villageStays: periods(['2020-01-01', '2020-12-31'], ['2021-01-02', '2022-12-31']) },
      'not_met not_continuous',
    ],
    [
      'villageStay',
      'overlapping letters of two villages are one stay',
      { villageStays: periods(['2021-01-01', '2021-12-31'], ['2021-06-01', '2022-12-31']) },
      'met',
    ],
    ['villageSent', 'who went of their own accord was not sent', { villageSent: false }, 'not_met absent'],
    ['villageProof', 'no proof attached', { villageProof: false }, 'not_met absent'],
    [
      'villageAchievement',
      'remarkable or not a person says',
      { villageAchievement: null },
      'cannot_tell a_person_decides',
    ],
    ['villageAssessments', 'the year of the cut-off is not missed', { assessments: graded('优秀', 2020, 2021) }, 'met'],
    [
      'villageAssessments',
      'any earlier year is',
      { assessments: graded('优秀', 2021, 2022) },
      'cannot_tell years_missing',
    ],
    [
      'villageAssessments',
      'a lower grade in one year',
      { assessments: [...graded('优秀', 2020, 2021), { year: 2022, grade: '称职' }] },
      'not_met not_excellent',
    ],
    // An older, longer stay does not take the newer one’s years away.
    [
      'villageAssessments',
      'of two stays that are long enough the excellent one counts',
      {
        villageStays: periods(['2012-01-01', '2015-12-31'], ['2020-12-20', null]),
        assessments: [...graded('合格', 2012, 2013, 2014, 2015), ...graded('优秀', 2020, 2021)],
      },
      'met',
    ],
    [
      'villageAssessments',
      'a stay that is too short does not count for one that is long enough',
      {
        villageStays: periods(['2016-01-01', '2017-06-30'], ['2020-12-20', null]),
        assessments: [...graded('优秀', 2016, 2017), ...graded('合格', 2020, 2021)],
      },
      'not_met not_excellent',
    ],
    ['villageReduction', 'all five hold', {}, 'met'],
  ]);

  it.each([
    ['2018-12-31', 'met reduced', 4],
    ['2019-01-01', 'not_met too_short', 3],
  ])('takes exactly one year off five: title of %s', (currentTitleDate, expected, fullYears) => {
    const pack = packWith({
      seniority: { required: [{ level: 'associate_senior', years: 5, since: 'current_title' }] },
    });
    const finding = findingOf('seniority', { ...cadre, currentTitleDate }, pack);
    expect([said(finding), finding.params.fullYears]).toEqual([expected, fullYears]);
  });

  it('blocks nobody by any of its lines', () => {
    const none: Change = { villageSent: false, villageStays: [], villageAchievement: false, villageProof: false };
    const { blocked, undecided, warned } = verdictOf(findingsOf({ ...cadre, ...none }));
    expect([blocked, undecided]).toEqual([[], []]);
    expect(warned.map((f) => f.rule)).toEqual([
      ...['villageSent', 'villageStay', 'villageAchievement', 'villageProof', 'villageReduction'],
    ]);
  });
});

describe('Aid-Qinghai (notice 2 (5) 1)', () => {
  const direct: Change = {
    kind: 'aid_qinghai',
    aidDirect: true,
    unitTier: 'county',
    hostRecommends: true,
    dispatchingSeal: true,
    aidStays: periods(['2019-08-01', '2022-07-31']),
    assessments: graded('优秀', 2019, 2020, 2021),
  };
  lines(direct, [
    ['aidUnitTier', 'a prefecture’s unit is above the county', { unitTier: 'prefecture' }, 'not_met too_high_unit'],
    ['aidUnitTier', 'a county’s unit', { unitTier: 'county' }, 'met'],
    ['aidUnitTier', 'a township’s unit', { unitTier: 'township' }, 'met'],
    ['aidStay', 'three years to the day', { aidStays: periods(['2019-08-01', '2022-07-31']) }, 'met'],
    ['aidStay', 'a day less', { aidStays: periods(['2019-08-01', '2022-07-30']) }, 'not_met too_short'],
    [
      'aidStay',
      'three years with a break',
      { aidStays: periods(['2019-01-01', '2020-06-30'], ['2020-07-02', '2022-12-31']) },
      'not_met not_continuous',
    ],
    [
      'aidAssessments',
      'two of three are not all three',
      { assessments: [...graded('优秀', 2020, 2021), ...graded('合格', 2019, 2022)] },
      'not_met not_excellent',
    ],
    [
      'aidAssessments',
      'of two stays that are long enough the excellent one counts',
      {
        aidStays: periods(['2010-01-01', '2014-12-31'], ['2020-01-01', '2022-12-31']),
        assessments: [...graded('合格', 2010, 2011, 2012, 2013, 2014), ...graded('优秀', 2020, 2021, 2022)],
      },
      'met',
    ],
    ['aidDirect', 'all hold', {}, 'met'],
    ['dispatchingSeal', 'no seal of the dispatching unit', { dispatchingSeal: false }, 'not_met absent'],
    ['hostRecommendation', 'no recommendation of the host', { hostRecommends: false }, 'not_met absent'],
    ['postAudit', 'not limited by the host’s posts', { postAuditNumber: '' }, 'not_applicable not_of_this_type'],
    ['stepByStep', 'the next level is one level', {}, 'met'],
    ['stepByStep', 'two levels are not the next', { currentTitle: '助理工程师' }, 'not_met skips_level'],
  ]);

  it('is stopped by the missing seal, not by the missing recommendation; no defence only where all hold', () => {
    const { blocked } = verdictOf(findingsOf({ ...direct, dispatchingSeal: false, hostRecommends: false }));
    expect(blocked.map((f) => f.rule)).toEqual(['dispatchingSeal']);
    expect(defenceWaived(findingsOf(direct))).toBe(true);
    expect(defenceWaived(findingsOf({ ...direct, aidStays: periods(['2019-08-01', '2022-07-30']) }))).toBe(false);
  });
});

describe('private firms with the file elsewhere (notice 2 (7) 1)', () => {
  const firm: Change = {
    unitKind: 'private_enterprise',
    personnelFileAtUnit: false,
    registeredInProvince: true,
    contract: true,
  };
  lines(firm, [
    [
      'privateFirm',
      'a year up to the eve of receipt’s anniversary',
      { insurancePeriods: periods(['2021-12-20', null]) },
      'met',
    ],
    ['privateFirm', 'a day less', { insurancePeriods: periods(['2021-12-21', null]) }, 'not_met insurance_short'],
    // 365 days of a leap year are one short and have no gap for anybody to judge.
    [
      'privateFirm',
      '365 days of a leap year',
      { insurancePeriods: periods(['2020-01-01', '2020-12-30']) },
      'not_met insurance_short',
    ],
    ['privateFirm', '366 days of it', { insurancePeriods: periods(['2020-01-01', '2020-12-31']) }, 'met'],
    [
      'privateFirm',
      'a year in two pieces is for a person',
      { insurancePeriods: periods(['2020-01-01', '2020-08-31'], ['2020-10-01', '2021-03-31']) },
      'cannot_tell not_continuous',
    ],
  ]);
});

describe('what is obtained by the cut-off (notice 3 (4) 2)', () => {
  lines({}, [
    [
      'achievementWindow',
      'the first day of the year after the title',
      { achievements: [{ id: 'a', on: '2018-01-01' }] },
      'met',
    ],
    [
      'achievementWindow',
      'the last day of the title’s own year',
      { achievements: [{ id: 'a', on: '2017-12-31' }] },
      'not_met outside_window',
    ],
    ['achievementWindow', 'the cut-off day', { achievements: [{ id: 'a', on: '2022-12-31' }] }, 'met'],
    [
      'achievementWindow',
      'the day after it',
      { achievements: [{ id: 'a', on: '2023-01-01' }] },
      'not_met outside_window',
    ],
    [
      'achievementWindow',
      'a title of the first of January begins a year later all the same',
      { currentTitleDate: '2017-01-01', achievements: [{ id: 'a', on: '2017-06' }] },
      'not_met outside_window',
    ],
    ['achievementWindow', 'a diploma of the cut-off day', { graduated: '2022-12-31' }, 'met'],
    ['achievementWindow', 'a diploma of the day after', { graduated: '2023-01-01' }, 'not_met diploma_too_late'],
    [
      'achievementWindow',
      'a diploma of the month after',
      { graduated: '2023-01', achievements: null },
      'not_met diploma_too_late',
    ],
    ['achievementWindow', 'a diploma nobody can date', { graduated: '去年' }, 'cannot_tell date_unreadable'],
    ['achievementWindow', 'a diploma of the year of the cut-off, its last day', { graduated: '2022' }, 'met'],
  ]);

  const years = packWith({
    seniority: {
      required: [
        { level: 'associate_senior', years: 5, since: 'current_title' },
        { level: 'intermediate', years: 4, since: 'work_start' },
        { level: 'junior', years: 1, since: 'graduated' },
      ],
    },
  });
  lines(
    {},
    [
      ['seniority', 'five years since a title, to the day', { currentTitleDate: '2017-12-31' }, 'met'],
      [
        'seniority',
        'the day of the title itself does not count',
        { currentTitleDate: '2018-01-01' },
        'not_met too_short',
      ],
      ['seniority', 'a year since a diploma, to the day', { level: 'junior', graduated: '2021-12-31' }, 'met'],
      ['seniority', 'and a day less', { level: 'junior', graduated: '2022-01-01' }, 'not_met too_short'],
      // Work is done on its first day: 2019, 2020, 2021 and 2022 are four years.
      ['seniority', 'four whole years of work', { level: 'intermediate', workStart: '2019-01-01' }, 'met'],
      ['seniority', 'a day less', { level: 'intermediate', workStart: '2019-01-02' }, 'not_met too_short'],
      [
        'seniority',
        'the month alone leaves it open',
        { level: 'intermediate', workStart: '2019-01' },
        'cannot_tell dates_imprecise',
      ],
    ],
    years,
  );
});

describe('highly skilled workers (notice 2 (5) 2)', () => {
  const table = eligibilityPack().rules.diplomaEquivalence.value ?? [];
  it.each([
    ['中级工班', 'secondary'],
    ['高级工班', 'junior_college'],
    ['预备技师班', 'bachelor'],
    ['技师班', 'bachelor'],
    ['中级工班、高级工班', 'junior_college'],
    // A university’s diploma is not lost by a class beside it.
    ['大学本科、高级工班', 'bachelor'],
    ['中级工班/大专', 'junior_college'],
    ['硕士研究生；预备技师班', 'master'],
  ])('%s is judged as %s', (text, expected) => expect(countingDiploma(text, table)).toBe(expected));

  it('takes the class that counts for most, however the office orders its table', () => {
    expect(technicalDiploma('中级工班、高级工班', [...table].reverse())?.equals).toBe('junior_college');
  });

  it('takes no class where the rule is not in force on the day of receipt', () => {
    const rule = { ...eligibilityPack().rules.diplomaEquivalence, effectiveTo: day('2022-12-18') };
    const required = [
      { level: 'associate_senior', years: 5, since: 'current_title', education: ['bachelor'] },
    ] as const;
    const pack = packWith({ seniority: { required } });
    const late = { ...pack, rules: { ...pack.rules, diplomaEquivalence: rule } };
    expect(said(findingOf('seniority', { education: '预备技师班' }, pack))).toBe('met');
    expect(said(findingOf('seniority', { education: '预备技师班' }, late))).toBe('cannot_tell education_unreadable');
  });
});

describe('the unit’s posting (R-14) and the proofs of post', () => {
  const posted = (to: string, receivedOn: string): Change => ({
    unitPosting: { from: day('2022-12-01'), to: day(to) },
    receivedOn: day(receivedOn),
  });
  lines({}, [
    ['unitPosting', 'handed in on its last day', posted('2022-12-08', '2022-12-08'), 'not_met posting_not_over'],
    ['unitPosting', 'handed in the day after', posted('2022-12-08', '2022-12-09'), 'met'],
    [
      'unitPosting',
      'five days are over, the longer posting is not',
      posted('2022-12-16', '2022-12-12'),
      'not_met posting_not_over',
    ],
    [
      'appointmentProof',
      'state firms show none',
      { unitKind: 'enterprise', appointmentProof: false },
      'not_applicable unit_kind',
    ],
    [
      'appointmentProof',
      'nor do private ones',
      { unitKind: 'private_enterprise', appointmentProof: false },
      'not_applicable unit_kind',
    ],
    [
      'appointmentProof',
      'nor contract staff of public institutions',
      { employment: 'contract', appointmentProof: false },
      'not_applicable employment',
    ],
    ['appointmentProof', 'their established staff do', { appointmentProof: false }, 'not_met absent'],
    ['postAudit', 'junior titles are not audited', { level: 'junior', postAuditNumber: '' }, 'not_applicable level'],
    ['postAudit', 'intermediate ones are', { level: 'intermediate', postAuditNumber: '' }, 'not_met absent'],
    [
      'inPost',
      'retired on the day of the check',
      { departure: { kind: 'retired', on: context.today } },
      'not_met retired',
    ],
  ]);

  it('lets an overridden post audit pass with its authority recorded, and the gate stand otherwise', () => {
    const said = { reason: '补办中', authority: '省人社厅复函', by: '王主任' };
    const missing: Change = { postAuditNumber: '' };
    expect(verdictOf(findingsOf(missing)).blocked.map((f) => f.rule)).toEqual(['postAudit']);
    const overrides = [{ rule: 'postAudit' as const, ...said }];
    expect(verdictOf(findingsOf(missing, undefined, { overrides })).blocked).toEqual([]);
  });
});
