import { ok, type Result, refuse } from '../kernel/result.ts';

export interface Voter {
  /** Present in the room when the round opened. */
  readonly present: boolean;
  /** Recused from everything this round votes on. */
  readonly recused: boolean;
  /** ISO UTC date-times. */
  readonly roundOpenedAt: string;
  readonly signedInAt?: string | undefined;
  readonly leftAt?: string | undefined;
}

function instant(text: string): number {
  const t = Date.parse(text);
  if (Number.isNaN(t)) throw new RangeError(`not a date-time: ${text}`);
  return t;
}

/**
 * May this expert receive a ballot in this round? Decree 40: experts who do not attend may vote neither by proxy nor
 * afterwards; who signs in after the ballots are out waits for the next round.
 * Refusals: `not_present`, `signed_in_after_round_opened`, `left_before_round_opened`, `recused`.
 */
export function mayVote({ present, recused, roundOpenedAt, signedInAt, leftAt }: Voter): Result<true> {
  if (!present || signedInAt === undefined || signedInAt === '') return refuse('not_present');
  if (instant(signedInAt) > instant(roundOpenedAt)) {
    return refuse('signed_in_after_round_opened', { signedInAt, roundOpenedAt });
  }
  if (leftAt !== undefined && instant(leftAt) <= instant(roundOpenedAt)) {
    return refuse('left_before_round_opened', { leftAt, roundOpenedAt });
  }
  if (recused) return refuse('recused');
  return ok(true);
}
