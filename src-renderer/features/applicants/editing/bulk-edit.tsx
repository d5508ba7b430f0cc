import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { EditedCell, EditPreview, SheetRow } from '../../../../src-main/core/contract/index.ts';
import { type EditableField, isEditableField } from '../../../../src-main/core/domain/applications/field-text.ts';
import type { ApplicationId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useRound, useWords } from '../../../api/index.ts';
import { DataTable, ErrorNote, Note, StatusBadge } from '../../../ui/index.ts';
import { RegisterDrawer } from '../../register-drawer.tsx';
import { choicesOf, rosterText, shownText } from './choices.ts';
import { fieldTitle, SHEET_FIELDS } from './columns.ts';
import styles from './editing.module.css';
import { storedText } from './sheet-store.ts';
import { sentenceOf } from './use-sheet.ts';

const ACTS = ['set', 'replace', 'clear'] as const;
type Act = (typeof ACTS)[number];

/** One field of many people: what would become of each is shown before anything is written, and can be undone after. */
export function BulkEdit({
  rows,
  by,
  onBy,
  onClose,
  onDone,
}: {
  readonly rows: readonly SheetRow[];
  readonly by: string;
  onBy(name: string): void;
  onClose(): void;
  onDone(applicationIds: readonly ApplicationId[]): void;
}) {
  const words = useWords();
  const { bulkForm: t } = words.editing;
  const { roundId } = useRound();
  const [field, setField] = useState<EditableField>('specialty');
  const [act, setAct] = useState<Act>('set');
  const [value, setValue] = useState('');
  const [search, setSearch] = useState('');
  const [reason, setReason] = useState('');
  const [looked, setLooked] = useState<EditPreview | null>(null);
  const [done, setDone] = useState<{ readonly editId: string; readonly applications: number } | null>(null);
  const preview = useCommand('applicants', 'previewEdit', { onDone: setLooked });
  const edit = useCommand('applicants', 'editFields');
  const undo = useCommand('applicants', 'undoEdit');
  const choices = choicesOf(field, words)?.map(({ label }) => label);

  const change = (step: () => void) => {
    step();
    setLooked(null);
    preview.clear();
    edit.clear();
  };
  const newText = (row: SheetRow): string => {
    const now = shownText(field, storedText(row, field), words);
    if (act === 'clear') return '';
    const text = act === 'set' ? value : search === '' ? now : now.replaceAll(search, value);
    return act === 'replace' && text === now ? storedText(row, field) : rosterText(field, text, words);
  };
  const cellsFor = (some: readonly SheetRow[]) =>
    some.map((row) => ({
      applicationId: row.applicationId,
      field,
      text: newText(row),
      was: storedText(row, field),
    }));
  const apply = async () => {
    const changed = new Set(
      looked?.cells.filter((cell) => cell.outcome === 'changed').map((cell) => cell.applicationId),
    );
    const some = rows.filter((row) => changed.has(row.applicationId));
    const answer = await edit.run({ roundId, cells: cellsFor(some), reason, by });
    if (!answer) return;
    setDone({ editId: answer.editId, applications: answer.applications });
    onDone(some.map((row) => row.applicationId));
  };

  return (
    <RegisterDrawer title={t.title(rows.length)} opened onClose={onClose}>
      {done ? (
        <div className={styles.form}>
          <Note tone="success">{t.done(done.applications)}</Note>
          {undo.error && <ErrorNote error={undo.error} />}
          <div className={styles.actions}>
            <Button
              variant="default"
              disabled={undo.busy}
              onClick={async () => {
                const back = await undo.run({ roundId, editId: done.editId, by });
                if (!back) return;
                onDone(back.applicationIds);
                setDone(null);
                setLooked(null);
              }}
            >
              {words.editing.undo}
            </Button>
            <Button onClick={onClose}>{words.common.close}</Button>
          </div>
        </div>
      ) : (
        <div className={styles.form}>
          <Select
            label={t.field}
            data={SHEET_FIELDS.map((one) => ({ value: one, label: fieldTitle(one, words) }))}
            value={field}
            searchable
            allowDeselect={false}
            onChange={(next) => change(() => next !== null && isEditableField(next) && setField(next))}
          />
          <SegmentedControl
            aria-label={t.act}
            data={ACTS.map((one) => ({ value: one, label: t.acts[one] }))}
            value={act}
            onChange={(next) => change(() => setAct(next as Act))}
          />
          {act !== 'clear' && (
            <div className={styles.pair}>
              {act === 'replace' && (
                <TextInput
                  label={t.find}
                  maxLength={200}
                  value={search}
                  onChange={(event) => change(() => setSearch(event.currentTarget.value))}
                />
              )}
              {act === 'set' && choices ? (
                <Select
                  label={t.value}
                  data={[...choices]}
                  value={value === '' ? null : value}
                  onChange={(next) => change(() => setValue(next ?? ''))}
                />
              ) : (
                <TextInput
                  label={act === 'set' ? t.value : t.with}
                  maxLength={500}
                  value={value}
                  onChange={(event) => change(() => setValue(event.currentTarget.value))}
                />
              )}
            </div>
          )}
          <div className={styles.pair}>
            <TextInput
              label={words.editing.by}
              required
              maxLength={50}
              value={by}
              onChange={(event) => onBy(event.currentTarget.value)}
            />
            <TextInput
              label={words.editing.reason}
              placeholder={words.editing.reasonHint}
              maxLength={500}
              value={reason}
              onChange={(event) => change(() => setReason(event.currentTarget.value))}
            />
          </div>
          {preview.error && <ErrorNote error={preview.error} />}
          {edit.error && <ErrorNote error={edit.error} />}
          {looked && <Effect looked={looked} />}
          <div className={styles.actions}>
            <Button
              variant={looked ? 'default' : 'filled'}
              disabled={preview.busy}
              onClick={() => void preview.run({ roundId, cells: cellsFor(rows), reason })}
            >
              {t.preview}
            </Button>
            {looked && looked.changed > 0 && (
              <Button disabled={by.trim() === '' || edit.busy} onClick={() => void apply()}>
                {looked.refused > 0 ? t.validOnly(looked.changed) : t.all(looked.changed)}
              </Button>
            )}
          </div>
          {looked && <PreviewTable looked={looked} rows={rows} />}
        </div>
      )}
    </RegisterDrawer>
  );
}

