import { sha256Hex } from '../../kernel/digest.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { sealedLines } from '../../kernel/sealed-text.ts';
import { binding, boundsOf, countsOf, keeps } from '../composition.ts';
import { ELIGIBLE, poolDigest, type Sealable, type SealedExpert, sealedPool } from '../pool-digest.ts';

/** The method as it is sealed now: seats in an order of their own, see `seatOrder`. */
export const LOTTERY_METHOD = 'jurydesk/lottery/2' as const;
/** Of seals that an earlier version made: seats in the pool's order. */
export const EARLIER_LOTTERY = 'jurydesk/lottery/1' as const;
/** First line of what is published; one for both methods, whose panels are the same. */
export const LOTTERY_HEADING = 'jurydesk/lottery/1' as const;

export function isLottery(method: string): method is typeof LOTTERY_METHOD | typeof EARLIER_LOTTERY {
  return method === LOTTERY_METHOD || method === EARLIER_LOTTERY;
}

export const FEWEST_PANELS = 10;
export const MOST_PANELS = 10_000;

/** A list of panels, one of which is drawn by numbered balls, each with the same chance. */
export interface Lottery {
  /** SHA-256 of the text in UTF-8, as 64 lower-case hex digits: of the published file as it stands. */
  readonly digest: string;
  /** Everybody who may be drawn, in the pool's order. */
  readonly eligible: readonly SealedExpert[];
  /** Of each panel, by its number, the places in `eligible`, rising. */
  readonly panels: readonly (readonly number[])[];
  /** On how many panels each of them sits: over the number of panels, their chance. */
  readonly counts: readonly number[];
}

/** How many balls make a panel's number: 1000 panels are 000 to 999, three balls. */
export function ballsFor(panels: number): number {
  return String(panels - 1).length;
}

export function panelNumber(panel: number, panels: number): string {
  return String(panel).padStart(ballsFor(panels), '0');
}

/**
 * The text that is published before the balls are drawn, one line each, cells separated by `|`, every line ended by LF:
 * the heading; `pool` with the digest of what was sealed; `seats` and `panels` with their numbers; then for each panel its
 * number and the pool numbers of those who sit on it, in the pool's order. Its digest is that of the file itself.
 */
export function lotteryText(sealed: Sealable, panels: Lottery['panels']): string {
  const eligible = eligibleOf(sealed);
  return sealedLines(LOTTERY_HEADING, [
    ['pool', poolDigest(sealed)],
    ['seats', String(sealed.seats)],
    ['panels', String(panels.length)],
    ...panels.map((people, i) => [
      panelNumber(i, panels.length),
      ...people.map((place) => (eligible[place] as SealedExpert).poolNumber),
    ]),
  ]);
}

export function eligibleOf(sealed: Sealable): readonly SealedExpert[] {
  return sealedPool(sealed).filter((one) => one.code === ELIGIBLE);
}

/**
 * A published lottery, read against what was sealed, in whole numbers only: nothing that a solver reckoned is believed.
 * Refusals: `lottery_unreadable`, `lottery_of_another_pool`, `lottery_panel_broken` {number} for the first panel that has
 * somebody twice or who may not be drawn, or the wrong number of people, or breaks a rule that binds.
 */
export function readLottery(text: string, sealed: Sealable): Result<Lottery> {
  const [heading, pool, seats, size, ...lines] = text.split('\n');
  const count = Number(/^panels\|(\d{1,5})$/u.exec(size ?? '')?.[1] ?? 0);
  const whole = heading === LOTTERY_HEADING && count >= FEWEST_PANELS && count <= MOST_PANELS && lines.at(-1) === '';
  if (!whole || lines.length !== count + 1) return refuse('lottery_unreadable');
  if (pool !== `pool|${poolDigest(sealed)}` || seats !== `seats|${sealed.seats}`)
    return refuse('lottery_of_another_pool');

  const eligible = eligibleOf(sealed);
  const placeOf = new Map(eligible.map(({ poolNumber }, place) => [poolNumber, place]));
  const bounded = boundsOf(binding(sealed.rules), eligible, sealed.seats);
  const counts = eligible.map(() => 0);
  const panels: number[][] = [];
  for (const [i, line] of lines.slice(0, -1).entries()) {
    const [number, ...people] = line.split('|');
    const places = people.map((one) => placeOf.get(one) ?? -1);
    const rising = places.every((place, at) => place > (at === 0 ? -1 : (places[at - 1] as number)));
    const right = number === panelNumber(i, count) && rising && places.length === sealed.seats;
    if (!right || !keeps(bounded, countsOf(bounded, places))) return refuse('lottery_panel_broken', { number: i });
    for (const place of places) counts[place] = (counts[place] as number) + 1;
    panels.push(places);
  }
  return ok({ digest: sha256Hex(text), eligible, panels, counts });
}

/** Smallest and largest number of panels that anybody sits on, of all panels. */
export interface LotterySpread {
  readonly panels: number;
  readonly lowest: number;
  readonly highest: number;
}

export function spreadOfLottery({ panels, counts }: Lottery): LotterySpread {
  const lowest = counts.reduce((low, n) => Math.min(low, n), panels.length);
  return { panels: panels.length, lowest, highest: counts.reduce((high, n) => Math.max(high, n), 0) };
}
