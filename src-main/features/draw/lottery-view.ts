import type { PublishedLottery } from '../../../db/tables/draw-lotteries.ts';
import type { DrawAttemptView, LotteryView } from '../../core/contract/draw.ts';
import type { DrawInput } from '../../core/domain/draw/draw.ts';
import { ballsFor, readLottery, spreadOfLottery } from '../../core/domain/draw/lottery/lottery.ts';
import { panelDrawn } from '../../core/domain/draw/lottery/panel-draw.ts';
import type { Sealable } from '../../core/domain/draw/pool-digest.ts';

/** Everybody with the number of panels they sit on, fewest first; null where what is kept no longer reads. */
export function lotteryView({ text, madeUtc }: PublishedLottery, sealed: Sealable): LotteryView | null {
  const read = readLottery(text, sealed);
  if (!read.ok) return null;
  const { digest, eligible, counts } = read.value;
  const spread = spreadOfLottery(read.value);
  const experts = eligible.map(({ poolNumber, name, unit, specialty }, place) => {
    return { poolNumber, name, unit, specialty, count: counts[place] ?? 0 };
  });
  return {
    digest,
    madeUtc,
    ...spread,
    balls: ballsFor(spread.panels),
    seats: sealed.seats,
    eligible: eligible.length,
    experts: experts.sort((a, b) => a.count - b.count),
  };
}

/** What the balls of an attempt named; null of another method, and where what is kept no longer reads. */
export function panelView(input: DrawInput): DrawAttemptView['lottery'] {
  const drawn = panelDrawn(input);
  if (!drawn.ok) return null;
  const { lottery, spread, number, void: none } = drawn.value;
  return { digest: lottery.digest, ...spread, panel: number, void: none };
}
