import { describe, expect, it } from 'vitest';
import { criteriaInForce } from '../../../src-main/core/domain/eligibility/checks/years.ts';
import { readEducation } from '../../../src-main/core/domain/eligibility/education.ts';
import type { EligibilityFacts } from '../../../src-main/core/domain/eligibility/facts.ts';
import type { EligibilityRuleId } from '../../../src-main/core/domain/eligibility/rule-ids.ts';
import type { SeniorityRequirement } from '../../../src-main/core/domain/eligibility/rule-values.ts';
import { day } from '../support/day.ts';
import { findingOf, packWith, said } from '../support/eligibility.ts';

type Change = Partial<EligibilityFacts>;

function table(cases: readonly [EligibilityRuleId, Change, string][], pack = packWith({})): void {
  it.each(cases.map(([rule, change, expected]) => [rule, expected, change] as const))(
    '%s: %s for %j',
    (rule, expected, change) => expect(said(findingOf(rule, change, pack))).toBe(expected),
  );
}

describe('the title applied for', () => {
  table([
    ['titleWording', {}, 'met'],
    ['titleWording', { level: 'intermediate' }, 'not_met title_of_other_level'],
    ['titleWording', { title: '高工' }, 'not_met title_unknown'],
    ['titleWording', { series: '园艺' }, 'cannot_tell series_unknown'],
    ['titleWording', { series: '艺术', title: '二级指挥' }, 'cannot_tell list_open'],
    ['titleWording', { series: '艺术', title: '二级演员' }, 'met'],
    ['titleWording', { series: '翻译', title: '二级翻译' }, 'not_met title_of_other_level'],
    ['titleWording', { series: '中小学教师', title: '二级教师', level: 'junior' }, 'met'],
  ]);

  it('is offered near ones', () => {
    expect(findingOf('titleWording', { title: '高极工程师' }).items[0]).toBe('高级工程师');
  });
});

describe('one level after the other (R-12)', () => {
  table([
    ['stepByStep', {}, 'met'],
    ['stepByStep', { currentTitle: '助理工程师' }, 'not_met skips_level'],
    ['stepByStep', { currentTitle: '高级工程师' }, 'not_met same_or_higher_level'],
    ['stepByStep', { currentTitle: '正高级工程师' }, 'not_met same_or_higher_level'],
    ['stepByStep', { currentTitle: '会计师' }, 'cannot_tell title_not_in_series'],
    ['stepByStep', { currentTitle: null }, 'cannot_tell fact_missing'],
    ['stepByStep', { currentTitle: null, level: 'junior', title: '助理工程师' }, 'met'],
    ['stepByStep', { currentTitle: '技术员', level: 'junior', title: '助理工程师' }, 'met'],
    [
      'stepByStep',
      { currentTitle: '助理工程师', level: 'junior', title: '助理工程师' },
      'not_met same_or_higher_level',
    ],
    ['stepByStep', { kind: 'exceptional', currentTitle: '助理工程师' }, 'not_applicable not_of_this_type'],
    ['stepByStep', { kind: 'cross_series', currentTitle: '会计师' }, 'not_applicable not_of_this_type'],
  ]);
});

describe('conditions of a type’s own measure', () => {
  const typed = packWith({ typeConditions: { farmer_herder: '从事农牧业技术工作' } });
  it.each([
    ['normal', null, 'not_applicable not_of_this_type'],
    ['exceptional', null, 'cannot_tell parameter_not_set'],
    ['exceptional', true, 'cannot_tell parameter_not_set'],
    ['exceptional', false, 'not_met condition_failed'],
    ['farmer_herder', null, 'cannot_tell a_person_decides'],
    ['farmer_herder', true, 'met'],
    ['farmer_herder', false, 'not_met condition_failed'],
  ] as const)('of %s, said %s: %s', (kind, typeConditionsMet, expected) => {
    expect(said(findingOf('typeConditions', { kind, typeConditionsMet }, typed))).toBe(expected);
  });
});

