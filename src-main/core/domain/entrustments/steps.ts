import type { IsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';

/** An entrusted evaluation (Decree 40: a body without a jury of its own may entrust an approved one) as far as it has come. */
export interface Entrustment {
  readonly letterOn: IsoDate;
  readonly reply: 'agreed' | 'declined' | null;
  readonly replyOn: IsoDate | null;
  readonly result: string | null;
  readonly annulled: boolean;
}

export type EntrustmentStep = 'letter_sent' | 'declined' | 'agreed' | 'result_back' | 'annulled';

export function stepOf({ reply, result, annulled }: Entrustment): EntrustmentStep {
  if (annulled) return 'annulled';
  if (result !== null) return 'result_back';
  return reply ?? 'letter_sent';
}

/**
 * May this reply be recorded? Recording it a second time needs a reason; the first stays on record. Refusals:
 * `entrustment_annulled`, `entrustment_reply_before_letter` {letterOn}, `entrustment_reason_needed`,
 * `entrustment_result_stands` (declined, although a result came back).
 */
export function mayReply(
  one: Entrustment,
  { reply, on, reason }: { readonly reply: 'agreed' | 'declined'; readonly on: IsoDate; readonly reason: string },
): Result<null> {
  if (one.annulled) return refuse('entrustment_annulled');
  if (on < one.letterOn) return refuse('entrustment_reply_before_letter', { letterOn: one.letterOn });
  if (reply === 'declined' && one.result !== null) return refuse('entrustment_result_stands');
  return one.reply !== null && reason === '' ? refuse('entrustment_reason_needed') : ok(null);
}

/**
 * May this result be recorded? Refusals: `entrustment_annulled`, `entrustment_not_agreed`,
 * `entrustment_result_before_reply` {replyOn}, `entrustment_reason_needed` for a second one.
 */
export function mayRecordResult(
  one: Entrustment,
  { on, reason }: { readonly on: IsoDate; readonly reason: string },
): Result<null> {
  if (one.annulled) return refuse('entrustment_annulled');
  if (one.reply !== 'agreed' || one.replyOn === null) return refuse('entrustment_not_agreed');
  if (on < one.replyOn) return refuse('entrustment_result_before_reply', { replyOn: one.replyOn });
  return one.result !== null && reason === '' ? refuse('entrustment_reason_needed') : ok(null);
}
