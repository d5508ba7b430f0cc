import { Checkbox, NativeSelect } from '@mantine/core';
import type { ColumnView, ImportPreview, SheetView } from '../../../src-main/core/contract/index.ts';
import { type SheetMapping, useWords } from '../../api/index.ts';
import { DataTable } from '../data-table.tsx';
import { asHeading } from '../format.ts';
import { Note } from '../notes.tsx';
import styles from './imports.module.css';
import { columnsWith, mappingWith } from './mapping.ts';

/** How every sheet was understood, to be corrected: which sheets, which heading, which column holds what. */
export function MappingPanel({
  preview,
  busy,
  onChange,
}: {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  onChange(sheets: SheetMapping[]): void;
}) {
  const words = useWords().imports;
  return (
    <div className={styles.mapping} aria-busy={busy}>
      <p className={styles.lead}>{words.mapping.lead}</p>
      {preview.sheets.map((sheet, i) => (
        <SheetPanel
          key={sheet.sheet}
          preview={preview}
          sheet={sheet}
          busy={busy}
          onChange={(change) => onChange(mappingWith(preview, i, change))}
        />
      ))}
    </div>
  );
}

function SheetPanel({
  preview,
  sheet,
  busy,
  onChange,
}: {
  readonly preview: ImportPreview;
  readonly sheet: SheetView;
  readonly busy: boolean;
  onChange(change: Partial<SheetMapping>): void;
}) {
  const words = useWords();
  const t = words.imports.mapping;
  const names: Readonly<Record<string, string>> = words.issues.fields;
  const nothing = sheet.state === 'empty' || sheet.state === 'own_guide';
  const read = !nothing && sheet.state !== 'hidden' && sheet.state !== 'left_out';
  return (
    <section className={styles.mappedSheet} aria-label={sheet.sheet}>
      <div className={styles.sheetHead}>
        <Checkbox
          label={t.take(sheet.sheet)}
          checked={read}
          disabled={busy || nothing}
          onChange={(event) => onChange({ take: event.currentTarget.checked, headerRows: [], columns: [] })}
        />
        <span className={styles.quietText}>{t.states[sheet.state]}</span>
        {sheet.hidden && sheet.state !== 'hidden' && <span className={styles.quietText}>{t.wasHidden}</span>}
      </div>
      {read && (
        <>
          <HeadingRows sheet={sheet} busy={busy} onChange={onChange} />
          {sheet.missing.length > 0 && (
            <Note tone="warning">
              {t.missing(sheet.missing.map((field) => names[field] ?? field).join(words.common.comma))}
            </Note>
          )}
          {sheet.columns.length > 0 && (
            <ColumnsTable
              preview={preview}
              sheet={sheet}
              busy={busy}
              onChange={(column, field) => onChange({ columns: columnsWith(preview, sheet, column, field) })}
            />
          )}
        </>
      )}
    </section>
  );
}

function HeadingRows({
  sheet,
  busy,
  onChange,
}: {
  readonly sheet: SheetView;
  readonly busy: boolean;
  onChange(change: Partial<SheetMapping>): void;
}) {
  const t = useWords().imports.mapping;
  const [row = -1] = sheet.headerRows;
  const rows = sheet.headerRows.length;
  const options = [
    ...(row < 0 ? [{ value: '-1', label: t.headingUnknown }] : []),
    ...sheet.top.map((one) => ({ value: String(one.row), label: t.headingRow(one.row, one.text) })),
    { value: '0', label: t.headingNone },
  ];
  return (
    <div className={styles.headingRows}>
      <NativeSelect
        label={t.heading}
        className={styles.headingSelect}
        value={String(row)}
        data={options}
        disabled={busy}
        onChange={(event) => onChange({ headerRows: [Number(event.currentTarget.value)], columns: [] })}
      />
      {row > 0 && (
        <NativeSelect
          label={t.headingDepth}
          value={String(rows)}
          data={[
            { value: '1', label: t.depth(1) },
            { value: '2', label: t.depth(2) },
          ]}
          disabled={busy}
          onChange={(event) =>
            onChange({ headerRows: event.currentTarget.value === '2' ? [row, row + 1] : [row], columns: [] })
          }
        />
      )}
    </div>
  );
}

function ColumnsTable({
  preview,
  sheet,
  busy,
  onChange,
}: {
  readonly preview: ImportPreview;
  readonly sheet: SheetView;
  readonly busy: boolean;
  onChange(column: ColumnView, field: string | null): void;
}) {
  const words = useWords();
  const t = words.imports;
  const names: Readonly<Record<string, string>> = words.issues.fields;
  const nameOf = (field: string) => asHeading(names[field] ?? field);
  const optionsOf = (column: ColumnView) => [
    { value: '', label: t.mapping.leaveOut },
    ...preview.fields
      .filter((one) => !one.yearly || column.year !== null)
      .map(({ field, required }) => ({
        value: field,
        label: required ? t.mapping.required(nameOf(field)) : nameOf(field),
      })),
  ];
  return (
    <DataTable
      label={t.mapping.columnsOf(sheet.sheet)}
      rows={sheet.columns}
      rowKey={(column) => String(column.index)}
      rowMark={(column) => (column.field === null ? 'quiet' : undefined)}
      maxHeight="26rem"
      empty={null}
      columns={[
        { key: 'column', title: t.column, value: (column) => column.letter, tight: true, sortable: false },
        { key: 'heading', title: t.heading, value: (column) => column.heading, width: 9, sortable: false },
        {
          key: 'field',
          title: t.field,
          value: (column) => column.field,
          sortable: false,
          cell: (column) => (
            <NativeSelect
              size="xs"
              classNames={{ input: styles.wholeOption }}
              aria-label={t.mapping.fieldOf(column.letter, column.heading)}
              value={column.field ?? ''}
              data={optionsOf(column)}
              disabled={busy}
              onChange={(event) => onChange(column, event.currentTarget.value || null)}
            />
          ),
        },
        {
          key: 'reason',
          title: t.mapping.reason,
          value: (column) => t.mapping.reasons[column.reason],
          tight: true,
          sortable: false,
        },
        {
          key: 'samples',
          title: t.mapping.samples,
          value: (column) => column.samples.join(words.common.comma),
          width: 12,
          sortable: false,
        },
      ]}
    />
  );
}
