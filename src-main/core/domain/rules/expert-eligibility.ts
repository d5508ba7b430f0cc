import type { IsoDate } from '../calendar/iso-date.ts';
import { type Availability, FREE } from '../pool/availability.ts';
import { isAway, isRetired } from '../pool/away.ts';
import { stateOn } from '../pool/pool-member.ts';
import { type EarlierService, NO_SERVICE, type RotationCode, rotationFindings } from '../pool/rotation.ts';
import type { RuleId, RulePack, Severity } from './rule-pack.ts';

export type ExclusionReason =
  | 'own_application'
  | 'removed'
  | 'suspended'
  | 'integrity'
  | 'term_expired'
  | 'retired'
  | 'unavailable'
  | 'kin_of_applicant'
  | 'title_below'
  | 'declared_conflict'
  | 'same_unit'
  | RotationCode;

export interface ExpertStanding {
  /** Last day of the current term; null where the roster gives none, which is not held against the expert. */
  readonly termEnd: IsoDate | null;
  /** False for retired experts. */
  readonly inPost: boolean;
  /** Has an application before this jury in this round. */
  readonly isApplicant: boolean;
  /** Holds a title below the level that the jury judges. */
  readonly titleBelow: boolean;
  /** Has declared a conflict with an applicant of the round or with an applicant's unit. */
  readonly declared: boolean;
  /** Kin of an applicant of the round, or the direct superior of one, as declared. */
  readonly kin: boolean;
  /** Works at the unit of an applicant of the round. */
  readonly sameUnit: boolean;
  /** What the pool knows of retirement and of days the expert cannot come; null: nothing. */
  readonly availability: Availability | null;
  /** Earlier service, and the round's year, by which years in a row are counted; null: nothing is known. */
  readonly service: (EarlierService & { readonly before: number }) | null;
}

/** Has the term run out by that day? Its last day counts; a roster that gives none is not held against the expert. */
export function termOver(termEnd: IsoDate | null, day: IsoDate): boolean {
  return termEnd !== null && termEnd < day;
}

/** The rule of the round's pack behind each reason: its severity, its words and its source. */
export const EXCLUSION_RULES = {
  own_application: 'applicantExcluded',
  kin_of_applicant: 'kinExcluded',
  declared_conflict: 'declaredExcluded',
  removed: 'removedExcluded',
  suspended: 'suspendedExcluded',
  integrity: 'integrityExcluded',
  term_expired: 'termOverExcluded',
  retired: 'retiredExcluded',
  unavailable: 'awayExcluded',
  title_below: 'titleBelowExcluded',
  same_unit: 'sameUnitExcluded',
  rotation: 'yearsInRow',
  resting: 'restMonths',
} as const satisfies Readonly<Record<ExclusionReason, RuleId>>;

export interface ExclusionFinding {
  readonly code: ExclusionReason;
  readonly severity: Severity;
}

/**
 * Everything that speaks against drawing this expert for the meeting's day, in the order in which one reason goes before
 * another; rules that are put off say nothing. Whoever competes before the jury: recusal from the one vote is not enough.
 * The term must still run on the day of the meeting, not of the draw. A conflict that was declared keeps out of the vote on
 * the applicant (Decree 40, recusal), and out of the draw only where the round's rule says so.
 */
export function exclusionFindings(expert: ExpertStanding, day: IsoDate, pack: RulePack): readonly ExclusionFinding[] {
  const { state, stateUntil, barred, retiresOn, away } = expert.availability ?? FREE;
  const standing = stateOn({ state, stateUntil }, day);
  const found: readonly (ExclusionReason | false)[] = [
    expert.isApplicant && 'own_application',
    standing !== 'active' && standing,
    isAway(barred, day) && 'integrity',
    termOver(expert.termEnd, day) && 'term_expired',
    (!expert.inPost || isRetired(retiresOn, day)) && 'retired',
    isAway(away, day) && 'unavailable',
    expert.kin && 'kin_of_applicant',
    expert.titleBelow && 'title_below',
    expert.declared && 'declared_conflict',
    expert.sameUnit && 'same_unit',
  ];
  const asked = found.flatMap((code): ExclusionFinding[] => {
    if (code === false) return [];
    const { value, severity } = pack.rules[EXCLUSION_RULES[code]];
    return value === false ? [] : [{ code, severity }];
  });
  const year = expert.service?.before ?? 0;
  return [...asked, ...rotationFindings(expert.service ?? NO_SERVICE, { year, day }, pack)];
}

/** Why this expert may not sit on the meeting's day: the first reason whose rule blocks, or undefined. */
export function expertExclusion(expert: ExpertStanding, day: IsoDate, pack: RulePack): ExclusionReason | undefined {
  return exclusionFindings(expert, day, pack).find(({ severity }) => severity === 'block')?.code;
}

/** What rules that do not block say of somebody: a warning is told beside the name, a reference only counted. */
export function drawAdvice(expert: ExpertStanding, day: IsoDate, pack: RulePack): readonly ExclusionFinding[] {
  return exclusionFindings(expert, day, pack).filter(({ severity }) => severity !== 'block');
}
