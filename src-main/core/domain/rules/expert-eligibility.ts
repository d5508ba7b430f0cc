import type { IsoDate } from '../calendar/iso-date.ts';
import type { RulePack } from './rule-pack.ts';

export type ExclusionReason = 'own_application' | 'term_expired' | 'retired';

export interface ExpertStanding {
  /** Last day of the current term; null where the roster gives none, which is not held against the expert. */
  readonly termEnd: IsoDate | null;
  /** False for retired experts. */
  readonly inPost: boolean;
  /** Has an application before this jury in this round. */
  readonly isApplicant: boolean;
}

/**
 * Why this expert may not sit on the meeting's day, or undefined. Whoever competes before the jury is not drawn at all:
 * recusal from the one vote is not enough. The term must still run on the day of the meeting, not of the draw.
 */
export function expertExclusion(
  expert: ExpertStanding,
  meetingDate: IsoDate,
  pack: RulePack,
): ExclusionReason | undefined {
  if (expert.isApplicant) return 'own_application';
  if (expert.termEnd !== null && expert.termEnd < meetingDate) return 'term_expired';
  if (!expert.inPost && pack.rules.retiredExcluded.value) return 'retired';
  return undefined;
}
