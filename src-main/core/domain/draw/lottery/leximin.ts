import type { Steps } from '../../kernel/pace.ts';
import { bestPanel, type PanelTypes, panelProgramme, type TypeCounts } from './panel-types.ts';
import type { Solver } from './solver.ts';

/** Panels, each with its share of a lottery, and the chance that the lottery gives a person of each type. */
export interface Mixture {
  readonly panels: readonly TypeCounts[];
  readonly shares: readonly number[];
  readonly chances: readonly number[];
}

/** What the solver leaves below this is nothing. */
const NOTHING = 1e-7;

/** Panels of the mixture looked for at most, so that every machine gives up at the same place. */
const MOST_COLUMNS = 20_000;

/**
 * The fairest mixture of panels: the smallest chance is as large as any mixture can make it, then the next smallest, and
 * so on (leximin; Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature
 * 596, 2021). Panels are found as they are needed: the prices of the best mixture so far ask for a panel that would better
 * it, and where there is none the types with a price can have no more and are settled. People alike are one type, so they
 * share equally. Each step says how many more types are settled. `begun`: panels known already; `inTime`: asked again and
 * again, and the first no ends it. undefined: the solver found no way, or not in time.
 */
export function* leximin(
  types: PanelTypes,
  solver: Solver,
  { begun = [], inTime = () => true }: { readonly begun?: readonly TypeCounts[]; readonly inTime?: () => boolean } = {},
): Steps<Mixture | undefined> {
  const sizes = types.people.map((people) => people.length);
  const pricing = panelProgramme(types, solver);
  const panels = [...new Map(begun.map((panel) => [String(panel), panel])).values()];
  const never = sizes.map(() => false);

  for (const type of sizes.keys()) {
    if (panels.some((panel) => (panel[type] as number) > 0)) continue;
    if (!inTime()) return undefined;
    const panel = bestPanel(
      types,
      pricing,
      sizes.map((_, t) => (t === type ? 1 : 0)),
    );
    if (panel === undefined) return undefined;
    if (panel[type] === 0) never[type] = true;
    if (panel[type] !== 0 || panels.length === 0) panels.push(panel);
    yield 0;
  }

  // Columns: the level, then the panels. Rows: a type each, then the shares.
  const open = new Set(sizes.keys());
  const total = sizes.length;
  const termsOf = (panel: TypeCounts) => [
    ...panel.flatMap((n, t) => (n === 0 ? [] : [[t, n / (sizes[t] as number)] as const])),
    [total, 1] as const,
  ];
  const master = solver.open({
    columns: [{ cost: 1, whole: false, low: 0, high: 1 }],
    rows: [
      ...sizes.map(() => ({ low: 0, high: Number.POSITIVE_INFINITY, terms: [[0, -1] as const] })),
      { low: 1, high: 1, terms: [] },
    ],
  });
  const settle = (type: number, chance: number) => {
    open.delete(type);
    master.setCoefficient(type, 0, 0);
    master.setRow(type, chance, Number.POSITIVE_INFINITY);
  };
  const add = (panel: TypeCounts) => master.addColumn({ cost: 0, whole: false, low: 0, high: 1 }, termsOf(panel));
  const known = new Set(panels.map(String));
  for (const panel of panels) add(panel);
  for (const [type, is] of never.entries()) if (is) settle(type, 0);
  yield total - open.size;

  const chances = sizes.map(() => 0);
  let shares: readonly number[] = [];
  while (open.size > 0) {
    const solved = master.solve();
    if (solved === undefined || panels.length > MOST_COLUMNS || !inTime()) return undefined;
    const level = solved.value;
    const prices = sizes.map((_, t) => Math.max(0, -(solved.duals[t] as number)));
    const worth = prices.map((price, t) => price / (sizes[t] as number));
    const panel = bestPanel(types, pricing, worth);
    if (panel === undefined) return undefined;
    const gain = panel.reduce((sum, n, t) => sum + n * (worth[t] as number), 0) - (solved.duals[total] as number);
    // A panel already there cannot better the mixture: such a gain is rounding.
    if (gain > NOTHING && !known.has(String(panel))) {
      known.add(String(panel));
      panels.push(panel);
      add(panel);
      yield 0;
      continue;
    }
    shares = panels.map((_, i) => Math.max(0, solved.columns[i + 1] as number));
    // The prices of the open types add up to 1, unless everybody left sits on every panel.
    const settled = [...open].filter((t) => level > 1 - NOTHING || (prices[t] as number) > NOTHING);
    if (settled.length === 0) return undefined;
    for (const type of settled) {
      chances[type] = level;
      settle(type, level);
    }
    yield settled.length;
  }
  master.close();
  pricing.close();
  return { panels, shares, chances };
}
