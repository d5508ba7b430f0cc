import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReplyError, SheetRow } from '../../../../src-main/core/contract/index.ts';
import {
  act,
  ask,
  asReplyError,
  explainCode,
  explainError,
  flushBeforeLeaving,
  type useWords,
} from '../../../api/index.ts';
import {
  type CellState,
  type CellStates,
  type CellText,
  storedText,
  withoutStates,
  withRows,
  withStates,
} from './sheet-store.ts';

type Words = ReturnType<typeof useWords>;

interface Level {
  readonly editId: string;
  readonly cells: readonly CellText[];
}

export interface Sheet {
  /** Null while it is read for the first time. */
  readonly rows: readonly SheetRow[] | null;
  readonly frozen: boolean;
  readonly states: CellStates;
  readonly error: ReplyError | null;
  readonly savedUtc: string | null;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  write(cells: readonly CellText[]): Promise<void>;
  /** Once more what was refused: a reason was given, or the office answers again. */
  again(): Promise<void>;
  restore(cell: Pick<CellText, 'applicationId' | 'field'>): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** After somebody else's writing: these rows, or all. */
  reload(applicationIds?: readonly SheetRow['applicationId'][]): Promise<void>;
}

/**
 * The sheet on screen. It is read once and then only where something was written: twenty thousand rows are not fetched
 * again for one telephone number. One writing after the other, in the order they were made.
 */
