import { expect, it } from 'vitest';
import { type ChangeOfJury, jurySince } from '../../../src-main/core/domain/draw/jury-since.ts';

const at = (hour: number) => `2022-12-05T${String(hour).padStart(2, '0')}:00:00.000Z`;
const line = (hour: number, undone?: number): ChangeOfJury => ({
  utc: at(hour),
  undone: undone === undefined ? null : { utc: at(undone) },
});

it.each<[what: string, log: readonly ChangeOfJury[], since: number]>([
  ['nobody answered', [], 8],
  ['the last answer', [line(9), line(10)], 10],
  ['the last answer was taken back', [line(9), line(10, 11)], 11],
  ['taken back one after the other, the earlier line last', [line(9, 12), line(10, 11)], 12],
  ['taken back, and answered again', [line(9, 10), line(11)], 11],
  ['an earlier line taken back after the last was written', [line(9, 12), line(10)], 12],
])('%s', (_, log, since) => {
  expect(jurySince(at(8), log)).toBe(at(since));
});
