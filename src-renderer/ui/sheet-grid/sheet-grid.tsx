// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, for a table cannot leave most of them out
// biome-ignore-all lint/a11y/useFocusableInteractive: the field in the active cell has the focus
// biome-ignore-all lint/a11y/noStaticElementInteractions: the mouse only puts the caret down, the keys are the field's
import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ActiveCell } from './active-cell.tsx';
import {
  at,
  blockOf,
  everyCell,
  filledDown,
  isOneCell,
  moved,
  type Place,
  pasted,
  type Selection,
  type Written,
} from './moves.ts';
import { rowAt, rowStarts } from './row-heights.ts';
import styles from './sheet-grid.module.css';
import { oneLine, readTsv, writeTsv } from './tsv.ts';

export interface SheetColumn {
  readonly key: string;
  readonly title: string;
  /** In rem. */
  readonly width: number;
  /** Stays in sight when the sheet is scrolled sideways; frozen columns come first. */
  readonly frozen?: boolean;
  readonly readOnly?: boolean;
  /** What is usually chosen; other text may be typed all the same. */
  readonly choices?: readonly string[];
}

export interface CellNote {
  readonly status: 'saving' | 'saved' | 'refused';
  readonly sentence: string;
}

export interface SheetGridProps {
  readonly id: string;
  /** Accessible name. */
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly count: number;
  readonly rowKey: (row: number) => string;
  /** What stands in the cell, saved or not. */
  readonly text: (place: Place) => string;
  /** In rem. */
  readonly rowHeight: (row: number) => number;
  readonly note: (place: Place) => CellNote | undefined;
  readonly cellLabel: (place: Place) => string;
  readonly readOnly?: boolean;
  onWrite(cells: readonly Written[]): void;
  /** Escape on a cell whose text was refused. */
  onRestore(place: Place): void;
  onUndo(): void;
  onRedo(): void;
  onSelect(selection: Selection): void;
}

const OVERSCAN = 8;
const HEAD = 2.25;

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/**
 * A sheet for the keyboard, as spreadsheets have it: arrows, Enter and Tab move, typing overwrites, F2 edits, Escape
 * restores, blocks are copied, pasted and filled down. Only the rows in view are drawn. One field is in the tab order;
 * after Escape, Tab leaves the sheet.
 */
