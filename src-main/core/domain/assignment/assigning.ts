import type { Solver } from '../draw/lottery/solver.ts';
import { checkGrouping, type GroupPromised } from '../groups/check-grouping.ts';
import { formGroups } from '../groups/form-groups.ts';
import type { Grouping, GroupingInput } from '../groups/grouping.ts';
import { type KnownPlan, paced, type Steps, type Told, toldNobody } from '../kernel/pace.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type AssignedPair, type Assignment, assign } from './assign.ts';
import { checkAssignment } from './check-assignment.ts';
import { type Explanation, explain } from './explain.ts';
import type { AssignmentInput, PlannedPair } from './problem.ts';
import type { Promised } from './promises.ts';
import { type Repaired, repair } from './repair.ts';
import type { Proving } from './side-rules.ts';
import { type PlanSeal, type PlanVerdict, type StoredPlan, sealOf, verifyPlan } from './verify-plan.ts';
import { type WhyNot, whyNot } from './why-not.ts';

/** With the list of what it keeps, made by the checker, and the seal of what it was made from. */
export interface CheckedPlan {
  readonly assignment: Assignment;
  readonly promises: readonly Promised[];
  readonly seal: PlanSeal;
}

/** The same of groups. */
export interface CheckedGroups {
  readonly grouping: Grouping;
  readonly promises: readonly GroupPromised[];
}

/**
 * What is reckoned of groups and of an assignment. Thousands of applications take longer than somebody else may be kept
 * waiting, so whoever asks does not know where it is done. Refusals are those of the rules; a plan without certificate is
 * a bug.
 */
export interface Assigning {
  form(input: GroupingInput, told: Told): Promise<Result<CheckedGroups>>;
  /** `prove`: search on where side rules cross, rather than leave a gap. */
  assign(input: AssignmentInput, prove: boolean, told: Told): Promise<Result<CheckedPlan>>;
  repair(input: AssignmentInput, before: readonly AssignedPair[], told: Told): Promise<Result<Repaired & CheckedPlan>>;
  whyNot(
    input: AssignmentInput,
    pairs: readonly PlannedPair[],
    asked: PlannedPair,
    told: Told,
  ): Promise<Result<WhyNot>>;
  explain(input: AssignmentInput, told: Told): Promise<Result<Explanation>>;
  verify(stored: StoredPlan, told: Told): Promise<Result<PlanVerdict>>;
}

type PairsTask = { readonly input: AssignmentInput } & (
  | { readonly kind: 'assign'; readonly prove: boolean }
  | { readonly kind: 'repair'; readonly before: readonly AssignedPair[] }
  | { readonly kind: 'whyNot'; readonly pairs: readonly PlannedPair[]; readonly asked: PlannedPair }
  | { readonly kind: 'explain' }
  | (StoredPlan & { readonly kind: 'verify' })
);

export type AssignTask = PairsTask | { readonly kind: 'form'; readonly input: GroupingInput };

/** Loads the solver for side rules that cross: no rule can do so itself. */
type SolverLoader = () => Promise<Solver>;

/** One task, step by step. The solver is loaded only where two side rules are in force. `watch`: while it searches. */
export async function assigned(
  task: AssignTask,
  load: SolverLoader,
  watch?: (known: KnownPlan) => void,
): Promise<Steps<Result<unknown>>> {
  if (task.kind === 'form') return groupSteps(task.input);
  const { samePrefecture, sameEmployer } = task.input.rules;
  const searches = task.kind !== 'verify' && !(task.kind === 'assign' && !task.prove);
  const wanted = searches && samePrefecture > 0 && sameEmployer > 0;
  if (!wanted) return stepsOf(task, undefined);
  const solver = await load();
  return stepsOf(task, watch === undefined ? solver : { ...solver, watch });
}

function* groupSteps(input: GroupingInput): Steps<Result<CheckedGroups>> {
  const formed = yield* formGroups(input);
  if (!formed.ok) return formed;
  const result = checkGrouping(input, formed.value);
  if (!result.ok) throw new Error(`groups without certificate: ${result.refusal.code}`);
  return ok({ grouping: formed.value, promises: result.value });
}

function* stepsOf(task: PairsTask, solver: Proving): Steps<Result<unknown>> {
  const { input } = task;
  switch (task.kind) {
    case 'assign': {
      const plan = yield* assign(input, solver);
      if (!plan.ok) return plan;
      const seal = sealOf(input, plan.value.pairs);
      return ok({ assignment: plan.value, promises: checked(input, plan.value), seal });
    }
    case 'repair': {
      const plan = yield* repair(input, task.before, solver);
      if (!plan.ok) return plan;
      const seal = sealOf(input, plan.value.assignment.pairs);
      return ok({ ...plan.value, promises: checked(input, plan.value.assignment, task.before), seal });
    }
    case 'whyNot':
      return yield* whyNot(input, task.pairs, task.asked, solver);
    case 'explain':
      return yield* explain(input, solver);
    case 'verify':
      return ok(verifyPlan(task));
  }
}

function checked(input: AssignmentInput, plan: Assignment, before?: readonly AssignedPair[]): readonly Promised[] {
  const result = checkAssignment(input, plan, before);
  if (!result.ok) throw new Error(`assignment without certificate: ${result.refusal.code}`);
  return result.value.promises;
}

/** `run`: does a task somewhere, and tells its steps. */
export function assigningBy(run: <T>(task: AssignTask, told: Told) => Promise<Result<T>>): Assigning {
  return {
    form: (input, told) => run({ kind: 'form', input }, told),
    assign: (input, prove, told) => run({ kind: 'assign', input, prove }, told),
    repair: (input, before, told) => run({ kind: 'repair', input, before }, told),
    whyNot: (input, pairs, asked, told) => run({ kind: 'whyNot', input, pairs, asked }, told),
    explain: (input, told) => run({ kind: 'explain', input }, told),
    verify: (stored, told) => run({ kind: 'verify', ...stored }, told),
  };
}

/** Where nobody is kept waiting. */
export function assigningHere(load: SolverLoader): Assigning {
  return assigningBy(async <T>(task: AssignTask, told: Told = toldNobody) => {
    return (await paced(await assigned(task, load), told)) as Result<T>;
  });
}
