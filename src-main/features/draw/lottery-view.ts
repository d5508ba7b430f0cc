import type { DrawAttempt } from '../../../db/tables/draw-attempts.ts';
import type { KeptLottery } from '../../../db/tables/draw-lotteries.ts';
import type { DrawAttemptView, LotteryView } from '../../core/contract/draw.ts';
import { ballsFor, readLottery, spreadOfLottery } from '../../core/domain/draw/lottery/lottery.ts';
import { lastUnder, toldDigest } from '../../core/domain/draw/lottery/lottery-book.ts';
import { panelDrawn } from '../../core/domain/draw/lottery/panel-draw.ts';
import type { Sealable } from '../../core/domain/draw/pool-digest.ts';

/**
 * Everybody with the number of panels they sit on, fewest first; null where what is kept no longer reads. `blind`: while
 * the names are sealed it is told by the digest of its blind publication.
 */
export function lotteryView(kept: KeptLottery, sealed: Sealable, blind: boolean): LotteryView | null {
  const read = readLottery(kept.text, sealed);
  if (!read.ok) return null;
  const { eligible, counts } = read.value;
  const spread = spreadOfLottery(read.value);
  const { number, madeUtc, secret, sealedDigest, fairness } = kept;
  const experts = eligible.map(({ poolNumber, name, unit, specialty }, place) => {
    return { poolNumber, name, unit, specialty, count: counts[place] ?? 0 };
  });
  return {
    number,
    digest: blind ? toldDigest(kept) : read.value.digest,
    blind,
    opened: blind || secret === '' ? null : { digest: sealedDigest, secret },
    ...fairness,
    madeUtc,
    ...spread,
    balls: ballsFor(spread.panels),
    seats: sealed.seats,
    eligible: eligible.length,
    experts: experts.sort((a, b) => a.count - b.count),
  };
}

/** What the balls of an attempt named; null of another method, and where what is kept no longer reads. */
export function panelView({ input }: DrawAttempt, book: readonly KeptLottery[]): DrawAttemptView['lottery'] {
  const drawn = panelDrawn(input);
  const booked = lastUnder(book, input.poolDigest);
  if (!drawn.ok || booked === undefined) return null;
  const { spread, number: panel, void: none } = drawn.value;
  return { number: booked.number, digest: drawn.value.lottery.digest, ...spread, panel, void: none };
}
