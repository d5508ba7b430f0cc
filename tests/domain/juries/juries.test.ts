import { describe, expect, it } from 'vitest';
import {
  type Approval,
  approvalFor,
  checkApproval,
  standingOn,
} from '../../../src-main/core/domain/juries/approvals.ts';
import { checkEntry, differsFrom, type JuryEntry, juryCopy } from '../../../src-main/core/domain/juries/jury-entry.ts';
import { day } from '../support/day.ts';
import { national40 } from '../support/national-40.ts';

const approval = (number: string, from: string, until: string): Approval => ({
  number,
  approvedOn: day(from),
  validFrom: day(from),
  validUntil: day(until),
});
const FIRST = approval('1号', '2019-03-01', '2022-02-28');
const SECOND = approval('2号', '2022-03-01', '2025-02-28');

describe('the approval that speaks for a day (R-03, hard case 28)', () => {
  it.each([
    ['2019-02-28', '1号'],
    ['2022-02-28', '1号'],
    ['2022-03-01', '2号'],
    ['2025-03-01', '2号'],
  ])('on %s is %s', (on, number) => {
    expect(approvalFor([SECOND, FIRST], day(on))?.number).toBe(number);
  });

  it('is the next to begin in a gap, not the one that has ended', () => {
    const later = approval('3号', '2022-06-01', '2025-05-31');
    expect(approvalFor([FIRST, later], day('2022-04-01'))?.number).toBe('3号');
    expect(standingOn({ approvals: [FIRST, later], dissolvedOn: null }, day('2022-04-01'))).toBe('not_begun');
  });

  it('is none where there is none', () => {
    expect(approvalFor([], day('2022-03-01'))).toBeUndefined();
  });
});

describe('how a jury stands', () => {
  const on = (text: string, approvals: readonly Approval[] = [SECOND], dissolvedOn: string | null = null) =>
    standingOn({ approvals, dissolvedOn: dissolvedOn === null ? null : day(dissolvedOn) }, day(text));
  it.each([
    ['2022-02-28', 'not_begun'],
    ['2022-03-01', 'in_force'],
    ['2024-11-30', 'in_force'],
    ['2024-12-01', 'ends_soon'],
    ['2025-02-28', 'ends_soon'],
    ['2025-03-01', 'expired'],
  ])('on %s: %s', (text, standing) => {
    expect(on(text)).toBe(standing);
  });

  it('is not reminded of an end that a next approval follows without a gap, and is of one with a gap', () => {
    const next = approval('3号', '2025-03-01', '2028-02-29');
    expect(on('2025-02-01', [SECOND, next])).toBe('in_force');
    expect(on('2025-02-01', [SECOND, { ...next, validFrom: day('2025-03-02') }])).toBe('ends_soon');
  });

  it('is none without approval, and dissolved from that day on', () => {
    expect(on('2023-01-01', [])).toBe('none');
    expect(on('2023-01-01', [SECOND], '2023-01-02')).toBe('in_force');
    expect(on('2023-01-02', [SECOND], '2023-01-02')).toBe('dissolved');
  });
});

describe('an approval in the register', () => {
  const pack = national40();
  const code = (over: Partial<Approval & { note: string }>, packed = pack) => {
    const checked = checkApproval({ ...SECOND, note: '', ...over }, day('2023-01-30'), packed);
    return checked.ok ? 'ok' : checked.refusal.code;
  };
  const severity = (level: 'warn' | 'info') => ({
    ...pack,
    rules: { ...pack.rules, approvalValidityYears: { ...pack.rules.approvalValidityYears, severity: level } },
  });

  it('lasts three years to the date, not a day longer', () => {
    expect(code({ validUntil: day('2025-03-01') })).toBe('ok');
    expect(code({ validUntil: day('2025-03-02') })).toBe('approval_too_long');
  });

  it('may be longer where the office made the rule a warning and says why', () => {
    const long = { validUntil: day('2026-01-01') };
    expect(code(long, severity('warn'))).toBe('approval_too_long_needs_note');
    expect(code({ ...long, note: '省厅延期通知' }, severity('warn'))).toBe('ok');
    expect(code(long, severity('info'))).toBe('ok');
  });

  it('is not of tomorrow and does not end before it begins', () => {
    expect(code({ approvedOn: day('2023-01-31') })).toBe('approval_in_future');
    expect(code({ validUntil: day('2022-02-28') })).toBe('approval_ends_before_start');
  });
});

describe('an entry', () => {
  const entry: JuryEntry = {
    name: '评委会',
    scope: 'series',
    series: '工程',
    specialty: '',
    kind: 'senior',
    levels: ['full_senior', 'associate_senior'],
    establishingBody: '省厅',
    officeName: '评审办',
  };
  const code = (over: Partial<JuryEntry>) => {
    const checked = checkEntry({ ...entry, ...over });
    return checked.ok ? 'ok' : checked.refusal.code;
  };
  it.each([
    [{}, 'ok'],
    [{ scope: 'specialty', specialty: '' }, 'jury_specialty_missing'],
    [{ kind: 'intermediate' }, 'jury_level_above_kind'],
    [{ kind: 'intermediate', levels: ['intermediate', 'clerk'] }, 'ok'],
    [{ kind: 'junior', levels: ['intermediate'] }, 'jury_level_above_kind'],
    [{ kind: 'junior', levels: ['assistant'] }, 'ok'],
  ] as const)('%j: %s', (over, expected) => {
    expect(code(over)).toBe(expected);
  });

  it('is copied with the approval of the meeting day, and a difference is named', () => {
    const copy = juryCopy({ ...entry, approvals: [FIRST, SECOND] }, day('2022-02-28'));
    expect(copy).toMatchObject({ juryName: '评委会', approvalNumber: '1号', approvalValidUntil: '2022-02-28' });
    expect(differsFrom({ ...copy }, copy)).toBeUndefined();
    expect(differsFrom({ ...copy, officeName: '别处' }, copy)).toBe('officeName');
    expect(differsFrom({ ...copy, approvalValidUntil: '' }, { ...copy, approvalValidUntil: null })).toBeUndefined();
  });
});
