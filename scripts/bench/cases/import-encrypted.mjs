import path from 'node:path';
import { inChild } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';

const ROWS = 20_000;
const RUNS = 5;
const KEY = '5a'.repeat(32);

/** @type {import('../lib/run-cases.mjs').Case} */
export const importEncrypted = {
  name: 'import-encrypted-vs-plain',
  aim: 'ratio <= 1.6',
  async run({ folder }) {
    const times = { command: { plain: [], encrypted: [] }, driver: { plain: [], encrypted: [] } };
    for (let i = 0; i < RUNS; i++) {
      for (const by of ['command', 'driver']) {
        for (const [kind, key] of Object.entries({ plain: null, encrypted: KEY })) {
          const file = path.join(folder, `${by}-${kind}-${i}.jury`);
          times[by][kind].push(await inChild('insert-applications', { file, rows: ROWS, key, by }));
        }
      }
    }
    const bare = median(times.driver.encrypted) / median(times.driver.plain);
    return {
      ours: median(times.command.encrypted),
      reference: median(times.command.plain),
      n: RUNS,
      note: `both through the product's command; with one prepared statement of the driver instead: ratio ${bare.toFixed(2)}`,
    };
  },
};
