import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src-main/core/domain/assignment/assign.ts';
import { checkAssignment } from '../../../src-main/core/domain/assignment/check-assignment.ts';
import { cheapestNearest, fewestChanges } from '../../../src-main/core/domain/assignment/nearest.ts';
import { type AssignmentInput, problemOf } from '../../../src-main/core/domain/assignment/problem.ts';
import { repair } from '../../../src-main/core/domain/assignment/repair.ts';
import { whyNot } from '../../../src-main/core/domain/assignment/why-not.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import {
  app,
  application,
  assigned,
  everyPlan,
  exp,
  expert,
  input,
  leastCost,
  RULES,
  tinyInput,
} from '../support/plans.ts';

const repaired = (given: AssignmentInput, before: ReturnType<typeof assigned>['pairs']) => {
  const result = atOnce(repair(given, before, undefined));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe('repair', () => {
  const twelve = input(Array<string>(12).fill('x'), Array<string>(6).fill('x'));

  it('after an expert falls ill moves only what the expert had, leads with them', () => {
    const plan = assigned(twelve);
    const ill = { ...twelve, experts: twelve.experts.slice(1) };
    const lost = plan.pairs.filter((p) => p.expertId === exp(0)).length;
    const found = repaired(ill, plan.pairs);
    expect([found.before, found.kept, found.fewest]).toEqual([36, 36 - lost, true]);
    for (const p of plan.pairs) {
      if (p.expertId === exp(0)) continue;
      const now = found.assignment.pairs.find((q) => q.applicationId === p.applicationId && q.expertId === p.expertId);
      if (p.lead) expect(now?.lead).toBe(true);
      expect(now).toBeDefined();
    }
    expect(checkAssignment(ill, found.assignment, plan.pairs).ok).toBe(true);
    // A repair that changes one cell more is told, though it keeps all rules.
    const [first, ...rest] = found.assignment.pairs;
    if (!first) throw new Error('an empty plan');
    const own = found.assignment.pairs.filter((p) => p.applicationId === first.applicationId).map((p) => p.expertId);
    const other = ill.experts.find((e) => !own.includes(e.expertId));
    const swapped = { ...found.assignment, pairs: [{ ...first, expertId: other?.expertId ?? exp(9) }, ...rest] };
    expect(checkAssignment(ill, swapped, plan.pairs).ok).toBe(false);
  });

  it('stands with the bound alone where the search for the cheapest plan finds none in its time', () => {
    const [pu, pv, qv] = [
      { prefecture: 'p', employer: 'u' },
      { prefecture: 'p', employer: 'v' },
      { prefecture: 'q', employer: 'v' },
    ];
    const given: AssignmentInput = {
      applications: [
        application(0, { prefecture: 'q', employer: 'u' }),
        application(1, pv),
        application(2, { ...pv, specialty: 'y' }),
      ],
      experts: [
        expert(0, { ...pv, most: 2 }),
        expert(1, { ...qv, most: 1 }),
        expert(2, { ...pu, specialties: ['y'], most: 3 }),
        expert(3, { ...qv, most: 2 }),
      ],
      conflicts: [],
      locks: [],
      rules: { ...RULES, need: 2, within: 'jury', samePrefecture: 1, sameEmployer: 1, balance: 0 },
    };
    const before = [1, 2].map((row) => ({ applicationId: app(row), expertId: exp(2), lead: false }));
    expect(atOnce(assign(given, undefined)).ok).toBe(false);
    const { assignment, kept } = repaired(given, before);
    expect(kept).toBe(2);
    expect(assignment.bound).toBeLessThanOrEqual(leastCost(given));
    expect(checkAssignment(given, assignment, before).ok).toBe(true);
  });

  it('has room for the largest weights and rounds', () => {
    const rules = { ...RULES, otherDiscipline: 100, lowerLevel: 100, balance: 100 };
    const large = { ...input(Array<string>(20_000).fill('x'), Array<string>(300).fill('y')), rules };
    const problem = problemOf(large);
    if (!problem.ok) throw new Error(problem.refusal.code);
    const { network } = problem.value;
    // As dear as a guest is where a group lacks its experts.
    network.cost[0] = 100 * 2 * 20_001 + 200;
    expect(() => fewestChanges(network, () => false)).not.toThrow();
    expect(() => cheapestNearest(network, () => false)).not.toThrow();
  });

  it('keeps the most cells that any plan keeps, and of those plans is the cheapest', { timeout: 120_000 }, async () => {
    const solver = await highsSolver();
    let changed = 0;
    fc.assert(
      fc.property(
        tinyInput,
        fc.nat(4),
        fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 3 }),
        (given, gone, more) => {
          const plan = atOnce(assign(given, solver));
          if (!plan.ok) return;
          const now = {
            ...given,
            experts: given.experts.filter((e) => e.expertId !== exp(gone)),
            conflicts: [...given.conflicts, ...more.map(([i, j]) => ({ applicationId: app(i), expertId: exp(j) }))],
          };
          const cells = new Set(plan.value.pairs.map((p) => `${p.applicationId} ${p.expertId}`));
          let best = { kept: -1, cost: 0 };
          for (const { cost, chosen } of everyPlan(now)) {
            const kept = chosen.flatMap((own, i) =>
              own.filter((j) => cells.has(`${now.applications[i]?.applicationId} ${now.experts[j]?.expertId}`)),
            ).length;
            if (kept > best.kept || (kept === best.kept && cost < best.cost)) best = { kept, cost };
          }
          const result = atOnce(repair(now, plan.value.pairs, solver));
          if (!result.ok && ['lock_forbidden', 'too_many_locks', 'locks_crowded'].includes(result.refusal.code)) return;
          expect(result.ok).toBe(best.kept >= 0);
          if (!result.ok) return;
          const { assignment, kept, fewest } = result.value;
          expect({ kept, cost: assignment.objective, fewest }).toEqual({ ...best, fewest: true });
          expect(assignment.bound).toBe(leastCost(now));
          expect(checkAssignment(now, assignment, plan.value.pairs).ok).toBe(true);
          if (kept < plan.value.pairs.length) changed += 1;
        },
      ),
      { numRuns: 1000 },
    );
    expect(changed).toBeGreaterThan(100);
  });
});