function Effect({ looked }: { readonly looked: EditPreview }) {
  const words = useWords();
  const { bulkForm: t } = words.editing;
  const { changed, unchanged, refused, checkedAgain, reopened, newUnits } = looked;
  if (changed + refused === 0) return <Note tone="warning">{t.nothing}</Note>;
  return (
    <Note tone={refused > 0 ? 'warning' : 'info'}>
      {t.counts(changed, unchanged, refused)}
      {checkedAgain > 0 && t.checkedAgain(checkedAgain)}
      {reopened > 0 && t.reopened(reopened)}
      {newUnits.length > 0 && t.newUnits(newUnits.join(words.common.comma))}
    </Note>
  );
}

const STATUS = { changed: 'passed', unchanged: 'open', refused: 'failed' } as const;
const ORDER = ['refused', 'changed', 'unchanged'];

/** Refused ones first, for they are what somebody has to look at. */
function PreviewTable({ looked, rows }: { readonly looked: EditPreview; readonly rows: readonly SheetRow[] }) {
  const words = useWords();
  const { bulkForm: t } = words.editing;
  const byId = new Map(rows.map((row) => [row.applicationId, row]));
  const cells = [...looked.cells].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const person = (cell: EditedCell) => byId.get(cell.applicationId);
  const said = ({ field, after, why, warnings }: EditedCell) =>
    [...(why ? [why] : []), ...warnings]
      .map(({ code, params }) => sentenceOf(words, code, { field, original: after, ...params }))
      .join('');
  return (
    <DataTable
      label={t.table}
      rows={cells}
      rowKey={(cell) => cell.applicationId}
      empty={null}
      columns={[
        { key: 'bag', title: t.bag, value: (cell) => person(cell)?.number ?? '', tight: true },
        {
          key: 'name',
          title: t.name,
          value: (cell) => {
            const row = person(cell);
            return row ? storedText(row, 'name') : '';
          },
          width: 5,
        },
        { key: 'before', title: t.before, value: (cell) => shownText(cell.field, cell.before, words), width: 6 },
        { key: 'after', title: t.after, value: (cell) => shownText(cell.field, cell.after, words), width: 6 },
        {
          key: 'outcome',
          title: t.outcome,
          value: (cell) => t.outcomes[cell.outcome],
          cell: (cell) => (
            <>
              <StatusBadge plain status={STATUS[cell.outcome]}>
                {t.outcomes[cell.outcome]}
              </StatusBadge>
              <div>{said(cell)}</div>
            </>
          ),
          width: 7,
        },
      ]}
    />
  );
}
