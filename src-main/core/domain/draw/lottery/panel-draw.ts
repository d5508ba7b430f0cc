import { sha256After } from '../../kernel/digest.ts';
import { byText } from '../../kernel/order.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { sealedField } from '../../kernel/sealed-text.ts';
import { drawAlternates } from '../alternates.ts';
import { binding, boundsOf } from '../composition.ts';
import type { DrawInput, DrawnSeat, DrawOutcome } from '../draw.ts';
import type { SealedExpert } from '../pool-digest.ts';
import { panelByBalls } from './balls.ts';
import { type Lottery, type LotterySpread, panelNumber, readLottery, spreadOfLottery } from './lottery.ts';
import { seatOrder } from './seat-order.ts';

/**
 * The text whose SHA-256 puts those who wait in order: not the pool's digest but the lottery's, which covers it. The seed
 * is all that was brought, the balls among it.
 */
function waitingKeys(
  { method, seed, attempt }: Pick<DrawInput, 'method' | 'seed' | 'attempt'>,
  lotteryDigest: string,
): (poolNumber: string) => string {
  return sha256After(`${method}|${lotteryDigest}|${sealedField(seed)}|${attempt}|`);
}

/** The lottery that a jury was drawn from, and what the balls named in it. */
interface PanelDrawn {
  readonly lottery: Lottery;
  readonly spread: LotterySpread;
  /** Places of the panel's people among the eligible, by their seats. */
  readonly people: readonly number[];
  /** The panel's number as it stands in what was published. */
  readonly number: string;
  /** Numbers drawn before it that no panel has. */
  readonly void: readonly string[];
}

/** Read again from what was kept. Refusals: `lottery_missing`, those of `readLottery` and of `panelByBalls`. */
export function panelDrawn(input: DrawInput): Result<PanelDrawn> {
  if (input.lottery === undefined) return refuse('lottery_missing');
  const read = readLottery(input.lottery.text, input);
  if (!read.ok) return read;
  const { panels } = read.value;
  const named = panelByBalls(input.lottery.balls, panels.length);
  if (!named.ok) return named;
  const { panel, void: none } = named.value;
  const number = panelNumber(panel, panels.length);
  const { eligible } = read.value;
  const inPool = (panels[panel] as readonly number[]).map((place) => {
    return { place, poolNumber: (eligible[place] as SealedExpert).poolNumber };
  });
  return ok({
    lottery: read.value,
    spread: spreadOfLottery(read.value),
    people: seatOrder(input, number, inPool).map(({ place }) => place),
    number,
    void: none,
  });
}

/**
 * The jury that the balls drew from the published lottery: the panel's people, in the order of `seatOrder`. Everybody else waits in
 * the order of their keys, and alternates are taken from there like for like, as in the draw by order. Refusals: those of
 * `panelDrawn`.
 */
export function drawPanel(input: DrawInput): Result<DrawOutcome> {
  const drawn = panelDrawn(input);
  if (!drawn.ok) return drawn;
  const { people: members, lottery } = drawn.value;
  const { digest, eligible } = lottery;

  const one = (place: number) => eligible[place] as SealedExpert;
  const keyOf = waitingKeys(input, digest);
  const keyed = eligible
    .map(({ expertId, poolNumber }, place) => {
      return { place, expertId, key: keyOf(poolNumber) };
    })
    .sort((a, b) => byText(a.key, b.key));
  const seated = new Set(members);
  const waiting = keyed.flatMap(({ place }) => (seated.has(place) ? [] : [place]));
  const bounded = boundsOf(binding(input.rules), eligible, input.seats);
  const alternates = drawAlternates(bounded, members, waiting, input.alternates, (p) => one(p).specialty);
  const seat = (place: number, i: number): DrawnSeat => {
    const { expertId, specialty } = one(place);
    return { expertId, specialty, order: i + 1 };
  };
  return ok({
    members: members.map(seat),
    alternates: alternates.map(({ person, replaces }, i) => ({ ...seat(person, i), replaces })),
    order: keyed.map(({ expertId, key }) => ({ expertId, key })),
    rejections: [],
    poolDigest: input.poolDigest,
    seed: input.seed,
    attempt: input.attempt,
  });
}
