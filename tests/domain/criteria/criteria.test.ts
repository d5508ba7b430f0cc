import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changeEntry, changeType } from '../../../src-main/core/domain/criteria/change-pack.ts';
import { nextOwnVersion, proposedPack } from '../../../src-main/core/domain/criteria/choose-pack.ts';
import { compareFindings } from '../../../src-main/core/domain/criteria/compare-findings.ts';
import { comparePacks } from '../../../src-main/core/domain/criteria/compare-packs.ts';
import {
  type EntryId,
  entryIds,
  entryOf,
  type PackEntry,
  type PackKind,
  readPack,
  withEntry,
} from '../../../src-main/core/domain/criteria/pack-entries.ts';
import { blankOf, VALUE_FORMS, type ValueForm } from '../../../src-main/core/domain/criteria/value-form.ts';
import type { EligibilityPack } from '../../../src-main/core/domain/eligibility/eligibility-pack.ts';
import { day } from '../support/day.ts';
import { national40 } from '../support/national-40.ts';

const rules = national40();
const conditions = JSON.parse(
  readFileSync(new URL('../../../assets/rule-packs/eligibility-qinghai-2022.json', import.meta.url), 'utf8'),
) as EligibilityPack;
const packOf = (kind: PackKind) => (kind === 'rules' ? rules : conditions);
const every = (['rules', 'eligibility'] as const).flatMap((kind) =>
  entryIds(kind).map((id): [PackKind, EntryId] => [kind, id]),
);

/** What a value of the form is made of, for comparing with what ships. */
function fits(form: ValueForm, value: unknown): boolean {
  switch (form.is) {
    case 'flag':
      return typeof value === 'boolean';
    case 'count':
      return typeof value === 'number' || (form.orNone === true && value === null);
    case 'share':
    case 'text_by_kind':
      return typeof value === 'object';
    case 'codes':
    case 'texts':
      return Array.isArray(value) || ('orNone' in form && value === undefined);
    case 'record':
      return Object.keys(value as object).join() === Object.keys(form.fields).join();
    case 'rows':
      return (value as object[]).every((row) => Object.keys(row).every((name) => Object.hasOwn(form.columns, name)));
    default:
      return typeof value === 'string';
  }
}

describe('the form of a rule’s value', () => {
  it.each(every)(
    '%s %s has the form of what ships, and a first value that the reader takes or asks to be filled',
    (kind, id) => {
      const entry = entryOf(kind, packOf(kind), id) as PackEntry;
      expect(fits(VALUE_FORMS[id], entry.value)).toBe(true);
      const blank = readPack(kind, withEntry(packOf(kind), id, { ...entry, value: blankOf(VALUE_FORMS[id]) }));
      const form = VALUE_FORMS[id];
      const toFill = ['choice', 'month_day'].includes(form.is) || (form.is === 'rows' && form.read === 'schemes');
      if (!toFill) expect(blank.ok).toBe(true);
    },
  );

  it('knows no rule that no pack has', () => {
    expect(Object.keys(VALUE_FORMS).sort()).toEqual(every.map(([, id]) => id).sort());
  });
});

describe('changing a rule', () => {
  const grounds = { reason: '省厅答复', document: '', by: '王敏', on: '2022-11-21' };
  const quorum = entryOf('rules', rules, 'quorum') as PackEntry;
  const code = (to: Partial<PackEntry>, over: Partial<typeof grounds> = {}) => {
    const made = changeEntry('rules', rules, 'quorum', { ...quorum, ...to }, { ...grounds, ...over });
    return made.ok ? 'ok' : made.refusal.code;
  };

  it('wants a reason, a difference, and what the reader wants', () => {
    expect(code({ severity: 'warn' })).toBe('ok');
    expect(code({})).toBe('criteria_unchanged');
    expect(code({ severity: 'warn' }, { reason: ' ' })).toBe('criteria_reason_missing');
    expect(code({ value: 0.67 })).toBe('rule_malformed');
    const other = changeEntry('rules', rules, 'aidStay', quorum, grounds);
    expect(other.ok ? 'ok' : other.refusal.code).toBe('criteria_rule_unknown');
  });

  it('confirms no number without a number and no number without a document', () => {
    const { article: _, ...noArticle } = quorum.citation;
    const document = '公报';
    expect(code({ citation: { ...noArticle, verified: true } }, { document })).toBe('citation_article_missing');
    expect(code({ citation: { ...quorum.citation, verified: true } })).toBe('citation_document_missing');
    expect(code({ citation: { ...quorum.citation, verified: true } }, { document })).toBe('ok');
  });

  it('leaves the pack it was given alone', () => {
    const before = JSON.stringify(rules);
    code({ severity: 'warn' });
    expect(JSON.stringify(rules)).toBe(before);
  });

  it('tells the difference by rule and part, and by type', () => {
    const made = changeEntry('rules', rules, 'quorum', { ...quorum, severity: 'warn', title: '改' }, grounds);
    expect(made.ok && comparePacks('rules', rules, made.value)).toEqual({
      rules: [{ rule: 'quorum', parts: ['title', 'severity'] }],
      types: [],
    });
    const type = conditions.applicationTypes.village_doctor;
    const switched = changeType(conditions, 'village_doctor', { ...type, ballotSection: 'own' }, grounds);
    expect(switched.ok && comparePacks('eligibility', conditions, switched.value)).toEqual({
      rules: [],
      types: ['village_doctor'],
    });
    const unknown = changeType(conditions, 'village_doctor', { ...type, checks: ['nothing' as never] }, grounds);
    expect(unknown.ok ? 'ok' : unknown.refusal.code).toBe('application_type_malformed');
  });
});

describe('choosing a version', () => {
  const pack = (version: string, from: string) => ({ version, effectiveFrom: day(from) });
  const packs = [pack('1', '2019-09-01'), pack('office-9', '2022-01-01'), pack('office-10', '2022-01-01')];
  it.each([
    ['2022-01-01', 'office-10'],
    ['2021-12-31', '1'],
    ['2018-01-01', '1'],
  ])('on %s it is %s', (on, version) => expect(proposedPack(packs, day(on))?.version).toBe(version));

  it('counts the office’s own on', () => {
    expect(nextOwnVersion(['1'])).toBe('office-1');
    expect(nextOwnVersion(['1', 'office-9', 'office-10'])).toBe('office-11');
  });
});

describe('comparing findings', () => {
  const found = (code: string, blocking: boolean, rule = '') => ({
    code,
    blocking,
    params: rule === '' ? {} : { rule },
  });
  it('counts applications, not findings', () => {
    const before = [
      { findings: [found('a', true), found('b', false)], toLook: 1 },
      { findings: [], toLook: 0 },
      { findings: [found('b', false)], toLook: 2 },
    ];
    const after = [
      { findings: [found('b', false)], toLook: 1 },
      { findings: [found('c', true, '年限')], toLook: 0 },
      { findings: [found('b', false)], toLook: 2 },
    ];
    expect(compareFindings(before, after)).toEqual({
      applications: 3,
      changed: 2,
      newlyBlocked: 1,
      noLongerBlocked: 1,
      toLookBefore: 3,
      toLookAfter: 3,
      findings: [
        { code: 'a', rule: '', before: 1, after: 0 },
        { code: 'c', rule: '年限', before: 0, after: 1 },
      ],
    });
  });
});
