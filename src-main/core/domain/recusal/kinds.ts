import { CLOSE_RELATIONS, PARTIES, RELATIONS } from './declarations.ts';

/** What the data show by themselves; the others somebody says. */
const FOUND_KINDS = [
  'own_application',
  'same_employer',
  'related_unit',
  'declared_unit',
  'same_phone',
  'same_address',
] as const;

export const CONFLICT_KINDS = [...FOUND_KINDS, ...RELATIONS] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Where the register has it from. */
const SOURCES = [...PARTIES, 'matching'] as const;
export type ConflictSource = (typeof SOURCES)[number];

/**
 * What a recusal means. `forbid` 不评: neither in the group that reviews the applicant, nor reading, scoring, voting; where
 * the office puts the expert there with a reason all the same, the expert leaves the room as for `leave`.
 * `leave` 退场: of the group, but out of the room for this applicant, without a score or a vote. `disclose` 披露: the
 * relation is told and the expert takes part. Decree 40 knows recusal alone; who weighs a relation less is the chair.
 */
export const TREATMENTS = ['forbid', 'leave', 'disclose'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** From the strictest on: what the chair makes less of than was proposed is a ruling with a reason. */
export function isMilder(treatment: Treatment, proposed: Treatment): boolean {
  return TREATMENTS.indexOf(treatment) > TREATMENTS.indexOf(proposed);
}

const FORBIDDEN: readonly ConflictKind[] = ['own_application', ...CLOSE_RELATIONS];

/** Where nobody has ruled yet. */
export function proposedTreatment(kind: ConflictKind): Treatment {
  return FORBIDDEN.includes(kind) ? 'forbid' : 'leave';
}

/** Whether the expert takes part as if there were no relation: discusses, scores, votes and is counted. */
export function takesPart(treatment: Treatment): boolean {
  return treatment === 'disclose';
}

/** Whether the expert may sit in the group that reviews the applicant. */
export function staysInGroup(treatment: Treatment): boolean {
  return treatment !== 'forbid';
}
