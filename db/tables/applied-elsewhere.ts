import { isOpen } from '../../src-main/core/domain/acceptance/states.ts';
import type { ReadDb } from '../handles.ts';

export interface AppliedElsewhere {
  readonly personId: string;
  readonly roundId: string;
  readonly round: string;
  readonly kind: string;
}

/** Applications in `others` of people who apply in the round, but the returned, withdrawn and moved ones. */
export async function listAppliedElsewhere(
  db: ReadDb,
  roundId: string,
  others: readonly string[],
): Promise<AppliedElsewhere[]> {
  if (others.length === 0) return [];
  const rows = await db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .select(['application.person_id', 'application.round_id', 'round.name', 'application.kind', 'application.state'])
    .where('application.round_id', 'in', others)
    .where('application.person_id', 'in', (eb) =>
      eb.selectFrom('application as here').select('here.person_id').where('here.round_id', '=', roundId),
    )
    .orderBy('round.name')
    .execute();
  return rows
    .filter(({ state }) => state === 'accepted' || isOpen(state))
    .map((row) => ({ personId: row.person_id, roundId: row.round_id, round: row.name, kind: row.kind }));
}
