import { complete, poolOf } from '../../src-main/core/domain/draw/completion.ts';
import { boundsOf, type CompositionRule, leastOf } from '../../src-main/core/domain/draw/composition.ts';
import { ELIGIBLE, type Sealable, sealedPool } from '../../src-main/core/domain/draw/pool-digest.ts';
import type { PlacedProof } from '../../src-main/core/domain/draw/rejection-proof.ts';

interface Problem {
  readonly rules: readonly CompositionRule[];
  readonly seats: number;
}

/** Rule and end of every bound that a proof rests on: without giving way at one of them nothing is possible. */
function restsOn(proof: PlacedProof, ruleOf: (bound: number) => number | undefined): string[] {
  if (proof.kind === 'too_few') return [];
  if (proof.kind === 'split') return [...restsOn(proof.fewer, ruleOf), ...restsOn(proof.more, ruleOf)];
  return proof.weights.flatMap(({ bound, points }) => {
    const rule = ruleOf(bound);
    return rule === undefined ? [] : [`${rule} ${points > 0 ? 'min' : 'max'}`];
  });
}

/**
 * By how many people rules must give way at least so that a jury exists, seats more or less counted; undefined: by more
 * than `most`. No solver is asked: of every set of rules that cannot be kept the exact search gives its proof, and one of
 * the ends that it rests on gives way by one, each of them tried, the sums from 0 up.
 */
export function smallestCost(sealed: Sealable, most: number): number | undefined {
  const people = sealedPool(sealed).filter(({ code }) => code === ELIGIBLE);
  const left = people.map((_, i) => i);
  const binding = sealed.rules.map((one) => (one.severity === 'block' ? one : { ...one, min: 0, max: null }));

  function within({ rules, seats }: Problem, cost: number, seen: Set<string>): boolean {
    const key = JSON.stringify([rules.map(({ min, max }) => [min, max]), cost]);
    if (seen.has(key)) return false;
    seen.add(key);
    const { bounds, of } = boundsOf(rules, people, seats);
    const found = complete(poolOf({ bounds, of }), { seats, inside: [], left });
    if (found.kind === 'jury') return true;
    if (found.kind === 'undecided') throw new Error('undecided');
    if (cost === 0) return false;
    return [...new Set(restsOn(found.proof, (b) => bounds[b]?.rule))].some((named) => {
      const [at, end] = named.split(' ');
      const changed = rules.map((one, i) => {
        if (i !== Number(at)) return one;
        return end === 'min' ? { ...one, min: leastOf(one.min, seats) - 1 } : { ...one, max: (one.max as number) + 1 };
      });
      return within({ rules: changed, seats }, cost - 1, seen);
    });
  }

  for (let cost = 0; cost <= most; cost += 1) {
    for (let by = -cost; by <= cost; by += 1) {
      const seats = sealed.seats + by;
      if (by !== 0 && (seats < 1 || seats % 2 === 0)) continue;
      if (within({ rules: binding, seats }, cost - Math.abs(by), new Set())) return cost;
    }
  }
  return undefined;
}
