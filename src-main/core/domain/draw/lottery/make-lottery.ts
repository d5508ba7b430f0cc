import type { Steps } from '../../kernel/pace.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { binding, boundsOf } from '../composition.ts';
import { poolDigest, type Sealable } from '../pool-digest.ts';
import { type Fairness, fairestPanels } from './fairest-panels.ts';
import { eligibleOf, FEWEST_PANELS, LOTTERY_HEADING, lotteryText, MOST_PANELS, readLottery } from './lottery.ts';
import { panelTypes } from './panel-types.ts';
import { seatPanels } from './seat-panels.ts';
import type { Solver } from './solver.ts';

/** Whoever makes a lottery waits no longer. */
export const LOTTERY_SECONDS = 120;

/**
 * A lottery that was not proved the fairest is refused where its smallest chance is below four fifths of what none can
 * better: that is what the draw by order keeps by itself on the published examples, where the fairest gives 10 %.
 */
const LEAST_PART = [4, 5] as const;

export interface LotteryAsked {
  readonly panels: number;
  /** What nobody knows beforehand, where the names are sealed: without it the seal gives the same lottery to everybody. */
  readonly secret: string;
}

export interface MadeLottery {
  readonly text: string;
  readonly fairness: Fairness;
}

function typesOf(sealed: Sealable) {
  return panelTypes(boundsOf(binding(sealed.rules), eligibleOf(sealed), sealed.seats), sealed.seats);
}

/** As many steps as `makeLottery` has at most: its panels, and the types of people. */
export function lotterySteps(sealed: Sealable, panels: number): number {
  return panels + typesOf(sealed).people.length;
}

/**
 * The fairest lottery over so many panels that the rules allow, as its text. The same seal and secret give the same
 * lottery, unless time was up: nothing is thrown. What comes out was read again against the rules in whole numbers.
 * `inTime`: the first no ends the search. Refusals: `lottery_size_wrong` {least, most}, `lottery_unsolved` where the solver
 * came to no end, `lottery_time_up` {seconds} where it came to none in time that could stand.
 */
export function* makeLottery(
  sealed: Sealable,
  { panels, secret }: LotteryAsked,
  solver: Solver,
  inTime: () => boolean = () => true,
): Steps<Result<MadeLottery>> {
  if (!Number.isSafeInteger(panels) || panels < FEWEST_PANELS || panels > MOST_PANELS) {
    return refuse('lottery_size_wrong', { least: FEWEST_PANELS, most: MOST_PANELS });
  }
  const types = typesOf(sealed);
  const luck = [LOTTERY_HEADING, poolDigest(sealed), panels, ...(secret === '' ? [] : [secret])].join('|');
  const found = yield* fairestPanels(types, panels, solver, { luck: `${luck}|shares`, inTime });
  const timeUp = refuse('lottery_time_up', { seconds: LOTTERY_SECONDS });
  if (found === undefined) return inTime() ? refuse('lottery_unsolved') : timeUp;
  const { fairness } = found;
  const text = lotteryText(sealed, seatPanels(types, found.panels, `${luck}|seats`));
  const read = readLottery(text, sealed);
  // The panels were counted in whole numbers: a list that does not read is a mistake of ours.
  if (!read.ok) throw new Error(`lottery: ${read.refusal.code}`);
  const lowest = read.value.counts.reduce((least, n) => Math.min(least, n), panels);
  const [part, whole] = LEAST_PART;
  if (!fairness.complete && lowest * whole < fairness.most * part) return timeUp;
  return ok({ text, fairness });
}
