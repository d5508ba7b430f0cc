import { type CharacterGap, type StrokeConvention, type StrokeOverrides, sortByStrokes } from './stroke-order.ts';
import type { StrokeTable } from './stroke-table.ts';

/**
 * The orders an office prints a list of people in. `entry`: as they were numbered. `unit`: those of one unit together,
 * units as they first appear. The other two: 姓氏笔画 by one of its two customs.
 */
export const listOrders = ['entry', 'unit', 'strokes_blank_first', 'strokes_direct'] as const;
export type ListOrder = (typeof listOrders)[number];

const conventionOf: Readonly<Record<ListOrder, StrokeConvention | undefined>> = {
  entry: undefined,
  unit: undefined,
  strokes_blank_first: 'blank_first',
  strokes_direct: 'direct',
};

export interface ListedPeople<T> {
  readonly people: readonly T[];
  readonly order: ListOrder;
  /** Characters the stroke data lack; empty for the other orders. */
  readonly gaps: readonly CharacterGap[];
  /** Characters and names that stand where a person decided; empty for the other orders. */
  readonly decided: readonly string[];
}

/** People in the order of the office, from the order of their numbers. The table is asked for only where it is needed. */
export function inListOrder<T extends { readonly name: string; readonly unit: string }>(
  people: readonly T[],
  order: ListOrder,
  strokes: () => StrokeTable,
  overrides: StrokeOverrides = {},
): ListedPeople<T> {
  const convention = conventionOf[order];
  if (convention !== undefined) {
    const { items, gaps, overridden } = sortByStrokes(people, (one) => one.name, strokes(), convention, overrides);
    return { people: items, order, gaps, decided: overridden };
  }
  return { people: order === 'unit' ? byUnit(people) : people, order, gaps: [], decided: [] };
}

function byUnit<T extends { readonly unit: string }>(people: readonly T[]): T[] {
  const units = new Map<string, T[]>();
  for (const one of people) {
    const together = units.get(one.unit);
    if (together === undefined) units.set(one.unit, [one]);
    else together.push(one);
  }
  return [...units.values()].flat();
}
