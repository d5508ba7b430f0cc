import path from 'node:path';
import { inChild } from '../lib/child.mjs';

const ROWS = 200_000;

/** @type {import('../lib/run-cases.mjs').Case} */
export const search200k = {
  name: 'search-200k',
  aim: 'ratio <= 0.05',
  async run({ folder }) {
    const { ours, reference, n, times, hits, worst, indexing } = await inChild('search-names', {
      file: path.join(folder, 'names.jury'),
      rows: ROWS,
    });
    return {
      ours,
      reference,
      n,
      note: `medians of ${n} names asked ${times} times, with ${hits} hits in the middle; the slowest name ${worst.toFixed(2)} ms; writing and indexing ${ROWS} applications took ${(indexing / 1000).toFixed(1)} s`,
    };
  },
};
