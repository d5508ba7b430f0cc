// One plan by one engine, in a process of its own: its time without making the instance, and the process's largest memory.
// Input: { engine: 'ours' | 'highs', rows, columns }. Answer: { optimum, solving, checking, peak (MB) }.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import Highs from 'highs';
import { answer } from '../lib/child.mjs';
import { planNetwork } from '../lib/plan-network.mjs';

/** In a thread, as the office has it made. */
function ours(size) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./assign-thread.mjs', import.meta.url), { workerData: size });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** The same as a linear programme, which has whole solutions here. */
async function byHighs({ rows, columns }) {
  const { cost, need, least, most } = planNetwork(rows, columns);
  const highs = await Highs();
  const begun = performance.now();
  const pairs = [...cost.keys()].filter((at) => Number(cost[at]) >= 0);
  /** Once in its row and once in its column: where each of these begins, then the pairs of each. */
  const starts = new Int32Array(rows + columns + 1);
  const lines = (at) => [Math.floor(at / columns), rows + (at % columns)];
  for (const at of pairs) for (const line of lines(at)) starts[line + 1] = Number(starts[line + 1]) + 1;
  for (let line = 1; line < starts.length; line += 1) starts[line] = Number(starts[line]) + Number(starts[line - 1]);
  const next = starts.slice();
  const indices = new Int32Array(2 * pairs.length);
  for (const [i, at] of pairs.entries()) {
    for (const line of lines(at)) {
      indices[Number(next[line])] = i;
      next[line] = Number(next[line]) + 1;
    }
  }
  const model = highs.createModel({
    numCols: pairs.length,
    numRows: rows + columns,
    sense: highs.constants.objectiveSense.minimize,
    colCost: Float64Array.from(pairs, (at) => Number(cost[at])),
    colLower: new Float64Array(pairs.length),
    colUpper: new Float64Array(pairs.length).fill(1),
    rowLower: Float64Array.from([...need, ...least]),
    rowUpper: Float64Array.from([...need, ...most]),
    matrix: {
      format: 'csr',
      numRows: rows + columns,
      numCols: pairs.length,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  });
  model.options.set({ output_flag: false });
  model.run();
  if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('highs found no optimum');
  const optimum = Math.round(model.getObjectiveValue());
  return { optimum, solving: performance.now() - begun, checking: 0 };
}

/**
 * In MB. On Linux what the kernel keeps of this program alone: `maxRSS` begins at what the process that started it held at
 * that moment.
 */
function largestMemory() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error('the system does not tell the largest memory of a process');
  return Number(kilobytes) / 1024;
}

await answer(async ({ engine, rows, columns }) => {
  const found = await (engine === 'ours' ? ours({ rows, columns }) : byHighs({ rows, columns }));
  return { ...found, peak: largestMemory() };
});
