import type { GroupingRules } from './grouping.ts';

export interface Sizes {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/** Experts: by a quarter of the even share more or fewer. Disciplines decide within that; office practice. */
const EXPERT_SPREAD = 25;

/** Share of group `weight` of `of`, `spread` per cent down and up, in whole numbers. */
function around(all: number, weight: number, of: number, spread: number): readonly [number, number] {
  const down = Math.floor((all * weight * Math.max(0, 100 - spread)) / (100 * of));
  return [down, Math.ceil((all * weight * (100 + spread)) / (100 * of))];
}

/** Most dossiers of a group where all have the same share. */
export function largestOf(applications: number, count: number, spread: number): number {
  return around(applications, 1, count, spread)[1];
}

/**
 * Fewest and most experts of every group. One more than the minimum where the jury has them: then one absence does not
 * leave a group short. Needs groups × minimum experts.
 */
export function expertSizes(experts: number, { count, minimum }: GroupingRules): Sizes {
  const enough = experts >= count * (minimum + 1) ? minimum + 1 : minimum;
  const [down, up] = around(experts, 1, count, EXPERT_SPREAD);
  // Never more from below than an even share: with it the limits always leave a plan.
  const least = Math.max(enough, Math.min(down, Math.floor(experts / count)));
  return { least: new Int32Array(count).fill(least), most: new Int32Array(count).fill(Math.max(least, up)) };
}

/** What a group's share of the dossiers goes by. */
export function weightsOf(experts: readonly number[], { evenBy }: Pick<GroupingRules, 'evenBy'>): readonly number[] {
  return experts.map((one) => (evenBy === 'group' ? 1 : one));
}

/** Fewest and most dossiers of every group, one at least. Needs as many applications as groups. */
export function applicationSizes(applications: number, weights: readonly number[], spread: number): Sizes {
  const all = weights.reduce((sum, one) => sum + one, 0);
  const shares = weights.map((weight) => around(applications, weight, all, spread));
  const least = shares.map(([down]) => Math.max(1, down));
  const asked = least.reduce((sum, one) => sum + one, 0);
  return {
    // Of few dossiers one a group is asked for and no more: shares below one would be rounded up past what there is.
    least: asked > applications ? new Int32Array(weights.length).fill(1) : Int32Array.from(least),
    most: Int32Array.from(shares, ([, up]) => Math.max(1, up)),
  };
}