export function SheetGrid(props: SheetGridProps) {
  const { columns, count, text, readOnly = false, onWrite, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState<Selection>(at(0, 0));
  const [view, setView] = useState({ top: 0, height: 600 });
  const [leaving, setLeaving] = useState(false);
  const wantsFocus = useRef(false);
  const starts = useMemo(() => rowStarts(count, props.rowHeight), [count, props.rowHeight]);
  const rem = remInPixels();
  const lefts = useMemo(
    () => columns.map((_, c) => columns.slice(0, c).reduce((sum, one) => sum + one.width, 0)),
    [columns],
  );
  const width = columns.reduce((sum, one) => sum + one.width, 0);

  const clamped: Selection =
    selection.active.row < count && selection.anchor.row < count ? selection : at(0, selection.active.column);
  const { active } = clamped;
  const block = blockOf(clamped);
  const size = { rows: count, columns: columns.length, page: Math.max(1, Math.floor(view.height / rem / 2) - 2) };

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight || 600 });
    read();
    element.addEventListener('scroll', read, { passive: true });
    window.addEventListener('resize', read);
    return () => {
      element.removeEventListener('scroll', read);
      window.removeEventListener('resize', read);
    };
  }, []);

  const first = Math.max(0, rowAt(starts, view.top / rem) - OVERSCAN);
  const last = Math.min(count - 1, rowAt(starts, (view.top + view.height) / rem) + OVERSCAN);
  const drawn: number[] = [];
  for (let row = first; row <= last; row++) drawn.push(row);
  // The field with the caret is never taken away by scrolling.
  if (count > 0 && !drawn.includes(active.row)) drawn.push(active.row);

  const go = (next: Selection) => {
    setLeaving(false);
    wantsFocus.current = true;
    setSelection(next);
    onSelect(next);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place of the caret
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !wantsFocus.current) return;
    wantsFocus.current = false;
    const top = (starts[active.row] ?? 0) * rem;
    const bottom = (starts[active.row + 1] ?? 0) * rem;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom + HEAD * rem > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom + HEAD * rem - element.clientHeight;
    }
    const frozen = columns.reduce((sum, one) => sum + (one.frozen ? one.width : 0), 0) * rem;
    const left = (lefts[active.column] ?? 0) * rem;
    const right = left + (columns[active.column]?.width ?? 0) * rem;
    if (!columns[active.column]?.frozen) {
      if (left - frozen < element.scrollLeft) element.scrollLeft = left - frozen;
      else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
    }
    element.querySelector<HTMLInputElement>('[data-caret]')?.focus({ preventScroll: true });
  }, [active.row, active.column]);

  const write = (cells: readonly Written[]) => {
    if (readOnly) return;
    const open = cells.filter(({ column }) => columns[column]?.readOnly !== true);
    if (open.length > 0) onWrite(open);
  };

  /** Keys that the field itself does not need. True when the key was taken. */
  const onKey = (event: KeyboardEvent<HTMLElement>, editing: boolean): boolean => {
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    if (ctrl && !editing) {
      const letter = key.toLowerCase();
      if (letter === 'd') write(filledDown(clamped, text));
      else if (letter === 'z' && shift) props.onRedo();
      else if (letter === 'z') props.onUndo();
      else if (letter === 'y') props.onRedo();
      else if (letter === 'a')
        go({ anchor: { row: 0, column: 0 }, active: { row: count - 1, column: columns.length - 1 } });
      else if (!key.startsWith('Arrow') && key !== 'Home' && key !== 'End') return false;
      if (['d', 'z', 'y', 'a'].includes(letter)) return true;
    }
    if (key === 'Delete' && !editing) {
      write(everyCell(block, () => ''));
      return true;
    }
    if (key === 'Escape' && !editing) {
      if (props.note(active)?.status === 'refused') props.onRestore(active);
      else if (!isOneCell(clamped)) go(at(active.row, active.column));
      else setLeaving(true);
      return true;
    }
    if (key === 'Tab' && leaving) return false;
    const next = moved(clamped, { key, shift, ctrl }, size);
    if (next === undefined || next === 'out') return false;
    go(next);
    return true;
  };

  const copy = (event: ClipboardEvent) => {
    const lines: string[][] = [];
    for (let row = block.top; row <= block.bottom; row++) {
      lines.push(columns.slice(block.left, block.right + 1).map((_, c) => text({ row, column: block.left + c })));
    }
    event.clipboardData.setData('text/plain', writeTsv(lines));
    event.preventDefault();
  };

  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const rows = readTsv(event.clipboardData.getData('text/plain')).map((row) => row.map(oneLine));
    if (rows.length > 0) write(pasted(rows, clamped, size));
  };

  const cellProps = (row: number, column: SheetColumn, c: number) => {
    const note = props.note({ row, column: c });
    const inside = row >= block.top && row <= block.bottom && c >= block.left && c <= block.right;
    return {
      role: column.frozen ? 'rowheader' : 'gridcell',
      'aria-colindex': c + 1,
      'aria-selected': inside,
      'aria-readonly': column.readOnly || readOnly || undefined,
      'data-status': note?.status,
      'data-frozen': column.frozen || undefined,
      className: styles.cell,
      style: { width: `${column.width}rem`, ...(column.frozen ? { insetInlineStart: `${lefts[c]}rem` } : {}) },
    } as const;
  };

  return (
    <div
      ref={box}
      className={styles.box}
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-readonly={readOnly || undefined}
    >
      <div className={styles.head} role="row" aria-rowindex={1} style={{ width: `${width}rem` }}>
        {columns.map((column, c) => (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={c + 1}
            className={styles.heading}
            data-frozen={column.frozen || undefined}
            style={{ width: `${column.width}rem`, ...(column.frozen ? { insetInlineStart: `${lefts[c]}rem` } : {}) }}
          >
            {column.title}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: `${starts[count] ?? 0}rem`, width: `${width}rem` }}>
        {drawn.map((row) => (
          <div
            key={props.rowKey(row)}
            role="row"
            aria-rowindex={row + 2}
            className={styles.row}
            data-active={row === active.row || undefined}
            style={{ top: `${starts[row]}rem`, height: `${(starts[row + 1] ?? 0) - (starts[row] ?? 0)}rem` }}
          >
            {columns.map((column, c) => (
              <div
                key={column.key}
                {...cellProps(row, column, c)}
                onMouseDown={(event) => {
                  if (row === active.row && c === active.column && !event.shiftKey) return;
                  event.preventDefault();
                  go(event.shiftKey ? { anchor: clamped.anchor, active: { row, column: c } } : at(row, c));
                }}
                onMouseEnter={(event) => {
                  if (event.buttons === 1) go({ anchor: clamped.anchor, active: { row, column: c } });
                }}
              >
                {row === active.row && c === active.column ? (
                  <ActiveCell
                    // Another cell, another field: what was begun in one never lands in the next.
                    key={`${props.rowKey(row)} ${column.key}`}
                    id={props.id}
                    column={column}
                    label={props.cellLabel({ row, column: c })}
                    text={text({ row, column: c })}
                    note={props.note({ row, column: c })}
                    readOnly={readOnly || column.readOnly === true}
                    onCommit={(typed) => write([{ row, column: c, text: typed }])}
                    onKey={onKey}
                    onCopy={copy}
                    onPaste={paste}
                  />
                ) : (
                  <span className={styles.text} title={text({ row, column: c })}>
                    {text({ row, column: c })}
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
