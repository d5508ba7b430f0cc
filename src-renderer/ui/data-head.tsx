import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import styles from './data-table.module.css';
import type { Column } from './data-table.tsx';
import type { Sort } from './table-rows.ts';

interface DataHeadProps<R> {
  readonly columns: readonly Column<R>[];
  readonly fixed: boolean;
  /** A column of boxes stands before the others. */
  readonly boxes: boolean;
  readonly sort: Sort | null;
  onSort(sort: Sort | null): void;
}

// Words that may break would otherwise give way to one character a line.
const leastOf = <R,>({ width, tight }: Column<R>) => width ?? (tight ? undefined : 5);
const wide = (rem: number) => `calc(${rem}rem * var(--jd-column, 1))`;

/** The heading stays in view; a press on a word sorts, the next one turns it round, the third gives up. */
export function DataHead<R>({ columns, fixed, boxes, sort, onSort }: DataHeadProps<R>) {
  const press = (key: string) =>
    onSort(sort?.key !== key ? { key, down: false } : sort.down ? null : { key, down: true });
  return (
    <>
      {fixed && (
        <colgroup>
          {boxes && <col style={{ width: '2.5rem' }} />}
          {columns.map((column) => (
            <col key={column.key} style={{ width: wide(column.width ?? 6) }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {boxes && <td data-box />}
          {columns.map((column) => {
            const sorted = sort?.key === column.key ? (sort.down ? 'descending' : 'ascending') : 'none';
            // Over checkboxes and buttons there is nothing to read: no heading, then.
            if (column.title === '') return <td key={column.key} />;
            const least = leastOf(column);
            return (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                data-stays={(fixed && column.stays) || undefined}
                aria-sort={sorted}
                style={fixed || least === undefined ? undefined : { minWidth: wide(least) }}
              >
                {column.sortable === false ? (
                  column.title
                ) : (
                  <button type="button" className={styles.sort} onClick={() => press(column.key)}>
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
    </>
  );
}
