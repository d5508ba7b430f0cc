import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askCorrection } from '../../src-main/core/domain/acceptance/correction.ts';
import { readIdNumber } from '../../src-main/core/domain/identity/id-number.ts';
import { lackingCharacters, parseGlyphCoverage } from '../../src-main/core/domain/names/glyph-coverage.ts';
import { readPersonName, sameName } from '../../src-main/core/domain/names/person-name.ts';
import type { PostQuotaRules } from '../../src-main/core/domain/post-quota/quota-rules.ts';
import { workOutQuota } from '../../src-main/core/domain/post-quota/work-out.ts';
import { day } from './support/day.ts';
import { eligibilityPack } from './support/eligibility.ts';
import { national40 } from './support/national-40.ts';

/** The hard cases of the field as they are told there; the whole of each rule is tested where the rule lies. */
const coverage = parseGlyphCoverage(
  readFileSync(path.resolve(import.meta.dirname, '../../assets/fonts/coverage.txt'), 'utf8'),
);

describe('names and numbers as units write them', () => {
  it.each(['•', '.', '・', '．', ' · '])('hard case 17: a dot typed as “%s” is the same person, whole', (dot) => {
    const read = readPersonName(`阿卜杜热依木${dot}买买提`);
    expect(read.ok && read.value.name).toBe('阿卜杜热依木·买买提');
    expect(sameName(`阿卜杜热依木${dot}买买提`, '阿卜杜热依木买买提')).toBe(true);
  });

  it.each(['扎西', '才让卓玛', '旦增'])('hard case 18: %s has no surname and stays whole', (name) => {
    const read = readPersonName(name);
    expect(read.ok && read.value.name).toBe(name);
  });

  it.each([
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['6.30103E+17', undefined],
  ])('hard case 19: the number %s is read as %s', (typed, expected) => {
    const read = readIdNumber(typed);
    expect(read.ok ? read.value.number : undefined).toBe(expected);
  });

  it('hard case 20: a rare character is one character, kept, and printed or named before printing', () => {
    const read = readPersonName('张𬭚');
    expect(read.ok && [...read.value.name]).toEqual(['张', '𬭚']);
    const named = lackingCharacters('张𬭚㛃', coverage).every(({ codePoint }) => /^U\+[0-9A-F]{4,6}$/u.test(codePoint));
    expect(named).toBe(true);
  });
});

describe('one notice of everything to correct', () => {
  const first = { issuedOn: day('2022-12-01'), deadline: day('2022-12-08'), answeredOn: null };
  const asked = { items: ['缺章'], issuedOn: day('2022-12-09'), deadline: day('2022-12-16'), addendumReason: '' };
  it.each([
    [[], asked, 'ok'],
    [[first], asked, 'correction_already_given'],
    [[first], { ...asked, addendumReason: '岗位审核号被撤销' }, 'ok'],
  ])('hard case 25: over %j', (earlier, again, expected) => {
    const may = askCorrection(earlier, again, national40());
    expect(may.ok ? 'ok' : may.refusal.code).toBe(expected);
  });
});

describe('the ratio of posts', () => {
  it.each([
    [25, 'two_out_one_in', []],
    [26, 'two_out_one_in', ['boundary']],
    [27, 'suspended', []],
  ])('hard case 39: %i qualified on 20 posts: %s %j', (qualified, state, flags) => {
    const worked = workOutQuota(
      {
        ...{ postManagement: true, approved: 20, appointed: 20, notAppointed: qualified - 20 },
        ...{ departures: 4, manual: null },
      },
      eligibilityPack().postQuota.value as PostQuotaRules,
    );
    expect(worked.ok && [worked.value.outcome, worked.value.flags]).toEqual([state, flags]);
  });
});
