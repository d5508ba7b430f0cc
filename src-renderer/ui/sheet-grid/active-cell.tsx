// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the properties stand only where the field is a combobox
// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, for a table cannot leave most of them out
// biome-ignore-all lint/a11y/useFocusableInteractive: the field in the active cell has the focus
// biome-ignore-all lint/a11y/noStaticElementInteractions: the mouse only puts the caret down, the keys are the field's
import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './sheet-grid.module.css';
import type { CellNote, SheetColumn } from './sheet-grid.tsx';
import { oneLine } from './tsv.ts';

interface ActiveCellProps {
  readonly id: string;
  readonly column: SheetColumn;
  readonly label: string;
  readonly text: string;
  readonly note: CellNote | undefined;
  readonly readOnly: boolean;
  onCommit(text: string): void;
  /** True when the key was taken. */
  onKey(event: KeyboardEvent<HTMLElement>, editing: boolean): boolean;
  onCopy(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

/** typing: the arrows leave the cell, for the old text was overwritten; editing (F2, double click): they move in the text. */
type Mode = 'view' | 'typing' | 'editing';

/** The field in the active cell. Its text is selected while it is only looked at, so typing and composing overwrite it. */
export function ActiveCell(props: ActiveCellProps) {
  const { column, text, note, readOnly, onCommit } = props;
  const field = useRef<HTMLInputElement>(null);
  const [mode, setMode] = useState<Mode>('view');
  const [draft, setDraft] = useState(text);
  const [chosen, setChosen] = useState(-1);
  // Events of one key follow each other faster than React paints.
  const now = useRef({ mode, draft });
  const set = (next: Mode, typed: string) => {
    now.current = { mode: next, draft: typed };
    setMode(next);
    setDraft(typed);
  };

  useEffect(() => {
    if (now.current.mode === 'view') set('view', text);
  });
  useLayoutEffect(() => {
    if (mode === 'view' && document.activeElement === field.current) field.current?.select();
  });

  const found = choicesFor(column, mode, draft, text);
  const open = mode !== 'view' && found.length > 0;

  const commit = () => {
    const { mode: was, draft: typed } = now.current;
    if (was === 'view') return;
    const choice = chosen >= 0 ? found[chosen] : undefined;
    const written = choice ?? oneLine(typed);
    set('view', written);
    setChosen(-1);
    if (written !== text) onCommit(written);
  };
  const commitLast = useRef(commit);
  commitLast.current = commit;
  // What was begun is kept also when the row goes out of the list or the page is left.
  useEffect(() => () => commitLast.current(), []);

  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and arrows choose among candidates while a Chinese input method is composing.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const { key } = event;
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (!readOnly && mode === 'view' && (key === 'F2' || (key === 'ArrowDown' && event.altKey))) {
      taken();
      set('editing', text);
      requestAnimationFrame(() => field.current?.setSelectionRange(text.length, text.length));
      return;
    }
    if (mode !== 'view') {
      if (key === 'Escape') {
        taken();
        setChosen(-1);
        set('view', text);
        return;
      }
      if (open && (key === 'ArrowDown' || key === 'ArrowUp')) {
        taken();
        const step = key === 'ArrowDown' ? 1 : -1;
        setChosen((before) => Math.max(-1, Math.min(found.length - 1, before + step)));
        return;
      }
      const inText = mode === 'editing' && key !== 'Enter' && key !== 'Tab';
      const longer = event.shiftKey && key !== 'Enter' && key !== 'Tab';
      if (inText || longer || event.ctrlKey || event.metaKey) return;
      if (!['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown'].includes(key))
        return;
      commit();
      if (props.onKey(event, true)) taken();
      // The last cell has nowhere to go: Enter still has to save it.
      else if (key === 'Enter') taken();
      return;
    }
    if (props.onKey(event, false)) taken();
  };

  const listId = `${props.id}-choices`;
  const noteId = `${props.id}-note`;
  return (
    <>
      <input
        ref={field}
        data-caret
        className={styles.field}
        data-mode={mode}
        role={column.choices ? 'combobox' : undefined}
        aria-expanded={column.choices ? open : undefined}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && chosen >= 0 ? `${listId}-${chosen}` : undefined}
        aria-label={props.label}
        aria-invalid={note?.status === 'refused' || undefined}
        aria-describedby={note?.sentence ? noteId : undefined}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        value={draft}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setChosen(-1);
          set(now.current.mode === 'view' ? 'typing' : now.current.mode, event.currentTarget.value);
        }}
        onMouseDown={(event) => {
          if (mode !== 'view') return;
          // A press on the active cell selects it once more; it does not put the caret between its letters.
          event.preventDefault();
          event.currentTarget.focus();
          event.currentTarget.select();
        }}
        onDoubleClick={() => !readOnly && mode === 'view' && set('editing', text)}
        onKeyDown={keyDown}
        onBlur={commit}
        onCopy={(event) => mode === 'view' && props.onCopy(event)}
        onCut={(event) => mode === 'view' && event.preventDefault()}
        onPaste={(event) => mode === 'view' && !readOnly && props.onPaste(event)}
      />
      {note?.sentence && (
        <span id={noteId} className={styles.note} data-status={note.status}>
          {note.sentence}
        </span>
      )}
      {open && (
        <ChoiceList
          id={listId}
          label={column.title}
          choices={found}
          chosen={chosen}
          field={field.current}
          onChoose={(choice) => {
            set('view', choice);
            setChosen(-1);
            if (choice !== text) onCommit(choice);
          }}
        />
      )}
    </>
  );
}

/** More than fit under a cell are found by typing on. */
const MOST_CHOICES = 30;

/** Everything while nothing was typed, else what contains the text. */
function choicesFor(column: SheetColumn, mode: Mode, draft: string, text: string): readonly string[] {
  if (!column.choices || mode === 'view') return [];
  const typed = draft.trim();
  const all = typed === '' || typed === text;
  return (all ? column.choices : matching(column.choices, typed)).slice(0, MOST_CHOICES);
}

function matching(choices: readonly string[], typed: string): readonly string[] {
  return choices.filter((choice) => choice.toLowerCase().includes(typed.toLowerCase()) && choice !== typed);
}

function ChoiceList({
  id,
  label,
  choices,
  chosen,
  field,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly chosen: number;
  readonly field: HTMLInputElement | null;
  onChoose(choice: string): void;
}) {
  const place = field?.getBoundingClientRect();
  const below = place ? window.innerHeight - place.bottom : 0;
  const upward = place !== undefined && below < 240 && place.top > below;
  const where = place && {
    left: place.left,
    minWidth: place.width,
    maxHeight: Math.min(280, upward ? place.top - 8 : below - 8),
    ...(upward ? { bottom: window.innerHeight - place.top } : { top: place.bottom }),
  };
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.choices} style={where}>
      {choices.map((choice, i) => (
        <div
          key={choice}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === chosen}
          className={styles.choice}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onChoose(choice);
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
