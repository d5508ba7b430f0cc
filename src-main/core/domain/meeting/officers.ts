import type { Rule, Severity } from '../rules/rule-pack.ts';

/** The jury's chair and vice-chairs, by expert; the vice-chairs in the order in which they stand in. */
export interface Officers {
  readonly chairId: string;
  readonly viceChairIds: readonly string[];
}

/** What the round's rules ask of the officers. */
export interface OfficerRules {
  readonly chairEligible: Pick<Rule<boolean>, 'value' | 'severity'>;
  readonly viceChairs: Pick<Rule<number>, 'value' | 'severity'>;
}

export interface OfficerFinding {
  readonly rule: 'chairEligible' | 'viceChairs';
  readonly severity: Severity;
}

/** What the round's rules say against these officers. `eligible`: the pool's mark; null: the pool does not know the person. */
export function officerFindings(
  chair: { readonly eligible: boolean | null },
  viceChairs: number,
  { chairEligible, viceChairs: least }: OfficerRules,
): readonly OfficerFinding[] {
  const found: OfficerFinding[] = [];
  if (chairEligible.value && chair.eligible !== true) {
    found.push({ rule: 'chairEligible', severity: chairEligible.severity });
  }
  if (viceChairs < least.value) found.push({ rule: 'viceChairs', severity: least.severity });
  return found;
}

/**
 * Who presides, Decree 40: the chair or a vice-chair. The chair, or the first of the vice-chairs who can; null: none of
 * them, so that the meeting elects somebody.
 */
export function presiding({ chairId, viceChairIds }: Officers, can: (expertId: string) => boolean): string | null {
  return [chairId, ...viceChairIds].find(can) ?? null;
}

export interface StandIn {
  /** null: nobody of the officers may judge these. */
  readonly expertId: string | null;
  readonly applicationIds: readonly string[];
}

/**
 * Who presides over the applications that the presiding officer may not judge, by officer in their order; those that no
 * officer may judge last. `opener` opened the meeting and presides while present, also where the chair comes later.
 */
export function standIns(
  officers: Officers,
  opener: string,
  present: ReadonlySet<string>,
  recused: readonly { readonly expertId: string; readonly applicationId: string }[],
): readonly StandIn[] {
  const usual = present.has(opener) ? opener : presiding(officers, (id) => present.has(id));
  const away = new Map<string, Set<string>>();
  for (const { expertId, applicationId } of recused) {
    away.set(applicationId, (away.get(applicationId) ?? new Set()).add(expertId));
  }
  const found = new Map<string | null, string[]>();
  for (const [applicationId, experts] of away) {
    if (usual === null || !experts.has(usual)) continue;
    const other = presiding(officers, (id) => present.has(id) && !experts.has(id));
    found.set(other, [...(found.get(other) ?? []), applicationId]);
  }
  return [officers.chairId, ...officers.viceChairIds, null].flatMap((expertId) => {
    const applicationIds = found.get(expertId);
    return applicationIds === undefined ? [] : [{ expertId, applicationIds }];
  });
}
