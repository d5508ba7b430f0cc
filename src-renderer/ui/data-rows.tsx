import { memo } from 'react';
import styles from './data-table.module.css';
import type { Column, RowMark } from './data-table.tsx';
import { keptTogether } from './kept-together.tsx';
import type { RowWindow } from './row-window.ts';

interface DataRowsProps<R> {
  readonly shown: readonly R[];
  readonly view: RowWindow;
  readonly columns: readonly Column<R>[];
  readonly rowKey: (row: R) => string;
  readonly rowMark: ((row: R) => RowMark | undefined) | undefined;
  readonly selected: ReadonlySet<string> | undefined;
  readonly boxLabel: ((row: R) => string) | undefined;
  onToggle(key: string, index: number, on: boolean, through: boolean): void;
}

/** The rows in view, and room for the others. */
export function DataRows<R>(props: DataRowsProps<R>) {
  const { shown, view, columns, rowKey, rowMark, selected, boxLabel, onToggle } = props;
  const across = columns.length + (selected === undefined ? 0 : 1);
  return (
    <tbody>
      {view.above > 0 && <Spacer height={view.above} across={across} />}
      {shown.slice(view.from, view.to).map((row, i) => {
        const key = rowKey(row);
        return (
          <DataRow
            key={key}
            row={row}
            id={key}
            index={view.from + i}
            columns={columns as readonly Column<unknown>[]}
            mark={rowMark?.(row)}
            selected={selected?.has(key)}
            boxLabel={selected === undefined ? undefined : (boxLabel?.(row) ?? key)}
            onToggle={onToggle}
          />
        );
      })}
      {view.below > 0 && <Spacer height={view.below} across={across} />}
    </tbody>
  );
}

interface DataRowProps {
  readonly row: unknown;
  readonly id: string;
  readonly index: number;
  readonly columns: readonly Column<unknown>[];
  readonly mark: RowMark | undefined;
  readonly selected: boolean | undefined;
  readonly boxLabel: string | undefined;
  onToggle(key: string, index: number, on: boolean, through: boolean): void;
}

// While one scrolls, a row that was there before is not drawn again.
const DataRow = memo(function DataRow(props: DataRowProps) {
  const { row, id, index, columns, mark, selected, boxLabel, onToggle } = props;
  return (
    <tr data-index={index} data-mark={mark} data-selected={selected || undefined} aria-rowindex={index + 2}>
      {selected !== undefined && (
        <td data-box>
          {/* Many of them: the browser's own box is drawn far sooner than one made of parts. */}
          <input
            type="checkbox"
            className={styles.box}
            aria-label={boxLabel}
            checked={selected}
            onChange={(event) => {
              const { nativeEvent, currentTarget } = event;
              onToggle(id, index, currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
            }}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.key}
          data-align={column.align}
          data-tight={column.tight || undefined}
          data-stays={column.stays || undefined}
        >
          {column.cell ? column.cell(row) : plain(column.value(row))}
        </td>
      ))}
    </tr>
  );
});

const plain = (value: string | number | null) => (typeof value === 'string' ? keptTogether(value) : value);

function Spacer({ height, across }: { readonly height: number; readonly across: number }) {
  return (
    <tr aria-hidden data-spacer>
      <td colSpan={across} style={{ height }} />
    </tr>
  );
}
