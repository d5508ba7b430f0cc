import { describe, expect, it } from 'vitest';
import { checkNameDecision, checkSpellings } from '../../../src-main/core/domain/names/check-decisions.ts';
import { spellingKey, spellingsOf } from '../../../src-main/core/domain/names/spellings.ts';

const groups = [
  ['旦增', '丹增'],
  ['才让', '次仁', '泽仁'],
  ['丹', '旦'],
];
const alike = (a: string, b: string) => spellingKey(a, groups) === spellingKey(b, groups);

describe('spellings of names (hard case 18)', () => {
  it.each([
    ['旦增', '丹增', true],
    ['旦增卓玛', '丹增·卓玛', true],
    ['才让多杰', '次仁多杰', true],
    ['旦增才让', '丹增泽仁', true],
    ['买买提·艾力', '买买提艾力', true],
    ['旦巴', '丹巴', true],
    ['旦增', '丹巴', false],
    ['才让', '才让卓玛', false],
    ['张伟', '张玮', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(alike(a, b)).toBe(expected);
  });

  it('lists every way a name may have been entered, its own first', () => {
    expect(spellingsOf('才让·旦增', groups)).toEqual([
      '才让旦增',
      '次仁旦增',
      '泽仁旦增',
      '才让丹增',
      '次仁丹增',
      '泽仁丹增',
    ]);
    expect(spellingsOf('张伟', groups)).toEqual(['张伟']);
    expect(spellingsOf('才让'.repeat(20), groups).length).toBeLessThanOrEqual(65);
  });
});

describe('decisions about names', () => {
  const said = (kind: 'character' | 'name', text: string, stands: string) => {
    const checked = checkNameDecision({ kind, text, stands });
    return checked.ok ? `${checked.value.text}=${checked.value.stands}` : checked.refusal.code;
  };
  it.each([
    ['character', '𬭚', '３１１１５ 3', '𬭚=311153'],
    ['character', '𬭚𬭚', '31', 'not_one_character'],
    ['character', 'a', '31', 'not_one_character'],
    ['character', '𬭚', '316', 'not_stroke_types'],
    ['character', '𬭚', '', 'not_stroke_types'],
    ['name', '王•某', '王・某某', '王·某=王·某某'],
    ['name', '王𬭚', '王𬭚', 'placed_as_itself'],
    ['name', ' ', '王', 'typed_name_wrong'],
  ] as const)('%s %s as %s: %s', (kind, text, stands, expected) => {
    expect(said(kind, text, stands)).toBe(expected);
  });

  it.each([
    [
      ['旦增', ' 丹增 ', '旦增'],
      ['旦增', '丹增'],
    ],
    [['旦增', '旦·增'], 'spellings_too_few'],
    [['旦增', 'Tenzin'], 'spelling_not_chinese'],
    [['旦增', '次仁'], 'spelling_in_another_group'],
  ])('%j become %j', (typed, expected) => {
    const checked = checkSpellings(typed, [['才让', '次仁']]);
    expect(checked.ok ? checked.value : checked.refusal.code).toEqual(expected);
  });
});
