import type { Steps } from '../../kernel/pace.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { binding, boundsOf } from '../composition.ts';
import { poolDigest, type Sealable } from '../pool-digest.ts';
import { leximin } from './leximin.ts';
import { eligibleOf, FEWEST_PANELS, LOTTERY_METHOD, lotteryText, MOST_PANELS, readLottery } from './lottery.ts';
import { panelTypes } from './panel-types.ts';
import { seatPanels } from './seat-panels.ts';
import type { Solver } from './solver.ts';
import { wholeLottery } from './whole-lottery.ts';

/** How many types of people there are: as many as `makeLottery` settles. */
export function typesOf(sealed: Sealable): number {
  return panelTypes(boundsOf(binding(sealed.rules), eligibleOf(sealed), sealed.seats), sealed.seats).people.length;
}

/**
 * The fairest lottery over so many panels that the rules allow, as its text. The same seal gives the same lottery: nothing
 * is thrown. What comes out was read again against the rules in whole numbers. Each step says how many more types of
 * people are settled. Refusals: `lottery_size_wrong` {least, most}, `lottery_unsolved` where the solver came to no end.
 */
export function* makeLottery(sealed: Sealable, panels: number, solver: Solver): Steps<Result<string>> {
  if (!Number.isSafeInteger(panels) || panels < FEWEST_PANELS || panels > MOST_PANELS) {
    return refuse('lottery_size_wrong', { least: FEWEST_PANELS, most: MOST_PANELS });
  }
  const eligible = eligibleOf(sealed);
  const types = panelTypes(boundsOf(binding(sealed.rules), eligible, sealed.seats), sealed.seats);
  const mixture = yield* leximin(types, solver);
  if (mixture === undefined) return refuse('lottery_unsolved');
  const luck = `${LOTTERY_METHOD}|${poolDigest(sealed)}|${panels}`;
  const whole = wholeLottery(types, mixture, panels, `${luck}|shares`);
  const text = lotteryText(sealed, seatPanels(types, whole, `${luck}|seats`));
  const read = readLottery(text, sealed);
  // The solver's numbers are whole and its panels counted: a list that does not read is a mistake of ours.
  if (!read.ok) throw new Error(`lottery: ${read.refusal.code}`);
  return ok(text);
}
