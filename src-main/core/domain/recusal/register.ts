import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';

export type ConflictDecision = 'undecided' | 'recused' | 'dismissed';

export interface RegisterEntry {
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId;
  readonly decision: ConflictDecision;
}

export type RecusalRegister = readonly RegisterEntry[];

/** The experts recused from this application, each once, in id order. */
export function recusedFrom(register: RecusalRegister, applicationId: ApplicationId): ExpertId[] {
  const experts = register.filter((r) => r.applicationId === applicationId && r.decision === 'recused');
  return [...new Set(experts.map((r) => r.expertId))].sort(byText);
}

/**
 * May this expert read, score or vote on this application? One recusal is enough, whatever other entries were
 * dismissed. A suggestion not yet decided keeps the expert away too: a decision costs a click, a leak cannot be undone.
 */
export function mayHandle(register: RecusalRegister, expertId: ExpertId, applicationId: ApplicationId): boolean {
  return !register.some(
    (r) => r.expertId === expertId && r.applicationId === applicationId && r.decision !== 'dismissed',
  );
}

/** How many suggestions still wait for the secretary. */
export function undecidedCount(register: RecusalRegister): number {
  return register.filter((r) => r.decision === 'undecided').length;
}
