import type { PanelTypes, TypeCounts } from './panel-types.ts';

/** How often a type should sit in all panels together. */
export interface Wanted {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

interface Panel {
  readonly counts: number[];
  /** How many each rule counts. */
  readonly sums: number[];
}

/**
 * Panels among which people of one type give way to people of another, one seat at a time and every rule kept. Where no
 * panel lets the two change places, a third type stands between them: the shortest way from a type that can give to one
 * that lacks (breadth first), as flows are made larger.
 */
export class Exchange {
  readonly #types: PanelTypes;
  readonly #wanted: Wanted;
  readonly #panels: readonly Panel[];
  readonly #times: number[];
  /** The panels on which a type sits. */
  readonly #holding: readonly Set<Panel>[];
  /** For two types the rules that count the one and not the other. */
  readonly #apart = new Map<number, { readonly loses: readonly number[]; readonly gains: readonly number[] }>();

  constructor(types: PanelTypes, panels: readonly TypeCounts[], wanted: Wanted) {
    this.#types = types;
    this.#wanted = wanted;
    this.#panels = panels.map((counts) => {
      const sums = types.rules.map((rule) => rule.types.reduce((n, t) => n + (counts[t] as number), 0));
      return { counts: [...counts], sums };
    });
    this.#times = types.people.map((_, t) => panels.reduce((n, counts) => n + (counts[t] as number), 0));
    this.#holding = types.people.map((_, t) => new Set(this.#panels.filter(({ counts }) => (counts[t] as number) > 0)));
  }

  get panels(): readonly TypeCounts[] {
    return this.#panels.map(({ counts }) => counts);
  }

  /**
   * Until every type sits as often as wanted, or no exchange helps any more. How much is then lacking: panels of single
   * people, those weighing most who have the fewest. `inTime`: asked again and again, and the first no ends it.
   */
  settle(inTime: () => boolean = () => true): number {
    const { least, most } = this.#wanted;
    const kinds = [...this.#times.keys()];
    const each = (t: number) => (least[t] as number) / this.#size(t);
    // Those with the smallest chance first: for them one panel less is the largest loss.
    const poorest = [...kinds].sort((a, b) => each(a) - each(b) || a - b);
    const spare = (one: number) => this.#over(one, least) > 0;
    for (const type of poorest) while (inTime() && this.#over(type, least) < 0 && this.#bring([type], spare));
    // Where nobody who has one to spare can give it, somebody gives who has more all the same.
    for (const type of poorest) {
      const richer = (one: number) => (this.#times[one] as number) / this.#size(one) >= each(type) + 2;
      while (inTime() && this.#over(type, least) < 0 && this.#bring([type], richer));
    }
    while (inTime()) {
      const room = kinds.filter((t) => this.#over(t, most) < 0);
      if (!this.#bring(room, (one) => this.#over(one, most) > 0)) break;
    }
    return kinds.reduce((sum, t) => sum + Math.max(0, -this.#over(t, least)) / Math.max(1, each(t)), 0);
  }

  #size(type: number): number {
    return (this.#types.people[type] as readonly number[]).length;
  }

  #over(type: number, than: readonly number[]): number {
    return (this.#times[type] as number) - (than[type] as number);
  }

  /** One seat more for one of these types, from the nearest that can give. */
  #bring(takers: readonly number[], gives: (type: number) => boolean): boolean {
    const next = new Map<number, number | undefined>(takers.map((t) => [t, undefined]));
    const queue = [...takers];
    for (let at = 0; at < queue.length; at += 1) {
      const taker = queue[at] as number;
      for (const giver of this.#times.keys()) {
        if (next.has(giver) || this.#place(giver, taker) === undefined) continue;
        next.set(giver, taker);
        if (gives(giver) && this.#along(giver, next)) return true;
        queue.push(giver);
      }
    }
    return false;
  }

  /** The seats along the way change, or none of them. */
  #along(from: number, next: ReadonlyMap<number, number | undefined>): boolean {
    const done: { readonly panel: Panel; readonly giver: number; readonly taker: number }[] = [];
    let giver = from;
    for (let taker = next.get(giver); taker !== undefined; taker = next.get(giver)) {
      const panel = this.#place(giver, taker);
      if (panel === undefined) {
        for (const one of done.reverse()) this.#change(one.panel, one.taker, one.giver);
        return false;
      }
      this.#change(panel, giver, taker);
      done.push({ panel, giver, taker });
      giver = taker;
    }
    return true;
  }

  #place(giver: number, taker: number): Panel | undefined {
    const { people, rules } = this.#types;
    const room = (people[taker] as readonly number[]).length;
    const { loses, gains } = this.#between(giver, taker);
    for (const panel of this.#holding[giver] as ReadonlySet<Panel>) {
      const { counts, sums } = panel;
      const may =
        (counts[taker] as number) < room &&
        loses.every((r) => (sums[r] as number) > (rules[r]?.min ?? 0)) &&
        gains.every((r) => (sums[r] as number) < (rules[r]?.max ?? 0));
      if (may) return panel;
    }
    return undefined;
  }

  #change(panel: Panel, giver: number, taker: number): void {
    const { counts, sums } = panel;
    const { loses, gains } = this.#between(giver, taker);
    if (counts[giver] === 1) this.#holding[giver]?.delete(panel);
    this.#holding[taker]?.add(panel);
    for (const r of loses) sums[r] = (sums[r] as number) - 1;
    for (const r of gains) sums[r] = (sums[r] as number) + 1;
    for (const [list, at, by] of [
      [counts, giver, -1],
      [counts, taker, 1],
      [this.#times, giver, -1],
      [this.#times, taker, 1],
    ] as const) {
      list[at] = (list[at] as number) + by;
    }
  }

  #between(giver: number, taker: number) {
    const key = giver * this.#times.length + taker;
    const known = this.#apart.get(key);
    if (known) return known;
    const of = (one: number, other: number) =>
      this.#types.rules.flatMap(({ types }, r) => (types.includes(one) && !types.includes(other) ? [r] : []));
    const found = { loses: of(giver, taker), gains: of(taker, giver) };
    this.#apart.set(key, found);
    return found;
  }
}
