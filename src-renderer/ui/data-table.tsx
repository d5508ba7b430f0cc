import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { usePreferences, useWords } from '../api/index.ts';
import { clipOf, fillClipboard, selectedCells } from './copy-cells.ts';
import { DataHead } from './data-head.tsx';
import { DataRows } from './data-rows.tsx';
import styles from './data-table.module.css';
import type { SortValue } from './row-order.ts';
import { useRowWindow } from './row-window.ts';
import { type Sort, useTableRows } from './table-rows.ts';

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  /** What the column sorts by and the filter reads; shown as it is when there is no `cell`. */
  readonly value: (row: R) => string | number | null;
  readonly cell?: (row: R) => ReactNode;
  /** What a copy says where `value` is not what is shown. */
  readonly text?: (row: R) => string;
  readonly align?: 'left' | 'right' | 'center';
  /** Least width in rem; the column may grow. */
  readonly width?: number;
  /** Stays on one line: numbers, dates. */
  readonly tight?: boolean;
  /** Whose row it is: stays in sight where a fixed table is wider than its place and scrolls sideways. */
  readonly stays?: boolean;
  readonly sortable?: boolean;
}

export type RowMark = 'passed' | 'failed' | 'waiting' | 'quiet';

export interface Selection<R> {
  readonly selected: ReadonlySet<string>;
  onChange(selected: ReadonlySet<string>): void;
  /** Accessible name of a row's box. */
  label(row: R): string;
}

interface DataTableProps<R> {
  /** Accessible name. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowKey: (row: R) => string;
  /** Adds a text filter; `searchText` adds words that no column shows (pinyin). */
  readonly filter?: boolean | string;
  readonly searchText?: (row: R) => string;
  /** The only rows that are shown, in the order of `rows`; the order is made once for all of them. */
  readonly only?: readonly R[] | undefined;
  /** Kept by the caller; the table keeps its own otherwise. */
  readonly sort?: Sort | null;
  onSort?(sort: Sort | null): void;
  /** In place of a column's values: an order that no column shows. */
  readonly orderBy?: ((row: R) => SortValue) | undefined;
  /** Told which rows stand there, in their order: for what is done with the table as somebody sees it. */
  readonly shownNow?: { current: readonly R[] } | undefined;
  readonly selection?: Selection<R> | undefined;
  /** Height of a row of one line: 44 or 32 px. */
  readonly density?: 'normal' | 'compact';
  /** Columns of their stated width, whatever is in the rows: long lists that are scrolled. */
  readonly fixed?: boolean;
  /** Shown in place of an empty table. */
  readonly empty: ReactNode;
  /** Shown where there are rows but none is left. */
  readonly nothing?: ReactNode;
  /** Further filters or buttons, left of the count. */
  readonly tools?: ReactNode;
  /** Right of the count: how it adds up. */
  readonly sum?: ReactNode;
  readonly rowMark?: (row: R) => RowMark | undefined;
  /** Greatest height of the scrolling part; default: most of the window. */
  readonly maxHeight?: string;
}

const HEIGHTS = { normal: 44, compact: 32 } as const;
// A row of one line where nothing is said about its height.
const USUAL = 33;

