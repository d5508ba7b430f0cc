import type { ApplicationKind, TitleLevel, UnitKind } from './words.ts';

/** The Qinghai notice audits the posts of senior and intermediate titles; junior ones are not audited. */
const AUDITED: ReadonlySet<TitleLevel> = new Set(['full_senior', 'associate_senior', 'intermediate']);
/** These count against no post of the unit. */
const WITHOUT_POST: ReadonlySet<ApplicationKind> = new Set([
  'aid_qinghai',
  'farmer_herder',
  'village_doctor',
  'case_by_case',
]);

/**
 * Whether the row of a roster has to bring a post-audit number, as the shipped conditions have it: a roster is read before
 * it belongs to a round. The acceptance desk goes by the round's own conditions.
 */
export function postAuditDue(unitKind: UnitKind | null, level: TitleLevel | undefined, kind: ApplicationKind): boolean {
  // Of a level that has to be corrected first everything is told at once.
  const audited = level === undefined || AUDITED.has(level);
  return unitKind === 'public_institution' && audited && !WITHOUT_POST.has(kind);
}
