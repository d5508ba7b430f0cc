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

  it('compares with and without separators, blanks and case', () => {
    expect(sameName('才让·卓玛', '才让卓玛')).toBe(true);
    expect(sameName('才让·卓玛', '才让・卓玛')).toBe(true);
    expect(sameName('ANNA Maria', 'Anna·Maria')).toBe(true);
    expect(sameName('才让卓玛', '才旦卓玛')).toBe(false);
    expect(nameKey('王 芳')).toBe(nameKey('王芳'));
  });
});
