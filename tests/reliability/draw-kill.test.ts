import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { draw } from '../../src-main/features/draw/draw.ts';
import { codeOf, must, RoundBuilder } from '../support/round-builder.ts';
import type { DrawKillOrder } from './draw-kill-child.ts';
import { killChild } from './kill-process.ts';

const child = path.resolve(import.meta.dirname, 'draw-kill-child.ts');
let built: RoundBuilder | undefined;
afterEach(async () => {
  await built?.cleanup();
  built = undefined;
});

it('killed between entry and result: the attempt stays in the book, and the next is the second', async () => {
  const office = new RoundBuilder();
  built = office;
  const roundId = await office.untilSealed();
  const { path: file, key, folder } = office.file;
  await office.file.store.close();
  const input = {
    ...office.drawInput('3 1 4'),
    contributions: [{ kind: 'dice', by: '李强', value: '3 1 4', highest: 6 }],
  };
  const order: DrawKillOrder = { path: file, key: Buffer.from(key).toString('hex'), from: 1, input };
  await killChild(child, order, path.join(folder, 'order.json'), 0);

  await office.file.reopen();
  expect((await office.file.store.deepCheck()).ok).toBe(true);
  const [first, ...more] = must(await office.ask(draw.get, { roundId })).attempts;
  expect(more).toEqual([]);
  expect(first).toMatchObject({
    ...{ attempt: 1, state: 'broken', drawnUtc: null, members: [], seed: '3.1.4./', replays: false },
    contributions: [{ kind: 'dice', by: '李强', value: '3 1 4', highest: 6 }],
  });
  expect(codeOf(await office.act(draw.adopt, { roundId, attempt: 1 }, 'draw'))).toBe('attempt_without_result');

  expect(codeOf(await office.draw('again'))).toBe('redraw_needs_reason');
  expect(must(await office.draw('again', '第一次抽取时断电'))).toEqual({ attempt: 2 });
  const { attempts } = must(await office.ask(draw.get, { roundId }));
  expect(attempts.map(({ attempt, state, replays }) => [attempt, state, replays])).toEqual([
    [1, 'broken', false],
    [2, 'drawn', true],
  ]);
  expect(attempts[1]).toMatchObject({ reason: '第一次抽取时断电', secondPerson: '丙' });
});
