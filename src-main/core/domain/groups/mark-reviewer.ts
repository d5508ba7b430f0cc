import type { ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';

export interface Reviewer {
  readonly expertId: ExpertId;
  readonly lead: boolean;
}

export type ReviewMark = 'lead' | 'reviewer' | null;

/**
 * Sets one cell of an application by hand: lead, reviewer or nothing. Whoever led before reviews on. Refusals:
 * `mark_unchanged`, `lead_needed` where the lead would go without another, `reviewers_below_minimum` {have, need} (rule
 * groupMinimum) where fewer would be left than `need` and than there were.
 */
export function markReviewer(
  reviewers: readonly Reviewer[],
  expertId: ExpertId,
  mark: ReviewMark,
  need: number,
): Result<readonly Reviewer[]> {
  const now = reviewers.find((one) => one.expertId === expertId);
  const is: ReviewMark = now === undefined ? null : now.lead ? 'lead' : 'reviewer';
  if (is === mark) return refuse('mark_unchanged');
  if (is === 'lead') return refuse('lead_needed');
  const others = reviewers.filter((one) => one.expertId !== expertId);
  if (mark === null) {
    if (others.length < need) {
      return refuse('reviewers_below_minimum', { have: others.length, need }, 'groupMinimum');
    }
    return ok(others);
  }
  const lead = mark === 'lead' || others.length === 0;
  const marked = [...others.map((one) => (lead ? { ...one, lead: false } : one)), { expertId, lead }];
  return ok(marked.sort((a, b) => byText(a.expertId, b.expertId)));
}
