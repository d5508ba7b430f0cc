import type { IsoDate } from '../calendar/iso-date.ts';
import { type Availability, FREE } from '../pool/availability.ts';
import { isAway, isRetired } from '../pool/away.ts';
import { stateOn } from '../pool/pool-member.ts';
import { type EarlierService, NO_SERVICE, type RotationCode, rotationFindings } from '../pool/rotation.ts';
import type { RulePack } from './rule-pack.ts';

export type ExclusionReason =
  | 'own_application'
  | 'removed'
  | 'suspended'
  | 'integrity'
  | 'term_expired'
  | 'retired'
  | 'unavailable'
  | RotationCode;

export interface ExpertStanding {
  /** Last day of the current term; null where the roster gives none, which is not held against the expert. */
  readonly termEnd: IsoDate | null;
  /** False for retired experts. */
  readonly inPost: boolean;
  /** Has an application before this jury in this round. */
  readonly isApplicant: boolean;
  /** What the pool knows of retirement and of days the expert cannot come; null: nothing. */
  readonly availability: Availability | null;
  /** Earlier service, and the round's year, by which years in a row are counted; null: nothing is known. */
  readonly service: (EarlierService & { readonly before: number }) | null;
}

/** Has the term run out by that day? Its last day counts; a roster that gives none is not held against the expert. */
export function termOver(termEnd: IsoDate | null, day: IsoDate): boolean {
  return termEnd !== null && termEnd < day;
}

/**
 * Why this expert may not sit on the meeting's day, or undefined. Whoever competes before the jury is not drawn at all:
 * recusal from the one vote is not enough. Nor is whom the office has taken out of its pool or suspended, or against whom a
 * decision of the integrity register stands. The term must still run on the day of the meeting, not of the draw. Who has told
 * that they cannot come that day is not drawn: the office's practice, no decree asks for it. Rotation and rest keep out
 * where the round's rule blocks.
 */
export function expertExclusion(
  expert: ExpertStanding,
  meetingDate: IsoDate,
  pack: RulePack,
): ExclusionReason | undefined {
  if (expert.isApplicant) return 'own_application';
  const known = expert.availability ?? FREE;
  const state = stateOn(known, meetingDate);
  if (state !== 'active') return state;
  if (isAway(known.barred, meetingDate)) return 'integrity';
  if (termOver(expert.termEnd, meetingDate)) return 'term_expired';
  const { retiresOn, away } = known;
  const retired = !expert.inPost || isRetired(retiresOn, meetingDate);
  if (retired && pack.rules.retiredExcluded.value) return 'retired';
  if (isAway(away, meetingDate)) return 'unavailable';
  return rotation(expert, meetingDate, pack).find(({ severity }) => severity === 'block')?.code;
}

function rotation({ service }: ExpertStanding, day: IsoDate, pack: RulePack) {
  return rotationFindings(service ?? NO_SERVICE, { year: service?.before ?? 0, day }, pack);
}

/** What the rules on rotation say of somebody and only advise: the draw does not ask it, the office sees it. */
export function rotationAdvice(expert: ExpertStanding, day: IsoDate, pack: RulePack): readonly RotationCode[] {
  return rotation(expert, day, pack)
    .filter(({ severity }) => severity !== 'block')
    .map(({ code }) => code);
}
