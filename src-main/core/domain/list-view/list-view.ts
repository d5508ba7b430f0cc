import type { ApplicationState } from '../acceptance/states.ts';

/** Columns of the applicants' list, in the order in which they are offered. */
export const listColumns = [
  'number',
  'name',
  'tibetanName',
  'sex',
  'birth',
  'ethnicity',
  'unit',
  'prefecture',
  'series',
  'specialty',
  'level',
  'title',
  'currentTitle',
  'kind',
  'state',
  'deadline',
  'postAuditNumber',
  'id',
  'phone',
  'remarks',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** What a roster may have left blank and an office asks for. */
export const missingFields = ['phone', 'postAuditNumber', 'specialty', 'currentTitle', 'birth', 'ethnicity'] as const;
export type MissingField = (typeof missingFields)[number];

/** 姓氏笔画 by one of its two customs, see `stroke-order.ts`. */
export const strokeSorts = ['strokes_blank_first', 'strokes_direct'] as const;
export type StrokeSort = (typeof strokeSorts)[number];

export const valueFilters = ['level', 'kind', 'series', 'specialty', 'prefecture'] as const;
export type ValueFilter = (typeof valueFilters)[number];

/** One chip. Within it one value is enough; all chips must hold. */
export type ListFilter =
  | { readonly by: 'state'; readonly any: readonly ApplicationState[] }
  | { readonly by: Exclude<ValueFilter, 'prefecture'>; readonly any: readonly string[] }
  | { readonly by: 'prefecture'; readonly any: readonly string[] }
  | { readonly by: 'unit'; readonly any: readonly string[]; readonly below: boolean }
  | { readonly by: 'missing'; readonly any: readonly MissingField[] }
  | { readonly by: 'remarks'; readonly has: boolean }
  | { readonly by: 'deadline'; readonly when: 'overdue' | 'week' };
export type FilterBy = ListFilter['by'];

export interface ListSort {
  readonly key: ListColumn | StrokeSort;
  readonly down: boolean;
}

/** How somebody looks at the list: kept under a name, or as it is just now. */
export interface ListView {
  readonly search: string;
  readonly filters: readonly ListFilter[];
  readonly columns: readonly ListColumn[];
  readonly sort: ListSort | null;
  readonly density: 'normal' | 'compact';
}

export const usualView: ListView = {
  search: '',
  filters: [],
  columns: [
    'number',
    'name',
    'tibetanName',
    'sex',
    'unit',
    'specialty',
    'level',
    'title',
    'state',
    'kind',
    'id',
    'remarks',
  ],
  sort: null,
  density: 'compact',
};
