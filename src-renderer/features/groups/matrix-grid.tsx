import { IconLock } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { ApplicationId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useWords } from '../../api/index.ts';
import { LongName } from '../../ui/index.ts';
import styles from './matrix.module.css';
import type { Matrix, MatrixCell } from './matrix-cells.ts';

export interface Place {
  readonly applicationId: ApplicationId;
  readonly expertId: ExpertId;
}

export interface CellActs {
  mark(place: Place, to: 'lead' | 'reviewer' | null): void;
  lock(place: Place, to: 'must' | 'never' | null): void;
}

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly label: string;
  readonly movable: boolean;
  readonly asked: Place | null;
  onAsk(place: Place): void;
  readonly act: CellActs;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys walk, Enter asks, L, R, Delete set, K locks. One cell is reached by Tab. */
export function MatrixGrid({ matrix, label, movable, asked, onAsk, act }: MatrixGridProps) {
  const words = useWords();
  const t = words.groups.matrix;
  const { rows, columns } = matrix;
  const box = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [row, column] = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length - 1)];
  const placeOf = (i: number, j: number): Place | undefined => {
    const [application, expert] = [rows[i], columns[j]];
    return application && expert && { applicationId: application.applicationId, expertId: expert.expertId };
  };
  const go = (i: number, j: number) => {
    if (placeOf(i, j) === undefined) return;
    setAt([i, j]);
    box.current?.querySelector<HTMLElement>(`[data-cell="${i}-${j}"]`)?.focus();
  };
  const said = ({ mark, recused, lock }: MatrixCell) =>
    [
      ...(mark === null ? (recused ? [] : [t.empty]) : [t.marks[mark]]),
      ...(recused ? [t.recused] : []),
      ...(lock === null ? [] : [t.locked[lock]]),
    ].join(words.common.comma);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(row, column);
    const cell = rows[row]?.cells[column];
    if (!place || !cell || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    const key = event.key.toLowerCase();
    if (step) go(row + step[0], column + step[1]);
    else if (event.key === 'Home') go(row, 0);
    else if (event.key === 'End') go(row, columns.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') onAsk(place);
    else if (!movable) return;
    else if (key === 'l') act.mark(place, 'lead');
    else if (key === 'r') act.mark(place, 'reviewer');
    else if (event.key === 'Delete' || event.key === 'Backspace') act.mark(place, null);
    else if (key === 'k') act.lock(place, cell.lock !== null ? null : cell.mark === null ? 'never' : 'must');
    else return;
    event.preventDefault();
  };

  const onClick = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
    const [i, j] = (cell?.dataset.cell ?? '').split('-').map(Number);
    const place = i === undefined || j === undefined ? undefined : placeOf(i, j);
    if (place) onAsk(place);
  };

  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid */}
      <table ref={box} role="grid" aria-label={label} className={styles.matrix} onKeyDown={onKeyDown} onClick={onClick}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t.applicant}
            </th>
            {columns.map((one) => (
              <th key={one.expertId} scope="col" title={one.unit}>
                <LongName name={one.name} />
                <span className={styles.quiet}>{one.helps ? t.helps : t.load(one.load)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one, i) => (
            <tr key={one.applicationId}>
              <th scope="row">
                <span className={styles.who}>
                  <span className={styles.quiet}>{one.number}</span>
                  <LongName name={one.name} />
                </span>
                <span className={styles.unit}>{one.unit}</span>
                {one.sealed > 0 && <span className={styles.quiet}>{words.groups.assign.sealed(one.sealed)}</span>}
              </th>
              {one.cells.map((cell, j) => {
                const expert = columns[j];
                const place = placeOf(i, j);
                if (!expert || !place) return null;
                const open = asked?.applicationId === place.applicationId && asked.expertId === place.expertId;
                return (
                  <td
                    key={expert.expertId}
                    data-cell={`${i}-${j}`}
                    data-mark={cell.mark ?? undefined}
                    data-recused={cell.recused || undefined}
                    data-open={open || undefined}
                    tabIndex={i === row && j === column ? 0 : -1}
                    aria-label={t.cell(one.number, one.name, expert.name, said(cell))}
                    onFocus={() => setAt([i, j])}
                  >
                    {cell.mark !== null ? t.marks[cell.mark] : cell.recused ? t.recused : ''}
                    {cell.lock !== null && (
                      <span className={styles.lock}>
                        <IconLock size="0.8rem" aria-hidden />
                        {cell.mark !== null && cell.lock === 'must' ? '' : t.locked[cell.lock]}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
