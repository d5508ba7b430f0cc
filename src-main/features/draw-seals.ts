import { type DrawAttempt, enterAttempt } from '../../db/tables/draw-attempts.ts';
import { insertSeal } from '../../db/tables/draw-seals.ts';
import { countOf } from '../../db/tables/round-counts.ts';
import { markRound } from '../../db/tables/rounds.ts';
import type { DrawPlan } from '../core/contract/contribution.ts';
import { DRAW_METHOD } from '../core/domain/draw/draw.ts';
import { COMPUTER_PLAN, checkPlan } from '../core/domain/draw/plan.ts';
import { poolDigest } from '../core/domain/draw/pool-digest.ts';
import { SALT_BYTES, type SealStatement, TITLED_POOL_HEADING } from '../core/domain/draw/seal-statement.ts';
import { ok, type Result } from '../core/domain/kernel/result.ts';
import type { CommandContext } from './feature.ts';
import type { Pool } from './pool-exclusions.ts';
import type { LoadedRound } from './round-loading.ts';

/**
 * Seals the pool for the next attempt of the book, with the plan by which it will be drawn and a salt of its own.
 * Refusals: those of `checkPlan`.
 */
export async function sealAttempt(
  { db, now, randomHex }: CommandContext,
  { row, setup }: LoadedRound,
  { sealable, plannedOn: day }: Pool,
  { method, contributions }: DrawPlan,
): Promise<Result<{ readonly poolDigest: string; readonly attempt: number }>> {
  const plan = contributions.length === 0 && method === DRAW_METHOD ? COMPUTER_PLAN : contributions;
  const sound = checkPlan(method, plan);
  if (!sound.ok) return sound;
  const attempt = (await countOf(db, 'draw_attempt', row.id)) + 1;
  const { name: round, year, juryName: jury, approvalNumber: approval } = setup;
  const salt = randomHex(SALT_BYTES);
  const what = { format: TITLED_POOL_HEADING, round, year, jury, approval, day } as const;
  const statement: SealStatement = { ...what, attempt, salt, method, plan };
  const digest = poolDigest({ ...sealable, statement });
  await insertSeal(db, row.id, { poolDigest: digest, statement, sealedUtc: now });
  await markRound(db, row.id, { pool_sealed_utc: now, pool_digest: digest });
  return ok({ poolDigest: digest, attempt });
}

/** Whether the attempt that the seal is for stands in the book already: each seal is drawn under once. */
export function sealIsUsed(
  attempts: readonly DrawAttempt[],
  seal: { readonly poolDigest: string; readonly statement?: SealStatement | undefined },
): boolean {
  return seal.statement === undefined
    ? attempts.some(({ input }) => input.poolDigest === seal.poolDigest)
    : attempts.length >= seal.statement.attempt;
}

/** The attempt that was sealed and is given up: with its number and reason in the book, and nothing brought to it. */
export async function enterAborted(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { row }: LoadedRound,
  { sealable, digest }: Pool,
  reason: string,
): Promise<number> {
  const attempt = (await countOf(db, 'draw_attempt', row.id)) + 1;
  const method = sealable.statement?.method ?? DRAW_METHOD;
  await enterAttempt(db, row.id, {
    attempt,
    input: { method, ...sealable, seed: '', attempt, poolDigest: row.pool_digest ?? digest },
    contributions: [],
    ...{ place: '', drawer: '', witnesses: '', reason: '', secondPerson: '' },
    committedUtc: now,
    aborted: reason,
  });
  return attempt;
}
