import { IconCheck } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type CellEvent, type CellState, startCell, stepCell } from './cell-machine.ts';
import styles from './entry-grid.module.css';
import type { EntryGridProps, SaveOutcome } from './entry-grid.tsx';
import { type CellPlace, nextCell } from './next-cell.ts';

interface CellNote {
  readonly status: 'idle' | 'saving' | 'saved' | 'refused';
  readonly sentence: string;
}

const quiet: CellNote = { status: 'idle', sentence: '' };

interface EntryRowProps<R> extends EntryGridProps<R> {
  readonly row: R;
  readonly index: number;
  readonly active: CellPlace;
  onActive(place: CellPlace): void;
  onMove(place: CellPlace): void;
}

/** One row: its cells' machines, their saves, and the columns computed from what stands there now. */
export function EntryRow<R>(props: EntryRowProps<R>) {
  const { row, index, columns, lead, trail, text, check, save, cellLabel, readOnly, active, onActive, onMove } = props;
  const stored = columns.map((column) => text(row, column.key));
  const [cells, setCells] = useState<readonly CellState[]>(() => stored.map(startCell));
  const [notes, setNotes] = useState<readonly CellNote[]>(() => stored.map(() => quiet));
  // Events of one key press follow each other faster than React paints: the machines live here.
  const now = useRef(cells);

  const storedKey = stored.join('\u0000');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the joined text stands for the array
  useEffect(() => {
    now.current = now.current.map((cell, c) => stepCell(cell, { type: 'loaded', text: stored[c] ?? '' }).state);
    setCells(now.current);
  }, [storedKey]);

  const note = (c: number, status: CellNote['status'], sentence = '') =>
    setNotes((before) => before.map((one, i) => (i === c ? { status, sentence } : one)));

  const apply = (c: number, event: CellEvent): string | null => {
    const cell = now.current[c];
    if (!cell) return null;
    const step = stepCell(cell, event);
    now.current = now.current.map((one, i) => (i === c ? step.state : one));
    setCells(now.current);
    return step.save;
  };

  const texts = (): Readonly<Record<string, string>> =>
    Object.fromEntries(columns.map((column, c) => [column.key, (now.current[c]?.draft ?? '').trim()]));

  const store = async (c: number, draft: string) => {
    const key = columns[c]?.key ?? '';
    const wrong = check(row, key, draft);
    if (wrong !== null) return note(c, 'refused', wrong);
    note(c, 'saving');
    const outcome: SaveOutcome = await save(row, key, draft, texts());
    // A later save of the same cell has its own answer.
    if (now.current[c]?.mode === 'view' && now.current[c]?.draft !== draft) return undefined;
    if (outcome.kind === 'refused') return note(c, 'refused', outcome.sentence);
    if (outcome.kind === 'held') return note(c, 'idle');
    apply(c, { type: 'saved', text: outcome.text });
    return note(c, 'saved');
  };

  const keyDown = (c: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and arrows choose among candidates while a Chinese input method is composing.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const editing = cells[c]?.mode === 'edit';
    if (!readOnly && event.key === 'F2') {
      event.preventDefault();
      apply(c, { type: 'edit' });
      const field = event.currentTarget;
      field.setSelectionRange(field.value.length, field.value.length);
      return;
    }
    if (!readOnly && event.key === 'Delete' && !editing) {
      event.preventDefault();
      apply(c, { type: 'clear' });
      return;
    }
    if (event.key === 'Escape') {
      if (cells[c]?.draft === cells[c]?.original && !editing) return;
      event.preventDefault();
      event.stopPropagation();
      apply(c, { type: 'cancel' });
      note(c, 'idle');
      const field = event.currentTarget;
      requestAnimationFrame(() => field.select());
      return;
    }
    const size = { rows: props.rows.length, columns: columns.length };
    const target = nextCell(size, { row: index, column: c }, { key: event.key, shift: event.shiftKey, editing });
    if (target === undefined || target === 'out') return;
    event.preventDefault();
    // The last cell has nowhere to go: Enter still has to save it.
    if (target.row === index && target.column === c) leave(c);
    else onMove(target);
  };

  const leave = (c: number) => {
    const draft = apply(c, { type: 'leave' });
    if (draft !== null) void store(c, draft);
  };

  const focus = (c: number) => (event: FocusEvent<HTMLInputElement>) => {
    onActive({ row: index, column: c });
    event.currentTarget.select();
  };

  return (
    <tr data-row={index}>
      {lead.map((column) => (
        <td key={column.key} className={styles.lead} data-align={column.align}>
          {column.cell(row)}
        </td>
      ))}
      {columns.map((column, c) => {
        const cell = cells[c] ?? startCell('');
        const { status, sentence } = notes[c] ?? quiet;
        const sentenceId = `${props.id}-${index}-${c}`;
        return (
          <td key={column.key} className={styles.cell} data-status={status} data-mode={cell.mode}>
            <div className={styles.box}>
              <input
                className={styles.input}
                data-place={`${index}:${c}`}
                aria-label={cellLabel(row, column)}
                aria-invalid={status === 'refused' || undefined}
                aria-describedby={status === 'refused' ? sentenceId : undefined}
                inputMode="decimal"
                autoComplete="off"
                spellCheck={false}
                readOnly={readOnly === true}
                tabIndex={active.row === index && active.column === c ? 0 : -1}
                value={cell.draft}
                onChange={(event) => {
                  apply(c, { type: 'typed', text: event.currentTarget.value });
                  if (status !== 'idle') note(c, 'idle');
                }}
                onDoubleClick={() => !readOnly && apply(c, { type: 'edit' })}
                onFocus={focus(c)}
                onBlur={() => leave(c)}
                onKeyDown={keyDown(c)}
              />
              {status === 'saved' && <IconCheck className={styles.mark} size="0.8rem" aria-hidden />}
            </div>
            {status === 'refused' && (
              <div className={styles.sentence} id={sentenceId} role="alert">
                {sentence}
              </div>
            )}
          </td>
        );
      })}
      {trail.map((column) => (
        <td key={column.key} className={styles.trail} data-align={column.align}>
          {column.cell(row, Object.fromEntries(columns.map((one, c) => [one.key, (cells[c]?.draft ?? '').trim()])))}
        </td>
      ))}
    </tr>
  );
}
