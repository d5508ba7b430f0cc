import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';

export interface AssignmentInput {
  readonly applications: readonly {
    readonly applicationId: ApplicationId;
    readonly group: string | number;
    readonly specialty: string;
  }[];
  readonly experts: readonly {
    readonly expertId: ExpertId;
    readonly group: string | number;
    readonly specialty: string;
    /** Most applications this expert may be given; absent: no limit. */
    readonly capacity?: number;
  }[];
  /** Pairs that may not meet: every recusal. */
  readonly conflicts: readonly { readonly applicationId: ApplicationId; readonly expertId: ExpertId }[];
  /** Experts per application: 3 by Decree 40. */
  readonly need: number;
  /** What an expert of another specialty costs; see OTHER_SPECIALTY. */
  readonly otherSpecialtyCost?: number;
}

/**
 * Against a load cost of load², 10 means: an expert of the application's own specialty is preferred until they carry
 * about five applications more than a colleague of the group. Office setting, no rule.
 */
export const OTHER_SPECIALTY = 10;
/** Weight of load² in the objective. */
export const BALANCE = 1;

/**
 * The input in one order, whatever order it came in, with look-ups. An application whose own group has fewer than `need`
 * experts for it may take experts of any other group as well (Decree 40: at least three by division of labour); they cost
 * so much that everybody of the own group is taken first.
 */
export interface OrderedProblem {
  readonly applications: AssignmentInput['applications'];
  readonly experts: AssignmentInput['experts'];
  readonly need: number;
  readonly otherSpecialtyCost: number;
  /** Cost of a pair, or undefined where it may not be: recused, or of another group that need not help. */
  readonly costOf: (application: number, expert: number) => number | undefined;
}

export function orderProblem(input: AssignmentInput): OrderedProblem {
  const applications = [...input.applications].sort((a, b) => byText(a.applicationId, b.applicationId));
  const experts = [...input.experts].sort((a, b) => byText(a.expertId, b.expertId));
  const otherSpecialtyCost = input.otherSpecialtyCost ?? OTHER_SPECIALTY;
  const kept = new Map<string, Set<string>>();
  for (const { applicationId, expertId } of input.conflicts) {
    const experts = kept.get(applicationId);
    if (experts) experts.add(expertId);
    else kept.set(applicationId, new Set([expertId]));
  }
  const helped = new Set(
    applications.filter((a) => {
      const own = experts.filter((e) => e.group === a.group && !kept.get(a.applicationId)?.has(e.expertId));
      return own.length < input.need;
    }),
  );
  // More than taking somebody of the own group instead can cost: the most a load can add, and another specialty.
  const guestCost = BALANCE * 2 * (applications.length + 1) + otherSpecialtyCost;
  const costOf = (i: number, j: number) => {
    const a = applications[i];
    const e = experts[j];
    if (!a || !e || kept.get(a.applicationId)?.has(e.expertId)) return undefined;
    const cost = a.specialty === e.specialty ? 0 : otherSpecialtyCost;
    if (a.group === e.group) return cost;
    return helped.has(a) ? guestCost + cost : undefined;
  };
  return { applications, experts, need: input.need, otherSpecialtyCost, costOf };
}
