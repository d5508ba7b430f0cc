import { describe, expect, it } from 'vitest';
import type { EligibilityFacts } from '../../../src-main/core/domain/eligibility/facts.ts';
import type { EligibilityRuleId } from '../../../src-main/core/domain/eligibility/rule-ids.ts';
import { day } from '../support/day.ts';
import { context, eligibilityPack, findingOf, findingsOf, said } from '../support/eligibility.ts';

type Change = Partial<EligibilityFacts>;
type Case = [EligibilityRuleId, Change, string];

/** A table of cases: rule, what differs from the sound engineer, result and reason. */
function table(cases: readonly Case[]): void {
  it.each(cases.map(([rule, change, expected]) => [rule, expected, change] as const))(
    '%s: %s for %j',
    (rule, expected, change) => expect(said(findingOf(rule, change))).toBe(expected),
  );
}

describe('in post, or retired (R-11, hard case 26)', () => {
  table([
    ['inPost', {}, 'met'],
    ['inPost', { inPost: null }, 'cannot_tell fact_missing'],
    ['inPost', { inPost: false }, 'not_met not_in_post'],
    ['inPost', { departure: { kind: 'retired', on: day('2022-12-20') } }, 'not_met retired'],
    ['inPost', { departure: { kind: 'retired', on: day('2022-12-21') } }, 'met'],
    ['inPost', { departure: { kind: 'died', on: day('2022-12-01') } }, 'not_met died'],
    ['inPost', { departure: { kind: 'transferred', on: day('2022-12-01') } }, 'met'],
    ['employerChange', {}, 'met'],
    ['employerChange', { inPost: null }, 'cannot_tell fact_missing'],
    ['employerChange', { departure: { kind: 'transferred', on: day('2022-12-18') } }, 'not_met transferred_before'],
    ['employerChange', { departure: { kind: 'transferred', on: day('2022-12-19') } }, 'not_met transferred_after'],
    ['employerChange', { departure: { kind: 'transferred', on: day('2022-12-21') } }, 'met'],
  ]);

  it('is looked at again on the day of the freeze', () => {
    const change: Change = { departure: { kind: 'retired', on: day('2023-01-05') } };
    expect(said(findingOf('inPost', change))).toBe('met');
    expect(said(findingOf('inPost', change, undefined, { today: day('2023-01-05') }))).toBe('not_met retired');
  });
});

describe('the integrity register (seed 28, R-33)', () => {
  const record = (from: string, to: string | null): Change => ({
    integrityRecords: [{ decision: '青人社处〔2020〕3号', from: day(from), to: to === null ? null : day(to) }],
  });
  table([
    ['integrity', {}, 'met'],
    ['integrity', { integrityRecords: null }, 'cannot_tell fact_missing'],
    ['integrity', record('2020-01-01', '2022-12-18'), 'met'],
    ['integrity', record('2020-01-01', '2022-12-19'), 'not_met in_misconduct_period'],
    ['integrity', record('2019-12-18', null), 'met'],
    ['integrity', record('2019-12-19', null), 'not_met in_misconduct_period'],
    ['integrity', record('2022-12-20', null), 'not_met in_misconduct_period'],
    ['integrity', record('2022-12-21', null), 'met'],
  ]);

  it('blocks and names the decision and the last day', () => {
    const finding = findingOf('integrity', record('2020-05-01', null));
    expect(finding).toMatchObject({ severity: 'block', items: ['青人社处〔2020〕3号'], params: { end: '2023-05-01' } });
  });
});

describe('punishments of public-institution staff (R-11)', () => {
  const under = (grade: 'warning' | 'demerit' | 'demotion' | 'dismissal', to: string | null): Change => ({
    punishments: [{ grade, from: day('2022-01-10'), to: to === null ? null : day(to) }],
  });
  table([
    ['punishment', {}, 'met'],
    ['punishment', under('warning', '2023-01-09'), 'met'],
    ['punishment', under('demerit', '2022-12-19'), 'not_met in_punishment_period'],
    ['punishment', under('demerit', '2022-12-18'), 'met'],
    ['punishment', under('demotion', '2024-01-09'), 'not_met in_punishment_period'],
    ['punishment', under('demerit', null), 'cannot_tell fact_missing'],
    ['punishment', { ...under('demerit', '2024-01-09'), unitKind: 'enterprise' }, 'not_applicable unit_kind'],
    ['punishment', { ...under('demerit', '2024-01-09'), unitKind: null }, 'cannot_tell fact_missing'],
    ['punishment', { punishments: null }, 'cannot_tell fact_missing'],
  ]);

  it('names the heaviest of several', () => {
    const both = [
      { grade: 'demotion', from: day('2022-06-01'), to: day('2024-06-01') },
      { grade: 'demerit', from: day('2022-02-01'), to: day('2023-08-01') },
    ] as const;
    expect(findingOf('punishment', { punishments: both }).params).toEqual({ grade: 'demotion', end: '2024-06-01' });
  });
});

