import { expect, test } from 'vitest';
import { remembered } from '../../../src-main/core/domain/kernel/remembered.ts';

test('a text is read once, also one that says nothing', () => {
  const read: string[] = [];
  const reader = remembered((text) => {
    read.push(text);
    return text === '' ? undefined : text.length;
  });
  expect([reader('副高级'), reader('副高级'), reader(''), reader('')]).toEqual([3, 3, undefined, undefined]);
  expect(read).toEqual(['副高级', '']);
});

test('a column without two alike does not fill the memory', () => {
  let reads = 0;
  const reader = remembered((text) => {
    reads += 1;
    return text;
  });
  const texts = Array.from({ length: 5000 }, (_, i) => String(i));
  for (const text of [...texts, ...texts]) expect(reader(text)).toBe(text);
  expect(reads).toBe(6000);
});
