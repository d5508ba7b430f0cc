import type { Bounded } from './composition.ts';
import type { PlacedProof } from './rejection-proof.ts';

type Weights = readonly { readonly bound: number; readonly points: number }[];

/**
 * Points that once kept somebody out, kept ready for whoever comes next: what each person brings is added up once, and
 * the people left over are counted down as the draw goes on.
 */
export class LearntPoints {
  readonly #weights: Weights;
  readonly #points: Int32Array;
  readonly #left = new Map<number, number>();
  readonly #demand: number;
  #values: readonly number[];
  #inside = 0;
  #next = 0;
  #members = 0;

  constructor({ bounds, of }: Bounded, weights: Weights) {
    this.#weights = weights;
    const byBound = new Map<number, number>();
    for (const { bound, points } of weights) byBound.set(bound, (byBound.get(bound) ?? 0) + points);
    this.#points = Int32Array.from(of, (own) => own.reduce((sum, b) => sum + (byBound.get(b) ?? 0), 0));
    for (const points of this.#points) this.#left.set(points, (this.#left.get(points) ?? 0) + 1);
    this.#values = [...this.#left.keys()].sort((a, b) => b - a);
    this.#demand = weights.reduce((sum, { bound, points }) => {
      const { min, max } = bounds[bound] as { min: number; max: number };
      return sum + points * (points > 0 ? min : max);
    }, 0);
  }

  /** The proof that this person cannot join these members, if the points are one. Turns must come in order. */
  keepsOut(person: number, members: readonly number[], seats: number): PlacedProof | undefined {
    for (; this.#next <= person; this.#next += 1) {
      const points = this.#points[this.#next] as number;
      this.#left.set(points, (this.#left.get(points) as number) - 1);
    }
    for (; this.#members < members.length; this.#members += 1) {
      this.#inside += this.#points[members[this.#members] as number] as number;
    }
    let reach = this.#inside + (this.#points[person] as number);
    let open = seats - members.length - 1;
    for (const points of this.#values) {
      if (open === 0) break;
      const taken = Math.min(open, this.#left.get(points) as number);
      reach += taken * points;
      open -= taken;
    }
    return reach < this.#demand ? { kind: 'points', weights: this.#weights, demand: this.#demand, reach } : undefined;
  }
}