describe('highly skilled workers (seed 35)', () => {
  table([
    ['highSkilledSeries', { kind: 'high_skilled' }, 'met'],
    ['highSkilledSeries', { kind: 'high_skilled', series: '文博' }, 'met'],
    ['highSkilledSeries', { kind: 'high_skilled', series: '会计' }, 'cannot_tell list_open'],
    ['highSkilledSeries', { kind: 'high_skilled', series: '卫生' }, 'cannot_tell part_of_series'],
    ['highSkilledSeries', { kind: 'high_skilled', series: '卫生', specialty: '盲人医疗按摩' }, 'met'],
    ['highSkilledSeries', { kind: 'high_skilled', series: '艺术', specialty: '美术' }, 'met'],
    ['highSkilledSeries', { kind: 'high_skilled', series: '园艺' }, 'cannot_tell series_unknown'],
    ['highSkilledSeries', {}, 'not_applicable not_of_this_type'],
    ['diplomaEquivalence', { kind: 'high_skilled' }, 'not_applicable no_technical_diploma'],
    ['diplomaEquivalence', { kind: 'high_skilled', education: null }, 'cannot_tell fact_missing'],
    ['diplomaEquivalence', { kind: 'high_skilled', education: '技工学校' }, 'cannot_tell class_unclear'],
    ['diplomaEquivalence', { kind: 'high_skilled', education: '某技师学院高级工班' }, 'met'],
  ]);

  it('are refused a series where the list is closed', () => {
    const closed = packWith({ highSkilledSeries: { series: [{ series: 'engineering' }], listEndsWithEtc: false } });
    expect(said(findingOf('highSkilledSeries', { kind: 'high_skilled', series: '会计' }, closed))).toBe(
      'not_met not_on_list',
    );
  });

  it.each([
    ['中级工班', 'secondary'],
    ['高级工班', 'junior_college'],
    ['预备技师班', 'bachelor'],
    ['技师班', 'bachelor'],
  ])('%s counts as %s', (education, equals) => {
    expect(findingOf('diplomaEquivalence', { kind: 'high_skilled', education }).params.equals).toBe(equals);
  });
});

