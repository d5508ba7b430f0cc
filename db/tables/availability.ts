import type { Availability } from '../../src-main/core/domain/pool/away.ts';
import type { PoolDetails } from '../../src-main/core/domain/pool/pool-member.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';

type ByExpert = ReadonlyMap<string, Availability>;

/** What the pool says today about those of the round's experts whom it knows, by expert. */
export async function availabilityInPool(db: ReadDb, roundId: string): Promise<ByExpert> {
  const rows = await db
    .selectFrom('expert')
    .innerJoin('pool_member', 'pool_member.person_id', 'expert.person_id')
    .select(['expert.id', 'pool_member.details'])
    .where('expert.round_id', '=', roundId)
    .execute();
  const known = new Map<string, Availability>();
  for (const { id, details } of rows) {
    const { retiresOn, away } = JSON.parse(details) as PoolDetails;
    if (retiresOn !== null || away.length > 0) known.set(id, { retiresOn, away });
  }
  return known;
}

/** What went under the seal of the round. */
export async function sealedAvailability(db: ReadDb, roundId: string): Promise<ByExpert> {
  const rows = await db
    .selectFrom('sealed_availability')
    .innerJoin('expert', 'expert.id', 'sealed_availability.expert_id')
    .select(['expert_id', 'retires_on', 'away'])
    .where('expert.round_id', '=', roundId)
    .execute();
  return new Map(
    rows.map(({ expert_id, retires_on, away }) => [
      expert_id,
      { retiresOn: retires_on, away: JSON.parse(away) as Availability['away'] } as Availability,
    ]),
  );
}

export async function insertSealedAvailability(db: WriteDb, known: ByExpert): Promise<void> {
  const rows = [...known].map(([expert_id, { retiresOn, away }]) => {
    return { expert_id, retires_on: retiresOn, away: JSON.stringify(away) };
  });
  await insertMany(db, 'sealed_availability', rows);
}

export async function deleteSealedAvailability(db: WriteDb, roundId: string): Promise<void> {
  await db
    .deleteFrom('sealed_availability')
    .where('expert_id', 'in', (eb) => eb.selectFrom('expert').select('id').where('round_id', '=', roundId))
    .execute();
}
