// A jury of 30 with 15 alternates from 5,000 made-up experts: the product's draw against one that asks the solver `highs`
// at each step whether the jury can still be completed. Both have to seat the same people. Input: { runs }. Answer:
// medians in milliseconds, the slowest of ours, how many were passed over.
import { performance } from 'node:perf_hooks';
import Highs from 'highs';
import { answer } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';
import { product } from '../lib/product.mjs';

const { boundedBy, DRAW_METHOD, drawJury, drawnOrder } = await product('src-main/core/domain/draw/draw.ts');
const { poolDigest, sealedPool } = await product('src-main/core/domain/draw/pool-digest.ts');

const PEOPLE = 5000;
const SEATS = 30;
const VALUES = { specialty: 12, level: 3, region: 8, employer: 400 };

/** Numbers below n, the same in every run. */
function roller() {
  let state = 20_261_126;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

function sealed() {
  const roll = roller();
  const citation = { decree: 'made up', verified: false };
  const rule = (attribute, value, min, max) => ({ attribute, value, min, max, severity: 'block', citation });
  const candidates = Array.from({ length: PEOPLE }, (_, i) => {
    const own = Object.fromEntries(Object.entries(VALUES).map(([name, n]) => [name, `${name}${roll(n)}`]));
    const attributes = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, [value]]));
    return {
      expertId: `e${i}`,
      poolNumber: i + 1,
      name: `p${i}`,
      unit: own.employer,
      specialty: own.specialty,
      title: '',
      attributes,
    };
  });
  const rules = [
    ...Array.from({ length: 12 }, (_, i) => rule('specialty', `specialty${i}`, 2, 4)),
    ...Array.from({ length: 3 }, (_, i) => rule('level', `level${i}`, 7, 14)),
    ...Array.from({ length: 8 }, (_, i) => rule('region', `region${i}`, 2, 6)),
    rule('employer', '*', 0, 1),
  ];
  // The number is odd by law: one seat more than 30.
  return { candidates, excluded: [], rules, seats: SEATS + 1, alternates: 15 };
}

/**
 * Can the jury begun be completed from these people? An integer programme over the first few hundred of the order. Where
 * that has no answer, one over how many of each kind, employers aside, says no for the whole kind; and only then one over
 * everybody. `inside` and `left` are places in the order.
 */
function asking(highs, { bounds, of }, { seats, isCap, kindOf }) {
  const status = (sets, inside) => {
    const count = bounds.map(() => 0);
    for (const p of inside) for (const b of of[p]) count[b] += 1;
    const columns = bounds.map(() => []);
    sets.forEach(({ counted }, i) => {
      for (const b of counted) columns[b].push(`x${i}`);
    });
    const rows = bounds.flatMap(({ min, max }, b) => {
      const [low, high, terms] = [min - count[b], max - count[b], columns[b].join(' + ')];
      if (high < 0 || (terms === '' && low > 0)) return [`n${b}: x0 >= ${seats + 1}`];
      if (terms === '') return [];
      return [
        ...(low > 0 ? [`l${b}: ${terms} >= ${low}`] : []),
        ...(columns[b].length > high || !isCap(b) ? [`h${b}: ${terms} <= ${high}`] : []),
      ];
    });
    const all = sets.map((_, i) => `x${i}`);
    const size = `size: ${all.join(' + ')} = ${seats - inside.length}`;
    const most = sets.map(({ most }, i) => `0 <= x${i} <= ${most}`);
    return highs.solve(
      `Minimize\n obj: 0 x0\nSubject To\n ${[size, ...rows].join('\n ')}\nBounds\n ${most.join('\n ')}\nGeneral\n ${all.join(' ')}\nEnd`,
    );
  };
  const persons = (left) => left.map((p) => ({ counted: of[p], most: 1 }));
  const kinds = (left) => {
    const sizes = new Map();
    for (const p of left) sizes.set(kindOf[p], [...(sizes.get(kindOf[p]) ?? []), p]);
    return [...sizes.values()].map((list) => ({
      counted: of[list[0]].filter((b) => !isCap(b)),
      most: list.length,
    }));
  };
  const chosen = (left, found) => left.filter((_, i) => Math.round(found.Columns[`x${i}`].Primal) === 1);
  return (inside, left) => {
    const first = left.slice(0, 400);
    const few = status(persons(first), inside);
    if (few.Status === 'Optimal') return { jury: [...inside, ...chosen(first, few)] };
    if (status(kinds(left), inside).Status !== 'Optimal') return { neverAgain: true };
    const whole = status(persons(left), inside);
    return whole.Status === 'Optimal' ? { jury: [...inside, ...chosen(left, whole)] } : { neverAgain: false };
  };
}

function lookAhead(highs, bounded, seats) {
  const isCap = (b) => bounded.bounds[b].key.includes('employer=');
  const kindOf = bounded.of.map((own) => own.filter((b) => !isCap(b)).join());
  const complete = asking(highs, bounded, { seats, isCap, kindOf });
  const people = bounded.of.map((_, i) => i);
  const members = [];
  const full = new Set();
  const never = new Set();
  let witness = new Set();
  for (let i = 0; members.length < seats; i += 1) {
    const employers = bounded.of[i].filter(isCap);
    if (never.has(kindOf[i]) || employers.some((b) => full.has(b))) continue;
    if (!witness.has(i)) {
      const found = complete([...members, i], people.slice(i + 1));
      if (found.jury === undefined) {
        if (found.neverAgain) never.add(kindOf[i]);
        continue;
      }
      witness = new Set(found.jury);
    }
    members.push(i);
    for (const b of employers) full.add(b);
  }
  return members;
}

await answer(async ({ runs }) => {
  const highs = await Highs();
  const pool = sealed();
  const digest = poolDigest(pool);
  const times = { ours: /** @type {number[]} */ ([]), reference: /** @type {number[]} */ ([]) };
  const passed = /** @type {number[]} */ ([]);
  for (let run = -1; run < runs; run += 1) {
    const input = { method: DRAW_METHOD, ...pool, seed: `${run + 2}./`, attempt: 1, poolDigest: digest };
    const ordered = drawnOrder(input, sealedPool(pool));
    const first = performance.now();
    const bounded = boundedBy(input, ordered);
    const reference = lookAhead(highs, bounded, input.seats);
    const second = performance.now();
    const drawn = drawJury(input);
    const third = performance.now();
    if (!drawn.ok) throw new Error(drawn.refusal.code);
    const theirs = reference.map((p) => ordered[p].expertId).join();
    if (drawn.value.members.map((m) => m.expertId).join() !== theirs) throw new Error('the two seated other people');
    // The first run warms both up.
    if (run < 0) continue;
    times.reference.push(second - first);
    times.ours.push(third - second);
    passed.push(drawn.value.rejections.length);
  }
  return {
    ours: median(times.ours),
    reference: median(times.reference),
    n: runs,
    worst: Math.max(...times.ours),
    passed: median(passed),
  };
});