describe('the years required', () => {
  const required: SeniorityRequirement[] = [
    { level: 'associate_senior', years: 10, since: 'current_title', education: ['junior_college'] },
    { level: 'associate_senior', years: 5, since: 'current_title', education: ['bachelor', 'master'] },
    { level: 'associate_senior', years: 2, since: 'current_title', education: ['doctorate'] },
    { level: 'associate_senior', years: 7, since: 'current_title', education: ['bachelor'], series: ['accounting'] },
    { level: 'intermediate', years: 4, since: 'work_start' },
    { level: 'intermediate', years: 1, since: 'graduated', kinds: ['direct_confirmation'] },
  ];
  const pack = packWith({ seniority: { required } });

  it('are not invented where the pack has none', () => {
    const finding = findingOf('seniority', {});
    expect([said(finding), finding.params]).toEqual(['cannot_tell parameter_not_set', { level: 'associate_senior' }]);
  });

  table(
    [
      ['seniority', {}, 'met'],
      ['seniority', { currentTitleDate: '2018-01-01' }, 'not_met too_short'],
      ['seniority', { currentTitleDate: '2017-12' }, 'met'],
      ['seniority', { currentTitleDate: '2018-01' }, 'not_met too_short'],
      ['seniority', { currentTitleDate: '2017' }, 'met'],
      ['seniority', { currentTitleDate: null }, 'cannot_tell fact_missing'],
      ['seniority', { currentTitleDate: '很久以前' }, 'cannot_tell date_unreadable'],
      ['seniority', { education: '博士研究生', currentTitleDate: '2020-12-31' }, 'met'],
      ['seniority', { education: '大专', currentTitleDate: '2013-01-01' }, 'not_met too_short'],
      ['seniority', { education: '预备技师班' }, 'met'],
      ['seniority', { education: '高中' }, 'cannot_tell no_line_for_education'],
      ['seniority', { education: '肄业' }, 'cannot_tell education_unreadable'],
      ['seniority', { education: null }, 'cannot_tell fact_missing'],
      ['seniority', { level: 'full_senior' }, 'cannot_tell parameter_not_set'],
      ['seniority', { series: '会计' }, 'not_met too_short'],
      ['seniority', { series: '会计', currentTitleDate: '2015-06-30' }, 'met'],
      ['seniority', { level: 'intermediate', workStart: '2018-12-31' }, 'met'],
      ['seniority', { level: 'intermediate', workStart: '2019-02' }, 'not_met too_short'],
      ['seniority', { level: 'intermediate', kind: 'direct_confirmation', graduated: '2021-07' }, 'met'],
      ['seniority', { kind: 'farmer_herder' }, 'not_applicable not_of_this_type'],
      ['seniority', { kind: 'village_doctor' }, 'not_applicable not_of_this_type'],
    ],
    pack,
  );

  it('stand in the line that asks most precisely, in the earlier of two equal ones', () => {
    const line = (years: number, more: Partial<SeniorityRequirement> = {}): SeniorityRequirement => ({
      level: 'associate_senior',
      years,
      since: 'current_title',
      ...more,
    });
    const of = (...lines: SeniorityRequirement[]) =>
      findingOf('seniority', {}, packWith({ seniority: { required: lines } })).params.years;
    expect(of(line(3), line(4))).toBe(3);
    expect(of(line(4, { education: ['bachelor'] }), line(5, { series: ['engineering'] }))).toBe(4);
    expect(of(line(3), line(4, { kinds: ['normal'] }))).toBe(4);
    expect(of(line(4, { kinds: ['normal'] }), line(3))).toBe(4);
  });

  it('are counted to the cut-off of the round’s own year', () => {
    const later = { year: 2023 };
    expect(said(findingOf('seniority', { currentTitleDate: '2018-01-01' }, pack, later))).toBe('met');
  });

  it('cannot be told inside a written year that the cut-off would split', () => {
    const midYear = { ...pack, cutOff: { ...pack.cutOff, value: '06-30' } };
    expect(said(findingOf('seniority', { currentTitleDate: '2017' }, midYear))).toBe('cannot_tell dates_imprecise');
    expect(said(findingOf('seniority', {}, { ...pack, cutOff: { ...pack.cutOff, value: null } }))).toBe(
      'cannot_tell parameter_not_set',
    );
  });
});

describe('the window of achievements', () => {
  const on = (...dates: string[]): Change => ({
    achievements: dates.map((date, i) => ({ id: `a${i + 1}`, on: date })),
  });
  table([
    ['achievementWindow', on('2018-01-01', '2022-12-31'), 'met'],
    ['achievementWindow', on('2017-12-31'), 'not_met outside_window'],
    ['achievementWindow', on('2023-01-01'), 'not_met outside_window'],
    ['achievementWindow', on('2018', '2022-12'), 'met'],
    ['achievementWindow', on('2019-05', '春天'), 'cannot_tell date_unreadable'],
    ['achievementWindow', { achievements: [] }, 'not_applicable nothing_listed'],
    ['achievementWindow', { achievements: null }, 'cannot_tell fact_missing'],
    ['achievementWindow', { currentTitleDate: null }, 'cannot_tell fact_missing'],
    ['achievementWindow', { kind: 'farmer_herder' }, 'not_applicable not_of_this_type'],
  ]);

  const midYear = (() => {
    const pack = packWith({});
    return { ...pack, cutOff: { ...pack.cutOff, value: '06-30' } };
  })();
  const done = on('2018-01-01');
  // Nothing passes on a diploma that may be too late, and what is outside the window is so whatever the diploma says.
  table(
    [
      ['achievementWindow', { ...done, graduated: '2022' }, 'cannot_tell dates_imprecise'],
      ['achievementWindow', { ...done, graduated: '2022-06' }, 'met'],
      ['achievementWindow', { ...done, graduated: '2022-07' }, 'not_met diploma_too_late'],
      ['achievementWindow', { ...done, graduated: '待定' }, 'cannot_tell date_unreadable'],
      ['achievementWindow', { achievements: [], graduated: '2022' }, 'cannot_tell dates_imprecise'],
      ['achievementWindow', { achievements: null, graduated: '待定' }, 'cannot_tell date_unreadable'],
      ['achievementWindow', { ...on('2017-12-31'), graduated: '2022' }, 'not_met outside_window'],
    ],
    midYear,
  );

  it('names those outside it and where it begins', () => {
    const finding = findingOf('achievementWindow', on('2016-05', '2019', '2023-02-01'));
    expect([finding.items, finding.params.from, finding.params.to]).toEqual([['a1', 'a3'], '2018-01-01', '2022-12-31']);
  });
});

