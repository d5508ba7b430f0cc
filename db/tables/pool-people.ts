import type { ReadDb } from '../handles.ts';
import { written } from '../written.ts';

export interface PoolPerson {
  readonly expertId: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly specialty: string;
  /** '' where the roster gives none. */
  readonly phone: string;
}

/** Everyone in the round's pool, drawn or not. */
export async function listPoolPeople(db: ReadDb, roundId: string): Promise<PoolPerson[]> {
  return db
    .selectFrom('expert')
    .innerJoin('unit', 'unit.id', 'expert.unit_id')
    .where('expert.round_id', '=', roundId)
    .select([
      'expert.id as expertId',
      written<string>('name').as('name'),
      'unit.name as unit',
      'expert.title as title',
      'expert.specialty as specialty',
      'expert.phone as phone',
    ])
    .orderBy('expert.id')
    .execute();
}
