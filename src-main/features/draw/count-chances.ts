import { saveChances } from '../../../db/tables/draw-chances.ts';
import { drawsTried, spreadOf } from '../../core/domain/draw/chances.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';

/**
 * Each expert's chance under the seal, kept with it. Counted or tried out beside the office's other calls; whoever stops
 * it leaves nothing behind. Refusals beside `round_not_found`: `pool_not_sealed`, `pool_changed_since_sealing` and those
 * of `chancesOf`.
 */
export const countChances: FeatureHandlers<'draw'>['countChances'] = async (context, { roundId }) => {
  const loaded = await context.query(async ({ db }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const { row } = round.value;
    if (row.pool_sealed_utc === null || row.pool_digest === null) return refuse('pool_not_sealed');
    const pool = await loadPool(db, round.value);
    return pool.digest === row.pool_digest ? ok(pool) : refuse('pool_changed_since_sealing');
  });
  if (!loaded.ok) return loaded;
  const { sealable, digest: poolDigest, eligible } = loaded.value;
  const told = context.pace('trying', drawsTried(eligible));
  const found = await context.drawing.chances(sealable, poolDigest, told);
  if (!found.ok) return found;
  const chances = found.value;
  return context.command(async ({ db, now }) => {
    await saveChances(db, roundId, { poolDigest, chances, utc: now });
    const { kind, draws } = chances;
    const { lowest, highest } = spreadOf(chances);
    const after = { poolDigest, kind, draws, lowest: lowest.chance, highest: highest.chance };
    return done({ kind }, { object: roundId, after });
  });
};
