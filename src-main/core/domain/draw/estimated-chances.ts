import type { Steps } from '../kernel/pace.ts';
import type { Alike } from './alike.ts';
import type { Pool } from './completion.ts';
import { type Interval, MILLION, meanInterval } from './confidence.ts';
import { orderFrom } from './luck.ts';
import { drawInOrder } from './sequence.ts';

export interface Estimate extends Interval {
  readonly chance: number;
}

/** All intervals together hold with 99 %. */
const WRONG = 0.01;

/**
 * Every group's chance as the draw itself gives it in so many orders, which follow from the seal alone: whoever tries it
 * again finds the same. undefined where the rules are too entangled for one of them. Each step is one draw.
 */
export function* estimatedChances(
  pool: Pool,
  groups: readonly Alike[],
  seats: number,
  { digest, draws }: { readonly digest: string; readonly draws: number },
): Steps<readonly Estimate[] | undefined> {
  const groupOf = new Map(groups.flatMap((group, g) => group.people.map((p) => [p, g] as const)));
  const times = groups.map(() => 0);
  const { bounds, of } = pool.bounded;
  for (let draw = 1; draw <= draws; draw += 1) {
    const order = orderFrom(`jurydesk/chances/1|${digest}|${draw}`, of.length);
    const inOrder = <T>(list: readonly T[]) => order.map((i) => list[i] as T);
    const bounded = { bounds, of: inOrder(of) };
    const drawn = drawInOrder(
      { ...pool, bounded, kindOf: inOrder(pool.kindOf), waitingOf: inOrder(pool.waitingOf) },
      seats,
    );
    if (drawn.kind !== 'drawn') return undefined;
    for (const place of drawn.members) {
      const g = groupOf.get(order[place] as number) as number;
      times[g] = (times[g] as number) + 1;
    }
    yield 1;
  }
  return groups.map(({ people }, g) => {
    const drawn = times[g] as number;
    const chance = Math.round((drawn * MILLION) / (draws * people.length));
    return { chance, ...meanInterval(drawn, people.length, draws, WRONG / groups.length) };
  });
}
