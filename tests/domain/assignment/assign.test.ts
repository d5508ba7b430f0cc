import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src-main/core/domain/assignment/assign.ts';
import { checkAssignment } from '../../../src-main/core/domain/assignment/check-assignment.ts';
import type { AssignmentInput } from '../../../src-main/core/domain/assignment/problem.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { app, application, assigned, exp, expert, input, leastCost, RULES, tinyInput } from '../support/plans.ts';

const refusalOf = (given: AssignmentInput) => {
  const result = atOnce(assign(given, undefined));
  return result.ok ? undefined : result.refusal;
};
const many = (n: number, specialty = 'x') => Array<string>(n).fill(specialty);
const of = (given: AssignmentInput, i: number) =>
  assigned(given)
    .pairs.filter((p) => p.applicationId === app(i))
    .map((p) => p.expertId);

describe('assign', () => {
  it('balances where discipline decides nothing', () => {
    const a = assigned(input(many(10), many(6)));
    expect([a.minLoad, a.maxLoad, a.objective, a.bound, a.proof]).toEqual([5, 5, 150, 150, 'prices']);
    expect(a.pairs).toHaveLength(30);
  });

  it('prefers the own discipline within a load of five, a second one before none', () => {
    const a = assigned(input(many(5), ['x', 'x', 'x', 'y', 'y', 'y']));
    expect([...new Set(a.pairs.map((p) => p.expertId))].sort()).toEqual([exp(0), exp(1), exp(2)]);
    const more = assigned(input(many(30), ['x', 'x', 'x', 'y', 'y', 'y']));
    expect(more.maxLoad - more.minLoad).toBe(6);
    const second = input(['x'], [], {
      experts: [['x'], ['y'], ['y', 'x'], ['x']].map((specialties, i) => expert(i, { specialties })),
    });
    expect(of(second, 0)).toEqual([exp(0), exp(2), exp(3)]);
  });

  it('has the level voted on read by that level: below it costs, or is forbidden', () => {
    const levels = ['full_senior', 'associate_senior', 'full_senior', 'full_senior', null] as const;
    const given = input([], [], {
      applications: [application(0, { level: 'full_senior' }), application(1, { level: 'associate_senior' })],
      experts: levels.map((level, i) => expert(i, { level })),
    });
    expect(of(given, 0)).not.toContain(exp(1));
    expect(of(given, 1)).toContain(exp(1));
    const strict = { ...given, rules: { ...RULES, lowerLevel: null }, experts: given.experts.slice(0, 3) };
    expect(refusalOf(strict)).toEqual({
      code: 'not_enough_experts',
      rule: 'groupMinimum',
      params: { applicationId: app(0), have: 2, need: 3 },
    });
    expect(of({ ...strict, rules: RULES }, 0)).toContain(exp(1));
  });

  it('keeps recused experts and other groups away', () => {
    const conflicts = [{ applicationId: app(1), expertId: exp(2) }];
    const problem = input(many(4), many(4), { conflicts });
    expect(of(problem, 1)).toEqual([exp(0), exp(1), exp(3)]);
    const groups = {
      ...problem,
      applications: problem.applications.map((x, i) => ({ ...x, group: i % 2 })),
      experts: Array.from({ length: 8 }, (_, i) => expert(i, { group: i % 2 })),
    };
    for (const p of assigned(groups).pairs) {
      const group = groups.applications.find((x) => x.applicationId === p.applicationId)?.group;
      expect(groups.experts.find((e) => e.expertId === p.expertId)?.group).toBe(group);
    }
  });

  it('takes from other groups only what the own group lacks, the same discipline first', () => {
    const specialties = ['x', 'y', 'x', 'y', 'x', 'x'];
    const problem = input(many(6), [], {
      // Group 0 has three, and one of them may not judge application 0.
      experts: specialties.map((one, i) => expert(i, { specialties: [one], group: i < 3 ? 0 : 1 })),
      conflicts: [{ applicationId: app(0), expertId: exp(0) }],
    });
    expect(of(problem, 0)).toEqual([exp(1), exp(2), exp(4)]);
    for (const i of [1, 2, 3, 4, 5]) expect(of(problem, i)).toEqual([exp(0), exp(1), exp(2)]);
    const a = assigned(problem);
    expect(a.pairs.find((p) => p.applicationId === app(0) && p.lead)?.expertId).toBe(exp(2));
    expect(checkAssignment(problem, a).ok).toBe(true);
    const nobody = [0, 3, 4, 5].map((e) => ({ applicationId: app(0), expertId: exp(e) }));
    expect(refusalOf({ ...problem, conflicts: nobody })).toMatchObject({ params: { applicationId: app(0), have: 2 } });
  });

  it('keeps limits from below and above, and refuses when they do not suffice together', () => {
    const limited = (change: { least?: number; most?: number }) =>
      input(many(4), [], { experts: [0, 1, 2, 3].map((i) => expert(i, change)) });
    expect(assigned(limited({ most: 3 })).maxLoad).toBe(3);
    expect(refusalOf(limited({ most: 2 }))?.code).toBe('not_enough_capacity');
    expect(refusalOf(limited({ least: 4 }))?.code).toBe('not_enough_capacity');
    expect(refusalOf(limited({ least: 3, most: 2 }))?.code).toBe('limit_invalid');
    // The fourth is of another discipline and gets work only because somebody said so.
    const one = input(many(2), [], {
      experts: [0, 1, 2, 3].map((i) => expert(i, { specialties: [i < 3 ? 'x' : 'y'] })),
    });
    expect(assigned(one).pairs.some((p) => p.expertId === exp(3))).toBe(false);
    const asked = { ...one, experts: one.experts.map((e) => (e.expertId === exp(3) ? { ...e, least: 1 } : e)) };
    expect(assigned(asked).pairs.filter((p) => p.expertId === exp(3))).toHaveLength(1);
    expect(refusalOf({ ...one, rules: { ...RULES, need: 0 } })?.code).toBe('need_invalid');
  });

  it('keeps what was settled by hand', () => {
    const given = input(many(2), ['x', 'x', 'x', 'y'], {
      locks: [
        { applicationId: app(0), expertId: exp(3), lock: 'must' },
        { applicationId: app(1), expertId: exp(0), lock: 'never' },
      ],
    });
    expect(of(given, 0)).toContain(exp(3));
    expect(of(given, 1)).toEqual([exp(1), exp(2), exp(3)]);
    expect(assigned(given).objective).toBe(leastCost(given));
    const recused = { ...given, conflicts: [{ applicationId: app(0), expertId: exp(3) }] };
    expect(refusalOf(recused)).toMatchObject({ code: 'lock_forbidden', params: { expertId: exp(3) } });
  });

  it('takes at most one from the own prefecture and from the own system, where the rules ask for it', () => {
    const given = input([], [], {
      applications: [application(0, { prefecture: 'p', employer: 'u' }), application(1, { prefecture: 'q' })],
      experts: [
        ...[0, 1, 2].map((i) => expert(i, { prefecture: 'p', employer: i === 2 ? '' : 'u' })),
        ...[3, 4].map((i) => expert(i, { specialties: ['y'], prefecture: 'r' })),
      ],
    });
    expect(of(given, 0)).toEqual([exp(0), exp(1), exp(2)]);
    const ruled = { ...given, rules: { ...RULES, samePrefecture: 1 } };
    expect(of(ruled, 0).filter((id) => id < exp(3))).toHaveLength(1);
    expect(of(ruled, 1)).toEqual([exp(0), exp(1), exp(2)]);
    expect(of({ ...given, rules: { ...RULES, sameEmployer: 1 } }, 0)).toContain(exp(2));
  });

  it('names one lead an application, of its discipline where there is one, the numbers balanced', () => {
    const apps = [...many(6), ...many(6, 'y')];
    const leads = assigned(input(apps, ['x', 'x', 'y', 'y', 'z'])).pairs.filter((p) => p.lead);
    expect(leads.map((p) => p.applicationId)).toEqual(apps.map((_, i) => app(i)));
    expect([0, 1, 2, 3, 4].map((i) => leads.filter((p) => p.expertId === exp(i)).length)).toEqual([3, 3, 3, 3, 0]);
    for (const p of leads) {
      expect(Number(p.applicationId.slice(1)) < 6 ? [exp(0), exp(1)] : [exp(2), exp(3)]).toContain(p.expertId);
    }
  });

  it('gives nothing to assign for no applications, and refuses where there is nobody', () => {
    expect(assigned(input([], ['x']))).toMatchObject({ pairs: [], objective: 0, minLoad: 0, maxLoad: 0 });
    expect(refusalOf(input(['x'], []))?.code).toBe('not_enough_experts');
  });

  it('finds the optimum that trying everything finds, whatever the rules, and the check agrees', {
    timeout: 120_000,
  }, async () => {
    const solver = await highsSolver();
    const seen = { solved: 0, none: 0, search: 0 };
    fc.assert(
      fc.property(tinyInput, (given) => {
        const result = atOnce(assign(given, solver));
        const refused =
          !result.ok && ['lock_forbidden', 'too_many_locks', 'limit_invalid'].includes(result.refusal.code);
        if (refused) return;
        const best = leastCost(given);
        expect(result.ok).toBe(Number.isFinite(best));
        seen[result.ok ? 'solved' : 'none'] += 1;
        if (!result.ok) return;
        if (result.value.proof === 'search') seen.search += 1;
        expect([result.value.objective, result.value.bound]).toEqual([best, best]);
        expect(checkAssignment(given, result.value)).toMatchObject({ ok: true, value: { objective: best } });
        const reversed = {
          ...given,
          applications: [...given.applications].reverse(),
          experts: [...given.experts].reverse(),
          conflicts: [...given.conflicts].reverse(),
        };
        expect(atOnce(assign(reversed, solver))).toEqual(result);
      }),
      { numRuns: 2000 },
    );
    expect(seen.solved).toBeGreaterThan(500);
    expect(seen.none).toBeGreaterThan(200);
  });
});
