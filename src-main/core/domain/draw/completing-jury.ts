import type { Pool } from './completion.ts';
import { countsOf } from './composition.ts';

/**
 * A jury that keeps every rule and holds everybody seated so far: the witness that the draw can still be completed.
 * Somebody else comes in by changing places with one of those not seated yet; people alike are tried once.
 */
export class CompletingJury {
  readonly #pool: Pool;
  readonly #counts: number[];
  readonly #inside: Set<number>;
  readonly #open = new Map<string, number[]>();

  constructor(pool: Pool, people: readonly number[], seated: ReadonlySet<number>) {
    this.#pool = pool;
    this.#counts = countsOf(pool.bounded, people);
    this.#inside = new Set(people);
    for (const person of people) if (!seated.has(person)) this.#offer(person);
  }

  has(person: number): boolean {
    return this.#inside.has(person);
  }

  /** The person keeps the seat for good. */
  seat(person: number): void {
    const alike = this.#open.get(this.#alike(person)) ?? [];
    alike.splice(alike.indexOf(person), 1);
    if (alike.length === 0) this.#open.delete(this.#alike(person));
  }

  /** Takes the person in for somebody not seated yet, if every rule is then kept. */
  takeIn(person: number): boolean {
    const { bounds, of } = this.#pool.bounded;
    const wants = of[person] as readonly number[];
    for (const alike of this.#open.values()) {
      const other = alike.at(-1) as number;
      const gives = of[other] as readonly number[];
      const fits = (b: number) => {
        const n = (this.#counts[b] as number) + (wants.includes(b) ? 1 : 0) - (gives.includes(b) ? 1 : 0);
        const bound = bounds[b];
        return bound === undefined || (n >= bound.min && n <= bound.max);
      };
      if (!wants.every(fits) || !gives.every(fits)) continue;
      for (const b of wants) this.#counts[b] = (this.#counts[b] as number) + 1;
      for (const b of gives) this.#counts[b] = (this.#counts[b] as number) - 1;
      this.#inside.delete(other);
      this.seat(other);
      this.#inside.add(person);
      this.#offer(person);
      return true;
    }
    return false;
  }

  #alike(person: number): string {
    return `${this.#pool.kindOf[person]} ${this.#pool.waitingOf[person]}`;
  }

  #offer(person: number): void {
    const alike = this.#open.get(this.#alike(person));
    if (alike) alike.push(person);
    else this.#open.set(this.#alike(person), [person]);
  }
}
