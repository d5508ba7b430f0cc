import { inChild } from '../lib/child.mjs';

const RUNS = 7;

/** @type {import('../lib/run-cases.mjs').Case} */
export const drawJury = {
  name: 'draw-30-of-5000',
  aim: 'ratio <= 0.2',
  async run() {
    const { ours, reference, n, worst, passed } = await inChild('draw-jury', { runs: RUNS });
    return {
      ours,
      reference,
      n,
      note: `both seated the same people; ours, with seal, proofs and alternates, took ${worst.toFixed(0)} ms at worst; ${passed} passed over in the middle`,
    };
  },
};
