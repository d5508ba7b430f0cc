import { type PanelTypes, panelColumns, panelRows } from './panel-types.ts';
import type { Solver } from './solver.ts';

/** Chances that no mixture of panels can better, whether or not one reaches them. */
export interface Relaxed {
  /** How many of each type would sit on a panel on the average. */
  readonly seats: readonly number[];
  /** The chance of a person of each type. */
  readonly chances: readonly number[];
}

/** What the solver leaves below this is nothing. */
const NOTHING = 1e-7;

/**
 * The fairest chances (leximin, see there) were parts of a person to sit as well: every mixture of panels is such a panel
 * on the average, so none has a better smallest chance, nor with that one a better next. One programme over types and
 * rules, without a panel: a second where finding panels takes minutes. undefined: the solver found nothing.
 */
export function relaxedLeximin(types: PanelTypes, solver: Solver): Relaxed | undefined {
  const sizes = types.people.map(({ length }) => length);
  const rules = panelRows(types);
  const level = sizes.length;
  const programme = solver.open({
    columns: [
      ...panelColumns(types).map((column) => ({ ...column, whole: false })),
      { cost: 1, whole: false, low: 0, high: 1 },
    ],
    rows: [
      ...rules,
      ...sizes.map((size, t) => ({
        low: 0,
        high: Number.POSITIVE_INFINITY,
        terms: [[t, 1 / size] as const, [level, -1] as const],
      })),
    ],
  });
  const chances = sizes.map(() => 0);
  const open = new Set(sizes.keys());
  let seats: readonly number[] = [];
  let left = types.seats;
  while (open.size > 0) {
    const solved = programme.solve();
    if (solved === undefined) break;
    seats = sizes.map((_, t) => solved.columns[t] as number);
    const people = [...open].reduce((n, t) => n + (sizes[t] as number), 0);
    // Where everybody left has the equal share of the seats left, nobody can have more without another having less.
    const equal = solved.value >= left / people - NOTHING;
    const priced = (t: number) => -(solved.duals[rules.length + t] as number) > NOTHING;
    const settled = [...open].filter((t) => equal || solved.value > 1 - NOTHING || priced(t));
    if (settled.length === 0) break;
    for (const t of settled) {
      chances[t] = solved.value;
      open.delete(t);
      left -= (sizes[t] as number) * solved.value;
      programme.setCoefficient(rules.length + t, level, 0);
      programme.setRow(rules.length + t, Math.max(0, solved.value - NOTHING / 100), Number.POSITIVE_INFINITY);
    }
  }
  programme.close();
  return open.size === 0 ? { seats, chances } : undefined;
}
