import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inChild } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';
import { shellStalls } from '../lib/shell-stall.mjs';

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

/**
 * How long the application cannot listen while it plans: the shell, which is its main process, in the built application,
 * and the office by itself. The office has 199 members at most.
 * @param {string} folder @param {() => Promise<void>} build
 */
async function watchApplication(folder, build) {
  await build();
  const userData = path.join(folder, 'computer');
  mkdirSync(userData);
  const office = { file: path.join(userData, 'plan.jury'), password: 'benchmark password' };
  const roundId = await inChild('fill-plan', { ...office, rows: LARGE, jury: 199 });
  const shell = await shellStalls({ userData, ...office, roundId, runs: RUNS });
  const inOffice = await inChild('plan-in-office', { ...office, roundId, runs: RUNS });
  const stallMs = of(shell, 'planning');
  const ms = (figure) => `${figure.toFixed(0)} ms`;
  const beside = `the shell's longest stall while ${LARGE} x 199 were planned in the application was ${ms(stallMs)} in the median run, ${ms(of(shell, 'idle'))} while nothing happened`;
  const own = `the office's, loaded, sent, solved, saved, ${ms(of(inOffice, 'wall'))}, of which it worked ${ms(of(inOffice, 'own'))}; an idle process beside it stood still for ${ms(of(inOffice, 'idle'))}`;
  return { stallMs, told: `${beside}; ${own}` };
}

/** @type {import('../lib/run-cases.mjs').Case} */
export const assignLarge = {
  name: 'assign-20000x300',
  aim: 'ratio <= 8',
  async run({ folder, build }) {
    const { stallMs, told } = await watchApplication(folder, build);
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
      stallMs,
      note: `the reference is our own at 5,000; ${of(ours, 'peak').toFixed(0)} MB; proof checked in ${of(ours, 'checking').toFixed(0)} ms; ${told}`,
    };
  },
};
