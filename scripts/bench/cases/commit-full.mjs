import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { inChild } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';

const COMMITS = 1000;
const RUNS = 5;

/** @type {import('../lib/run-cases.mjs').Case} */
export const commitFull = {
  name: 'commit-full-p99-ms',
  aim: 'ratio <= 3',
  async run({ folder }) {
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      runs.push(await inChild('commit-full', { folder: mkdtempSync(path.join(folder, 'run-')), commits: COMMITS }));
    }
    const middle = median(runs.map((run) => run.oursMedian)) / median(runs.map((run) => run.referenceMedian));
    return {
      ours: median(runs.map((run) => run.ours)),
      reference: median(runs.map((run) => run.reference)),
      n: RUNS,
      note: `99th percentiles of ${COMMITS} commits each, both encrypted; ratio of the middle commits ${middle.toFixed(2)}`,
    };
  },
};
