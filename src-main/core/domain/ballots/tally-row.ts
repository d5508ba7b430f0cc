import { ok, type Result, refuse } from '../kernel/result.ts';

export interface TallyMarks {
  readonly agree: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly invalid: number;
}

/**
 * One applicant's row of the tally. Every returned ballot carries exactly one mark for the applicant, except those on
 * which a recused expert's line was struck: agree + oppose + abstain + invalid = returned − struck.
 * Refusals: `counts_negative` {count, value}, `struck_exceeds_returned`, `row_does_not_balance` {expected, found}.
 */
export function checkTallyRow(
  { returned, struck }: { readonly returned: number; readonly struck: number },
  { agree, oppose, abstain, invalid }: TallyMarks,
): Result<{ readonly expected: number; readonly valid: number }> {
  for (const [count, value] of Object.entries({ returned, struck, agree, oppose, abstain, invalid })) {
    if (!Number.isSafeInteger(value) || value < 0) return refuse('counts_negative', { count, value });
  }
  if (struck > returned) return refuse('struck_exceeds_returned', { struck, returned });
  const expected = returned - struck;
  const found = agree + oppose + abstain + invalid;
  if (found !== expected) return refuse('row_does_not_balance', { expected, found });
  return ok({ expected, valid: expected - invalid });
}
