import { type ReactNode, useRef, useState } from 'react';
import styles from './entry-grid.module.css';
import { EntryRow } from './entry-row.tsx';
import type { CellPlace } from './next-cell.ts';

export interface EntryColumn {
  readonly key: string;
  readonly title: string;
  /** Under the title: the most that may be entered. */
  readonly hint?: string;
}

interface PlainColumn {
  readonly key: string;
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Least width in rem. */
  readonly width?: number;
}

export interface LeadColumn<R> extends PlainColumn {
  readonly cell: (row: R) => ReactNode;
}

export interface TrailColumn<R> extends PlainColumn {
  /** `texts`: what stands in the row's cells now, saved or not. */
  readonly cell: (row: R, texts: Readonly<Record<string, string>>) => ReactNode;
}

/** held: kept on screen, not yet on disk, e.g. a row whose other cells are empty. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly text: string }
  | { readonly kind: 'held' }
  | { readonly kind: 'refused'; readonly sentence: string };

export interface EntryGridProps<R> {
  /** Unique on the page. */
  readonly id: string;
  /** Accessible name. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly columns: readonly EntryColumn[];
  readonly lead: readonly LeadColumn<R>[];
  readonly trail: readonly TrailColumn<R>[];
  /** What is on disk, as text. */
  readonly text: (row: R, column: string) => string;
  readonly cellLabel: (row: R, column: EntryColumn) => string;
  /** A sentence that says what is wrong with the text, or null. What is wrong is not sent. */
  readonly check: (row: R, column: string, text: string) => string | null;
  readonly save: (
    row: R,
    column: string,
    text: string,
    texts: Readonly<Record<string, string>>,
  ) => Promise<SaveOutcome>;
  readonly readOnly?: boolean;
}

/**
 * A table for the keyboard: arrows, Enter and Tab move, typing overwrites, F2 edits, Escape restores, leaving a cell
 * saves it. One cell is in the tab order, so Tab from the last one goes on to the page.
 */
export function EntryGrid<R>(props: EntryGridProps<R>) {
  const { label, rows, rowKey, columns, lead, trail } = props;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const inside = active.row < rows.length ? active : { row: 0, column: 0 };

  const move = ({ row, column }: CellPlace) =>
    box.current?.querySelector<HTMLInputElement>(`[data-place="${row}:${column}"]`)?.focus();

  const head = (column: PlainColumn) => (
    <th
      key={column.key}
      scope="col"
      data-align={column.align}
      style={column.width === undefined ? undefined : { minWidth: `calc(${column.width}rem * var(--jd-column, 1))` }}
    >
      {column.title}
    </th>
  );

  return (
    <div className={styles.scroll} ref={box}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid */}
      <table className={styles.table} role="grid" aria-label={label} aria-readonly={props.readOnly || undefined}>
        <thead>
          <tr>
            {lead.map(head)}
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.entryHead}>
                {column.title}
                {column.hint !== undefined && <div className={styles.hint}>{column.hint}</div>}
              </th>
            ))}
            {trail.map(head)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <EntryRow
              key={rowKey(row)}
              {...props}
              row={row}
              index={index}
              active={inside}
              onActive={setActive}
              onMove={move}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
