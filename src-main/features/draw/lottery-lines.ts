import type { LotteryLine } from '../../core/contract/draw.ts';
import { type BookedLottery, lastUnder, toldDigest } from '../../core/domain/draw/lottery/lottery-book.ts';

/** The book of lotteries as everybody may read it. `poolDigest`: of the seal as it is; null: the pool is open. */
export function lotteryLines(book: readonly BookedLottery[], poolDigest: string | null): readonly LotteryLine[] {
  const standing = poolDigest === null ? undefined : lastUnder(book, poolDigest);
  return book.map((one) => {
    const { number, panels, madeUtc, madeBy, publishedUtc, reason, secondPerson } = one;
    const digest = toldDigest(one);
    return { number, digest, panels, madeUtc, madeBy, publishedUtc, reason, secondPerson, stands: one === standing };
  });
}
