import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import type { Steps } from '../kernel/pace.ts';
import { ok, type Result } from '../kernel/result.ts';
import { shortOf } from './assign.ts';
import { FORBIDDEN, type Network } from './network.ts';
import { type AssignmentInput, type PlannedPair, type Problem, problemOf } from './problem.ts';
import { isImpossible, type Proving, solveNetwork } from './side-rules.ts';

export type NoPlan =
  /** The application has fewer experts left than it needs, whatever the limits. */
  | { readonly kind: 'few'; readonly applicationId: ApplicationId; readonly have: number; readonly need: number }
  /** These experts together may take `room` reviews, and applications that nobody else may take need `wanted`. */
  | { readonly kind: 'room'; readonly experts: readonly ExpertId[]; readonly room: number; readonly wanted: number }
  /** Limits from below ask for more reviews than there are, or than these experts may be given. */
  | { readonly kind: 'least'; readonly asked: number; readonly reviews: number }
  /** Settled by hand against another rule. */
  | { readonly kind: 'locks'; readonly code: string }
  /** Limits and side rules together. Not `proved`: side rules cross, the search was given up, and there may be a plan. */
  | { readonly kind: 'together'; readonly proved: boolean };

/** One change after which there is a plan; each was tried. */
export type Relaxation =
  | { readonly kind: 'raise_one'; readonly expertId: ExpertId; readonly by: number }
  | { readonly kind: 'raise_all'; readonly by: number }
  | { readonly kind: 'no_least' }
  | { readonly kind: 'whole_jury' }
  | { readonly kind: 'no_locks'; readonly locks: number }
  | { readonly kind: 'lower_level' }
  | { readonly kind: 'same_prefecture'; readonly most: number }
  | { readonly kind: 'same_employer'; readonly most: number }
  /** Fewest recusals that stand in the way; `pairs`: which, in one way of it. */
  | { readonly kind: 'fewer_recusals'; readonly pairs: readonly PlannedPair[] };

export interface Explanation {
  /** null: there is a plan. */
  readonly why: NoPlan | null;
  readonly ways: readonly Relaxation[];
  /** Every way was decided. false: a search was given up on the way, so that there may be others, or smaller ones. */
  readonly complete: boolean;
}

/** So many experts' limits are tried one by one. */
const MOST_TRIED = 12;

/** Why there is no plan, and the smallest single changes after which there is one. */
export function* explain(input: AssignmentInput, proving: Proving): Steps<Result<Explanation>> {
  const why = yield* reason(input, proving);
  if (why === null) return ok({ why, ways: [], complete: true });
  let complete = true;
  const ways: Relaxation[] = [];
  function* works(changed: AssignmentInput): Steps<boolean> {
    const found = yield* possible(changed, proving);
    if (found === undefined) complete = false;
    return found === true;
  }

  const limited = input.experts.filter((one) => one.most !== undefined);
  const inTheWay = why.kind === 'room' ? limited.filter((one) => why.experts.includes(one.expertId)) : limited;
  for (const { expertId, most = 0 } of inTheWay.slice(0, MOST_TRIED)) {
    const by = yield* smallest(input.applications.length - most, (n) =>
      works(withExperts(input, (one) => (one.expertId === expertId ? { ...one, most: most + n } : one))),
    );
    if (by !== undefined) ways.push({ kind: 'raise_one', expertId, by });
  }
  if (limited.length > 0) {
    const raised = (n: number) =>
      withExperts(input, (one) => (one.most === undefined ? one : { ...one, most: one.most + n }));
    const by = yield* smallest(input.applications.length, (n) => works(raised(n)));
    if (by !== undefined) ways.push({ kind: 'raise_all', by });
  }
  if (input.experts.some((one) => one.least !== undefined) && (yield* works(withoutLeast(input)))) {
    ways.push({ kind: 'no_least' });
  }
  const { rules } = input;
  const locks = input.locks.length;
  if (locks > 0 && (yield* works({ ...input, locks: [] }))) ways.push({ kind: 'no_locks', locks });
  if (rules.within === 'group' && (yield* works({ ...input, rules: { ...rules, within: 'jury' } }))) {
    ways.push({ kind: 'whole_jury' });
  }
  if (rules.lowerLevel === null && (yield* works({ ...input, rules: { ...rules, lowerLevel: 0 } }))) {
    ways.push({ kind: 'lower_level' });
  }
  for (const [kind, rule] of SIDES) {
    const most = rules[rule];
    if (most === 0) continue;
    const by = yield* smallest(rules.need - most, (n) => works({ ...input, rules: { ...rules, [rule]: most + n } }));
    if (by !== undefined) ways.push({ kind, most: most + by });
  }
  const pairs = yield* fewestRecusals(input, proving);
  if (pairs === 'given_up') complete = false;
  else if (pairs !== undefined && pairs.length > 0) ways.push({ kind: 'fewer_recusals', pairs });
  return ok({ why, ways, complete });
}

