import type { ApplicationId, ExpertId, UnitId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import type { Declared } from './declarations.ts';

export type ConflictKind = 'own_application' | 'same_employer' | 'declared_unit' | 'declared_before';

export interface ConflictApplication {
  readonly applicationId: ApplicationId;
  readonly personIdNumber: string | null;
  readonly name: string;
  readonly unitId: UnitId | null;
}

export interface ConflictExpert {
  readonly expertId: ExpertId;
  readonly personIdNumber: string | null;
  readonly name: string;
  readonly unitId: UnitId | null;
  /** Units the expert asked not to judge. */
  readonly avoidUnitIds: readonly UnitId[];
}

/** `declared`: what the expert said before the draw, by whom it was told and when. */
export type Evidence =
  | { readonly matched: 'id_number' | 'name_and_unit' | 'unit'; readonly unitId?: UnitId }
  | ({ readonly matched: 'declared'; readonly unitId?: UnitId } & Pick<
      Declared,
      'relation' | 'detail' | 'toldBy' | 'toldOn'
    >);

export interface SuggestedConflict {
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId;
  readonly kind: ConflictKind;
  /** What matched: `id_number`, `name_and_unit` (where an ID number is missing) or `unit`; never the number itself. */
  readonly evidence: Evidence;
}

function idKey(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}

function nameKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

function ownApplication(a: ConflictApplication, e: ConflictExpert): Evidence | undefined {
  const [aId, eId] = [idKey(a.personIdNumber), idKey(e.personIdNumber)];
  // Two different numbers are two people, whatever they are called; a blank number proves nothing.
  if (aId !== '' && eId !== '') return aId === eId ? { matched: 'id_number' } : undefined;
  const sameName = nameKey(a.name) !== '' && nameKey(a.name) === nameKey(e.name);
  return sameName && a.unitId && a.unitId === e.unitId ? { matched: 'name_and_unit', unitId: a.unitId } : undefined;
}

/** What the expert declared before the draw of the applicant, else of the applicant's unit. */
function declarationOn(declared: readonly Declared[], a: ConflictApplication, e: ConflictExpert): Evidence | undefined {
  const own = declared.filter((one) => one.expertId === e.expertId);
  const ofUnit = a.unitId && own.find((one) => one.unitId === a.unitId);
  const said = own.find((one) => one.applicationId === a.applicationId) ?? ofUnit;
  if (!said) return undefined;
  const { relation, detail, toldBy, toldOn, unitId } = said;
  return { matched: 'declared', relation, detail, toldBy, toldOn, ...(unitId ? { unitId } : {}) };
}

/**
 * Every conflict that the data shows, for the secretary to confirm or dismiss; several kinds may hold for one pair.
 * Decree 40: the office that finds a relation shall tell the expert to recuse. By ID number first, by name only together
 * with the unit, never by name alone. Ordered by application, expert and kind.
 */
export function suggestConflicts(
  applications: readonly ConflictApplication[],
  experts: readonly ConflictExpert[],
  declared: readonly Declared[] = [],
): SuggestedConflict[] {
  const found: SuggestedConflict[] = [];
  const ordered = [...applications].sort((a, b) => byText(a.applicationId, b.applicationId));
  const judges = [...experts].sort((a, b) => byText(a.expertId, b.expertId));
  for (const a of ordered) {
    for (const e of judges) {
      const pair = { expertId: e.expertId, applicationId: a.applicationId };
      const own = ownApplication(a, e);
      if (own) found.push({ ...pair, kind: 'own_application', evidence: own });
      const said = declarationOn(declared, a, e);
      if (said) found.push({ ...pair, kind: 'declared_before', evidence: said });
      if (!a.unitId) continue;
      const evidence = { matched: 'unit', unitId: a.unitId } as const;
      if (a.unitId === e.unitId) found.push({ ...pair, kind: 'same_employer', evidence });
      if (e.avoidUnitIds.includes(a.unitId)) found.push({ ...pair, kind: 'declared_unit', evidence });
    }
  }
  return found;
}
