import type { IsoDate } from '../calendar/iso-date.ts';
import { type Availability, isAway, isRetired } from '../pool/away.ts';
import type { RulePack } from './rule-pack.ts';

export type ExclusionReason = 'own_application' | 'term_expired' | 'retired' | 'unavailable';

export interface ExpertStanding {
  /** Last day of the current term; null where the roster gives none, which is not held against the expert. */
  readonly termEnd: IsoDate | null;
  /** False for retired experts. */
  readonly inPost: boolean;
  /** Has an application before this jury in this round. */
  readonly isApplicant: boolean;
  /** What the pool knows of retirement and of days the expert cannot come; null: nothing. */
  readonly availability: Availability | null;
}

/** Has the term run out by that day? Its last day counts; a roster that gives none is not held against the expert. */
export function termOver(termEnd: IsoDate | null, day: IsoDate): boolean {
  return termEnd !== null && termEnd < day;
}

/**
 * Why this expert may not sit on the meeting's day, or undefined. Whoever competes before the jury is not drawn at all:
 * recusal from the one vote is not enough. The term must still run on the day of the meeting, not of the draw. Who has told
 * that they cannot come that day is not drawn: the office's practice, no decree asks for it.
 */
export function expertExclusion(
  expert: ExpertStanding,
  meetingDate: IsoDate,
  pack: RulePack,
): ExclusionReason | undefined {
  if (expert.isApplicant) return 'own_application';
  if (termOver(expert.termEnd, meetingDate)) return 'term_expired';
  const { retiresOn = null, away = [] } = expert.availability ?? {};
  const retired = !expert.inPost || isRetired(retiresOn, meetingDate);
  if (retired && pack.rules.retiredExcluded.value) return 'retired';
  return isAway(away, meetingDate) ? 'unavailable' : undefined;
}
