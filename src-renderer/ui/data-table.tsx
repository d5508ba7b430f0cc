import { CloseButton, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { usePreferences, useWords } from '../api/index.ts';
import styles from './data-table.module.css';
import { useRowWindow } from './row-window.ts';

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  /** What the column sorts by and the filter reads; shown as it is when there is no `cell`. */
  readonly value: (row: R) => string | number | null;
  readonly cell?: (row: R) => ReactNode;
  readonly align?: 'left' | 'right' | 'center';
  /** Least width in rem; the column may grow. */
  readonly width?: number;
  /** Stays on one line: numbers, dates. */
  readonly tight?: boolean;
  readonly sortable?: boolean;
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
  /** Shown in place of an empty table. */
  readonly empty: ReactNode;
  /** Further filters or buttons, left of the count. */
  readonly tools?: ReactNode;
  /** Right of the count: how it adds up. */
  readonly sum?: ReactNode;
  readonly rowMark?: (row: R) => 'passed' | 'failed' | 'waiting' | 'quiet' | undefined;
  /** Greatest height of the scrolling part; default: most of the window. */
  readonly maxHeight?: string;
}

/** A dense list: sticky heading, sorting, text filter, a count that adds up, wrapping names, keyboard scrolling. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, rows, columns, rowKey, filter = false, searchText, empty, tools, sum, rowMark, maxHeight } = props;
  const words = useWords().common;
  const { language } = usePreferences().preferences;
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<{ readonly key: string; readonly down: boolean } | null>(null);
  const box = useRef<HTMLElement>(null);

  const shown = useMemo(() => {
    const terms = search.trim().toLowerCase().normalize('NFKC').split(/\s+/u).filter(Boolean);
    const found =
      terms.length === 0
        ? [...rows]
        : rows.filter((row) => {
            const text = [...columns.map((c) => c.value(row) ?? ''), searchText?.(row) ?? ''].join(' ').toLowerCase();
            return terms.every((term) => text.includes(term));
          });
    const column = order === null ? undefined : columns.find((c) => c.key === order.key);
    if (!column || !order) return found;
    const collator = new Intl.Collator(language, { numeric: true });
    const sign = order.down ? -1 : 1;
    return found.sort((a, b) => sign * compare(column.value(a), column.value(b), collator));
  }, [rows, columns, search, searchText, order, language]);

  const view = useRowWindow(box, shown.length, shown);
  if (rows.length === 0) return <div className={styles.frame}>{empty}</div>;

  const sort = (key: string) =>
    setOrder((now) => (now?.key !== key ? { key, down: false } : now.down ? null : { key, down: true }));

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
      <section className={styles.scroll} ref={box} tabIndex={0} style={{ maxHeight }}>
        <table className={styles.table} aria-label={label} aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              {columns.map((column) => {
                const sorted = order?.key === column.key ? (order.down ? 'descending' : 'ascending') : 'none';
                // Over checkboxes and buttons there is nothing to read: no heading, then.
                if (column.title === '') return <td key={column.key} />;
                // Words that may break would otherwise give way to one character a line.
                const least = column.width ?? (column.tight ? undefined : 5);
                return (
                  <th
                    key={column.key}
                    scope="col"
                    data-align={column.align}
                    aria-sort={sorted}
                    style={least === undefined ? undefined : { minWidth: `calc(${least}rem * var(--jd-column, 1))` }}
                  >
                    {column.sortable === false ? (
                      column.title
                    ) : (
                      <button type="button" className={styles.sort} onClick={() => sort(column.key)}>
                        {column.title}
                        {sorted === 'ascending' && <IconArrowUp size="0.9em" aria-hidden />}
                        {sorted === 'descending' && <IconArrowDown size="0.9em" aria-hidden />}
                      </button>
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {view.above > 0 && <Spacer height={view.above} columns={columns.length} />}
            {shown.slice(view.from, view.to).map((row, i) => (
              <tr
                key={rowKey(row)}
                data-index={view.from + i}
                data-mark={rowMark?.(row)}
                aria-rowindex={view.from + i + 2}
              >
                {columns.map((column) => (
                  <td key={column.key} data-align={column.align} data-tight={column.tight || undefined}>
                    {column.cell ? column.cell(row) : column.value(row)}
                  </td>
                ))}
              </tr>
            ))}
            {view.below > 0 && <Spacer height={view.below} columns={columns.length} />}
          </tbody>
        </table>
        {shown.length === 0 && <p className={styles.nothing}>{words.nothingFound(search)}</p>}
      </section>
    </div>
  );
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden data-spacer>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

// What is missing goes last, whichever way the column is sorted first.
function compare(a: string | number | null, b: string | number | null, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
