import type { Bounded } from './composition.ts';

/**
 * Why a jury that begins with these people cannot be completed, so that somebody without our solver can check it.
 *
 * `points`: every bound gives points to the people it counts, above 0 for "at least" and below for "at most". The rules
 * then ask for `demand` points at least; the people already in and the best of those left over reach `reach` at most.
 * `split`: either at most so many of these people come in or more of them; neither way is there a jury. Inside, the new
 * bound is called `split-1` on the first level, `split-2` on the next.
 * `too_few`: fewer people are left than seats.
 */
export type Proof<Name = string, Person = string> =
  | {
      readonly kind: 'points';
      readonly weights: readonly { readonly bound: Name; readonly points: number }[];
      readonly demand: number;
      readonly reach: number;
    }
  | {
      readonly kind: 'split';
      readonly people: readonly Person[];
      readonly atMost: number;
      readonly fewer: Proof<Name, Person>;
      readonly more: Proof<Name, Person>;
    }
  | { readonly kind: 'too_few'; readonly left: number; readonly seats: number };

/** Whether what was kept is a proof at all: a record that somebody changed is told as changed, it stops nothing. */
export function isProof(kept: unknown): kept is Proof {
  const { kind, weights, people, fewer, more } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'split') return Array.isArray(people) && isProof(fewer) && isProof(more);
  if (kind !== 'points') return kind === 'too_few';
  return (
    Array.isArray(weights) && weights.every((one) => typeof one?.bound === 'string' && Number.isSafeInteger(one.points))
  );
}

/** A proof by places: bounds and people as the draw counts them; a split's bound follows after the others. */
export type PlacedProof = Proof<number, number>;

/** A jury begun: who is in, who may still come in, how many it needs altogether. */
export interface Begun {
  readonly seats: number;
  readonly inside: readonly number[];
  readonly left: readonly number[];
}

/** A bound that a split adds on the way down. */
export interface SplitBound {
  readonly people: ReadonlySet<number>;
  readonly min: number;
  readonly max: number;
}

/** Points as the rules give them; undefined where the points are no proof. */
export function pointsProof(
  bounded: Bounded,
  begun: Begun,
  splits: readonly SplitBound[],
  weights: readonly { readonly bound: number; readonly points: number }[],
): PlacedProof | undefined {
  const own = bounded.bounds.length;
  const byBound = new Float64Array(own + splits.length);
  for (const { bound, points } of weights) byBound[bound] = (byBound[bound] as number) + points;
  const inSplits = splits.flatMap(({ people }, i) => {
    const points = byBound[own + i] as number;
    return points === 0 ? [] : [{ people, points }];
  });
  const pointsOf = (person: number) => {
    const counted = bounded.of[person] as readonly number[];
    let sum = 0;
    for (let i = 0; i < counted.length; i += 1) sum += byBound[counted[i] as number] as number;
    for (const { people, points } of inSplits) if (people.has(person)) sum += points;
    return sum;
  };
  let demand = 0;
  for (const { bound, points } of weights) {
    const { min, max } = bounded.bounds[bound] ?? splits[bound - own] ?? { min: 0, max: begun.seats };
    demand += points * (points > 0 ? min : max);
  }
  let reach = 0;
  for (const person of begun.inside) reach += pointsOf(person);
  const many = new Map<number, number>();
  for (const person of begun.left) {
    const points = pointsOf(person);
    many.set(points, (many.get(points) ?? 0) + 1);
  }
  let seats = begun.seats - begun.inside.length;
  for (const points of [...many.keys()].sort((a, b) => b - a)) {
    const taken = Math.min(seats, many.get(points) as number);
    reach += taken * points;
    seats -= taken;
  }
  return reach < demand ? { kind: 'points', weights, demand, reach } : undefined;
}

/** Does the proof hold? Recomputed from the rules; its own `demand` and `reach` must be the ones found. */
export function proofHolds(
  bounded: Bounded,
  begun: Begun,
  proof: PlacedProof,
  splits: readonly SplitBound[] = [],
): boolean {
  const seats = begun.seats - begun.inside.length;
  switch (proof.kind) {
    case 'too_few':
      return proof.left === begun.left.length && proof.seats === seats && proof.left < proof.seats;
    case 'points': {
      const again = pointsProof(bounded, begun, splits, proof.weights);
      return again?.kind === 'points' && again.demand === proof.demand && again.reach === proof.reach;
    }
    case 'split': {
      const people = new Set(proof.people);
      const fewer = { people, min: 0, max: proof.atMost };
      const more = { people, min: proof.atMost + 1, max: begun.seats };
      return (
        proofHolds(bounded, begun, proof.fewer, [...splits, fewer]) &&
        proofHolds(bounded, begun, proof.more, [...splits, more])
      );
    }
  }
}

/** The same proof in other names. */
export function renamed<N, P, M, Q>(proof: Proof<N, P>, bound: (name: N) => M, person: (one: P) => Q): Proof<M, Q> {
  switch (proof.kind) {
    case 'too_few':
      return proof;
    case 'points':
      return { ...proof, weights: proof.weights.map((w) => ({ bound: bound(w.bound), points: w.points })) };
    case 'split':
      return {
        ...proof,
        people: proof.people.map(person),
        fewer: renamed(proof.fewer, bound, person),
        more: renamed(proof.more, bound, person),
      };
  }
}
