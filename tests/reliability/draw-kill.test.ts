import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { DRAW_METHOD } from '../../src-main/core/domain/draw/draw.ts';
import { draw } from '../../src-main/features/draw/draw.ts';
import { codeOf, must, RoundBuilder, WORDS_PLAN } from '../support/round-builder.ts';
import { childDesk } from './child-desk.ts';
import type { DrawKillOrder } from './draw-kill-child.ts';
import { killChild } from './kill-process.ts';

const child = path.resolve(import.meta.dirname, 'draw-kill-child.ts');
let built: RoundBuilder | undefined;
afterEach(async () => {
  await built?.cleanup();
  built = undefined;
});

const ACT_KEY = '0123456789abcdef0123456789abcdef';

/** A sealed round whose first attempt was entered under `ACT_KEY` and broken off by a kill; the file is closed. */
async function killedAfterEntry() {
  const office = new RoundBuilder();
  built = office;
  office.plan = { method: DRAW_METHOD, contributions: [{ kind: 'dice', by: '李强', count: 3, highest: 6 }] };
  const roundId = await office.untilSealed();
  const { path: file, key, folder } = office.file;
  await office.file.store.close();
  const input = {
    ...office.drawInput('3 1 4'),
    contributions: [{ kind: 'dice', by: '李强', value: '3 1 4', highest: 6 }],
  };
  const order: DrawKillOrder = { path: file, key: Buffer.from(key).toString('hex'), from: 1, input, actKey: ACT_KEY };
  await killChild(child, order, path.join(folder, 'order.json'), 0);
  const attempts = async () => {
    const view = must(await office.session(draw.get, { roundId }));
    return view.attempts.map(({ attempt, state, replays }) => [attempt, state, replays]);
  };
  return { office, roundId, order, attempts };
}

it('killed between entry and result: the same act sent again ends its own attempt, and once more changes nothing', async () => {
  const { office, order, attempts } = await killedAfterEntry();
  const desk = childDesk({ ...order, from: 2 });
  const again = () => desk.yes('draw.make', order.input, undefined, ACT_KEY);
  // Pressed twice: the second is let in while the first still draws.
  expect(await Promise.all([again(), again()])).toEqual([{ attempt: 1 }, { attempt: 1 }]);
  expect(await again()).toEqual({ attempt: 1 });
  await desk.close();
  await office.file.reopen();
  expect((await office.file.store.deepCheck()).ok).toBe(true);
  expect(await attempts()).toEqual([[1, 'drawn', true]]);
  const trail = await office.read((db) =>
    db.selectFrom('audit').select('action').where('action', '=', 'draw.make').execute(),
  );
  expect(trail).toHaveLength(2);
});

it('an attempt broken off stays so once another act has entered the next', async () => {
  const { office, order, attempts } = await killedAfterEntry();
  const desk = childDesk({ ...order, from: 2 });
  const again = { ...(order.input as object), reason: '第一次抽取时断电', secondPerson: '丙' };
  const { roundId } = office;
  expect(await desk.yes('draw.sealAgain', { roundId, plan: office.plan }, undefined, 'e'.repeat(32))).toMatchObject({
    attempt: 2,
  });
  expect(await desk.yes('draw.make', again, undefined, 'f'.repeat(32))).toEqual({ attempt: 2 });
  await expect(desk.yes('draw.make', order.input, undefined, ACT_KEY)).rejects.toThrow('attempt_superseded');
  await desk.close();
  await office.file.reopen();
  expect(await attempts()).toEqual([
    [1, 'broken', false],
    [2, 'drawn', true],
  ]);
});

it('killed between entry and result: the attempt stays in the book, and another act is the second', async () => {
  const { office, roundId, attempts } = await killedAfterEntry();
  await office.file.reopen();
  expect((await office.file.store.deepCheck()).ok).toBe(true);
  const [first, ...more] = must(await office.session(draw.get, { roundId })).attempts;
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    ...{ attempt: 1, state: 'broken', drawnUtc: null, members: [], seed: '3.1.4./', replays: false },
    contributions: [{ kind: 'dice', by: '李强', value: '3 1 4', highest: 6 }],
  });
  expect(codeOf(await office.work(draw.adopt, { roundId, attempt: 1 }, 'draw'))).toBe('attempt_without_result');

  // The seal is used up by the attempt that stands in the book, though nothing came of it.
  expect(codeOf(await office.draw('again'))).toBe('seal_used');
  office.plan = WORDS_PLAN;
  must(await office.sealAgain());
  expect(codeOf(await office.draw('again'))).toBe('redraw_needs_reason');
  expect(must(await office.work(draw.make, office.drawInput('again', '第一次抽取时断电'), 'draw'))).toEqual({
    attempt: 2,
  });
  expect(await attempts()).toEqual([
    [1, 'broken', false],
    [2, 'drawn', true],
  ]);
  expect(must(await office.session(draw.get, { roundId })).attempts[1]).toMatchObject({
    reason: '第一次抽取时断电',
    secondPerson: '丙',
  });
});
