import type { Selectable } from 'kysely';
import type { BookedLottery } from '../../src-main/core/domain/draw/lottery/lottery-book.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { DrawLotteryTable } from '../schema.ts';

/** One lottery of the book, with its text as it was made. */
export interface KeptLottery extends BookedLottery {
  readonly text: string;
}

function lotteryOf(row: Selectable<DrawLotteryTable>): KeptLottery {
  return {
    number: row.number,
    poolDigest: row.pool_digest,
    digest: row.digest,
    text: row.lottery,
    panels: row.panels,
    secret: row.secret,
    sealedDigest: row.sealed_digest,
    fairness: { most: row.most, complete: row.complete === 1 },
    madeBy: row.made_by,
    reason: row.reason,
    secondPerson: row.second_person,
    madeUtc: row.made_utc,
    publishedUtc: row.published_utc,
  };
}

/** The lottery made last for one seal, if one was. */
export async function findLottery(db: ReadDb, roundId: string, poolDigest: string): Promise<KeptLottery | undefined> {
  const row = await db
    .selectFrom('draw_lottery')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('pool_digest', '=', poolDigest)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row && lotteryOf(row);
}

/** Every lottery made for the round, the first one first. */
export async function listLotteries(db: ReadDb, roundId: string): Promise<KeptLottery[]> {
  const rows = await db
    .selectFrom('draw_lottery')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  return rows.map(lotteryOf);
}

export async function insertLottery(db: WriteDb, roundId: string, one: KeptLottery): Promise<void> {
  await db
    .insertInto('draw_lottery')
    .values({
      round_id: roundId,
      number: one.number,
      pool_digest: one.poolDigest,
      digest: one.digest,
      lottery: one.text,
      panels: one.panels,
      secret: one.secret,
      sealed_digest: one.sealedDigest,
      most: one.fairness.most,
      complete: one.fairness.complete ? 1 : 0,
      made_by: one.madeBy,
      reason: one.reason,
      second_person: one.secondPerson,
      made_utc: one.madeUtc,
      published_utc: one.publishedUtc,
    })
    .execute();
}

/** The first time counts. */
export async function markPublished(db: WriteDb, roundId: string, number: number, utc: string): Promise<void> {
  await db
    .updateTable('draw_lottery')
    .set({ published_utc: utc })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .where('published_utc', 'is', null)
    .execute();
}
