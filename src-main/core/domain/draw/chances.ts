import type { Steps } from '../kernel/pace.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { alikeGroups } from './alike.ts';
import { complete, poolOf } from './completion.ts';
import { MILLION } from './confidence.ts';
import { boundedBy } from './draw.ts';
import { type Estimate, estimatedChances } from './estimated-chances.ts';
import { exactChances } from './exact-chances.ts';
import { ELIGIBLE, type Sealable, sealedPool } from './pool-digest.ts';

/** People with the same chance, in millionths. Of a chance that was counted both ends are the chance itself, rounded. */
interface GroupChance extends Estimate {
  readonly poolNumbers: readonly string[];
}

export interface Chances {
  readonly kind: 'exact' | 'estimated';
  /** How many draws were tried out; 0 where the chances were counted. */
  readonly draws: number;
  readonly seats: number;
  readonly eligible: number;
  /** Smallest chance first. */
  readonly groups: readonly GroupChance[];
}

/** Of a very large pool every draw takes longer. */
export function drawsTried(eligible: number): number {
  return eligible <= 1000 ? 10_000 : 2000;
}

/** The counting's own steps are no draws: breath is taken, and nothing counted. */
function* silently<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 0;
  }
}

/**
 * Each expert's chance of a member's seat under what was sealed, all orders being equally likely: counted where the
 * counting ends, otherwise estimated by drawing. At most `drawsTried` steps. Refusals: `composition_impossible`,
 * `composition_undecided`.
 */
export function* chancesOf(sealed: Sealable, digest: string): Steps<Result<Chances>> {
  const { seats } = sealed;
  const people = sealedPool(sealed).filter((one) => one.code === ELIGIBLE);
  const pool = poolOf(boundedBy(sealed, people));
  const first = complete(pool, { seats, inside: [], left: people.map((_, i) => i) });
  if (first.kind !== 'jury') return refuse(first.kind === 'none' ? 'composition_impossible' : 'composition_undecided');

  const groups = alikeGroups(pool.bounded, seats);
  const counted = yield* silently(exactChances(pool.bounded, groups, seats));
  const draws = counted ? 0 : drawsTried(people.length);
  const found = counted
    ? counted.map(({ top, bottom }): Estimate => {
        const chance = Number((2n * top * BigInt(MILLION) + bottom) / (2n * bottom));
        return { chance, low: chance, high: chance };
      })
    : yield* estimatedChances(pool, groups, seats, { digest, draws });
  if (!found) return refuse('composition_undecided');
  const told = groups.map((group, g): GroupChance => {
    return { poolNumbers: group.people.map((p) => people[p]?.poolNumber ?? ''), ...(found[g] as Estimate) };
  });
  return ok({
    kind: counted ? 'exact' : 'estimated',
    draws,
    seats,
    eligible: people.length,
    groups: told.sort((a, b) => a.chance - b.chance),
  });
}

export interface Spread {
  readonly lowest: Estimate;
  readonly highest: Estimate;
  /** The same chance for everybody: seats over eligible people, in millionths, rounded. */
  readonly equal: number;
}

/** The ends are as sure as all intervals together: nobody's chance lies below the smallest of all lower ends. */
export function spreadOf({ groups, seats, eligible }: Chances): Spread {
  const of = (pick: (...n: number[]) => number): Estimate => ({
    chance: pick(...groups.map((g) => g.chance)),
    low: pick(...groups.map((g) => g.low)),
    high: pick(...groups.map((g) => g.high)),
  });
  return { lowest: of(Math.min), highest: of(Math.max), equal: Math.round((seats * MILLION) / eligible) };
}

/** 9.38% of 93,750 millionths: rounded half up, by whole numbers. */
export function percentOf(millionths: number): string {
  const hundredths = Math.floor((millionths + 50) / 100);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}

/** An interval keeps what it promises: its ends are rounded outward. */
export function percentRange({ low, high }: Estimate): readonly [string, string] {
  return [percentOf(Math.floor(low / 100) * 100), percentOf(Math.ceil(high / 100) * 100)];
}
