import { type Insertable, type Selectable, sql } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { DisciplineChangeTable } from '../schema.ts';

export type DisciplineChangeRow = Selectable<DisciplineChangeTable>;

/** What the pool lists today for those of the round's experts whom it knows, by expert. */
export async function disciplinesInPool(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('expert')
    .innerJoin('pool_member', 'pool_member.person_id', 'expert.person_id')
    .select(['expert.id', sql<string>`json_extract(pool_member.details, '$.disciplines')`.as('disciplines')])
    .where('expert.round_id', '=', roundId)
    .execute();
  return new Map(rows.map(({ id, disciplines }) => [id, JSON.parse(disciplines) as string[]]));
}

/** Every change on the round's roster, oldest first. */
export async function listDisciplineChanges(db: ReadDb, roundId: string): Promise<DisciplineChangeRow[]> {
  return db
    .selectFrom('discipline_change')
    .innerJoin('expert', 'expert.id', 'discipline_change.expert_id')
    .selectAll('discipline_change')
    .where('expert.round_id', '=', roundId)
    .orderBy('discipline_change.number')
    .execute();
}

/** From now on the expert stands for `after`. The row as it was accepted stays as the roster gave it. */
export async function changeDiscipline(
  db: WriteDb,
  change: Omit<Insertable<DisciplineChangeTable>, 'number'>,
): Promise<void> {
  await db.updateTable('expert').set({ specialty: change.after }).where('id', '=', change.expert_id).execute();
  await db.insertInto('discipline_change').values(change).execute();
}
