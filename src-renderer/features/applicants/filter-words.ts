import type { ApplicationView, ListedUnit } from '../../../src-main/core/contract/index.ts';
import type {
  FilterBy,
  ListColumn,
  ListFilter,
  MissingField,
} from '../../../src-main/core/domain/list-view/list-view.ts';
import { tallyOf } from '../../../src-main/core/domain/list-view/row-filter.ts';
import type { Words } from '../../text/index.ts';

export type UnitsById = ReadonlyMap<string, ListedUnit>;

export const columnName = (key: ListColumn, { applicants: t }: Words): string => {
  const own: Readonly<Record<string, string>> = t.listing.columnNames;
  if (key === 'id') return t.idMasked;
  return own[key] ?? t[key as Exclude<ListColumn, keyof typeof t.listing.columnNames | 'id'>];
};

/** How a value of a filter is called. */
export function valueName(by: FilterBy, value: string, words: Words, units: UnitsById): string {
  const { listing } = words.applicants;
  if (value === '') return listing.blank;
  switch (by) {
    case 'state':
      return (words.acceptance.states as Readonly<Record<string, string>>)[value] ?? value;
    case 'level':
      return words.common.levels[value] ?? value;
    case 'kind':
      return words.common.applicationKinds[value] ?? value;
    case 'unit':
      return units.get(value)?.name ?? listing.unitGone;
    case 'missing':
      return columnName(value as MissingField, words);
    default:
      return value;
  }
}

/** The chip as a clause of the sentence over the list. */
export function clauseOf(filter: ListFilter, words: Words, units: UnitsById): string {
  const { clauses } = words.applicants.listing;
  if (filter.by === 'remarks') return filter.has ? clauses.remarks : clauses.noRemarks;
  if (filter.by === 'deadline') return clauses[filter.when];
  const names = filter.any.map((value) => valueName(filter.by, value, words, units));
  return filter.by === 'unit' && filter.below ? clauses.unitBelow(names) : clauses[filter.by](names);
}

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
