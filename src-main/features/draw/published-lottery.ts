import type { DrawAttempt } from '../../../db/tables/draw-attempts.ts';
import { listLotteries, markPublished } from '../../../db/tables/draw-lotteries.ts';
import { isLottery } from '../../core/domain/draw/lottery/lottery.ts';
import { type BookedLottery, toldDigest } from '../../core/domain/draw/lottery/lottery-book.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';

/** Whether any lottery of the round is known outside: saved, shown to the room, or drawn from. */
export function isPublished(book: readonly BookedLottery[], attempts: readonly DrawAttempt[]): boolean {
  const drawn = attempts.some(({ input, aborted }) => aborted === null && isLottery(input.method));
  return drawn || book.some((one) => one.publishedUtc !== null);
}

/** Refusals: `round_not_found`, `lottery_missing`. Shown again, nothing changes. */
export const lotteryShown: FeatureHandlers<'draw'>['lotteryShown'] = async ({ db, now }, { roundId, number }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const shown = (await listLotteries(db, roundId)).find((one) => one.number === number);
  if (shown === undefined) return refuse('lottery_missing');
  await markPublished(db, roundId, number, now);
  const after = { number, digest: toldDigest(shown), publishedUtc: shown.publishedUtc ?? now };
  return done(null, { object: roundId, before: { number, publishedUtc: shown.publishedUtc }, after });
};
