import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { EligibilityOverrideTable } from '../schema.ts';

export type OverrideRow = Selectable<EligibilityOverrideTable>;

/** Every decision against a finding in the round. */
export async function listOverrides(db: ReadDb, roundId: string): Promise<OverrideRow[]> {
  return db
    .selectFrom('eligibility_override')
    .innerJoin('application', 'application.id', 'eligibility_override.application_id')
    .selectAll('eligibility_override')
    .where('application.round_id', '=', roundId)
    .execute();
}

/** One decision a rule: a new one replaces the old, the events keep both. */
export async function saveOverride(db: WriteDb, row: OverrideRow): Promise<void> {
  await db
    .insertInto('eligibility_override')
    .values(row)
    .onConflict((oc) => oc.columns(['application_id', 'rule']).doUpdateSet(row))
    .execute();
}

export async function deleteOverride(db: WriteDb, applicationId: string, rule: string): Promise<void> {
  await db
    .deleteFrom('eligibility_override')
    .where('application_id', '=', applicationId)
    .where('rule', '=', rule)
    .execute();
}
