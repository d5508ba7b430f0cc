import fc from 'fast-check';
import { type Assignment, assign } from '../../../src-main/core/domain/assignment/assign.ts';
import type { PlanRules } from '../../../src-main/core/domain/assignment/plan-rules.ts';
import {
  type AssignmentInput,
  fitCost,
  type PlannedApplication,
  type PlannedExpert,
  problemOf,
} from '../../../src-main/core/domain/assignment/problem.ts';
import type { Proving } from '../../../src-main/core/domain/assignment/side-rules.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';

export const app = (id: string | number) => asId<'application'>(`a${String(id).padStart(3, '0')}`);
export const exp = (id: string | number) => asId<'expert'>(`e${String(id).padStart(3, '0')}`);

export const RULES: PlanRules = {
  need: 3,
  within: 'group',
  otherDiscipline: 10,
  secondDiscipline: 3,
  lowerLevel: 20,
  balance: 1,
  samePrefecture: 0,
  sameEmployer: 0,
};

export function application(i: number, change: Partial<PlannedApplication> = {}): PlannedApplication {
  return { applicationId: app(i), group: 0, specialty: 'x', level: null, prefecture: '', employer: '', ...change };
}

export function expert(i: number, change: Partial<PlannedExpert> = {}): PlannedExpert {
  return { expertId: exp(i), group: 0, specialties: ['x'], level: null, prefecture: '', employer: '', ...change };
}

/** One group; disciplines of each application and of each expert. */
export function input(apps: string[], experts: string[], change: Partial<AssignmentInput> = {}): AssignmentInput {
  return {
    applications: apps.map((specialty, i) => application(i, { specialty })),
    experts: experts.map((one, i) => expert(i, { specialties: [one] })),
    conflicts: [],
    locks: [],
    rules: RULES,
    ...change,
  };
}

export function assigned(problem: AssignmentInput, proving?: Proving): Assignment {
  const result = atOnce(assign(problem, proving));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Every plan that keeps all rules, by trying every choice, with its cost; for tiny cases only. */
export function* everyPlan(given: AssignmentInput): Generator<{ readonly cost: number; readonly chosen: number[][] }> {
  const { applications, experts, conflicts, locks, rules } = given;
  const load = experts.map(() => 0);
  const chosen: number[][] = applications.map(() => []);
  const lock = (a: PlannedApplication, e: PlannedExpert) =>
    locks.find((one) => one.applicationId === a.applicationId && one.expertId === e.expertId)?.lock;
  const may = (a: PlannedApplication, e: PlannedExpert) =>
    lock(a, e) !== 'never' &&
    fitCost(rules, a, e) !== undefined &&
    !conflicts.some((one) => one.applicationId === a.applicationId && one.expertId === e.expertId);
  const guest =
    rules.balance * 2 * (applications.length + 1) +
    Math.max(0, ...applications.flatMap((a) => experts.filter((e) => may(a, e)).map((e) => fitCost(rules, a, e) ?? 0)));
  const crowded = (a: PlannedApplication, own: number[]) =>
    (['prefecture', 'employer'] as const).some((of) => {
      const most = of === 'prefecture' ? rules.samePrefecture : rules.sameEmployer;
      return most > 0 && a[of] !== '' && own.filter((j) => experts[j]?.[of] === a[of]).length > most;
    });
  function* place(
    i: number,
    from: number,
    left: number,
    cost: number,
  ): Generator<{ cost: number; chosen: number[][] }> {
    const a = applications[i];
    if (!a) {
      const kept = experts.every((e, j) => {
        const has = load[j] ?? 0;
        return has >= (e.least ?? 0) && has <= (e.most ?? has);
      });
      const whole = cost + load.reduce((sum, one) => sum + rules.balance * one * one, 0);
      if (kept) yield { cost: whole, chosen: chosen.map((one) => [...one]) };
      return;
    }
    const own = chosen[i] as number[];
    if (left === 0) {
      const musts = experts.every((e, j) => lock(a, e) !== 'must' || own.includes(j));
      if (musts && !crowded(a, own)) yield* place(i + 1, 0, rules.need, cost);
      return;
    }
    const home = experts.filter((e) => e.group === a.group && may(a, e)).length;
    for (let j = from; j < experts.length; j += 1) {
      const e = experts[j] as PlannedExpert;
      if (!may(a, e) || (load[j] ?? 0) >= (e.most ?? 99)) continue;
      const stranger = rules.within === 'group' && e.group !== a.group;
      if (stranger && home >= rules.need && lock(a, e) !== 'must') continue;
      load[j] = (load[j] ?? 0) + 1;
      own.push(j);
      yield* place(i, j + 1, left - 1, cost + (fitCost(rules, a, e) ?? 0) + (stranger ? guest : 0));
      own.pop();
      load[j] = (load[j] ?? 0) - 1;
    }
  }
  yield* place(0, 0, rules.need, 0);
}

/** Infinite where there is no plan. */
export function leastCost(given: AssignmentInput): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { cost } of everyPlan(given)) least = Math.min(least, cost);
  return least;
}

/** Tiny instances with everything that a plan knows: groups, disciplines, levels, limits, locks, side rules. */
export const tinyInput: fc.Arbitrary<AssignmentInput> = fc
  .record({
    apps: fc.array(fc.record({ specialty: fc.constantFrom('x', 'y'), ...sort(), group: fc.constantFrom(0, 0, 1) }), {
      minLength: 1,
      maxLength: 4,
    }),
    experts: fc.array(
      fc.record({
        specialties: fc.constantFrom(['x'], ['y'], ['x', 'y'], ['z']),
        ...sort(),
        group: fc.constantFrom(0, 0, 1),
        least: fc.constantFrom(undefined, undefined, undefined, 1),
        most: fc.constantFrom(undefined, undefined, 1, 2, 3),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 4, selector: ([i, j]) => i * 10 + j }),
    locks: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(4), fc.constantFrom('must' as const, 'never' as const)), {
      maxLength: 2,
      selector: ([i, j]) => i * 10 + j,
    }),
    rules: fc.record({
      need: fc.integer({ min: 1, max: 3 }),
      within: fc.constantFrom('group' as const, 'jury' as const),
      otherDiscipline: fc.constantFrom(0, 1, 3, 10),
      secondDiscipline: fc.constantFrom(0, 2),
      lowerLevel: fc.constantFrom(0, 4, null),
      balance: fc.constantFrom(0, 1, 2),
      samePrefecture: fc.constantFrom(0, 0, 1),
      sameEmployer: fc.constantFrom(0, 0, 1),
    }),
  })
  .map(({ apps, experts, pairs, locks, rules }) => ({
    applications: apps.map((one, i) => application(i, one)),
    experts: experts.map(({ least, most, ...one }, i) =>
      expert(i, { ...one, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) }),
    ),
    conflicts: pairs
      .filter(([i, j]) => i < apps.length && j < experts.length)
      .map(([i, j]) => ({ applicationId: app(i), expertId: exp(j) })),
    locks: locks
      .filter(([i, j]) => i < apps.length && j < experts.length)
      .map(([i, j, lock]) => ({ applicationId: app(i), expertId: exp(j), lock })),
    rules,
  }));

function sort() {
  return {
    level: fc.constantFrom(null, 'associate_senior' as const, 'full_senior' as const),
    prefecture: fc.constantFrom('', 'p', 'q'),
    employer: fc.constantFrom('', 'u', 'v'),
  };
}

/** Whether the problem can be stated at all: locks that fit the rules, limits that make sense. */
export const isStated = (given: AssignmentInput): boolean => problemOf(given).ok;