/** A dense list: sticky heading, sorting, text filter, a count that adds up, wrapping names, keyboard scrolling. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, rows, columns, rowKey, filter = false, searchText, only, empty, nothing, tools, sum, rowMark } = props;
  const { selection, density, fixed = false, maxHeight } = props;
  const words = useWords().common;
  const { language } = usePreferences().preferences;
  const [search, setSearch] = useState('');
  const [own, setOwn] = useState<Sort | null>(null);
  const sort = props.sort === undefined ? own : props.sort;
  const setSort = props.onSort ?? setOwn;
  const box = useRef<HTMLElement>(null);
  const shown = useTableRows({
    ...{ rows, columns, search, searchText, only, sort, language },
    orderBy: props.orderBy,
    searched: filter !== false,
  });
  const asked = useAsked(rows, only, search, sort);
  const guess = density === undefined ? USUAL : HEIGHTS[density];
  const view = useRowWindow(box, { shown, rowKey, asked, guess, all: rows.length });

  if (props.shownNow !== undefined) props.shownNow.current = shown;

  // Boxes further down are pressed by rows that were drawn long before: they ask for what holds now.
  const now = useRef({ shown, selection, rowKey, last: -1 });
  now.current = { ...now.current, shown, selection, rowKey };
  const toggle = useCallback((key: string, index: number, on: boolean, through: boolean) => {
    const { last, ...held } = now.current;
    now.current.last = index;
    const after = new Set(held.selection?.selected);
    const [from, to] = through && last >= 0 ? [Math.min(last, index), Math.max(last, index)] : [index, index];
    const keys = from === to ? [key] : held.shown.slice(from, to + 1).map(held.rowKey);
    for (const one of keys) {
      if (on) after.add(one);
      else after.delete(one);
    }
    held.selection?.onChange(after);
  }, []);
  if (rows.length === 0) return <div className={styles.frame}>{empty}</div>;

  const copy = (event: React.ClipboardEvent<HTMLElement>) => {
    const cells = selectedCells(event.currentTarget, document.getSelection());
    const chosen = selection === undefined ? [] : shown.filter((row) => selection.selected.has(rowKey(row)));
    // What was marked with the mouse is what is meant; the chosen rows are copied where nothing is marked.
    if (cells.length > 0) fillClipboard(event.nativeEvent, clipOf(cells));
    else if (chosen.length > 0 && document.getSelection()?.isCollapsed !== false)
      fillClipboard(event.nativeEvent, clipOf(tableTexts(chosen, columns)));
  };
  return (
    <div className={styles.frame}>
      {(filter !== false || tools !== undefined || sum !== undefined) && (
        <div className={styles.bar}>
          {filter !== false && (
            <TextInput
              className={styles.search}
              size="sm"
              aria-label={words.filterOf(label)}
              placeholder={typeof filter === 'string' ? filter : words.filter}
              leftSection={<IconSearch size="1rem" aria-hidden />}
              rightSection={
                search === '' ? null : (
                  <CloseButton size="sm" aria-label={words.clearFilter} onClick={() => setSearch('')} />
                )
              }
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || search === '') return;
                event.stopPropagation();
                setSearch('');
              }}
            />
          )}
          {tools}
          <span className={styles.count} role="status">
            {shown.length === rows.length ? words.rowsAll(rows.length) : words.rowsShown(shown.length, rows.length)}
          </span>
          {sum !== undefined && <span className={styles.sum}>{sum}</span>}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} ref={box} tabIndex={0} style={{ maxHeight }} onCopy={copy}>
        <table
          className={styles.table}
          aria-label={label}
          aria-rowcount={shown.length + 1}
          data-density={density}
          data-fixed={fixed || undefined}
          style={fixed ? { minWidth: `${widthOf(columns) + (selection === undefined ? 0 : 2.5)}rem` } : undefined}
        >
          <DataHead columns={columns} fixed={fixed} boxes={selection !== undefined} sort={sort} onSort={setSort} />
          <DataRows
            shown={shown}
            view={view}
            columns={columns}
            rowKey={rowKey}
            rowMark={rowMark}
            selected={selection?.selected}
            boxLabel={selection?.label}
            onToggle={toggle}
          />
        </table>
        {shown.length === 0 && (nothing ?? <p className={styles.nothing}>{words.nothingFound(search)}</p>)}
      </section>
    </div>
  );
}

/** Another number each time somebody asks for other rows; the same one while the rows are only read again. */
function useAsked<R>(rows: readonly R[], only: readonly R[] | undefined, search: string, sort: Sort | null): number {
  const held = useRef({ rows, only, search, key: sort?.key, down: sort?.down, asked: 0 });
  const { current: before } = held;
  const other =
    before.search !== search ||
    before.key !== sort?.key ||
    before.down !== sort?.down ||
    // With other rows a filter leaves others: nobody has touched it.
    (before.only !== only && before.rows === rows);
  held.current = { rows, only, search, key: sort?.key, down: sort?.down, asked: before.asked + (other ? 1 : 0) };
  return held.current.asked;
}

const widthOf = <R,>(columns: readonly Column<R>[]) => columns.reduce((sum, { width = 6 }) => sum + width, 0);

/** Headings and rows as a copy has them. */
export function tableTexts<R>(rows: readonly R[], columns: readonly Column<R>[]): readonly (readonly string[])[] {
  const named = columns.filter((column) => column.title !== '');
  const cells = (row: R) => named.map((one) => one.text?.(row) ?? String(one.value(row) ?? ''));
  return [named.map((one) => one.title), ...rows.map(cells)];
}
