import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';

export interface BallotCounts {
  /** Experts entitled to this round: present when it opened and not recused from all of it. */
  readonly eligiblePresent: number;
  readonly issued: number;
  readonly returned: number;
  /** Printed and never handed out. */
  readonly unused: number;
  /** Handed in for a fresh one before the box, and cancelled. */
  readonly spoiled: number;
  /** Sheets printed, where the office counts them: then issued + unused + spoiled must equal it. */
  readonly printed?: number;
}

export interface Reconciled {
  readonly status: 'balanced';
  /** Issued and not returned: each is one vote that is not "agree". */
  readonly unreturned: number;
}

/**
 * The counts of one ballot round, checked before any tally is entered. Refusals: `counts_negative` (also counts that
 * are not whole), `issued_not_equal_eligible`, `issued_unused_spoiled_do_not_balance`, and `returned_exceeds_issued`,
 * upon which the round is void and is voted again as a new round. Fewer returned than issued is valid.
 */
export function reconcile(counts: BallotCounts): Result<Reconciled> {
  const { eligiblePresent, issued, returned, unused, spoiled, printed } = counts;
  const all = { eligiblePresent, issued, returned, unused, spoiled, ...(printed === undefined ? {} : { printed }) };
  for (const [count, value] of Object.entries(all)) {
    if (!Number.isSafeInteger(value) || value < 0) return refuse('counts_negative', { count, value });
  }
  if (issued !== eligiblePresent) return refuse('issued_not_equal_eligible', { issued, eligible: eligiblePresent });
  const accounted = issued + unused + spoiled;
  if (printed !== undefined && accounted !== printed) {
    return refuse('issued_unused_spoiled_do_not_balance', { expected: printed, found: accounted });
  }
  // General rule of tallies: more in the box than handed out means nobody knows whose the surplus is.
  if (returned > issued) return refuse('returned_exceeds_issued', { returned, issued });
  return ok({ status: 'balanced', unreturned: issued - returned });
}

/** True for the one refusal that voids the round; the others are counts to be put right. */
export function voidsRound(refusal: Refusal): boolean {
  return refusal.code === 'returned_exceeds_issued';
}
