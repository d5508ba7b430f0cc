import type { ConflictKind } from './conflicts.ts';

/**
 * Whether a conflict is told without the applicant and the seat: of a juror whose name is sealed, what the data shows, for whoever
 * shares an employer or an identity with an applicant would be known by that, and by how many they are. What the juror declared is told.
 */
export function isWithheld(masked: boolean, kind: ConflictKind | 'declared_other'): boolean {
  return masked && kind !== 'declared_other';
}
