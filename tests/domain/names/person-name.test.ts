import { describe, expect, it } from 'vitest';
import { nameKey, readPersonName, sameName } from '../../../src-main/core/domain/names/person-name.ts';

function read(text: string): unknown {
  const name = readPersonName(text);
  return name.ok ? [name.value.name, name.value.original, ...name.value.changes] : name.refusal;
}

describe('names', () => {
  it.each([
    ['王芳', ['王芳', null]],
    ['  王芳 ', ['王芳', null]],
    ['王　芳', ['王芳', '王　芳', 'spaces']],
    ['王 芳', ['王芳', '王 芳', 'spaces']],
    ['王 小 芳', ['王小芳', '王 小 芳', 'spaces']],
    ['才让 卓玛', ['才让 卓玛', null]],
    ['才让·卓玛', ['才让·卓玛', null]],
    ['才让•卓玛', ['才让·卓玛', '才让•卓玛', 'separator']],
    ['才让.卓玛', ['才让·卓玛', '才让.卓玛', 'separator']],
    ['才让・卓玛', ['才让·卓玛', '才让・卓玛', 'separator']],
    ['才让．卓玛', ['才让·卓玛', '才让．卓玛', 'separator']],
    ['才让‧卓玛', ['才让·卓玛', '才让‧卓玛', 'separator']],
    ['才让。卓玛', ['才让·卓玛', '才让。卓玛', 'separator']],
    ['才让∙卓玛', ['才让·卓玛', '才让∙卓玛', 'separator']],
    ['阿卜杜热依木 · 买买提', ['阿卜杜热依木·买买提', '阿卜杜热依木 · 买买提', 'separator']],
    ['Anna.Maria', ['Anna·Maria', 'Anna.Maria', 'separator']],
    ['J. Smith', ['J. Smith', null]],
    ['𠮷田', ['𠮷田', null]],
    ['བཀྲ་ཤིས', ['བཀྲ་ཤིས', null]],
    ['e\u0301ric', ['\u00e9ric', 'e\u0301ric']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('refuses a missing name and one longer than fifty characters, counting characters and not code units', () => {
    expect(read(' \u3000\u200b')).toMatchObject({ code: 'name_missing' });
    expect(read('𠮷'.repeat(50))).toEqual(['𠮷'.repeat(50), null]);
    expect(read('王'.repeat(51))).toMatchObject({ code: 'name_too_long', params: { length: 51, max: 50 } });
  });

  it.each([
    ['王\u0000芳', 'U+0000'],
    ['王\u0007芳', 'U+0007'],
    ['\u202e王芳', 'U+202E'],
    ['张\ud842', 'U+D842'],
    ['张\ue863', 'U+E863'],
    ['张?', '? (U+003F)'],
    ['张□', '□ (U+25A1)'],
    ['张\ufffd', '\ufffd (U+FFFD)'],
    ["=cmd|'/c calc'!A1", '= (U+003D) | (U+007C) / (U+002F) ! (U+0021)'],
    ['#REF!', '# (U+0023) ! (U+0021)'],
    ['20230213', '2 (U+0032) 0 (U+0030)'],
  ])('refuses %j and names what cannot stand in a name', (text, characters) => {
    expect(read(text)).toEqual({ code: 'name_bad_characters', params: { characters } });
  });

  it.each(['张㛃', '𬭚', '李〇', 'བཀྲ་ཤིས', "O'Neil", 'Anne-Marie', '李伟（女）', '\u0626\u0627\u200c\u0628'])(
    'takes %j',
    (name) => {
      expect(read(name)).toEqual([name, null]);
    },
  );

  it('compares with and without separators, blanks and case', () => {
    expect(sameName('才让·卓玛', '才让卓玛')).toBe(true);
    expect(sameName('才让·卓玛', '才让・卓玛')).toBe(true);
    expect(sameName('ANNA Maria', 'Anna·Maria')).toBe(true);
    expect(sameName('才让卓玛', '才旦卓玛')).toBe(false);
    expect(nameKey('王 芳')).toBe(nameKey('王芳'));
  });
});
