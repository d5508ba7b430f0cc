import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { staysInGroup, TREATMENTS, type Treatment, takesPart } from './kinds.ts';

/** `disclosed`: the relation is told, and keeps nobody away. */
export type ConflictDecision = 'undecided' | 'recused' | 'disclosed' | 'dismissed';

export interface RegisterEntry {
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId;
  readonly decision: ConflictDecision;
  readonly treatment: Treatment;
}

export type RecusalRegister = readonly RegisterEntry[];

/** How a stored entry counts from here on. */
export function decisionOf(state: 'suggested' | 'confirmed' | 'dismissed', treatment: Treatment): ConflictDecision {
  if (state === 'confirmed') return takesPart(treatment) ? 'disclosed' : 'recused';
  return state === 'suggested' ? 'undecided' : 'dismissed';
}

/** A suggestion not yet decided keeps away too: a decision costs a click, a leak cannot be undone. */
export function keepsAway({ decision }: Pick<RegisterEntry, 'decision'>): boolean {
  return decision === 'recused' || decision === 'undecided';
}

/** The experts recused from this application, each once, in id order. */
export function recusedFrom(register: RecusalRegister, applicationId: ApplicationId): ExpertId[] {
  const experts = register.filter((r) => r.applicationId === applicationId && r.decision === 'recused');
  return [...new Set(experts.map((r) => r.expertId))].sort(byText);
}

/** May this expert read, score or vote on this application? One recusal is enough, whatever other entries say. */
export function mayHandle(register: RecusalRegister, expertId: ExpertId, applicationId: ApplicationId): boolean {
  return !register.some((r) => r.expertId === expertId && r.applicationId === applicationId && keepsAway(r));
}

/** How one expert stands to one application, by all that the register holds of the two. */
export interface Tie {
  readonly expertId: ExpertId;
  /** The strictest. */
  readonly treatment: Treatment;
  /** Nobody has decided it: it counts as proposed until then. */
  readonly open: boolean;
}

/** What one entry comes to; a suggestion keeps away whatever it proposes, a dismissed one is nothing. */
function weightOf({ decision, treatment }: RegisterEntry): Treatment | undefined {
  if (decision === 'dismissed') return undefined;
  if (decision === 'disclosed') return 'disclose';
  return staysInGroup(treatment) ? 'leave' : 'forbid';
}

/** The experts with whom an application has something to do, each once, in id order; `entries` are those of the application. */
export function tiesOf(entries: RecusalRegister): Tie[] {
  const ties = new Map<ExpertId, Tie>();
  for (const entry of entries) {
    const treatment = weightOf(entry);
    if (treatment === undefined) continue;
    const { expertId } = entry;
    const known = ties.get(expertId);
    const stricter = TREATMENTS.indexOf(treatment) - TREATMENTS.indexOf(known?.treatment ?? 'disclose');
    const open = entry.decision === 'undecided';
    if (known === undefined || stricter < 0) ties.set(expertId, { expertId, treatment, open });
    else if (stricter === 0) ties.set(expertId, { expertId, treatment, open: known.open && open });
  }
  return [...ties.values()].sort((a, b) => byText(a.expertId, b.expertId));
}

/** How many suggestions still wait for the secretary. */
export function undecidedCount(register: RecusalRegister): number {
  return register.filter((r) => r.decision === 'undecided').length;
}
