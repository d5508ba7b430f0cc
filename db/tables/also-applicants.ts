import { type Insertable, type Selectable, sql } from 'kysely';
import { isOpen } from '../../src-main/core/domain/acceptance/states.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { AlsoApplicantTable } from '../schema.ts';

export type AlsoApplicantRow = Selectable<AlsoApplicantTable>;

/** The last decision of each pair in the round. */
export async function lastAlsoApplicants(db: ReadDb, roundId: string): Promise<AlsoApplicantRow[]> {
  return db
    .selectFrom('also_applicant')
    .innerJoin('expert', 'expert.id', 'also_applicant.expert_id')
    .selectAll('also_applicant')
    .where('expert.round_id', '=', roundId)
    .where(
      'also_applicant.number',
      'in',
      sql<number>`(SELECT max(number) FROM also_applicant GROUP BY expert_id, application_id)`,
    )
    .orderBy('also_applicant.number')
    .execute();
}

/** Experts whom the office found to be an applicant who still competes in the round. */
export async function expertsFoundApplicants(db: ReadDb, roundId: string): Promise<ReadonlySet<string>> {
  const same = (await lastAlsoApplicants(db, roundId)).filter((row) => row.same === 1);
  if (same.length === 0) return new Set();
  const ids = same.map((row) => row.application_id);
  const rows = await db.selectFrom('application').select(['id', 'state']).where('id', 'in', ids).execute();
  const competing = new Set(rows.filter(({ state }) => state === 'accepted' || isOpen(state)).map(({ id }) => id));
  return new Set(same.filter((row) => competing.has(row.application_id)).map((row) => row.expert_id));
}

export async function insertAlsoApplicant(
  db: WriteDb,
  row: Omit<Insertable<AlsoApplicantTable>, 'number'>,
): Promise<void> {
  await db.insertInto('also_applicant').values(row).execute();
}