export function useSheet(roundId: string, by: string, reason: string): Sheet {
  const [rows, setRows] = useState<readonly SheetRow[] | null>(null);
  const [frozen, setFrozen] = useState(false);
  const [states, setStates] = useState<CellStates>(new Map());
  const [error, setError] = useState<ReplyError | null>(null);
  const [savedUtc, setSavedUtc] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(0);
  const [undoable, setUndoable] = useState<readonly Level[]>([]);
  const [redoable, setRedoable] = useState<readonly Level[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const now = useRef({ rows: [] as readonly SheetRow[], states, undoable, redoable, by, reason });
  now.current = { ...now.current, by, reason };

  const keepRows = useCallback((next: readonly SheetRow[]) => {
    now.current.rows = next;
    setRows(next);
  }, []);
  const keepStates = (next: CellStates) => {
    now.current.states = next;
    setStates(next);
  };
  const keepLevels = (done: readonly Level[], undone: readonly Level[]) => {
    now.current.undoable = done;
    now.current.redoable = undone;
    setUndoable(done);
    setRedoable(undone);
  };

  const inTurn = useCallback((work: () => Promise<void>): Promise<void> => {
    setWaiting((n) => n + 1);
    const turn = queue.current.then(work).finally(() => setWaiting((n) => n - 1));
    queue.current = turn;
    return turn;
  }, []);

  const load = useCallback(
    async (applicationIds?: readonly SheetRow['applicationId'][]) => {
      const answer = await ask('applicants', 'sheet', {
        roundId,
        ...(applicationIds === undefined ? {} : { applicationIds: [...applicationIds] }),
      });
      keepRows(applicationIds === undefined ? answer.rows : withRows(now.current.rows, answer.rows));
      setFrozen(answer.frozen);
    },
    [roundId, keepRows],
  );

  useEffect(() => {
    load().catch((failure: unknown) => setError(asReplyError(failure)));
  }, [load]);
  useEffect(() => flushBeforeLeaving(() => queue.current), []);

  const refuse = (cells: readonly CellText[], sentence: NonNullable<CellState['sentence']>) =>
    keepStates(withStates(now.current.states, cells, ({ text }): CellState => ({ text, status: 'refused', sentence })));

  /** Asks first which cells may be written, so that a wrong one never holds up the others. */
  const save = async (cells: readonly CellText[], level: 'new' | 'again') => {
    const byId = new Map(now.current.rows.map((row) => [row.applicationId, row]));
    const typed = cells.flatMap((cell) => {
      const row = byId.get(cell.applicationId);
      return row ? [{ ...cell, was: storedText(row, cell.field) }] : [];
    });
    if (typed.length === 0) return;
    const { by: people, reason: why } = now.current;
    if (people.trim() === '') return refuse(cells, (words) => words.editing.nameMissing);
    const looked = await ask('applicants', 'previewEdit', { roundId, cells: typed, reason: why });
    const sorted = { changed: [] as typeof typed, unchanged: [] as typeof typed };
    let next = now.current.states;
    looked.cells.forEach((cell, i) => {
      const one = typed[i];
      if (!one) return;
      if (cell.outcome !== 'refused') {
        sorted[cell.outcome].push(one);
        return;
      }
      const params = { field: one.field, original: one.text, ...cell.why?.params };
      const sentence = (words: Words) => sentenceOf(words, cell.why?.code ?? '', params);
      next = withStates(next, [one], ({ text }): CellState => ({ text, status: 'refused', sentence }));
    });
    keepStates(withoutStates(next, sorted.unchanged));
    if (sorted.changed.length === 0) return;
    const { editId, utc } = await act('applicants', 'editFields', {
      roundId,
      cells: sorted.changed,
      reason: why,
      by: people,
    });
    const warned = new Map(looked.cells.map((cell) => [`${cell.applicationId} ${cell.field}`, cell.warnings]));
    await load([...new Set(sorted.changed.map((cell) => cell.applicationId))]);
    const read = new Map(now.current.rows.map((row) => [row.applicationId, row]));
    keepStates(
      withStates(now.current.states, sorted.changed, ({ applicationId, field, text }): CellState => {
        const row = read.get(applicationId);
        const warnings = warned.get(`${applicationId} ${field}`) ?? [];
        const sentence = (words: Words) =>
          warnings.map(({ code, params }) => sentenceOf(words, code, { field, original: text, ...params })).join('');
        return { text: row ? storedText(row, field) : text, status: 'saved', sentence };
      }),
    );
    setSavedUtc(utc);
    const written: Level = { editId, cells: sorted.changed.map(({ was: _, ...cell }) => cell) };
    const { undoable: done, redoable: undone } = now.current;
    keepLevels([...done, written], level === 'new' ? [] : undone.slice(0, -1));
  };

  const markSaving = (cells: readonly CellText[]) =>
    keepStates(withStates(now.current.states, cells, ({ text }): CellState => ({ text, status: 'saving' })));

  const saveOrSay = async (cells: readonly CellText[], level: 'new' | 'again') => {
    try {
      await save(cells, level);
    } catch (failure) {
      const error = asReplyError(failure);
      refuse(cells, (words) => explainError(words, error));
    }
  };

  const write = (cells: readonly CellText[]) => {
    markSaving(cells);
    return inTurn(() => saveOrSay(cells, 'new'));
  };

  const refused = (): CellText[] =>
    [...now.current.states].flatMap(([key, state]) => {
      const [applicationId = '', field = ''] = key.split(' ');
      if (state.status !== 'refused') return [];
      return [{ applicationId, field, text: state.text } as CellText];
    });

  return {
    rows,
    frozen,
    states,
    error,
    savedUtc,
    busy: waiting > 0,
    canUndo: undoable.length > 0,
    canRedo: redoable.length > 0,
    write,
    again: () => write(refused()),
    restore: (cell) => keepStates(withoutStates(now.current.states, [cell])),
    undo: () =>
      inTurn(async () => {
        const level = now.current.undoable.at(-1);
        if (!level) return;
        try {
          const { applicationIds, utc } = await act('applicants', 'undoEdit', {
            roundId,
            editId: level.editId,
            by: now.current.by,
          });
          keepStates(withoutStates(now.current.states, level.cells));
          await load(applicationIds);
          setSavedUtc(utc);
          keepLevels(now.current.undoable.slice(0, -1), [...now.current.redoable, level]);
          setError(null);
        } catch (failure) {
          setError(asReplyError(failure));
        }
      }),
    // In its turn: pressed right after an undo, it finds what that one has taken back.
    redo: () =>
      inTurn(async () => {
        const level = now.current.redoable.at(-1);
        if (!level) return;
        markSaving(level.cells);
        await saveOrSay(level.cells, 'again');
      }),
    reload: (applicationIds) => inTurn(() => load(applicationIds)),
  };
}

/** Words for a cell come first: those of the import speak of a row of a workbook. */
export function sentenceOf(words: Words, code: string, params: Readonly<Record<string, string | number>>): string {
  const table = words.editing.problems;
  const own = Object.hasOwn(table, code) ? table[code] : undefined;
  if (own !== undefined) return typeof own === 'string' ? own : own(params);
  return explainCode(words, code, params) ?? words.editing.unknownProblem;
}
