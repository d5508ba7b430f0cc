import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { pinyinInitials, pronounce } from '../../../src-main/features/pinyin.ts';

test.each([
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['仇英', 'qiuying', 'qy'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['吕布', 'lvbu', 'lb'],
  ['买买提·艾力', 'maimaitiaili', 'mmtal'],
  ['Tenzin Lhamo', 'tenzinlhamo', 'tenzinlhamo'],
])('%s is typed as %s', (name, spelling, initials) => {
  expect(pronounce(name).spelling).toBe(spelling);
  if (!name.includes(' ')) expect(pinyinInitials(name)).toBe(initials);
});

test('a name whose characters have one sound each is spelt as the dictionary spells it', () => {
  const FIRST = 0x4e00;
  const LAST = 0x9fff;
  for (let code = FIRST; code <= LAST; code += 7) {
    const other = FIRST + ((code * 7919) % (LAST - FIRST));
    const name = `${String.fromCodePoint(code)}${String.fromCodePoint(other)}`;
    const whole = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
    expect(pronounce(name).spelling, name).toBe(whole.join('').replace(/[^a-z]/gu, ''));
  }
});
