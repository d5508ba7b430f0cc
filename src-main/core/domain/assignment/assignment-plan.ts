import type { Assignment } from './assign.ts';
import type { LoadFigures } from './load-figures.ts';
import type { PlanRules } from './plan-rules.ts';
import type { Promised } from './promises.ts';

/** The figures of a plan, and how it came about. */
export interface AssignmentPlan extends LoadFigures {
  readonly objective: number;
  /** No plan under these rules has a smaller objective, and that is proved. */
  readonly optimal: boolean;
  /** What no plan can better; null in plans of earlier versions and in those changed since. Less than `objective`: the gap. */
  readonly bound: number | null;
  readonly proof: Assignment['proof'] | null;
  /** What the plan was made under; null in plans of earlier versions. */
  readonly rules: PlanRules | null;
  /** The checker's list; null in plans of earlier versions and in those changed since. */
  readonly promises: readonly Promised[] | null;
  /** Of a repair: how many pairs of the plan before it stayed. */
  readonly kept: { readonly pairs: number; readonly of: number } | null;
}
