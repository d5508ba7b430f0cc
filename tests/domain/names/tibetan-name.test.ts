import { describe, expect, it } from 'vitest';
import { MAX_TIBETAN_LENGTH, readTibetanName } from '../../../src-main/core/domain/names/tibetan-name.ts';

const readAs = (text: string) => {
  const name = readTibetanName(text);
  return name.ok ? name.value : name.refusal.code;
};

describe('a name in Tibetan script', () => {
  it.each([
    ['བསྟན་འཛིན།', 'བསྟན་འཛིན།'],
    [' བཀྲ་ཤིས་  སྒྲོལ་མ\u200b ', 'བཀྲ་ཤིས་ སྒྲོལ་མ'],
    ['', ''],
    ['\u3000', ''],
    ['扎西', 'tibetan_name_other_script'],
    ['བསྟན་扎西', 'tibetan_name_other_script'],
    ['།', 'tibetan_name_other_script'],
    ['ཀ'.repeat(MAX_TIBETAN_LENGTH), 'ཀ'.repeat(MAX_TIBETAN_LENGTH)],
    ['ཀ'.repeat(MAX_TIBETAN_LENGTH + 1), 'tibetan_name_too_long'],
  ])('reads %j as %j', (text, expected) => {
    expect(readAs(text)).toBe(expected);
  });
});