const SIDES = [
  ['same_prefecture', 'samePrefecture'],
  ['same_employer', 'sameEmployer'],
] as const;

function withExperts(
  input: AssignmentInput,
  change: (one: AssignmentInput['experts'][number]) => AssignmentInput['experts'][number],
): AssignmentInput {
  return { ...input, experts: input.experts.map(change) };
}

const withoutLeast = (input: AssignmentInput) => withExperts(input, ({ least: _, ...one }) => one);

function* reason(input: AssignmentInput, proving: Proving): Steps<NoPlan | null> {
  const stated = problemOf(input);
  if (!stated.ok) return { kind: 'locks', code: stated.refusal.code };
  const problem = stated.value;
  const { network, experts, rules } = problem;
  const few = shortOf(problem)?.refusal.params;
  if (few) {
    const { applicationId, have } = few;
    return { kind: 'few', applicationId: applicationId as ApplicationId, have: Number(have), need: rules.need };
  }
  const solved = yield* solveNetwork(free(network), proving);
  if (solved.ok) return null;
  const reviews = network.rows * rules.need;
  const asked = network.least.reduce((sum, one) => sum + one, 0);
  if (asked > reviews) return { kind: 'least', asked, reviews };
  if (!('full' in solved) || network.sides.length > 0) return { kind: 'together', proved: isImpossible(solved) };
  const within = [...network.least.keys()].filter((column) => solved.full[column] === 1);
  // Work that could be had from columns outside would have been given: what stands there stands by limits from below.
  if (solved.full[network.columns] === 1) return { kind: 'least', asked, reviews };
  return {
    kind: 'room',
    experts: within.map((column) => experts[column]?.expertId as ExpertId),
    room: within.reduce((sum, column) => sum + (network.most[column] as number), 0),
    wanted: leastWork(problem, new Set(within)),
  };
}

/** Reviews that the columns cannot hand on: of each row what its other columns cannot take. */
function leastWork({ network, rules }: Problem, within: ReadonlySet<number>): number {
  const { rows, columns, cost, bound } = network;
  let wanted = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = bound.get(row) ?? [];
    let others = own.filter((column) => !within.has(column)).length;
    for (let column = 0; column < columns; column += 1) {
      if (!within.has(column) && cost[row * columns + column] !== FORBIDDEN) others += 1;
    }
    wanted += Math.max(0, rules.need - others);
  }
  return wanted;
}

/** Costs do not matter for whether there is a plan. */
function free(network: Network): Network {
  return { ...network, cost: network.cost.map((one) => Math.min(one, 0)), balance: 0 };
}

/** undefined: the search was given up. */
function* possible(input: AssignmentInput, proving: Proving): Steps<boolean | undefined> {
  const stated = problemOf(input);
  if (!stated.ok || shortOf(stated.value)) return false;
  const solved = yield* solveNetwork(free(stated.value.network), proving);
  return solved.ok ? true : isImpossible(solved) ? false : undefined;
}

/** The smallest number from 1 to `most` that works, where whatever is larger works too. */
function* smallest(most: number, works: (n: number) => Steps<boolean>): Steps<number | undefined> {
  if (most < 1 || !(yield* works(most))) return undefined;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (yield* works(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The fewest recusals without which there is a plan: each costs one, everything else nothing. */
function* fewestRecusals(
  input: AssignmentInput,
  proving: Proving,
): Steps<readonly PlannedPair[] | 'given_up' | undefined> {
  const stated = problemOf({ ...input, conflicts: [] });
  if (!stated.ok || shortOf(stated.value)) return undefined;
  const { network, rowOf, columnOf, applications, experts } = stated.value;
  const { columns } = network;
  const recused = new Set(
    input.conflicts.map((one) => (rowOf.get(one.applicationId) ?? -1) * columns + (columnOf.get(one.expertId) ?? -1)),
  );
  const cost = network.cost.map((one, at) => (one === FORBIDDEN ? one : recused.has(at) ? 1 : 0));
  const solved = yield* solveNetwork({ ...network, cost, balance: 0 }, proving);
  if (!solved.ok) return isImpossible(solved) ? undefined : 'given_up';
  if (solved.objective !== solved.bound) return 'given_up';
  const { of, width } = solved.held;
  return [...of.keys()].flatMap((at) => {
    const [row, column] = [Math.floor(at / width), of[at] as number];
    const [application, expert] = [applications[row], experts[column]];
    if (!application || !expert || !recused.has(row * columns + column)) return [];
    return [{ applicationId: application.applicationId, expertId: expert.expertId }];
  });
}
