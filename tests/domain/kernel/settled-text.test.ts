import { expect, it } from 'vitest';
import { isSettled } from '../../../src-main/core/domain/kernel/settled-text.ts';

const ALL = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));

it('holds for no character that folding would change or drop', () => {
  const settled = ALL.filter(isSettled);
  expect(settled.filter((one) => one.normalize('NFKC').replace(/[\s*※:★]/gu, '') !== one)).toEqual([]);
  // Nor for two that would join.
  expect(settled.some((one) => `甲${one}`.normalize('NFKC').length !== 2)).toBe(false);
  expect(settled.length).toBeGreaterThan(20_000);
});

it.each([
  ['高级工程师', true],
  ['第1工程A', true],
  ['', true],
  ['高级 工程师', false],
  ['１９８５', false],
  ['⽆', false],
  ['多杰·才让', false],
  ['甲\u0301', false],
])('%s', (text, settled) => {
  expect(isSettled(text)).toBe(settled);
});
