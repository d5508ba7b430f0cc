import { describe, expect, it } from 'vitest';
import { assign } from '../../../src-main/core/domain/assignment/assign.ts';
import { explain } from '../../../src-main/core/domain/assignment/explain.ts';
import type { AssignmentInput } from '../../../src-main/core/domain/assignment/problem.ts';
import type { Proving } from '../../../src-main/core/domain/assignment/side-rules.ts';
import { whyNot } from '../../../src-main/core/domain/assignment/why-not.ts';
import type { Searched, Solver } from '../../../src-main/core/domain/draw/lottery/solver.ts';
import { atOnce, type KnownPlan, type Step } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { app, application, assigned, exp, expert, leastCost, RULES } from '../support/plans.ts';

/** Prefecture, employer and discipline of each, a letter each; at most one reviewer of the own of either. */
function crossing(apps: readonly string[], experts: readonly string[], most: number, balance: number): AssignmentInput {
  const of = ([prefecture = '', employer = '', specialty = '']: string) => ({ prefecture, employer, specialty });
  return {
    applications: apps.map((one, i) => application(i, of(one))),
    experts: experts.map((one, i) => expert(i, { ...of(one), specialties: [of(one).specialty], most })),
    conflicts: [],
    locks: [],
    rules: { ...RULES, need: 2, within: 'jury', samePrefecture: 1, sameEmployer: 1, balance },
  };
}

/** Without a search the plan found costs 20, and less than 10 is ruled out; the best costs 18. */
const GAP = crossing(['puy', 'pux', 'pvx'], ['pux', 'puy', 'qux', 'pvy', 'qvy'], 2, 1);
/** There is a plan, which nobody finds without a search. */
const HIDDEN = crossing(['qvx', 'puy', 'puy'], ['qvx', 'quy', 'pvy', 'pvy', 'quy'], 9, 1);
/** The first applicant with the third expert leaves no plan, which nobody sees without a search. */
const PAIR = crossing(['qvy', 'pvy'], ['pvx', 'pvy', 'qvx', 'quy', 'pvx'], 9, 0);
/** There is none, which nobody sees without a search. */
const NONE = crossing(['qux', 'pux', 'quy'], ['pux', 'pvx', 'qux', 'pux', 'quy'], 2, 0);

/** A solver whose time is over at once: it has nothing, and has ruled out nothing. */
const late = (most = Number.POSITIVE_INFINITY): Solver => ({
  open: () => ({
    ...{ setCosts: () => undefined, addColumn: () => undefined, setCoefficient: () => undefined },
    ...{ setRow: () => undefined, solve: () => undefined, close: () => undefined },
    search: (): Searched => ({ state: 'given_up', best: undefined, most }),
  }),
});

describe('where side rules cross and the search is given up', () => {
  it('that there is no plan is said only where it is proved', async () => {
    expect([leastCost(NONE), leastCost(HIDDEN)]).toEqual([Number.POSITIVE_INFINITY, 30]);
    const solver = await highsSolver();
    const codeOf = (given: AssignmentInput, proving: Proving) => {
      const plan = atOnce(assign(given, proving));
      return plan.ok ? plan.value.objective : plan.refusal.code;
    };
    expect([NONE, HIDDEN].map((one) => codeOf(one, solver))).toEqual(['not_enough_capacity', 30]);
    expect([NONE, HIDDEN].map((one) => codeOf(one, late()))).toEqual(['no_plan_found', 'no_plan_found']);
    const why = (proving: Proving) => atOnce(explain(NONE, proving));
    expect(why(solver)).toMatchObject({ value: { why: { kind: 'together', proved: true }, complete: true } });
    expect(why(late())).toMatchObject({ value: { why: { kind: 'together', proved: false }, complete: false } });
  });

  it('a pair that no plan was found with is not called impossible, and of a cost it is said what is proved', async () => {
    const given = GAP;
    const solver = await highsSolver();
    const plan = atOnce(assign(given, solver));
    if (!plan.ok) throw new Error('no plan');
    let between = 0;
    for (const i of [0, 1, 2]) {
      for (const j of given.experts.keys()) {
        const asked = { applicationId: app(i), expertId: exp(j) };
        const sure = atOnce(whyNot(given, plan.value.pairs, asked, solver));
        const loose = atOnce(whyNot(given, plan.value.pairs, asked, late()));
        if (!sure.ok || !loose.ok) throw new Error('refused');
        if (sure.value.kind === 'assigned') continue;
        const truth = leastCost({ ...given, locks: [{ ...asked, lock: 'must' }] }) - leastCost(given);
        if (sure.value.kind === 'forbidden') expect(truth).toBe(Number.POSITIVE_INFINITY);
        else expect(sure.value).toMatchObject({ kind: 'cost', cost: truth, least: truth, most: truth });
        if (loose.value.kind === 'forbidden') expect(truth).toBe(Number.POSITIVE_INFINITY);
        if (loose.value.kind !== 'cost') continue;
        expect(loose.value.least).toBeLessThanOrEqual(truth);
        expect(loose.value.most).toBeGreaterThanOrEqual(truth);
        if (loose.value.least < loose.value.most) between += 1;
      }
    }
    expect(between).toBeGreaterThan(0);
    const asked = { applicationId: app(0), expertId: exp(2) };
    const { pairs } = assigned(PAIR);
    expect(leastCost({ ...PAIR, locks: [{ ...asked, lock: 'must' }] })).toBe(Number.POSITIVE_INFINITY);
    expect(atOnce(whyNot(PAIR, pairs, asked, solver))).toMatchObject({ value: { kind: 'forbidden', by: 'together' } });
    expect(atOnce(whyNot(PAIR, pairs, asked, late()))).toMatchObject({ value: { kind: 'undecided' } });
  });

  it('the best so far and what cannot be bettered are told before the search and while it goes on', async () => {
    const given = GAP;
    const best = leastCost(given);
    const heard: KnownPlan[] = [];
    const watching = { ...(await highsSolver()), watch: (known: KnownPlan) => heard.push(known) };
    const steps = assign(given, watching);
    const told: Step[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) told.push(step.value);
    if (!step.value.ok) throw new Error('no plan');
    expect(step.value.value).toMatchObject({ objective: best, bound: best, proof: 'search' });
    const [before] = told.flatMap((one) => (typeof one === 'number' || one.rows > 0 ? [] : [one.known]));
    if (before === undefined || !('objective' in before)) throw new Error('nothing told');
    expect(before.bound).toBeLessThan(best);
    for (const { objective, bound } of [before, ...heard]) {
      expect(bound).toBeLessThanOrEqual(best);
      expect(objective ?? best).toBeGreaterThanOrEqual(best);
    }
  });

  it('what the search had by then is kept, and its bound with it', () => {
    const best = leastCost(GAP);
    const open = atOnce(assign(GAP, undefined));
    const raised = atOnce(assign(GAP, late(-best)));
    if (!raised.ok) throw new Error('no plan');
    // The search ruled out everything below the optimum before it was given up.
    expect(raised.value.bound).toBe(best);
    expect(open.ok && open.value.bound).toBeLessThan(best);
  });
});
