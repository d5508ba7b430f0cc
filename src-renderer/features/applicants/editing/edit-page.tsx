import { Button, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconHistory } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { SheetRow } from '../../../../src-main/core/contract/index.ts';
import { foldForSearch } from '../../../../src-main/core/domain/search/bigrams.ts';
import { useAsk, useRound, useWords } from '../../../api/index.ts';
import { EmptyState, ErrorNote, Note, Page, pathTo, SavedMark } from '../../../ui/index.ts';
import { blockOf, type Place, type Selection, SheetGrid } from '../../../ui/sheet-grid/index.ts';
import { useRememberedName } from '../../remembered-name.ts';
import { BulkEdit } from './bulk-edit.tsx';
import { rosterText, shownText } from './choices.ts';
import { SHEET_FIELDS, sheetColumns } from './columns.ts';
import { EditHistory } from './edit-history.tsx';
import styles from './editing.module.css';
import { type CellStates, cellKey, storedText } from './sheet-store.ts';
import { useSheet } from './use-sheet.ts';

const NAME_PER_LINE = 11;

/** The list as a sheet: what stands there is changed where it stands. */
export function EditPage() {
  const words = useWords();
  const { editing: t, common } = words;
  const { roundId } = useRound();
  const [by, setBy] = useRememberedName();
  const [reason, setReason] = useState('');
  const [find, setFind] = useState('');
  const [selection, setSelection] = useState<Selection | null>(null);
  const [bulk, setBulk] = useState<readonly SheetRow[] | null>(null);
  const [history, setHistory] = useState(false);
  const sheet = useSheet(roundId, by, reason);
  const register = useAsk('units', 'list', {});
  const columns = useMemo(() => {
    return sheetColumns(words, register.data?.units.map((unit) => unit.name) ?? []);
  }, [words, register.data]);
  const rows = useFound(sheet.rows ?? [], find);
  const rowHeight = useMemo(() => {
    // Signs above and below a Tibetan letter take no room of their own.
    const letters = (row: number) => nameOf(rows[row]).match(/\P{M}/gu)?.length ?? 0;
    const lines = (row: number) => Math.ceil(letters(row) / NAME_PER_LINE);
    return (row: number) => 0.75 + 1.25 * Math.max(1, lines(row));
  }, [rows]);

  const back = (
    <Button variant="default" component={Link} to={pathTo(roundId, 'applicants')}>
      {t.back}
    </Button>
  );
  if (sheet.rows === null) return <Page title={t.title}>{sheet.error && <ErrorNote error={sheet.error} />}</Page>;

  const fieldAt = (column: number) => SHEET_FIELDS[column - 1];
  const text = ({ row, column }: Place): string => textOf(rows[row], fieldAt(column), sheet.states, words);
  const note = ({ row, column }: Place) => {
    const [one, field] = [rows[row], fieldAt(column)];
    const state = one && field && sheet.states.get(cellKey({ applicationId: one.applicationId, field }));
    return state && { status: state.status, sentence: state.sentence?.(words) ?? '' };
  };
  const cellOf = ({ row, column }: Place, typed: string) => {
    const [one, field] = [rows[row], fieldAt(column)];
    return one && field ? [{ applicationId: one.applicationId, field, text: rosterText(field, typed, words) }] : [];
  };
  const unsaved = [...sheet.states.values()].filter((state) => state.status === 'refused').length;
  const block = selection && blockOf(selection);
  const chosen = block && block.bottom > block.top ? rows.slice(block.top, block.bottom + 1) : rows;
  const active = selection?.active ?? { row: 0, column: 0 };
  const activeNote = note(active);
  const activeRow = rows[active.row];

  return (
    <Page title={t.title} subtitle={t.lead} tools={back}>
      {sheet.frozen && <Note>{t.frozen}</Note>}
      {sheet.error && <ErrorNote error={sheet.error} />}
      {sheet.rows.length === 0 ? (
        <EmptyState title={t.title} actions={back}>
          {t.none}
        </EmptyState>
      ) : (
        <>
          <div className={styles.bar}>
            <TextInput
              size="sm"
              label={t.by}
              placeholder={t.byHint}
              maxLength={50}
              required
              value={by}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
            <TextInput
              size="sm"
              label={t.reason}
              placeholder={t.reasonHint}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <TextInput
              size="sm"
              label={t.find}
              placeholder={t.findHint}
              maxLength={100}
              value={find}
              onChange={(event) => setFind(event.currentTarget.value)}
            />
            <div className={styles.buttons}>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
                disabled={!sheet.canUndo}
                onClick={() => void sheet.undo()}
              >
                {t.undo}
              </Button>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconArrowForwardUp size="1rem" aria-hidden />}
                disabled={!sheet.canRedo}
                onClick={() => void sheet.redo()}
              >
                {t.redo}
              </Button>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconHistory size="1rem" aria-hidden />}
                onClick={() => setHistory(true)}
              >
                {t.history}
              </Button>
              {!sheet.frozen && (
                <Button variant="default" size="sm" disabled={chosen.length === 0} onClick={() => setBulk(chosen)}>
                  {t.bulk(chosen.length)}
                </Button>
              )}
            </div>
          </div>
          <div className={styles.line}>
            <span className={styles.active} data-status={activeNote?.status}>
              {activeRow && (
                <b>{t.activeAt(columns[active.column]?.title ?? '', activeRow.number, nameOf(activeRow))}</b>
              )}
              <span>{text(active) || t.blank}</span>
              {activeNote?.sentence && <span className={styles.sentence}>{activeNote.sentence}</span>}
            </span>
            <span className={styles.state}>
              {unsaved > 0 && (
                <>
                  <span className={styles.unsaved} role="status">
                    {t.unsaved(unsaved)}
                  </span>
                  <Button size="compact-sm" variant="light" onClick={() => void sheet.again()}>
                    {t.again}
                  </Button>
                </>
              )}
              <SavedMark savedUtc={sheet.savedUtc} busy={sheet.busy} />
            </span>
          </div>
          {rows.length === 0 ? (
            <p className={styles.nothing}>{common.nothingFound(find)}</p>
          ) : (
            <SheetGrid
              id="applicants-sheet"
              label={t.sheet}
              columns={columns}
              count={rows.length}
              rowKey={(row) => rows[row]?.applicationId ?? String(row)}
              rowHeight={rowHeight}
              text={text}
              note={note}
              cellLabel={({ row, column }) =>
                t.cell(columns[column]?.title ?? '', rows[row]?.number ?? '', nameOf(rows[row]))
              }
              readOnly={sheet.frozen}
              onWrite={(cells) => {
                const changed = cells.filter((cell) => text(cell) !== cell.text);
                void sheet.write(changed.flatMap((cell) => cellOf(cell, cell.text)));
              }}
              onRestore={(place) => {
                const [cell] = cellOf(place, '');
                if (cell) sheet.restore(cell);
              }}
              onUndo={() => void sheet.undo()}
              onRedo={() => void sheet.redo()}
              onSelect={setSelection}
            />
          )}
          <p className={styles.hint}>
            <span>
              {rows.length === sheet.rows.length
                ? common.rowsAll(rows.length)
                : common.rowsShown(rows.length, sheet.rows.length)}
            </span>
            <span>{t.leaveHint}</span>
          </p>
        </>
      )}
      {bulk && (
        <BulkEdit
          rows={bulk}
          by={by}
          onBy={setBy}
          onClose={() => setBulk(null)}
          onDone={(applicationIds) => void sheet.reload(applicationIds)}
        />
      )}
      <EditHistory
        opened={history}
        by={by}
        frozen={sheet.frozen}
        onClose={() => setHistory(false)}
        onUndone={(applicationIds) => void sheet.reload(applicationIds)}
      />
    </Page>
  );
}

function nameOf(row: SheetRow | undefined): string {
  return row ? storedText(row, 'name') : '';
}

function textOf(
  row: SheetRow | undefined,
  field: (typeof SHEET_FIELDS)[number] | undefined,
  states: CellStates,
  words: ReturnType<typeof useWords>,
): string {
  if (row === undefined) return '';
  if (field === undefined) return row.number;
  const state = states.get(cellKey({ applicationId: row.applicationId, field }));
  return shownText(field, state && state.status !== 'saved' ? state.text : storedText(row, field), words);
}

/** Rows with every blank-separated word somewhere in them. */
function useFound(rows: readonly SheetRow[], typed: string): readonly SheetRow[] {
  const text = useDeferredValue(typed.trim());
  return useMemo(() => {
    const terms = text
      .split(/\s+/u)
      .map(foldForSearch)
      .filter((term) => term !== '');
    if (terms.length === 0) return rows;
    return rows.filter((row) => {
      const all = foldForSearch([row.number, ...row.cells].join('\n'));
      return terms.every((term) => all.includes(term));
    });
  }, [rows, text]);
}
