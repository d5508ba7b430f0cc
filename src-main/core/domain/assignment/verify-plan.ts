import { canonicalJson, type Json, sha256Hex } from '../kernel/digest.ts';
import { byText } from '../kernel/order.ts';
import type { AssignedPair } from './assign.ts';
import { pairsDigest } from './assignment-book.ts';
import type { AssignmentPlan } from './assignment-plan.ts';
import { checkAssignment } from './check-assignment.ts';
import { loadFigures } from './load-figures.ts';
import type { AssignmentInput, PlannedPair } from './problem.ts';
import { type PromiseCode, type Promised, promisesOf } from './promises.ts';

/** What a plan is made from, part by part. */
export const GROUND_PARTS = ['applications', 'experts', 'recusals', 'locks'] as const;
export type GroundPart = (typeof GROUND_PARTS)[number];

/** Kept with the plan: digests of its pairs and of what it was made from, so that a later change of either is seen. */
export type PlanSeal = Readonly<Record<GroundPart | 'pairs', string>>;

const digest = (rows: readonly object[]) =>
  sha256Hex(canonicalJson([...new Set(rows.map((one) => canonicalJson(one as Json)))].sort(byText))).slice(0, 16);

/** Groups may exchange their numbers: what counts is who is in one with whom. */
function regrouped({ applications, experts }: AssignmentInput) {
  const members = [
    ...applications.map(({ applicationId, group }) => ({ id: applicationId as string, group })),
    ...experts.map(({ expertId, group }) => ({ id: expertId as string, group })),
  ];
  const first = new Map<string | number, string>();
  for (const { id, group } of members) if (byText(id, first.get(group) ?? id) <= 0) first.set(group, id);
  // Group 0 is none: whoever is in it is in none with anybody.
  const nameOf = (group: string | number) => (group === 0 ? '' : (first.get(group) ?? ''));
  return {
    applications: applications.map((one) => ({ ...one, group: nameOf(one.group) })),
    experts: experts.map((one) => ({ ...one, group: nameOf(one.group) })),
  };
}

export function sealOf(input: AssignmentInput, pairs: readonly AssignedPair[]): PlanSeal {
  const pairOnly = ({ applicationId, expertId }: PlannedPair) => ({ applicationId, expertId });
  const { applications, experts } = regrouped(input);
  return {
    pairs: pairsDigest(pairs),
    applications: digest(applications),
    experts: digest(experts),
    recusals: digest(input.conflicts.map(pairOnly)),
    locks: digest(input.locks.map((one) => ({ ...pairOnly(one), lock: one.lock }))),
  };
}

/** A plan as the file has it, held against what stands now under the rules it was made by. */
export interface StoredPlan {
  readonly input: AssignmentInput;
  readonly pairs: readonly AssignedPair[];
  readonly plan: AssignmentPlan;
  /** null: the plan was changed by hand, or is of an earlier version. */
  readonly prices: readonly number[] | null;
  readonly seal: PlanSeal | null;
  /** Of a repair: the plan that it began from; empty where it is no longer kept. */
  readonly before: readonly PlannedPair[];
}

export type PlanFault =
  /** Reviewers are not those of the plan that was proved. */
  | { readonly kind: 'pairs' }
  | { readonly kind: 'people'; readonly count: number }
  | { readonly kind: 'promise'; readonly promise: PromiseCode; readonly count: number }
  | { readonly kind: 'figures'; readonly at: string; readonly recorded: number; readonly counted: number }
  /** Locks or limits contradict each other. */
  | { readonly kind: 'settings' }
  /** The saved proof does not hold: there may be a better plan. */
  | { readonly kind: 'proof' };

export interface PlanVerdict {
  /** null: everything that can be checked holds. */
  readonly fault: PlanFault | null;
  /**
   * What was proved anew. prices: no plan costs less; nearest: no plan keeps more; search: rules and figures hold, the
   * search itself is not repeated; null: the plan has no proof, and only its rules were counted.
   */
  readonly proof: 'prices' | 'nearest' | 'search' | null;
  /** What it was made from and is no longer the same; null: nobody wrote that down. */
  readonly changed: readonly GroundPart[] | null;
}

/**
 * Looks at a stored plan as if nobody had ever checked it: by the independent checker, with the prices that lie in the file
 * as the proof. Pairs that were changed without the plan's being marked as changed are found by their digest, also where
 * the other plan would be as good.
 */
export function verifyPlan({ input, pairs, plan, prices, seal, before }: StoredPlan): PlanVerdict {
  const now = sealOf(input, pairs);
  const changed = seal === null ? null : GROUND_PARTS.filter((part) => seal[part] !== now[part]);
  const verdict = (fault: PlanFault | null, proof: PlanVerdict['proof'] = null) => ({ fault, proof, changed });
  if (seal !== null && seal.pairs !== now.pairs) return verdict({ kind: 'pairs' });
  const known = new Set<string>([
    ...input.applications.map((one) => one.applicationId),
    ...input.experts.map((one) => one.expertId),
  ]);
  const strangers = pairs.filter((one) => !known.has(one.applicationId) || !known.has(one.expertId)).length;
  if (strangers > 0) return verdict({ kind: 'people', count: strangers });

  const promises = promisesOf(input, pairs);
  const counted = { ...loadFigures(pairs, input.experts), pairs: pairs.length };
  for (const at of ['pairs', 'minLoad', 'maxLoad'] as const) {
    if (plan[at] !== counted[at]) return verdict({ kind: 'figures', at, recorded: plan[at], counted: counted[at] });
  }
  const { proof, bound } = plan;
  if (prices === null || proof === null || bound === null) return verdict(brokenOf(promises));

  if (plan.optimal !== (plan.objective === bound)) {
    return verdict({ kind: 'figures', at: 'bound', recorded: bound, counted: plan.objective });
  }
  const { kept } = plan;
  const begun = kept?.of === before.length && kept.pairs === keptOf(before, pairs);
  const claim = { ...plan, pairs, prices, bound, proof: proof === 'nearest' && !begun ? ('search' as const) : proof };
  const checked = checkAssignment(input, claim, before);
  if (!checked.ok) {
    const { code, params } = checked.refusal;
    if (code === 'figures_differ') {
      const [recorded, recount] = [Number(params?.recorded), Number(params?.recomputed)];
      return verdict({ kind: 'figures', at: String(params?.at), recorded, counted: recount });
    }
    if (code === 'not_optimal') return verdict({ kind: 'proof' });
    return verdict(brokenOf(promises) ?? { kind: 'settings' });
  }
  const recorded = plan.promises;
  const wrong = recorded?.find((one, i) => canonicalJson({ ...one }) !== canonicalJson({ ...promises[i] }));
  if (wrong && changed?.length === 0) {
    const count = promises.find((one) => one.promise === wrong.promise)?.violated ?? 0;
    return verdict({ kind: 'figures', at: wrong.promise, recorded: wrong.violated, counted: count });
  }
  return verdict(null, checked.value.proved ?? 'search');
}

function brokenOf(promises: readonly Promised[]): PlanFault | null {
  const lost = promises.find(({ hard, violated }) => hard && violated > 0);
  return lost ? { kind: 'promise', promise: lost.promise, count: lost.violated } : null;
}

function keptOf(before: readonly PlannedPair[], pairs: readonly PlannedPair[]): number {
  const had = new Set(before.map((one) => `${one.applicationId} ${one.expertId}`));
  return pairs.filter((one) => had.has(`${one.applicationId} ${one.expertId}`)).length;
}
