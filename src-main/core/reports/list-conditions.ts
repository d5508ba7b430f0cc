import type { RosterPaperWords } from '../../../src-renderer/text/zh-cn/roster-papers.ts';
import type { FilterBy, ListFilter, ListSort, MissingField } from '../domain/list-view/list-view.ts';

/** What filters are said with, in the window as on paper. */
export type ConditionWords = Pick<
  RosterPaperWords,
  'clauses' | 'blank' | 'unitGone' | 'states' | 'levels' | 'kinds' | 'columns'
>;

export type UnitName = (unitId: string) => string | undefined;

/** How a value of a filter is called. */
export function conditionValue(by: FilterBy, value: string, words: ConditionWords, unitName: UnitName): string {
  if (value === '') return words.blank;
  switch (by) {
    case 'state':
      return words.states[value] ?? value;
    case 'level':
      return words.levels[value] ?? value;
    case 'kind':
      return words.kinds[value] ?? value;
    case 'unit':
      return unitName(value) ?? words.unitGone;
    case 'missing':
      return words.columns[value as MissingField];
    default:
      return value;
  }
}

/** A chip as a clause of the sentence over the list. */
export function conditionOf(filter: ListFilter, words: ConditionWords, unitName: UnitName): string {
  const { clauses } = words;
  if (filter.by === 'remarks') return filter.has ? clauses.remarks : clauses.noRemarks;
  if (filter.by === 'deadline') return clauses[filter.when];
  const names = filter.any.map((value) => conditionValue(filter.by, value, words, unitName));
  return filter.by === 'unit' && filter.below ? clauses.unitBelow(names) : clauses[filter.by](names);
}

/** In which order the rows stand. */
export function orderOf(
  sort: ListSort | null,
  { columns, orders }: Pick<RosterPaperWords, 'columns' | 'orders'>,
): string {
  if (sort === null) return orders.usual;
  if (sort.key === 'strokes_blank_first' || sort.key === 'strokes_direct') return orders[sort.key];
  return sort.down ? orders.down(columns[sort.key]) : orders.up(columns[sort.key]);
}
