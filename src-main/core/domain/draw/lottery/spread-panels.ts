import type { PanelTypes, TypeCounts } from './panel-types.ts';

/** A type so many seats behind is not helped by single seats any more: a whole panel is looked for. */
const BEHIND = 2;

/**
 * So many panels that together give each type as nearly as they can what it should have on the average. Panel follows
 * panel as a printer spreads grey over dots: what a type lacks so far is carried on to the next, where people of types
 * that have had more than their due change places with people of those that had less, as long as every rule is kept. Where
 * single seats cannot help a type, `best` gives a panel for what is lacking. Each step is a panel, and tells on how many of
 * them so far somebody of the type with the fewest sits.
 */
export function* spreadPanels(
  types: PanelTypes,
  average: readonly number[],
  panels: number,
  best: (costs: readonly number[]) => TypeCounts | undefined,
): Generator<number, readonly TypeCounts[] | undefined, void> {
  const begun = best(average);
  if (begun === undefined) return undefined;
  const panel = new ChangingPanel(types, begun);
  const sizes = types.people.map(({ length }) => length);
  const given = average.map(() => 0);
  const patience = average.map(() => BEHIND);
  const list: TypeCounts[] = [];
  while (list.length < panels) {
    const due = average.map((n, t) => (list.length + 1) * n - (given[t] as number));
    panel.approach(due);
    const behind = (t: number) => (due[t] as number) - (panel.counts[t] as number);
    const late = patience.flatMap((most, t) => (behind(t) > most ? [t] : []));
    if (late.length > 0) {
      const other = best(due);
      if (other !== undefined) {
        panel.replace(other);
        panel.approach(due);
      }
      // Whom no panel helped now is asked for again when twice as much is lacking: perhaps the rules cannot give it.
      for (const t of late) patience[t] = Math.max(BEHIND, 2 * behind(t));
    }
    const counts = [...panel.counts];
    for (const [t, n] of counts.entries()) given[t] = (given[t] as number) + n;
    list.push(counts);
    yield given.reduce((least, n, t) => Math.min(least, n / (sizes[t] as number)), panels);
  }
  return list;
}

class ChangingPanel {
  readonly #types: PanelTypes;
  readonly #rulesOf: readonly (readonly number[])[];
  /** For each rule, which types it counts. */
  readonly #counted: readonly (readonly boolean[])[];
  readonly #sums: number[];
  readonly counts: number[];

  constructor(types: PanelTypes, counts: TypeCounts) {
    this.#types = types;
    this.#counted = types.rules.map((rule) => {
      const own = new Set(rule.types);
      return types.people.map((_, t) => own.has(t));
    });
    this.#rulesOf = types.people.map((_, t) => types.rules.flatMap((_rule, r) => (this.#counted[r]?.[t] ? [r] : [])));
    this.counts = [...counts];
    this.#sums = types.rules.map(() => 0);
    this.replace(counts);
  }

  replace(counts: TypeCounts): void {
    for (const [t, n] of counts.entries()) this.counts[t] = n;
    for (const [r, { types }] of this.#types.rules.entries()) {
      this.#sums[r] = types.reduce((sum, t) => sum + (counts[t] as number), 0);
    }
  }

  /** Seat after seat from the type furthest ahead of its due to the one furthest behind, while the two come nearer to it. */
  approach(due: readonly number[]): void {
    const lacks = (t: number) => (due[t] as number) - (this.counts[t] as number);
    const takers = [...this.counts.keys()].filter((t) => lacks(t) > 0).sort((a, b) => lacks(b) - lacks(a));
    for (let moved = true; moved; ) {
      moved = false;
      const givers = [...this.counts.keys()]
        .filter((t) => (this.counts[t] as number) > 0)
        .sort((a, b) => lacks(a) - lacks(b));
      for (const taker of takers) {
        const room = (this.#types.people[taker] as readonly number[]).length;
        if ((this.counts[taker] as number) >= room) continue;
        const giver = givers.find((one) => (this.counts[one] as number) > 0 && this.#may(one, taker));
        if (giver === undefined || lacks(taker) - lacks(giver) <= 1 + 1e-9) continue;
        this.#change(giver, taker);
        moved = true;
      }
    }
  }

  #may(giver: number, taker: number): boolean {
    const { rules } = this.#types;
    const [from, to] = [this.#rulesOf[giver] as readonly number[], this.#rulesOf[taker] as readonly number[]];
    for (const r of from) {
      if (!this.#counted[r]?.[taker] && (this.#sums[r] as number) <= (rules[r]?.min ?? 0)) return false;
    }
    for (const r of to) {
      if (!this.#counted[r]?.[giver] && (this.#sums[r] as number) >= (rules[r]?.max ?? 0)) return false;
    }
    return true;
  }

  #change(giver: number, taker: number): void {
    for (const [type, by] of [
      [giver, -1],
      [taker, 1],
    ] as const) {
      this.counts[type] = (this.counts[type] as number) + by;
      for (const r of this.#rulesOf[type] as readonly number[]) this.#sums[r] = (this.#sums[r] as number) + by;
    }
  }
}
