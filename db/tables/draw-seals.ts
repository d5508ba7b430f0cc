import type { SealStatement } from '../../src-main/core/domain/draw/seal-statement.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** A seal as it stands in the book, for the attempt that its statement names. */
export interface DrawSeal {
  readonly poolDigest: string;
  readonly statement: SealStatement;
  readonly sealedUtc: string;
}

export async function insertSeal(db: WriteDb, roundId: string, one: DrawSeal): Promise<void> {
  const { poolDigest: pool_digest, statement, sealedUtc: sealed_utc } = one;
  const { attempt } = statement;
  await db
    .insertInto('draw_seal')
    .values({ round_id: roundId, attempt, pool_digest, statement: JSON.stringify(statement), sealed_utc })
    .execute();
}

/** The seal with that digest; none of a pool that an earlier version sealed. */
export async function findSeal(db: ReadDb, roundId: string, poolDigest: string): Promise<DrawSeal | undefined> {
  const row = await db
    .selectFrom('draw_seal')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('pool_digest', '=', poolDigest)
    .executeTakeFirst();
  return row && { poolDigest, statement: JSON.parse(row.statement) as SealStatement, sealedUtc: row.sealed_utc };
}
