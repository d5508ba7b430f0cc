import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { idMaker } from '../../../src-main/office/new-ids.ts';

it('gives ids of 26 letters and digits, no two the same', () => {
  const newId = idMaker((count) => new Uint8Array(randomBytes(count)));
  const ids = Array.from({ length: 1000 }, newId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]{26}$/u);
  // The rest counts the rows of an import, so what stands before it must be enough to tell ids apart.
  expect(new Set(ids.map((id) => id.slice(0, 21))).size).toBe(ids.length);
});

it('uses each random byte once, in order', () => {
  let next = 0;
  const newId = idMaker((count) => Uint8Array.from({ length: count }, () => next++ % 36));
  const letters = Array.from({ length: 200 }, newId).join('');
  expect(letters).toBe('0123456789abcdefghijklmnopqrstuvwxyz'.repeat(200).slice(0, 200 * 26));
});
