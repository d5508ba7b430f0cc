import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { EditPreview, SheetRow } from '../../../../src-main/core/contract/index.ts';
import { type EditableField, isEditableField } from '../../../../src-main/core/domain/applications/field-text.ts';
import type { ApplicationId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { type SentBy, useCommand, useRound, useWords } from '../../../api/index.ts';
import { ErrorNote, Note } from '../../../ui/index.ts';
import { RegisterDrawer } from '../../register-drawer.tsx';
import { EditEffect, EditPreviewTable } from './bulk-preview.tsx';
import { choicesOf, rosterText, shownText } from './choices.ts';
import { fieldTitle, SHEET_FIELDS } from './columns.ts';
import styles from './editing.module.css';
import { storedText } from './sheet-store.ts';

const ACTS = ['set', 'replace', 'clear'] as const;
type Act = (typeof ACTS)[number];

type Sent = SentBy<'applicants', 'previewEdit'>;

/** What the office said would become of exactly these cells. */
interface Looked {
  readonly sent: Sent;
  readonly effect: EditPreview;
}

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
  const [answered, setAnswered] = useState<Looked | null>(null);
  const [done, setDone] = useState<{ readonly editId: string; readonly applications: number } | null>(null);
  const preview = useCommand('applicants', 'previewEdit', {
    onDone: (effect, sent) => setAnswered({ sent, effect }),
  });
  const edit = useCommand('applicants', 'editFields');
  const undo = useCommand('applicants', 'undoEdit');
  const choices = choicesOf(field, words)?.map(({ label }) => label);

  const change = (step: () => void) => {
    step();
    setAnswered(null);
    preview.clear();
    edit.clear();
  };
  const newText = (row: SheetRow): string => {
    const now = shownText(field, storedText(row, field), words);
    if (act === 'clear') return '';
    const text = act === 'set' ? value : search === '' ? now : now.replaceAll(search, value);
    return act === 'replace' && text === now ? storedText(row, field) : rosterText(field, text, words);
  };
  const asked = (): Sent => ({
    roundId,
    cells: rows.map((row) => ({
      applicationId: row.applicationId,
      field,
      text: newText(row),
      was: storedText(row, field),
    })),
    reason,
  });
  // An answer may come after the form or the list has changed: it is shown only of what stands there now.
  const current = answered !== null && sameCells(answered.sent, asked()) ? answered : null;
  const looked = current?.effect;
  const apply = async ({ sent, effect }: Looked) => {
    const changed = effect.cells.filter((cell) => cell.outcome === 'changed').map((cell) => cell.applicationId);
    const those = new Set<string>(changed);
    const cells = sent.cells.filter((cell) => those.has(cell.applicationId));
    const answer = await edit.run({ ...sent, cells, by });
    if (!answer) return;
    setDone({ editId: answer.editId, applications: answer.applications });
    onDone(changed);
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
                setAnswered(null);
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
            data-autofocus
            openOnFocus={false}
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
          {looked && <EditEffect looked={looked} />}
          <div className={styles.actions}>
            <Button
              variant={looked ? 'default' : 'filled'}
              disabled={preview.busy}
              onClick={() => void preview.run(asked())}
            >
              {t.preview}
            </Button>
            {current && current.effect.changed > 0 && (
              <Button disabled={by.trim() === '' || edit.busy} onClick={() => void apply(current)}>
                {current.effect.refused > 0 ? t.validOnly(current.effect.changed) : t.all(current.effect.changed)}
              </Button>
            )}
          </div>
          {looked && <EditPreviewTable looked={looked} rows={rows} />}
        </div>
      )}
    </RegisterDrawer>
  );
}

/** Whether the form still asks, of the list as it is now, for what was sent. */
function sameCells(sent: Sent, now: Sent): boolean {
  const same = (cell: Sent['cells'][number], i: number) => {
    const other = now.cells[i];
    return (
      other !== undefined &&
      cell.applicationId === other.applicationId &&
      cell.field === other.field &&
      cell.text === other.text &&
      cell.was === other.was
    );
  };
  return sent.reason === now.reason && sent.cells.length === now.cells.length && sent.cells.every(same);
}
