import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../src-main/core/domain/assignment/assign.ts';
import { certify } from '../../../src-main/core/domain/assignment/certificate.ts';
import { checkAssignment } from '../../../src-main/core/domain/assignment/check-assignment.ts';
import { minCostFlow } from '../../../src-main/core/domain/assignment/flow.ts';
import { objectiveOf } from '../../../src-main/core/domain/assignment/network.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { generatedNetwork, optimumByHighs } from '../support/networks.ts';
import { app, assigned, exp, input, RULES } from '../support/plans.ts';

describe('checkAssignment', () => {
  const problem = input(['x', 'x', 'y', 'y'], ['x', 'x', 'y', 'y', 'y'], {
    rules: { ...RULES, need: 2 },
    conflicts: [{ applicationId: app(0), expertId: exp(4) }],
  });
  const good = assigned(problem);
  const code = (change: Partial<Assignment>, given = problem) => {
    const result = checkAssignment(given, { ...good, ...change });
    return result.ok ? 'ok' : result.refusal.code;
  };
  const [first, ...rest] = good.pairs as [Assignment['pairs'][number], ...Assignment['pairs']];

  it('accepts the solution with the list of what it keeps, and finds each fault', () => {
    expect(code({})).toBe('ok');
    const checked = checkAssignment(problem, good);
    expect(checked.ok && checked.value.promises).toEqual([
      { promise: 'covered', hard: true, rule: 'groupMinimum', checked: 4, violated: 0, unknown: 0 },
      { promise: 'one_lead', hard: true, checked: 4, violated: 0, unknown: 0 },
      { promise: 'recused', hard: true, checked: 8, violated: 0, unknown: 0 },
      { promise: 'own_group', hard: true, checked: 8, violated: 0, unknown: 0 },
      { promise: 'level', hard: false, rule: 'reviewLevel', checked: 8, violated: 0, unknown: 8 },
      { promise: 'discipline', hard: false, rule: 'reviewWeights', checked: 8, violated: 0, unknown: 0 },
    ]);
    expect(code({ pairs: rest })).toBe('row_not_covered');
    expect(code({ pairs: [first, ...good.pairs] })).toBe('pair_repeated');
    expect(code({ pairs: [{ ...first, expertId: exp(9) }, ...rest] })).toBe('pair_unknown');
    expect(code({ pairs: [{ ...first, expertId: exp(4) }, ...rest] })).toBe('pair_forbidden');
    expect(code({ pairs: good.pairs.map((p) => ({ ...p, lead: false })) })).toBe('promise_broken');
    expect(code({ objective: good.objective - 1 })).toBe('figures_differ');
    expect(code({ bound: good.bound - 1 })).toBe('figures_differ');
    expect(code({ maxLoad: good.maxLoad + 1 })).toBe('figures_differ');
    expect(code({ prices: good.prices.map(() => 0) })).toBe('not_optimal');
    const limited = { ...problem, experts: problem.experts.map((e) => ({ ...e, most: 1 })) };
    expect(code({}, limited)).toBe('limit_broken');
  });

  it('finds a worse assignment not optimal though its figures are right', () => {
    // Everything to the first two experts: loads 4 and 4, two pairs per y application of another discipline.
    const pairs = problem.applications.flatMap(({ applicationId }) =>
      [0, 1].map((j) => ({ applicationId, expertId: exp(j), lead: j === 0 })),
    );
    expect(code({ pairs, objective: 32 + 40, bound: 32 + 40, minLoad: 0, maxLoad: 4 })).toBe('not_optimal');
  });
});

describe('the proof by prices', () => {
  it('accepts no plan with one cell swapped, unless it costs the same', () => {
    let dearer = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(), fc.nat(), (seed, place, to) => {
        const network = generatedNetwork(12, 6, seed, { balance: seed % 3, side: seed % 2 === 0 });
        const solved = atOnce(minCostFlow(network));
        if (!solved.ok) return;
        const { held, prices } = solved;
        const best = objectiveOf(network, held, solved.load);
        expect(certify(network, { ...held, prices })).toMatchObject({ ok: true, value: { objective: best } });
        const of = held.of.slice();
        const [at, column] = [place % of.length, to % network.columns];
        if (of[at] === column) return;
        of[at] = column;
        const swapped = certify(network, { of, width: held.width, prices });
        // As good is as good; anything that is accepted must be.
        if (swapped.ok) expect(swapped.value.objective).toBe(best);
        else dearer += 1;
      }),
      { numRuns: 2000 },
    );
    expect(dearer).toBeGreaterThan(1000);
  });

  it('holds where hardly any two costs differ and a side rule binds every row', () => {
    let plans = 0;
    for (let seed = 1; seed <= 3000; seed += 1) {
      const network = generatedNetwork(3 + (seed % 8), 6 + (seed % 5), seed, { balance: seed % 2, side: true });
      const alike = { ...network, cost: network.cost.map((one) => (one < 0 ? one : one % 2)) };
      const solved = atOnce(minCostFlow(alike));
      if (!solved.ok) continue;
      plans += 1;
      expect(certify(alike, { ...solved.held, prices: solved.prices }).ok).toBe(true);
    }
    expect(plans).toBeGreaterThan(1000);
  });

  it('asks the columns too: no row would change, but whoever has most would give some away', () => {
    const network = {
      ...generatedNetwork(4, 6, 1, { balance: 1, side: false }),
      cost: new Int32Array(24),
      least: new Int32Array(6),
      most: new Int32Array(6).fill(4),
    };
    const of = Int32Array.from({ length: 12 }, (_, at) => at % 3);
    for (let whole = 0; whole <= 10; whole += 1) {
      const prices = [0, 0, 0, 0, 0, 0, whole];
      expect(certify(network, { of, width: 3, prices })).toMatchObject({ refusal: { code: 'not_optimal' } });
    }
  });

  it.each([
    [60, 15],
    [200, 40],
  ])('is of the same optimum as a solver of linear programmes: %i × %i', { timeout: 60_000 }, async (rows, columns) => {
    for (const [seed, side] of [
      [1, false],
      [2, true],
    ] as const) {
      const network = generatedNetwork(rows, columns, seed, { balance: 0, side });
      const solved = atOnce(minCostFlow(network));
      if (!solved.ok) throw new Error('no plan');
      const ours = certify(network, { ...solved.held, prices: solved.prices });
      expect(ours).toMatchObject({ ok: true, value: { objective: await optimumByHighs(network) } });
    }
  });
});
