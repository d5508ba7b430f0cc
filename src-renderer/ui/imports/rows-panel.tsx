import { Button, SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { DRAFT_PAGE, type DraftRowsView, type DraftRowView } from '../../../src-main/core/contract/index.ts';
import { type Roster, useAsk, useWords } from '../../api/index.ts';
import { ErrorNote } from '../notes.tsx';
import { StatusIcon } from '../status-badge.tsx';
import { RowReadings } from './row-readings.tsx';
import styles from './rows-panel.module.css';

export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

type Show = 'all' | 'refused' | 'remarked';

interface Draft {
  readonly roundId: string | null;
  readonly roster: Roster;
  readonly draftId: string;
}

const SHOWS: readonly Show[] = ['all', 'refused', 'remarked'];

/** The draft's rows on one side, by keyboard up and down; on the other every cell of the chosen one beside its reading. */
export function RowsPanel({ draft, start }: { readonly draft: Draft; readonly start: RowPlace | null }) {
  const words = useWords().imports.rowView;
  const { roundId, roster, draftId } = draft;
  const [show, setShow] = useState<Show>('all');
  const [from, setFrom] = useState(0);
  /** A row that was asked for from outside this list, until the person moves on. */
  const [sought, setSought] = useState(start);
  const [chosen, setChosen] = useState<RowPlace | null>(start);
  const page = useAsk(roster, 'draftRows', { roundId, draftId, show, from, ...(sought ? { at: sought } : {}) });

  if (page.isError) return <ErrorNote error={page.error.reply} />;
  if (!page.data) return null;
  const { rows, counts, total } = page.data;
  const current = rows.find((row) => isAt(row, chosen)) ?? rows[0];
  const goTo = (first: number, row: RowPlace | null) => {
    setSought(null);
    setFrom(first);
    setChosen(row);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.side}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={words.show}
          value={show}
          onChange={(value) => {
            setShow(value as Show);
            goTo(0, null);
          }}
          data={SHOWS.map((value) => ({
            value,
            label: words.shows[value]({ all: counts.all, refused: counts.refused, remarked: counts.remarked }[value]),
          }))}
        />
        {total === 0 ? (
          <p className={styles.quiet}>{words.none}</p>
        ) : (
          <RowList page={page.data} current={current} onChoose={setChosen} onPage={goTo} />
        )}
      </div>
      <div className={styles.reading}>
        {current && <RowReadings roundId={roundId} roster={roster} draftId={draftId} row={current} />}
      </div>
    </div>
  );
}

function isAt(row: RowPlace, place: RowPlace | null): boolean {
  return place !== null && row.sheet === place.sheet && row.row === place.row;
}

function RowList({
  page,
  current,
  onChoose,
  onPage,
}: {
  readonly page: DraftRowsView;
  readonly current: DraftRowView | undefined;
  onChoose(row: DraftRowView): void;
  onPage(from: number, row: RowPlace | null): void;
}) {
  const words = useWords().imports.rowView;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { rows, from, total } = page;
  const place = current === undefined ? -1 : rows.indexOf(current);
  const last = from + rows.length;
  // Going up from the first row of a page ends at the last one of the page before.
  const wanted = useRef<'last' | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another last row
  useEffect(() => {
    const row = rows.at(-1);
    if (wanted.current === 'last' && row) onChoose(row);
    wanted.current = null;
  }, [from]);
  useEffect(() => {
    document.getElementById(`${id} ${place}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, place]);

  const choose = (to: number) => {
    const row = rows[to];
    if (row) onChoose(row);
    else if (to >= rows.length && last < total) onPage(last, null);
    else if (to < 0 && from > 0) {
      wanted.current = 'last';
      onPage(from - DRAFT_PAGE, null);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  const turn = (first: number) => {
    onPage(first, null);
    list.current?.focus();
  };
  return (
    <>
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label={words.list}
        aria-activedescendant={place < 0 ? undefined : `${id} ${place}`}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its chosen row
          <div
            key={`${row.sheet} ${row.row}`}
            id={`${id} ${i}`}
            role="option"
            aria-selected={i === place}
            className={styles.option}
            onClick={() => onChoose(row)}
          >
            <StatusIcon status={row.refused ? 'failed' : row.remarks > 0 ? 'waiting' : 'passed'} size="0.95rem" />
            <span className={styles.number}>{row.row}</span>
            <span className={styles.name}>{row.name || words.nameless}</span>
            <span className={styles.said}>
              {row.refused ? words.refused : row.remarks > 0 ? words.remarks(row.remarks) : words.accepted}
              {row.hidden && words.hidden}
            </span>
          </div>
        ))}
      </div>
      {total > rows.length && (
        <div className={styles.pager}>
          <Button variant="default" size="compact-sm" disabled={from === 0} onClick={() => turn(from - DRAFT_PAGE)}>
            {words.before}
          </Button>
          <span role="status">{words.place(from + 1, last, total)}</span>
          <Button variant="default" size="compact-sm" disabled={last >= total} onClick={() => turn(last)}>
            {words.after}
          </Button>
        </div>
      )}
    </>
  );
}