describe('continuing education', () => {
  const hours = packWith({ cpd: { required: 90, byDepartment: [{ series: 'accounting', department: '财政' }] } });
  it('has no figure in the shipped pack', () =>
    expect(said(findingOf('cpd', {}))).toBe('cannot_tell parameter_not_set'));
  it.each<[Change, string]>([
    [{ cpd: 90 }, 'met'],
    [{ cpd: 89 }, 'not_met too_few'],
    [{ cpd: null }, 'cannot_tell fact_missing'],
    [{ cpd: 0, series: '会计' }, 'not_applicable by_department'],
  ])('%j: %s', (change, expected) => expect(said(findingOf('cpd', change, hours))).toBe(expected));

  it('of health and accounting is their departments’ in the shipped pack', () => {
    for (const series of ['卫生', '会计'])
      expect(said(findingOf('cpd', { series }))).toBe('not_applicable by_department');
  });
});

describe('the version of the criteria', () => {
  const versions = [
    {
      id: 'v1',
      title: '2016',
      series: 'engineering',
      effectiveFrom: day('2016-01-01'),
      effectiveTo: day('2022-12-31'),
    },
    { id: 'v2', title: '2022', series: 'engineering', effectiveFrom: day('2022-12-01') },
  ];
  const pack = packWith({ criteriaVersion: { versions } });
  it.each([
    ['v1', '2022-12-31', 'met'],
    ['v2', '2022-12-31', 'met'],
    ['v2', '2022-11-30', 'not_met other_version'],
    ['v1', '2023-01-01', 'not_met other_version'],
    [null, '2022-12-31', 'cannot_tell fact_missing'],
    ['v1', '2015-12-31', 'cannot_tell parameter_not_set'],
  ])('%s on %s: %s', (criteriaVersion, receivedOn, expected) => {
    expect(said(findingOf('criteriaVersion', { criteriaVersion, receivedOn: day(receivedOn) }, pack))).toBe(expected);
  });

  it('is asked by day and series, several during a transition', () => {
    const ids = (series: string, on: string) => criteriaInForce(versions, series, day(on)).map((v) => v.id);
    expect(ids('engineering', '2022-12-15')).toEqual(['v1', 'v2']);
    expect(ids('engineering', '2023-01-01')).toEqual(['v2']);
    expect(ids('health', '2022-12-15')).toEqual([]);
  });

  it('has none in the shipped pack', () => {
    expect(said(findingOf('criteriaVersion', { criteriaVersion: 'v1' }))).toBe('cannot_tell parameter_not_set');
  });
});

describe('the words of diplomas', () => {
  it.each([
    ['博士研究生', 'doctorate'],
    ['硕士研究生', 'master'],
    ['大学本科', 'bachelor'],
    ['大学/学士', 'bachelor'],
    ['大学专科', 'junior_college'],
    ['大专/本科（在职）', 'bachelor'],
    ['中专', 'secondary'],
    ['高中', 'below'],
    ['技工学校', undefined],
    ['', undefined],
  ])('%j is %s', (text, education) => expect(readEducation(text)).toBe(education));
});
