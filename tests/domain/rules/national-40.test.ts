import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRulePack, ruleIds, showCitation } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { defaultScheme } from '../../../src-main/core/domain/scoring/default-scheme.ts';
import { national40 } from '../support/national-40.ts';

const file = new URL('../../../assets/rule-packs/national-40.json', import.meta.url);

/** The pack with one place changed. */
function changed(change: (pack: Record<string, Record<string, Record<string, unknown>>>) => void): unknown {
  const pack = JSON.parse(readFileSync(file, 'utf8'));
  change(pack);
  return pack;
}

describe('the pack national-40', () => {
  it('carries the values of Decree 40 and the office defaults', () => {
    const pack = national40();
    expect([pack.id, pack.version, pack.effectiveFrom]).toEqual(['national-40', '1', '2019-09-01']);
    expect(Object.fromEntries(ruleIds.map((id) => [id, pack.rules[id].value]))).toEqual({
      quorum: { numerator: 2, denominator: 3 },
      pass: { numerator: 2, denominator: 3 },
      oddJury: true,
      seniorSeriesMinimum: 25,
      seniorSpecialtyMinimum: 11,
      groupMinimum: 3,
      defence: { levels: ['full_senior'], kinds: ['exceptional', 'cross_series'] },
      noticeWorkingDays: 5,
      noticeFirstDayCounted: false,
      approvalValidityYears: 3,
      expertTermYears: 3,
      denominatorMode: 'exclude',
      dropHighLowFromRaters: 5,
      scoringSchemes: [defaultScheme],
      postAuditRequiredFor: ['public_institution'],
      retiredExcluded: true,
      applicantExcluded: true,
      declaredExcluded: true,
      kinExcluded: true,
      sameUnitExcluded: true,
      sameEmployerYears: 3,
      sharedAddressMost: 3,
      removedExcluded: true,
      suspendedExcluded: true,
      integrityExcluded: true,
      termOverExcluded: true,
      awayExcluded: true,
      titleBelowExcluded: true,
      correctionOnce: true,
      correctionWorkingDays: 5,
      twoPersonCheck: true,
      chairAnnounces: true,
      chairEligible: true,
      viceChairs: 0,
      filingNeedsNotice: true,
      alternateSecondPerson: false,
      yearsInRow: 3,
      restMonths: 0,
      reviewLevel: true,
      reviewSamePrefecture: 0,
      reviewSameEmployer: 0,
      reviewWeights: { otherDiscipline: 10, secondDiscipline: 3, lowerLevel: 20, balance: 1 },
      namesBeforeSignIn: 'visible',
    });
  });

  it('calls no article verified but 7, 9 and 10 of the Decree', () => {
    const pack = national40();
    const verified = ruleIds.filter((id) => pack.rules[id].citation.verified);
    expect(verified).toEqual([
      'oddJury',
      'seniorSeriesMinimum',
      'seniorSpecialtyMinimum',
      'expertTermYears',
      'titleBelowExcluded',
    ]);
    for (const id of verified) {
      expect(pack.rules[id].citation.decree).toContain('第40号');
      expect(['第七条', '第九条', '第十条']).toContain(pack.rules[id].citation.article);
    }
  });

  it('shows an article number only where it is verified', () => {
    const { rules } = national40();
    expect(showCitation(rules.oddJury.citation)).toEqual({ decree: rules.oddJury.citation.decree, article: '第九条' });
    expect(rules.pass.citation.article).toBe('第二十条');
    expect(showCitation(rules.pass.citation)).toEqual({ decree: rules.pass.citation.decree });
    expect(showCitation({ decree: 'x', verified: true })).toEqual({ decree: 'x' });
  });

  it('blocks without quorum, notice or a post audit, and a term of correction that is too short', () => {
    const { rules } = national40();
    for (const id of [
      'quorum',
      'pass',
      'filingNeedsNotice',
      'noticeWorkingDays',
      'postAuditRequiredFor',
      'correctionWorkingDays',
    ] as const) {
      expect(rules[id].severity).toBe('block');
    }
  });
});

describe('readRulePack', () => {
  it.each([
    ['rule_missing', changed((p) => delete p.rules?.quorum)],
    ['rule_unknown', changed((p) => Object.assign(p.rules ?? {}, { passs: p.rules?.pass }))],
    ['rule_malformed', changed((p) => Object.assign(p.rules?.pass ?? {}, { value: 0.6667 }))],
    ['rule_malformed', changed((p) => Object.assign(p.rules?.pass ?? {}, { value: { numerator: 3, denominator: 2 } }))],
    ['rule_malformed', changed((p) => Object.assign(p.rules?.quorum ?? {}, { severity: 'maybe' }))],
    ['rule_malformed', changed((p) => Object.assign(p.rules?.noticeWorkingDays ?? {}, { value: 0 }))],
    ['rule_malformed', changed((p) => Object.assign(p.rules?.dropHighLowFromRaters ?? {}, { value: 3 }))],
    ['rule_malformed', changed((p) => Object.assign(p.rules?.reviewWeights ?? {}, { value: { balance: 101 } }))],
    ['rule_malformed', changed((p) => Object.assign(p.rules?.oddJury ?? {}, { citation: { decree: 'x' } }))],
    ['rule_pack_unreadable', changed((p) => Object.assign(p, { effectiveFrom: '2019-02-30' }))],
    ['rule_pack_unreadable', null],
    ['rule_pack_unreadable', []],
  ])('refuses as %s', (code, data) => {
    const read = readRulePack(data);
    expect(read.ok ? undefined : read.refusal.code).toBe(code);
  });
});
