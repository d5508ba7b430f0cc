import type { ReadDb } from '../handles.ts';

/** Review groups by number, with their leaders. */
export async function listGroupLeaders(
  db: ReadDb,
  roundId: string,
): Promise<{ readonly number: number; readonly leaderId: string | null }[]> {
  return db
    .selectFrom('review_group')
    .select(['number', 'leader_id as leaderId'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
}
