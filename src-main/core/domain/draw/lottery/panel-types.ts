import { alikeGroups } from '../alike.ts';
import type { Bounded } from '../composition.ts';
import type { Column, OpenProgramme, Row, Solver } from './solver.ts';

/** A panel as the rules see it: how many of each type sit. */
export type TypeCounts = readonly number[];

/** People whom no rule tells apart are one type, so that they share a type's chance equally; and the rules on types. */
export interface PanelTypes {
  readonly seats: number;
  /** People of each type, by their place in the pool. */
  readonly people: readonly (readonly number[])[];
  readonly rules: readonly { readonly min: number; readonly max: number; readonly types: readonly number[] }[];
}

export function panelTypes(bounded: Bounded, seats: number): PanelTypes {
  const groups = alikeGroups(bounded, seats);
  const typesOf = bounded.bounds.map((): number[] => []);
  groups.forEach(({ bounds }, type) => {
    for (const b of bounds) typesOf[b]?.push(type);
  });
  const rules = bounded.bounds.flatMap(({ min, max }, b) => {
    const types = typesOf[b] as number[];
    // A bound that nobody's type names stands in nobody's way, unless it wants somebody.
    return types.length === 0 && min === 0 ? [] : [{ min, max, types }];
  });
  return { seats, people: groups.map(({ people }) => people), rules };
}

/** The panels that keep every rule, as a programme whose costs say which of them is looked for. */
export function panelProgramme({ seats, people, rules }: PanelTypes, solver: Solver): OpenProgramme {
  return solver.open({
    columns: panelColumns({ seats, people, rules }),
    rows: panelRows({ seats, people, rules }),
  });
}

/** How many of each type sit, the type's place being the column's. */
export function panelColumns({ seats, people }: PanelTypes): readonly Column[] {
  return people.map((own) => ({ cost: 0, whole: true, low: 0, high: Math.min(own.length, seats) }));
}

export function panelRows({ seats, people, rules }: PanelTypes): readonly Row[] {
  return [
    { low: seats, high: seats, terms: people.map((_, type) => [type, 1] as const) },
    ...rules.map(({ min, max, types }) => ({ low: min, high: max, terms: types.map((type) => [type, 1] as const) })),
  ];
}

/** The best panel by these costs, in whole numbers, or undefined where the solver found none that keeps the rules. */
export function bestPanel(
  types: PanelTypes,
  programme: OpenProgramme,
  costs: readonly number[],
): TypeCounts | undefined {
  programme.setCosts(costs);
  const solved = programme.solve();
  if (solved === undefined) return undefined;
  const counts = types.people.map((_, type) => Math.round(solved.columns[type] as number));
  return isPanel(types, counts) ? counts : undefined;
}

/** Counted in whole numbers, whatever proposed it. */
export function isPanel({ seats, people, rules }: PanelTypes, counts: TypeCounts): boolean {
  const sum = (of: readonly number[]) => of.reduce((n, type) => n + (counts[type] as number), 0);
  return (
    counts.every((n, type) => Number.isInteger(n) && n >= 0 && n <= (people[type] as readonly number[]).length) &&
    counts.reduce((n, one) => n + one, 0) === seats &&
    rules.every(({ min, max, types }) => sum(types) >= min && sum(types) <= max)
  );
}
