import type { ReadDb, WriteDb } from '../handles.ts';
import type { GroupOpinionTable } from '../schema.ts';

export async function listOpinions(db: ReadDb, roundId: string): Promise<GroupOpinionTable[]> {
  return db.selectFrom('group_opinion').selectAll().where('round_id', '=', roundId).execute();
}

export async function saveOpinion(db: WriteDb, row: GroupOpinionTable): Promise<void> {
  await db.replaceInto('group_opinion').values(row).execute();
}
