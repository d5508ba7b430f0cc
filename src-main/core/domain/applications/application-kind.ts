/**
 * How somebody applies. The word of the roster is kept beside it; `other` is a word nobody knows. Stored in
 * `application.kind` and printed on rosters: published names are never changed, only added to.
 */
export const APPLICATION_KINDS = [
  'normal',
  'exceptional',
  'cross_series',
  'second_title',
  'direct_confirmation',
  'dual_targeted',
  'aid_qinghai',
  'village_cadre',
  'high_skilled',
  'farmer_herder',
  'village_doctor',
  'science_communication',
  'case_by_case',
  'entrusted',
  'other',
] as const;
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

/** The kind of a stored word; a word of a later version counts as `other`. */
export function applicationKindOf(text: string): ApplicationKind {
  return (APPLICATION_KINDS as readonly string[]).includes(text) ? (text as ApplicationKind) : 'other';
}
