import { setTimeout as later } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { preparedBy } from '../../../db/tables/prepared-application.ts';
import type { JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { packApplicants } from '../../../src-main/core/domain/roster/packed-applicants.ts';
import { pronounce } from '../../../src-main/features/pinyin.ts';
import { rowsInThread } from '../../../src-main/office/rows/rows-thread.ts';
import { judgedBook } from '../../support/round-builder.ts';

const worker = new URL('../../../src-main/office/rows/rows-worker.ts', import.meta.url);
const judged = async () => (await judgedBook('small-2022', 'applicants')).judged as JudgedApplicants;

/** The sample's people over and over: several messages of the thread. */
async function manyRows(): Promise<JudgedApplicants> {
  const sample = await judged();
  const accepted = Array.from({ length: 40 }, () => sample.accepted).flat();
  return { ...sample, accepted: accepted.map((one, i) => ({ ...one, phone: String(13_900_000_000 + i) })) };
}

async function untilMade(found: () => unknown): Promise<void> {
  for (let waited = 0; found() === undefined; waited += 20) {
    if (waited > 20_000) throw new Error('the thread made nothing');
    await later(20);
  }
}

it('makes every row as whoever writes them would, under rising numbers, and nothing beyond the last', async () => {
  const { accepted, ...rest } = await manyRows();
  const maker = rowsInThread(worker)(packApplicants({ ...rest, accepted }), 7);
  await untilMade(() => maker.at(accepted.length - 1));
  const prepare = preparedBy(pronounce);
  expect(accepted.map((_, i) => maker.at(i))).toEqual(accepted.map((row, i) => prepare(row, 7 + i)));
  expect(maker.at(accepted.length)).toBeUndefined();
  maker.stop();
});

it('gives up nothing once it is stopped, neither what was made nor what was on its way', async () => {
  const many = await manyRows();
  const maker = rowsInThread(worker)(packApplicants(many), 1);
  await untilMade(() => maker.at(0));
  maker.stop();
  expect([maker.at(0), maker.at(many.accepted.length - 1)]).toEqual([undefined, undefined]);
});

it('a thread that cannot start leaves the rows to whoever writes them', async () => {
  const missing = rowsInThread(new URL('missing.ts', import.meta.url))(packApplicants(await manyRows()), 1);
  await later(200);
  expect(missing.at(0)).toBeUndefined();
  missing.stop();
});

it('a roster too small for a thread is left to whoever writes it; a large one is not', async () => {
  const packed = packApplicants(await judged());
  const left = rowsInThread(worker, packed.length + 1)(packed, 1);
  const begun = rowsInThread(worker, packed.length)(packed, 1);
  await untilMade(() => begun.at(0));
  expect(left.at(0)).toBeUndefined();
  for (const one of [begun, left]) one.stop();
});
