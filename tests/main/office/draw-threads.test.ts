import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chancesOf } from '../../../src-main/core/domain/draw/chances.ts';
import { diagnose } from '../../../src-main/core/domain/draw/doctor.ts';
import { DRAW_METHOD, type DrawInput, drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { drawingHere } from '../../../src-main/core/domain/draw/drawing.ts';
import { lotterySteps } from '../../../src-main/core/domain/draw/lottery/make-lottery.ts';
import { poolDigest, type Sealable } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { ActStopped, atOnce, toldNobody } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { drawingInThreads } from '../../../src-main/office/drawing/draw-threads.ts';
import { temporaryFolder } from '../../support/database.ts';
import { must } from '../../support/round-builder.ts';

const worker = new URL('../../../src-main/office/drawing/draw-worker.ts', import.meta.url);
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const citation = { decree: '办公室', verified: false };
/** Two rules that overlap, so that the chances of a large pool are tried out. */
const sealed = (size: number): Sealable => ({
  candidates: Array.from({ length: size }, (_, i) => ({
    ...{ expertId: asId<'expert'>(`e${i}`), poolNumber: i + 1, name: `某${i}`, title: '正高级工程师' },
    ...{ unit: `单位${i % 40}`, specialty: `专业${i % 7}`, attributes: { employer: [`单位${i % 40}`] } },
  })),
  excluded: [],
  rules: [
    { attribute: 'specialty', value: '*', min: 1, max: 6, severity: 'block', citation },
    { attribute: 'employer', value: '*', min: 0, max: 1, severity: 'block', citation },
  ],
  seats: 25,
  alternates: 5,
});
const inputOf = (pool: Sealable): DrawInput => {
  return { method: DRAW_METHOD, ...pool, seed: 'x/', attempt: 1, poolDigest: poolDigest(pool) };
};

it('a thread draws what the rules draw, refusals included, while everything else goes on', async () => {
  const drawing = drawingInThreads(worker);
  const input = inputOf(sealed(120));
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  expect(await drawing.draw(input)).toEqual(drawJury(input));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
  expect(await drawing.draw({ ...input, seats: 24 })).toEqual(drawJury({ ...input, seats: 24 }));
});

it('rules that cannot be kept together are diagnosed in a thread, while everything else goes on', async () => {
  const drawing = drawingInThreads(worker);
  const pool = sealed(400);
  const rules = pool.rules.map((one) => (one.attribute === 'specialty' ? { ...one, min: 4 } : one));
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 0);
  let told = 0;
  const counting = async (ways: number) => {
    told += ways;
  };
  const found = must(await drawing.diagnose({ ...pool, rules }, counting));
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
  expect(found).toEqual(atOnce(diagnose({ ...pool, rules }, await highsSolver())));
  if (found.kind !== 'impossible') throw new Error(found.kind);
  expect([found.relaxations.length, told]).toEqual([2, 2]);

  // Told of no way yet: whoever stops it in the middle of a search is waited for no longer.
  const stopped = drawing.diagnose({ ...pool, rules }, async () => {
    throw new ActStopped('cancelled');
  });
  await expect(stopped).rejects.toBeInstanceOf(ActStopped);
});

it('a record is computed again once; a record that somebody changed always is', async () => {
  // A worker that can be taken away.
  const lent = path.join(folder, 'lent.mjs');
  writeFileSync(lent, `import ${JSON.stringify(worker.href)};\n`);
  const drawing = drawingInThreads(pathToFileURL(lent));
  const input = inputOf(sealed(120));
  const outcome = must(drawJury(input));
  const changed = { ...outcome, members: outcome.members.toReversed() };
  must(await drawing.verify({ input, outcome, contributions: [] }));
  for (const _time of [1, 2]) {
    expect(await drawing.verify({ input, outcome: changed, contributions: [] })).toMatchObject({
      refusal: { code: 'draw_differs' },
    });
  }
  rmSync(lent);
  must(await drawing.verify({ input, outcome, contributions: [] }));
  const said = [{ kind: 'words' as const, by: '乙', value: 'x', highest: 0 }];
  await expect(drawing.verify({ input, outcome, contributions: said })).rejects.toThrow();
  await expect(drawing.verify({ input, outcome: changed, contributions: [] })).rejects.toThrow();
});

it('chances are those counted here, told on the way, and end where whoever is told says so', async () => {
  const drawing = drawingInThreads(worker);
  const few = { ...sealed(40), seats: 7, alternates: 0 };
  const digest = poolDigest(few);
  expect(await drawing.chances(few, digest, toldNobody)).toEqual(atOnce(chancesOf(few, digest)));
  expect(await drawing.chances(few, digest, toldNobody)).toEqual(
    await drawingHere(highsSolver).chances(few, digest, toldNobody),
  );

  const many = sealed(600);
  let told = 0;
  const stopped = drawing.chances(many, poolDigest(many), async (draws) => {
    told += draws;
    if (told > 0) throw new ActStopped('cancelled');
  });
  await expect(stopped).rejects.toBeInstanceOf(ActStopped);
  expect(told).toBeGreaterThan(0);
});

it('whoever stopped a thread is told nothing more, also not what was on its way', async () => {
  // One that tells many times before anybody listens, and never comes to an end.
  const [chatty, said] = [path.join(folder, 'chatty.mjs'), path.join(folder, 'said')];
  writeFileSync(
    chatty,
    `import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
for (let i = 0; i < 500; i += 1) parentPort.postMessage({ steps: 1 });
writeFileSync(${JSON.stringify(said)}, '');
setInterval(() => undefined, 1000);
`,
  );
  const pool = sealed(40);
  let told = 0;
  const ended = new Promise((resolve) => {
    process.once('worker', (thread) => thread.once('exit', resolve));
  });
  const stopped = drawingInThreads(pathToFileURL(chatty)).chances(pool, poolDigest(pool), async (draws) => {
    told += draws;
    if (told > 0) throw new ActStopped('cancelled');
  });
  // Nothing is heard in between: all of it lies in the queue.
  for (const since = Date.now(); !existsSync(said); ) {
    if (Date.now() - since > 20_000) throw new Error('the thread said nothing');
  }
  await expect(stopped).rejects.toBeInstanceOf(ActStopped);
  await ended;
  expect(told).toBe(1);
});

const asked = (panels: number) => ({ panels, secret: '' });

it('a lottery is the one made here, told panel by panel, and is stopped in the middle of a step too', async () => {
  const drawing = drawingInThreads(worker);
  const pool = sealed(60);
  let told = 0;
  const made = must(
    await drawing.lottery(pool, asked(100), async (types) => {
      told += types;
    }),
  );
  expect(made).toEqual(must(await drawingHere(highsSolver).lottery(pool, asked(100), toldNobody)));
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThanOrEqual(lotterySteps(pool, 100));

  // Told of nothing settled yet: only whoever listens between the steps hears the stop.
  const stopped = drawing.lottery(sealed(600), asked(10_000), async () => {
    throw new ActStopped('cancelled');
  });
  await expect(stopped).rejects.toBeInstanceOf(ActStopped);
});

it('a thread that cannot work is an exception, not an answer', async () => {
  const drawing = drawingInThreads(pathToFileURL(path.join(folder, 'nowhere.mjs')));
  await expect(drawing.draw(inputOf(sealed(40)))).rejects.toThrow();
});
