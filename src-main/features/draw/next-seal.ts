import type { ReadDb } from '../../../db/handles.ts';
import { listAttempts } from '../../../db/tables/draw-attempts.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { enterAborted, sealAttempt, sealIsUsed } from '../draw-seals.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';

/** The sealed pool of a round without an adopted jury, and whether the attempt it is for stands in the book. */
async function sealedPoolOf(db: ReadDb, roundId: RoundId) {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { pool_digest: poolDigest } = round.value.row;
  if (poolDigest === null) return refuse('pool_not_sealed');
  const attempts = await listAttempts(db, roundId);
  if (attempts.some((one) => one.adoptedUtc !== null)) return refuse('draw_already_adopted');
  const pool = await loadPool(db, round.value);
  const used = sealIsUsed(attempts, { poolDigest, statement: pool.sealable.statement });
  return ok({ round: round.value, pool, poolDigest, attempts: attempts.length, used });
}

/**
 * The sealed attempt is given up before it was drawn: a witness does not come, a plan was wrong. Refusals beside
 * `round_not_found`: `pool_not_sealed`, `draw_already_adopted`, `seal_used` {attempt}.
 */
export const abort: FeatureHandlers<'draw'>['abort'] = async (context, { roundId, reason }) => {
  const found = await sealedPoolOf(context.db, roundId);
  if (!found.ok) return found;
  const { round, pool, poolDigest, attempts, used } = found.value;
  if (used) return refuse('seal_used', { attempt: attempts });
  const attempt = await enterAborted(context, round, pool, reason);
  return done({ attempt }, { object: roundId, before: { attempts, poolDigest }, after: { aborted: attempt, reason } });
};

/**
 * The same pool under a new seal, for the next attempt. Refusals beside `round_not_found`: `pool_not_sealed`,
 * `draw_already_adopted`, `seal_open` {attempt} while the last seal still waits for its attempt,
 * `pool_changed_since_sealing`, those of `sealAttempt`.
 */
export const sealAgain: FeatureHandlers<'draw'>['sealAgain'] = async (context, { roundId, plan }) => {
  const found = await sealedPoolOf(context.db, roundId);
  if (!found.ok) return found;
  const { round, pool, poolDigest, attempts, used } = found.value;
  if (!used) return refuse('seal_open', { attempt: attempts + 1 });
  if (pool.digest !== poolDigest) return refuse('pool_changed_since_sealing');
  const sealed = await sealAttempt(context, round, pool, plan);
  if (!sealed.ok) return sealed;
  return done(sealed.value, { object: roundId, before: { poolDigest }, after: { ...sealed.value } });
};