describe('one application a person and year (hard case 27)', () => {
  const other = { year: 2022, place: '会计系列', kind: 'normal', open: true } as const;
  table([
    ['oneApplicationPerYear', {}, 'met'],
    ['oneApplicationPerYear', { otherApplications: null }, 'cannot_tell fact_missing'],
    ['oneApplicationPerYear', { otherApplications: [other] }, 'not_met second_application'],
    ['oneApplicationPerYear', { otherApplications: [{ ...other, year: 2021 }] }, 'met'],
    ['oneApplicationPerYear', { otherApplications: [{ ...other, open: false }] }, 'met'],
    ['oneApplicationPerYear', { otherApplications: [{ ...other, kind: 'second_title' }] }, 'met marked'],
    ['oneApplicationPerYear', { otherApplications: [other], kind: 'cross_series' }, 'met marked'],
    [
      'oneApplicationPerYear',
      { otherApplications: [{ ...other, kind: 'second_title' }, other] },
      'not_met second_application',
    ],
  ]);

  it('names the other place', () => {
    expect(findingOf('oneApplicationPerYear', { otherApplications: [other] }).items).toEqual(['会计系列']);
  });
});

describe('the number of the post audit (seed 20)', () => {
  table([
    ['postAudit', {}, 'met'],
    ['postAudit', { postAuditNumber: '' }, 'not_met absent'],
    ['postAudit', { postAuditNumber: ' ' }, 'not_met absent'],
    ['postAudit', { postAuditNumber: null }, 'cannot_tell fact_missing'],
    ['postAudit', { postAuditNumber: '', unitKind: 'enterprise' }, 'not_applicable unit_kind'],
    ['postAudit', { postAuditNumber: '', unitKind: 'self_employed' }, 'not_applicable unit_kind'],
    ['postAudit', { postAuditNumber: '', unitKind: null }, 'cannot_tell fact_missing'],
    ['postAudit', { postAuditNumber: '', level: 'junior' }, 'not_applicable level'],
    ['postAudit', { postAuditNumber: '', level: 'intermediate' }, 'not_met absent'],
    ['postAudit', { postAuditNumber: '', kind: 'aid_qinghai' }, 'not_applicable not_of_this_type'],
    ['postAudit', { postAuditNumber: '', kind: 'farmer_herder' }, 'not_applicable not_of_this_type'],
    ['postAudit', { postAuditNumber: '', kind: 'dual_targeted' }, 'not_met absent'],
  ]);
});

describe('the unit’s own posting, at least five working days (R-14)', () => {
  const posted = (from: string, to: string, receivedOn = '2022-12-19'): Change => ({
    unitPosting: { from: day(from), to: day(to) },
    receivedOn: day(receivedOn),
  });
  table([
    ['unitPosting', {}, 'met'],
    ['unitPosting', { unitPosting: null }, 'cannot_tell fact_missing'],
    ['unitPosting', { unitPosting: 'none' }, 'not_met absent'],
    // Thursday 1 December: 2, 5, 6, 7, 8 are the five days.
    ['unitPosting', posted('2022-12-01', '2022-12-08'), 'met'],
    ['unitPosting', posted('2022-12-01', '2022-12-07'), 'not_met posting_short'],
    ['unitPosting', posted('2022-12-01', '2022-12-08', '2022-12-09'), 'met'],
    ['unitPosting', posted('2022-12-01', '2022-12-08', '2022-12-08'), 'not_met posting_not_over'],
    // National holidays and the make-up weekend of 8 and 9 October.
    ['unitPosting', posted('2022-09-30', '2022-10-12'), 'met'],
    ['unitPosting', posted('2022-09-30', '2022-10-11'), 'not_met posting_short'],
    ['unitPosting', posted('2022-12-08', '2022-12-01'), 'cannot_tell dates_contradict'],
    ['unitPosting', posted('2035-03-01', '2035-03-20', '2035-04-01'), 'cannot_tell calendar_unpublished'],
  ]);

  it('says how many days were counted and when it would have been enough', () => {
    expect(findingOf('unitPosting', posted('2022-12-01', '2022-12-07')).params).toMatchObject({
      counted: 4,
      workingDays: 5,
      needed: '2022-12-08',
    });
  });
});

