import type { ReadDb } from '../../../db/handles.ts';
import { listAttempts } from '../../../db/tables/draw-attempts.ts';
import { saveLottery } from '../../../db/tables/draw-lotteries.ts';
import { DRAW_METHOD, mayDraw } from '../../core/domain/draw/draw.ts';
import { LOTTERY_METHOD, readLottery, spreadOfLottery } from '../../core/domain/draw/lottery/lottery.ts';
import { typesOf } from '../../core/domain/draw/lottery/make-lottery.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';

/** What a lottery is made from, as long as nobody has drawn from the one before: what was published then stands. */
async function sealedFor(db: ReadDb, roundId: RoundId) {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row } = round.value;
  if (row.pool_sealed_utc === null || row.pool_digest === null) return refuse('pool_not_sealed');
  const attempts = await listAttempts(db, roundId);
  if (attempts.some((a) => a.adoptedUtc !== null)) return refuse('draw_already_adopted');
  const drawn = attempts.some(({ input }) => input.method === LOTTERY_METHOD && input.poolDigest === row.pool_digest);
  if (drawn) return refuse('lottery_in_use');
  const pool = await loadPool(db, round.value);
  return pool.digest === row.pool_digest ? ok(pool) : refuse('pool_changed_since_sealing');
}

/**
 * The fairest lottery under the seal, kept with it before any ball is drawn. Reckoned in a thread between the office's
 * other calls; whoever stops it leaves nothing behind. What the thread answers is read again against the rules. Refusals
 * beside `round_not_found`: `pool_not_sealed`, `pool_changed_since_sealing`, `draw_already_adopted`, `lottery_in_use`,
 * those of `mayDraw`, of `makeLottery` and of `readLottery`.
 */
export const makeLottery: FeatureHandlers<'draw'>['makeLottery'] = async (context, { roundId, panels }) => {
  const loaded = await context.query(({ db }) => sealedFor(db, roundId));
  if (!loaded.ok) return loaded;
  const { sealable, digest: poolDigest } = loaded.value;
  const possible = mayDraw({ method: DRAW_METHOD, ...sealable, seed: '', attempt: 1, poolDigest });
  if (!possible.ok) return possible;
  const made = await context.drawing.lottery(sealable, panels, context.pace('solving', typesOf(sealable)));
  if (!made.ok) return made;
  const text = made.value;
  const read = readLottery(text, sealable);
  if (!read.ok) return read;
  const { digest } = read.value;
  return context.command(async ({ db, now }) => {
    const still = await sealedFor(db, roundId);
    if (!still.ok) return still;
    if (still.value.digest !== poolDigest) return refuse('pool_changed_since_sealing');
    await saveLottery(db, roundId, poolDigest, { digest, text, madeUtc: now });
    return done({ digest }, { object: roundId, after: { poolDigest, digest, ...spreadOfLottery(read.value) } });
  });
};
