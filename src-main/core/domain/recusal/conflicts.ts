import type { ApplicationId, ExpertId, UnitId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';

export type ConflictKind = 'own_application' | 'same_employer' | 'declared_unit';

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

export interface SuggestedConflict {
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId;
  readonly kind: ConflictKind;
  /** What matched: `id_number`, `name_and_unit` (where an ID number is missing) or `unit`; never the number itself. */
  readonly evidence: { readonly matched: 'id_number' | 'name_and_unit' | 'unit'; readonly unitId?: UnitId };
}

function idKey(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}

function nameKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

function ownApplication(a: ConflictApplication, e: ConflictExpert): SuggestedConflict['evidence'] | undefined {
  const [aId, eId] = [idKey(a.personIdNumber), idKey(e.personIdNumber)];
  // Two different numbers are two people, whatever they are called; a blank number proves nothing.
  if (aId !== '' && eId !== '') return aId === eId ? { matched: 'id_number' } : undefined;
  const sameName = nameKey(a.name) !== '' && nameKey(a.name) === nameKey(e.name);
  return sameName && a.unitId && a.unitId === e.unitId ? { matched: 'name_and_unit', unitId: a.unitId } : undefined;
}

/**
 * Every conflict that the data shows, for the secretary to confirm or dismiss; several kinds may hold for one pair.
 * Decree 40: the office that finds a relation shall tell the expert to recuse. By ID number first, by name only together
 * with the unit, never by name alone. Ordered by application, expert and kind.
 */
export function suggestConflicts(
  applications: readonly ConflictApplication[],
  experts: readonly ConflictExpert[],
): SuggestedConflict[] {
  const found: SuggestedConflict[] = [];
  const ordered = [...applications].sort((a, b) => byText(a.applicationId, b.applicationId));
  const judges = [...experts].sort((a, b) => byText(a.expertId, b.expertId));
  for (const a of ordered) {
    for (const e of judges) {
      const pair = { expertId: e.expertId, applicationId: a.applicationId };
      const own = ownApplication(a, e);
      if (own) found.push({ ...pair, kind: 'own_application', evidence: own });
      if (!a.unitId) continue;
      const evidence = { matched: 'unit', unitId: a.unitId } as const;
      if (a.unitId === e.unitId) found.push({ ...pair, kind: 'same_employer', evidence });
      if (e.avoidUnitIds.includes(a.unitId)) found.push({ ...pair, kind: 'declared_unit', evidence });
    }
  }
  return found;
}
