import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Explanation, explain, type Relaxation } from '../../../src-main/core/domain/assignment/explain.ts';
import type { AssignmentInput } from '../../../src-main/core/domain/assignment/problem.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { app, application, exp, expert, input, isStated, leastCost, RULES, tinyInput } from '../support/plans.ts';

function explained(given: AssignmentInput): Explanation {
  const result = atOnce(explain(given, undefined));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The input after a way out was taken; `less`: a step short of it, where it has a size. */
function loosened(given: AssignmentInput, way: Relaxation, less = 0): AssignmentInput {
  const { rules } = given;
  switch (way.kind) {
    case 'raise_one':
    case 'raise_all':
      return {
        ...given,
        experts: given.experts.map((one) =>
          one.most !== undefined && (way.kind === 'raise_all' || one.expertId === way.expertId)
            ? { ...one, most: one.most + way.by - less }
            : one,
        ),
      };
    case 'no_least':
      return { ...given, experts: given.experts.map(({ least: _, ...one }) => one) };
    case 'no_locks':
      return { ...given, locks: [] };
    case 'whole_jury':
      return { ...given, rules: { ...rules, within: 'jury' } };
    case 'lower_level':
      return { ...given, rules: { ...rules, lowerLevel: 0 } };
    case 'same_prefecture':
      return { ...given, rules: { ...rules, samePrefecture: way.most - less } };
    case 'same_employer':
      return { ...given, rules: { ...rules, sameEmployer: way.most - less } };
    case 'fewer_recusals': {
      const dropped = way.pairs.slice(less).map((one) => `${one.applicationId} ${one.expertId}`);
      return {
        ...given,
        conflicts: given.conflicts.filter((c) => !dropped.includes(`${c.applicationId} ${c.expertId}`)),
      };
    }
  }
}

describe('explain', () => {
  it('says what is too little in one sentence, with the smallest ways out', () => {
    const tight = input(Array<string>(4).fill('x'), [], {
      experts: [0, 1, 2, 3].map((i) => expert(i, { most: i === 0 ? 4 : 2 })),
    });
    const { why, ways } = explained(tight);
    expect(why).toEqual({ kind: 'room', experts: [1, 2, 3].map(exp), room: 6, wanted: 8 });
    expect(ways).toContainEqual({ kind: 'raise_one', expertId: exp(1), by: 2 });
    expect(ways).toContainEqual({ kind: 'raise_all', by: 1 });

    const few = input(['x', 'x'], [], {
      applications: [application(0), application(1, { level: 'full_senior' })],
      experts: [0, 1, 2].map((i) => expert(i, { level: i === 0 ? 'associate_senior' : null })),
      conflicts: [{ applicationId: app(0), expertId: exp(2) }],
      rules: { ...RULES, within: 'jury' },
    });
    expect(explained(few)).toEqual({
      why: { kind: 'few', applicationId: app(0), have: 2, need: 3 },
      ways: [{ kind: 'fewer_recusals', pairs: [{ applicationId: app(0), expertId: exp(2) }] }],
      complete: true,
    });
    const asked = input(['x'], [], { experts: [0, 1, 2, 3].map((i) => expert(i, { least: 1 })) });
    expect(explained(asked)).toMatchObject({
      why: { kind: 'least', asked: 4, reviews: 3 },
      ways: [{ kind: 'no_least' }],
    });
    expect(explained(input(['x'], ['x', 'x', 'x']))).toEqual({ why: null, ways: [], complete: true });
  });

  it('every way was tried and is true, a smaller one is none; a plan is never explained away', {
    timeout: 120_000,
  }, async () => {
    const solver = await highsSolver();
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(tinyInput, (given) => {
        const result = atOnce(explain(given, solver));
        if (!result.ok) throw new Error('refused');
        const { why, ways } = result.value;
        const possible = isStated(given) && Number.isFinite(leastCost(given));
        expect(why === null).toBe(possible);
        for (const way of ways) {
          seen.set(way.kind, (seen.get(way.kind) ?? 0) + 1);
          const changed = loosened(given, way);
          expect(isStated(changed) && Number.isFinite(leastCost(changed))).toBe(true);
          const sized = way.kind.startsWith('raise') || way.kind.startsWith('same');
          if (sized) expect(Number.isFinite(leastCost(loosened(given, way, 1)))).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
    for (const kind of [
      'raise_one',
      'raise_all',
      'no_least',
      'whole_jury',
      'no_locks',
      'lower_level',
      'fewer_recusals',
    ]) {
      expect([kind, seen.get(kind) ?? 0]).not.toEqual([kind, 0]);
    }
  });
});
