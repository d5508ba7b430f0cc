import type { ApplicationState } from '../acceptance/states.ts';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import type { ListFilter, MissingField } from './list-view.ts';

/** What the chips ask of a row. */
export interface FilteredRow extends Readonly<Record<Exclude<MissingField, 'birth'>, string>> {
  readonly state: ApplicationState;
  readonly level: string;
  readonly kind: string;
  readonly series: string;
  readonly unitId: string;
  readonly birth: string | null;
  readonly warnings: readonly string[];
  /** Characters that the fonts of the documents lack. */
  readonly lacking: readonly unknown[];
  /** Last day of the correction that is waited for. */
  readonly deadline: IsoDate | null;
}

export interface FilteredUnit {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly prefecture: string;
}

export interface FilterGround {
  readonly today: IsoDate;
  readonly units: readonly FilteredUnit[];
}

const WEEK = 7;

/** The units named and all that stand below them in the register. */
function withThoseBelow(named: readonly string[], units: readonly FilteredUnit[]): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { unitId, parentId } of units) {
    if (parentId === null) continue;
    const others = below.get(parentId);
    if (others) others.push(unitId);
    else below.set(parentId, [unitId]);
  }
  const all = new Set<string>();
  const open = [...named];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (all.has(one)) continue;
    all.add(one);
    open.push(...(below.get(one) ?? []));
  }
  return all;
}

function testOf(filter: ListFilter, { today, units }: FilterGround): (row: FilteredRow) => boolean {
  switch (filter.by) {
    case 'unit': {
      const wanted = filter.below ? withThoseBelow(filter.any, units) : new Set(filter.any);
      return (row) => wanted.has(row.unitId);
    }
    case 'prefecture': {
      const wanted = new Set(filter.any);
      const inside = new Set(units.filter((unit) => wanted.has(unit.prefecture)).map((unit) => unit.unitId));
      return (row) => inside.has(row.unitId);
    }
    case 'missing':
      return (row) => filter.any.some((field) => (row[field] ?? '').trim() === '');
    case 'remarks':
      return (row) => row.warnings.length + row.lacking.length > 0 === filter.has;
    case 'deadline': {
      const until = addDays(today, WEEK);
      return ({ deadline }) =>
        deadline !== null && (filter.when === 'overdue' ? deadline < today : deadline >= today && deadline <= until);
    }
    default: {
      const wanted = new Set<string>(filter.any);
      return (row) => wanted.has(row[filter.by]);
    }
  }
}

/** True for a row that every chip wants; undefined where there is no chip. */
export function rowFilter(
  filters: readonly ListFilter[],
  ground: FilterGround,
): ((row: FilteredRow) => boolean) | undefined {
  if (filters.length === 0) return undefined;
  const tests = filters.map((filter) => testOf(filter, ground));
  return (row) => tests.every((test) => test(row));
}

export interface Tally {
  readonly value: string;
  readonly n: number;
}

/** How many rows have each value, the most frequent first; they add up to the number of rows. */
export function tallyOf<R>(rows: readonly R[], value: (row: R) => string): readonly Tally[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const one = value(row);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].map(([one, n]) => ({ value: one, n })).sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1));
}
