import { CompletingJury } from './completing-jury.ts';
import { complete, type Pool } from './completion.ts';
import { countsOf, keeps } from './composition.ts';
import { LearntPoints } from './learnt-points.ts';
import { type Begun, type PlacedProof, pointsProof, type SplitBound } from './rejection-proof.ts';

interface PlacedRejection {
  readonly person: number;
  readonly seatsLeft: number;
  readonly proof: PlacedProof;
}

export type Sequence =
  | {
      readonly kind: 'drawn';
      readonly members: readonly number[];
      readonly rejections: readonly PlacedRejection[];
      /** Place of the first person whose turn did not come. */
      readonly next: number;
    }
  | { readonly kind: 'none'; readonly proof: PlacedProof }
  | { readonly kind: 'undecided' };

/**
 * Down the order each person takes the next seat if, and only if, the rest of the jury can still be completed. A jury
 * that completes it is kept from step to step, and what kept one person out is held against the next: most steps need no
 * search. `people` of the pool are in drawn order.
 */
export function drawInOrder(pool: Pool, seats: number): Sequence {
  const { bounded } = pool;
  const everybody = bounded.of.map((_, person) => person);
  const first = complete(pool, { seats, inside: [], left: everybody });
  if (first.kind !== 'jury') return first;
  const members: number[] = [];
  const rejections: PlacedRejection[] = [];
  const points: LearntPoints[] = [];
  const branches: PlacedProof[] = [];
  let jury = new CompletingJury(pool, first.people, new Set());

  let next = 0;
  for (; members.length < seats; next += 1) {
    const person = everybody[next];
    if (person === undefined) throw new Error('draw: the order ended before the seats were filled');
    if (!jury.has(person)) {
      const seatsLeft = seats - members.length;
      const known = firstOf(points, (learnt) => learnt.keepsOut(person, members, seats));
      if (known) {
        rejections.push({ person, seatsLeft, proof: known });
        continue;
      }
      if (!jury.takeIn(person)) {
        const begun: Begun = { seats, inside: [...members, person], left: everybody.slice(next + 1) };
        const again = firstOf(branches, (learnt) => counted(pool, begun, learnt, []));
        const found = again ? ({ kind: 'none', proof: again } as const) : complete(pool, begun);
        if (found.kind === 'undecided') return found;
        if (found.kind === 'none') {
          const { proof } = found;
          if (proof.kind === 'points') points.unshift(new LearntPoints(bounded, proof.weights));
          else if (!again) branches.unshift(proof);
          rejections.push({ person, seatsLeft, proof });
          continue;
        }
        jury = new CompletingJury(pool, found.people, new Set(members));
      }
    }
    jury.seat(person);
    members.push(person);
  }
  if (!keeps(bounded, countsOf(bounded, members))) throw new Error('draw: the jury does not keep its rules');
  return { kind: 'drawn', members, rejections, next };
}

function firstOf<T>(list: readonly T[], of: (one: T) => PlacedProof | undefined): PlacedProof | undefined {
  for (const one of list) {
    const found = of(one);
    if (found) return found;
  }
  return undefined;
}

/** A distinction of cases, met again: the points are counted anew in every case. */
function counted(pool: Pool, begun: Begun, proof: PlacedProof, splits: readonly SplitBound[]): PlacedProof | undefined {
  if (proof.kind === 'too_few') return undefined;
  if (proof.kind === 'points') return pointsProof(pool.bounded, begun, splits, proof.weights);
  const people = new Set(proof.people);
  const { atMost } = proof;
  const fewer = counted(pool, begun, proof.fewer, [...splits, { people, min: 0, max: atMost }]);
  const more = fewer && counted(pool, begun, proof.more, [...splits, { people, min: atMost + 1, max: begun.seats }]);
  return more && { ...proof, fewer, more };
}
