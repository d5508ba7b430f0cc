import { expect, it } from 'vitest';
import { idsInOrder } from '../../../src-main/features/import-people.ts';

it('ids of one import rise, are of the usual length, and those of two imports are never the same', () => {
  let made = 0;
  const newId = () => {
    made += 1;
    return `${String(made).padStart(21, '0')}zzzzz`;
  };
  const [one, two] = [idsInOrder(40_000, newId), idsInOrder(40_000, newId)];
  expect([...one].sort()).toEqual(one);
  expect(new Set([...one, ...two]).size).toBe(80_000);
  expect(new Set([...one, ...two].map((id) => id.length))).toEqual(new Set([26]));
  expect(idsInOrder(0, newId)).toEqual([]);
});
