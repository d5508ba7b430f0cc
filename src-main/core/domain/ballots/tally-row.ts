import { ok, type Result, refuse } from '../kernel/result.ts';

export interface TallyMarks {
  readonly agree: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly invalid: number;
}

/** The ballots of a round as far as one applicant's row depends on them. */
export interface BallotsForRow {
  readonly issued: number;
  readonly returned: number;
  /** Ballots issued on which the applicant's line was struck for a recused expert. */
  readonly struck: number;
}

/**
 * How many marks the box can hold for the applicant. A struck line carries none, and where ballots are missing nobody
 * knows whether a struck one is among them: from returned − struck (all struck ones came back) to the fewer of returned
 * and issued − struck (the missing ones were struck). With every ballot back the two are the same number.
 */
export function marksPossible({ issued, returned, struck }: BallotsForRow): {
  readonly least: number;
  readonly most: number;
} {
  return { least: Math.max(0, returned - struck), most: Math.max(0, Math.min(returned, issued - struck)) };
}

/**
 * One applicant's row of the tally: agree + oppose + abstain + invalid is the number of marks in the box. Refusals:
 * `counts_negative` {count, value}, `struck_exceeds_issued`, `row_does_not_balance` {expected, most, found}.
 */
export function checkTallyRow(
  ballots: BallotsForRow,
  { agree, oppose, abstain, invalid }: TallyMarks,
): Result<{ readonly marks: number; readonly valid: number }> {
  for (const [count, value] of Object.entries({ ...ballots, agree, oppose, abstain, invalid })) {
    if (!Number.isSafeInteger(value) || value < 0) return refuse('counts_negative', { count, value });
  }
  const { issued, struck } = ballots;
  if (struck > issued) return refuse('struck_exceeds_issued', { struck, issued });
  const { least, most } = marksPossible(ballots);
  const found = agree + oppose + abstain + invalid;
  if (found < least || found > most) return refuse('row_does_not_balance', { expected: least, most, found });
  return ok({ marks: found, valid: found - invalid });
}
