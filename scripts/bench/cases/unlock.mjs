import { inChild } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';

const RUNS = 5;
const ROUNDS = 5;
const APPLICATIONS_PER_ROUND = 300;

/** @type {import('../lib/run-cases.mjs').Case} */
export const unlock = {
  name: 'unlock-vs-kdf',
  aim: 'difference <= 150 ms',
  async run({ folder }) {
    const input = { folder, rounds: ROUNDS, applicationsPerRound: APPLICATIONS_PER_ROUND, runs: RUNS };
    const { ours, reference, kdf } = await inChild('unlock', input);
    return {
      ours: median(ours),
      reference: median(reference),
      n: RUNS,
      note: `${ROUNDS} rounds of ${APPLICATIONS_PER_ROUND}, to the list of rounds; Argon2id ${kdf.m / 1024} MiB, ${kdf.t} passes`,
    };
  },
};
