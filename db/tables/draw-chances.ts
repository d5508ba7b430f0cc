import type { Chances } from '../../src-main/core/domain/draw/chances.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** The chances found for one seal, if they were. */
export async function findChances(db: ReadDb, roundId: string, poolDigest: string): Promise<Chances | undefined> {
  const row = await db
    .selectFrom('draw_chances')
    .select('chances')
    .where('round_id', '=', roundId)
    .where('pool_digest', '=', poolDigest)
    .executeTakeFirst();
  return row && (JSON.parse(row.chances) as Chances);
}

export async function saveChances(
  db: WriteDb,
  roundId: string,
  one: { readonly poolDigest: string; readonly chances: Chances; readonly utc: string },
): Promise<void> {
  const found = { chances: JSON.stringify(one.chances), found_utc: one.utc };
  await db
    .insertInto('draw_chances')
    .values({ round_id: roundId, pool_digest: one.poolDigest, ...found })
    .onConflict((conflict) => conflict.columns(['round_id', 'pool_digest']).doUpdateSet(found))
    .execute();
}
