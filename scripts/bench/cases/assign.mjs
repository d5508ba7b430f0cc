import path from 'node:path';
import { inChild } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';

const RUNS = 5;
const COLUMNS = 300;
/** The solver takes most of a minute: it is asked as often as ours, each in a process of its own, in turns. */
const SMALL = 5000;
const LARGE = 20_000;

const plan = (engine, rows, columns = COLUMNS) => inChild('assign-plan', { engine, rows, columns });

/** Both rows of 5,000 are of the same runs. @type {Promise<{ ours: any[], reference: any[] }> | undefined} */
let measured;

async function measure() {
  const ours = [];
  const reference = [];
  for (const [rows, columns] of [
    [60, 15],
    [600, 75],
  ]) {
    sameOptimum(await plan('ours', rows, columns), await plan('highs', rows, columns));
  }
  for (let run = 0; run < RUNS; run += 1) {
    reference.push(await plan('highs', SMALL));
    ours.push(await plan('ours', SMALL));
    sameOptimum(ours[run], reference[run]);
  }
  return { ours, reference };
}

function sameOptimum(one, other) {
  if (one.optimum !== other.optimum) throw new Error(`optima differ: ${one.optimum} and ${other.optimum}`);
}

const of = (runs, figure) => median(runs.map((run) => run[figure]));

/** @type {import('../lib/run-cases.mjs').Case} */
export const assignTime = {
  name: 'assign-5000x300',
  aim: 'ratio <= 0.1',
  async run() {
    measured ??= measure();
    const { ours, reference } = await measured;
    const [solving, checking] = [of(ours, 'solving'), of(ours, 'checking')];
    return {
      ours: solving,
      reference: of(reference, 'solving'),
      n: RUNS,
      note: `the same optimum ${ours[0].optimum} in every run, as at 60 x 15 and 600 x 75; its proof was checked in ${checking.toFixed(0)} ms, ${((100 * checking) / solving).toFixed(1)} % of the solving`,
    };
  },
};

/** @type {import('../lib/run-cases.mjs').Case} */
export const assignMemory = {
  name: 'assign-5000x300-memory',
  aim: 'ratio <= 0.125',
  unit: 'MB',
  async run() {
    measured ??= measure();
    const { ours, reference } = await measured;
    return {
      ours: of(ours, 'peak'),
      reference: of(reference, 'peak'),
      n: RUNS,
      note: 'largest resident memory of the whole process, Node included',
    };
  },
};

/** The office has 199 members at most. @param {string} folder @param {() => Promise<void>} build */
async function watchOffice(folder, build) {
  await build();
  const office = { file: path.join(folder, 'plan.jury'), password: 'benchmark password' };
  const roundId = await inChild('fill-plan', { ...office, rows: LARGE, jury: 199 });
  const runs = await inChild('plan-in-office', { ...office, roundId, runs: RUNS });
  const ms = (figure) => `${of(runs, figure).toFixed(0)} ms`;
  return `in the office itself (${LARGE} x 199, loaded, sent, solved, saved) the longest stall was ${ms('wall')} in the median run, of which it worked ${ms('own')}; an idle process beside it stood still for ${ms('idle')}`;
}

/** @type {import('../lib/run-cases.mjs').Case} */
export const assignLarge = {
  name: 'assign-20000x300',
  aim: 'ratio <= 8',
  async run({ folder, build }) {
    const inOffice = await watchOffice(folder, build);
    const ours = [];
    const reference = [];
    for (let run = 0; run < RUNS; run += 1) {
      reference.push(await plan('ours', SMALL));
      ours.push(await plan('ours', LARGE));
    }
    return {
      ours: of(ours, 'solving'),
      reference: of(reference, 'solving'),
      n: RUNS,
      note: `the reference is our own at 5,000; ${of(ours, 'peak').toFixed(0)} MB; proof checked in ${of(ours, 'checking').toFixed(0)} ms; ${inOffice}`,
    };
  },
};
