import path from 'node:path';
import { findLottery, markPublished } from '../../../db/tables/draw-lotteries.ts';
import { readLottery } from '../../core/domain/draw/lottery/lottery.ts';
import { sealedLotteryText } from '../../core/domain/draw/lottery/sealed-lottery.ts';
import { SHORT_SEAL } from '../../core/domain/draw/pool-digest.ts';
import { sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';

/**
 * The lottery as it is published: the very text whose SHA-256 is its digest. While the names are sealed, the text in which
 * its panels are blind: drawn by balls in the open, a panel's list would name the jury to whoever has the file. Refusals
 * beside `round_not_found`: `lottery_missing`, `lottery_without_secret` of one made by an earlier version in a round with
 * sealed names, those of `readLottery` and of writing.
 */
export const saveLotteryFile: FeatureHandlers<'draw'>['saveLottery'] = async (context, { roundId }) => {
  const found = await context.query(async ({ db }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const lottery = await findLottery(db, roundId, round.value.row.pool_digest ?? '');
    if (lottery === undefined) return refuse('lottery_missing');
    const { number, text, secret } = lottery;
    if (!(await loadSealedNames(db, roundId)).sealed) return ok({ number, text, kind: '' });
    if (secret === '') return refuse('lottery_without_secret');
    const { sealable } = await loadPool(db, round.value);
    const read = readLottery(text, sealable);
    return read.ok
      ? ok({ number, text: sealedLotteryText(sealable, read.value, text, secret), kind: 'sealed-' })
      : read;
  });
  if (!found.ok) return found;
  const { number, text, kind } = found.value;
  const digest = sha256Hex(text);
  const fileName = `draw-lottery-${kind}${digest.slice(0, SHORT_SEAL)}.txt`;
  const written = await context.writeFile(path.join(context.place, fileName), new TextEncoder().encode(text));
  if (!written.ok) return written;
  return context.command(async ({ db, now }) => {
    await markPublished(db, roundId, number, now);
    return done({ fileName }, { object: roundId, after: { number, digest } });
  });
};
