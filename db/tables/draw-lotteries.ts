import type { ReadDb, WriteDb } from '../handles.ts';

export interface PublishedLottery {
  /** SHA-256 of the text. */
  readonly digest: string;
  readonly text: string;
  readonly madeUtc: string;
}

/** The lottery made for one seal, if one was. */
export async function findLottery(
  db: ReadDb,
  roundId: string,
  poolDigest: string,
): Promise<PublishedLottery | undefined> {
  const row = await db
    .selectFrom('draw_lottery')
    .select(['digest', 'lottery', 'made_utc'])
    .where('round_id', '=', roundId)
    .where('pool_digest', '=', poolDigest)
    .executeTakeFirst();
  return row && { digest: row.digest, text: row.lottery, madeUtc: row.made_utc };
}

/** In the place of the one made before for the same seal. */
export async function saveLottery(
  db: WriteDb,
  roundId: string,
  poolDigest: string,
  { digest, text, madeUtc }: PublishedLottery,
): Promise<void> {
  const made = { digest, lottery: text, made_utc: madeUtc };
  await db
    .insertInto('draw_lottery')
    .values({ round_id: roundId, pool_digest: poolDigest, ...made })
    .onConflict((conflict) => conflict.columns(['round_id', 'pool_digest']).doUpdateSet(made))
    .execute();
}
