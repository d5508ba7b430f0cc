import path from 'node:path';
import { findLottery } from '../../../db/tables/draw-lotteries.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';

/**
 * The lottery as it is published: the very text whose SHA-256 is its digest. Refusals beside `round_not_found`:
 * `names_sealed`, `lottery_missing`, those of writing.
 */
export const saveLotteryFile: FeatureHandlers<'draw'>['saveLottery'] = async (context, { roundId }) => {
  const found = await context.query(async ({ db }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    // Drawn by balls in the open, the panel names the jury to whoever has the file; its digest may be told before.
    if ((await loadSealedNames(db, roundId)).sealed) return refuse('names_sealed');
    const lottery = await findLottery(db, roundId, round.value.row.pool_digest ?? '');
    return lottery === undefined ? refuse('lottery_missing') : ok(lottery);
  });
  if (!found.ok) return found;
  const { digest, text } = found.value;
  const fileName = `draw-lottery-${digest.slice(0, 10)}.txt`;
  const written = await context.writeFile(path.join(context.place, fileName), new TextEncoder().encode(text));
  if (!written.ok) return written;
  return context.command(async () => done({ fileName }, { object: roundId, after: { digest } }));
};