describe('the proof of appointment (seed 39)', () => {
  table([
    ['appointmentProof', {}, 'met'],
    ['appointmentProof', { appointmentProof: false }, 'not_met absent'],
    ['appointmentProof', { appointmentProof: null }, 'cannot_tell fact_missing'],
    ['appointmentProof', { appointmentProof: false, unitKind: 'enterprise' }, 'not_applicable unit_kind'],
    ['appointmentProof', { appointmentProof: false, employment: 'contract' }, 'not_applicable employment'],
    ['appointmentProof', { appointmentProof: false, employment: 'agency' }, 'not_applicable employment'],
    ['appointmentProof', { appointmentProof: false, employment: null }, 'cannot_tell fact_missing'],
    ['appointmentProof', { appointmentProof: true, employment: null }, 'met'],
    ['appointmentProof', { appointmentProof: false, unitKind: null }, 'cannot_tell fact_missing'],
  ]);
});

describe('staff of private firms with the file elsewhere (seed 38)', () => {
  const firm: Change = {
    unitKind: 'private_enterprise',
    personnelFileAtUnit: false,
    registeredInProvince: true,
    contract: true,
    receivedOn: day('2022-12-19'),
  };
  const insured = (...periods: [string, string | null][]): Change => ({
    ...firm,
    insurancePeriods: periods.map(([from, to]) => ({ from, to })),
  });
  table([
    ['privateFirm', {}, 'not_applicable unit_kind'],
    ['privateFirm', { ...firm, personnelFileAtUnit: true }, 'not_applicable file_at_unit'],
    ['privateFirm', { ...firm, personnelFileAtUnit: null }, 'cannot_tell fact_missing'],
    ['privateFirm', firm, 'cannot_tell fact_missing'],
    ['privateFirm', { ...firm, registeredInProvince: false }, 'not_met not_registered'],
    ['privateFirm', { ...firm, contract: false }, 'not_met no_contract'],
    ['privateFirm', insured(['2021-12-20', null]), 'met'],
    ['privateFirm', insured(['2021-12-21', null]), 'not_met insurance_short'],
    ['privateFirm', insured(['2021-12', null]), 'cannot_tell dates_imprecise'],
    ['privateFirm', insured(['2021-11', null]), 'met'],
    ['privateFirm', insured(), 'not_met insurance_short'],
    ['privateFirm', insured(['2022-13', null]), 'cannot_tell date_unreadable'],
    ['privateFirm', insured(['2022-05-01', '2022-04-01']), 'cannot_tell dates_contradict'],
    ['privateFirm', insured(['2021-01-01', '2021-08-31'], ['2021-10-01', '2022-05-31']), 'cannot_tell not_continuous'],
    ['privateFirm', insured(['2022-01-01', '2022-02-28'], ['2022-10-01', null]), 'not_met insurance_short'],
    ['privateFirm', { ...insured(['2021-01-01', null]), contract: null }, 'cannot_tell fact_missing'],
  ]);

  it('lists the gap', () => {
    const finding = findingOf('privateFirm', insured(['2021-01-01', '2021-08-31'], ['2021-10-01', '2022-05-31']));
    expect(finding.gaps).toEqual([{ from: '2021-09-01', to: '2021-09-30', days: 30 }]);
  });
});

describe('the dispatching unit’s seal (seed 30)', () => {
  table([
    ['dispatchingSeal', {}, 'not_applicable not_of_this_type'],
    ['dispatchingSeal', { kind: 'aid_qinghai' }, 'cannot_tell fact_missing'],
    ['dispatchingSeal', { kind: 'aid_qinghai', dispatchingSeal: false }, 'not_met absent'],
    ['dispatchingSeal', { kind: 'aid_qinghai', dispatchingSeal: true }, 'met'],
    ['hostRecommendation', { kind: 'aid_qinghai', hostRecommends: false }, 'not_met absent'],
    ['hostRecommendation', { kind: 'aid_qinghai', hostRecommends: true }, 'met'],
  ]);

  it('blocks where it is missing', () => {
    expect(findingOf('dispatchingSeal', { kind: 'aid_qinghai', dispatchingSeal: false }).severity).toBe('block');
  });
});

describe('the hard gates', () => {
  it('are block rules of the pack, and only they', () => {
    const { rules } = eligibilityPack();
    const blocking = Object.entries(rules).filter(([, rule]) => rule.severity === 'block');
    expect(blocking.map(([id]) => id).sort()).toEqual([
      'appointmentProof',
      'dispatchingSeal',
      'inPost',
      'integrity',
      'postAudit',
      'privateFirm',
      'punishment',
      'unitPosting',
    ]);
  });

  it('look only at days, so that the same facts give the same findings', () => {
    expect(findingsOf({})).toEqual(findingsOf({}));
    expect(context.today).toBe('2022-12-20');
  });
});
