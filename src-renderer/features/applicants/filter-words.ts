import type { ApplicationView, ListedUnit } from '../../../src-main/core/contract/index.ts';
import {
  type FilterBy,
  type ListColumn,
  type ListFilter,
  listColumns,
  type MissingField,
} from '../../../src-main/core/domain/list-view/list-view.ts';
import { tallyOf } from '../../../src-main/core/domain/list-view/row-filter.ts';
import { type ConditionWords, conditionOf, conditionValue } from '../../../src-main/core/reports/list-conditions.ts';
import type { Words } from '../../text/index.ts';

export type UnitsById = ReadonlyMap<string, ListedUnit>;

export const columnName = (key: ListColumn, { applicants: t }: Words): string => {
  const own: Readonly<Record<string, string>> = t.listing.columnNames;
  if (key === 'id') return t.idMasked;
  return own[key] ?? t[key as Exclude<ListColumn, keyof typeof t.listing.columnNames | 'id'>];
};

const made = new WeakMap<Words, ConditionWords>();

/** Put together once for a language: some lists have thousands of units to name. */
function conditionWords(words: Words): ConditionWords {
  const known = made.get(words);
  if (known !== undefined) return known;
  const { clauses, blank, unitGone } = words.applicants.listing;
  const { levels, applicationKinds: kinds } = words.common;
  const columns = Object.fromEntries(
    listColumns.map((key) => [key, columnName(key, words)]),
  ) as ConditionWords['columns'];
  const next = { clauses, blank, unitGone, levels, kinds, states: words.acceptance.states, columns };
  made.set(words, next);
  return next;
}

const nameIn = (units: UnitsById) => (unitId: string) => units.get(unitId)?.name;

/** How a value of a filter is called. */
export const valueName = (by: FilterBy, value: string, words: Words, units: UnitsById): string =>
  conditionValue(by, value, conditionWords(words), nameIn(units));

/** The chip as a clause of the sentence over the list. */
export const clauseOf = (filter: ListFilter, words: Words, units: UnitsById): string =>
  conditionOf(filter, conditionWords(words), nameIn(units));

export interface Option {
  readonly value: string;
  readonly name: string;
  readonly n: number;
}

/** What can be chosen for a filter, with the number of rows that each would find alone; remarks and deadlines have two. */
export function optionsOf(
  by: FilterBy,
  rows: readonly ApplicationView[],
  words: Words,
  units: UnitsById,
  missing: readonly MissingField[],
): readonly Option[] {
  const named = (value: string, n: number): Option => ({ value, n, name: valueName(by, value, words, units) });
  switch (by) {
    case 'remarks':
    case 'deadline':
      return [];
    case 'missing':
      return missing
        .map((field) => named(field, rows.filter((row) => (row[field] ?? '').trim() === '').length))
        .filter(({ n }) => n > 0);
    case 'prefecture':
      return tallyOf(rows, (row) => units.get(row.unitId)?.prefecture ?? '').map(({ value, n }) => named(value, n));
    case 'unit':
      return tallyOf(rows, (row) => row.unitId).map(({ value, n }) => named(value, n));
    default:
      return tallyOf(rows, (row) => row[by]).map(({ value, n }) => named(value, n));
  }
}