describe('whyNot', () => {
  const ask = (given: AssignmentInput, i: number, j: number, pairs = assigned(given).pairs) => {
    const result = atOnce(whyNot(given, pairs, { applicationId: app(i), expertId: exp(j) }, undefined));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value;
  };

  it('names the rule that forbids the pair', () => {
    const given = input(['x', 'x'], [], {
      applications: [application(0, { level: 'full_senior' }), application(1)],
      experts: [0, 1, 2, 3, 4, 5].map((i) =>
        expert(i, {
          level: i === 4 ? 'associate_senior' : null,
          group: i === 5 ? 1 : 0,
          ...(i === 3 ? { most: 0 } : {}),
        }),
      ),
      conflicts: [{ applicationId: app(1), expertId: exp(2) }],
      locks: [{ applicationId: app(1), expertId: exp(0), lock: 'never' }],
      rules: { ...RULES, need: 2, lowerLevel: null },
    });
    expect(ask(given, 1, 2)).toEqual({ kind: 'forbidden', by: 'recused' });
    expect(ask(given, 1, 0)).toEqual({ kind: 'forbidden', by: 'lock' });
    expect(ask(given, 0, 4)).toEqual({ kind: 'forbidden', by: 'level' });
    expect(ask(given, 0, 5)).toEqual({ kind: 'forbidden', by: 'own_group' });
    expect(ask(given, 0, 3)).toEqual({ kind: 'forbidden', by: 'together' });
    const [pair] = assigned(given).pairs;
    expect(ask(given, Number(pair?.applicationId.slice(1)), Number(pair?.expertId.slice(1)))).toEqual({
      kind: 'assigned',
    });
  });

  it('tells exactly what the pair costs, and who would move', () => {
    const given = input(['x'], ['x', 'x', 'x', 'y']);
    expect(ask(given, 0, 3)).toMatchObject({
      kind: 'cost',
      ...{ cost: 10, least: 10, most: 10 },
      moved: [{ applicationId: app(0), joins: [exp(3)] }],
    });
  });

  it('is the difference of two optima, found by trying everything', { timeout: 120_000 }, () => {
    let told = 0;
    fc.assert(
      fc.property(tinyInput, fc.nat(3), fc.nat(4), (drawn, i, j) => {
        const given = { ...drawn, rules: { ...drawn.rules, samePrefecture: 0 } };
        const plan = atOnce(assign(given, undefined));
        if (!plan.ok || i >= given.applications.length || j >= given.experts.length) return;
        const answer = ask(given, i, j, plan.value.pairs);
        if (answer.kind === 'assigned') return;
        const must = { applicationId: app(i), expertId: exp(j), lock: 'must' as const };
        const forced = leastCost({ ...given, locks: [...given.locks, must] });
        if (answer.kind === 'undecided') throw new Error('nothing crosses here');
        if (answer.kind === 'forbidden') {
          if (answer.by === 'together')
            expect(leastCost({ ...given, locks: [...given.locks, must] })).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        told += 1;
        expect([answer.cost, answer.least, answer.most]).toEqual(Array(3).fill(forced - leastCost(given)));
        expect(answer.cost).toBeGreaterThanOrEqual(0);
        // The moves lead from the plan to one with the pair.
        const moves = answer.moved.find((one) => one.applicationId === app(i));
        expect(moves?.joins).toContain(exp(j));
        for (const { leaves, joins } of answer.moved) expect(leaves.length).toBe(joins.length);
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(40);
  });
});
