// The fairest lottery of a pool of the shape of the larger published example: 2,000 people choose 200 by two features whose
// quotas are not centred on the pool's shares. Solving is everything from the rules to the list of panels, people seated.
// Input: { runs, panels }. Answer: the median in milliseconds, on how few and how many panels anybody sits.
import { performance } from 'node:perf_hooks';
import { answer } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';
import { product } from '../lib/product.mjs';

const { makeLottery } = await product('src-main/core/domain/draw/lottery/make-lottery.ts');
const { readLottery, spreadOfLottery } = await product('src-main/core/domain/draw/lottery/lottery.ts');
const { atOnce } = await product('src-main/core/domain/kernel/pace.ts');
const { highsSolver } = await product('src-main/features/draw/highs-solver.ts');

const PEOPLE = 2000;
const SEATS = 200;

const citation = { decree: 'made up', verified: false };
const rule = (attribute, value, min, max) => ({ attribute, value, min, max, severity: 'block', citation });
const sealed = {
  candidates: Array.from({ length: PEOPLE }, (_, i) => {
    const attributes = { sex: [i % 2 === 0 ? 'female' : 'male'], sort: [i % 10 < 6 ? 'first' : 'other'] };
    return { expertId: `e${i}`, poolNumber: i + 1, name: `p${i}`, unit: '', specialty: '', title: '', attributes };
  }),
  excluded: [],
  rules: [rule('sex', 'female', 80, 100), rule('sort', 'first', 120, 140)],
  seats: SEATS,
  alternates: 0,
};

await answer(async ({ runs, panels }) => {
  const solver = await highsSolver();
  const times = [];
  let spread;
  for (let run = -1; run < runs; run += 1) {
    const begun = performance.now();
    const made = atOnce(makeLottery(sealed, { panels, secret: '' }, solver));
    const ended = performance.now();
    if (!made.ok) throw new Error(made.refusal.code);
    const read = readLottery(made.value.text, sealed);
    if (!read.ok) throw new Error(read.refusal.code);
    spread = spreadOfLottery(read.value);
    // The first run warms up.
    if (run >= 0) times.push(ended - begun);
  }
  return { ours: median(times), n: runs, spread };
});
