import { useDeferredValue, useMemo } from 'react';
import type { Column } from './data-table.tsx';
import { rowOrder, type SortValue } from './row-order.ts';
import { useSliced } from './sliced.ts';

export interface Sort {
  readonly key: string;
  readonly down: boolean;
}

interface Wanted<R> {
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  /** What is typed in the table's own field. */
  readonly search: string;
  /** The table has such a field. */
  readonly searched: boolean;
  readonly searchText: ((row: R) => string) | undefined;
  /** The only rows that are shown, in the order of `rows`. */
  readonly only: readonly R[] | undefined;
  readonly sort: Sort | null;
  /** In place of a column's values: an order that no column shows. */
  readonly orderBy: ((row: R) => SortValue) | undefined;
  readonly language: string;
}

const NO_TEXTS: ReadonlyMap<unknown, string> = new Map();

function* textsOf<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  searchText: ((row: R) => string) | undefined,
): Generator<undefined, ReadonlyMap<R, string>> {
  const texts = new Map<R, string>();
  for (const row of rows) {
    texts.set(row, [...columns.map((c) => c.value(row) ?? ''), searchText?.(row) ?? ''].join(' ').toLowerCase());
    if (texts.size % 128 === 0) yield;
  }
  return texts;
}

/**
 * The rows to draw: ordered once for all of them, then left out whom a filter or the typed text does not want. So a key
 * press costs one pass over the rows, and what takes longer (the order, the texts) is made beside it.
 */
export function useTableRows<R>(wanted: Wanted<R>): readonly R[] {
  const { rows, columns, searched, searchText, only, sort, orderBy, language } = wanted;
  const search = useDeferredValue(wanted.search);

  const column = sort === null ? undefined : columns.find((one) => one.key === sort.key);
  const [value, down] = [orderBy ?? column?.value, sort?.down === true];
  const order = useMemo(() => {
    if (value === undefined) return null;
    const collator = new Intl.Collator(language, { numeric: true });
    return () => rowOrder(rows, value, down, collator);
  }, [rows, value, down, language]);
  const ordered = useSliced(order, rows.length, rows);

  const texts = useMemo(
    () => (searched ? () => textsOf(rows, columns, searchText) : null),
    [rows, columns, searched, searchText],
  );
  const said = useSliced<ReadonlyMap<unknown, string>>(texts, rows.length, NO_TEXTS);

  const left = useMemo(() => {
    // As the rows come: nothing has to be put in order.
    if (only === undefined || ordered === rows) return only ?? ordered;
    const among = new Set(only);
    return ordered.filter((row) => among.has(row));
  }, [ordered, rows, only]);

  return useMemo(() => {
    const terms = search.trim().toLowerCase().normalize('NFKC').split(/\s+/u).filter(Boolean);
    if (terms.length === 0) return left;
    return left.filter((row) => {
      const text = said.get(row) ?? '';
      return terms.every((term) => text.includes(term));
    });
  }, [left, search, said]);
}
