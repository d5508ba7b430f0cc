import { expect, test } from 'vitest';
import { forgetRemembered, forgettable, remembered } from '../../../src-main/core/domain/kernel/remembered.ts';

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

/** A reader, and how often it has read. */
function counted() {
  let reads = 0;
  const reader = remembered((text) => {
    reads += 1;
    return text;
  });
  return { reader, reads: () => reads };
}

test('a long text is read each time: it may tell of a person', () => {
  const { reader, reads } = counted();
  const [short, long] = ['一二三四五六七八九十甲乙', '一二三四五六七八九十甲乙丙'];
  for (const text of [short, short, long, long]) expect(reader(text)).toBe(text);
  expect(reads()).toBe(3);
});

test('every reader and every memory can be made to forget', () => {
  const memory = forgettable<string, number>();
  memory.set('张伟', 1);
  const [one, other] = [counted(), counted()];
  for (const { reader } of [one, other]) reader('2022-12');
  forgetRemembered();
  expect(memory.size).toBe(0);
  for (const { reader } of [one, other]) reader('2022-12');
  expect([one.reads(), other.reads()]).toEqual([2, 2]);
});
