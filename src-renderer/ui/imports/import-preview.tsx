import { Button, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportPreview, ReplyError } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { DataTable } from '../data-table.tsx';
import { IssueTable } from '../issue-table.tsx';
import { ErrorNote } from '../notes.tsx';
import { Section } from '../page.tsx';
import styles from './imports.module.css';

/** What a workbook would bring, before anything is written: a sum that adds up, and every row behind it. */
export function ImportPreviewSection({
  preview,
  busy,
  error,
  onAccept,
  onDiscard,
}: {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly error: ReplyError | null;
  onAccept(): void;
  onDiscard(): void;
}) {
  const words = useWords().imports;
  const { rows, accepted, refusedRows, refused, warnings, people, columns, skipped } = preview;
  return (
    <Section
      title={words.previewTitle}
      note={words.previewLead}
      flush
      tools={
        <>
          <Button variant="default" onClick={onDiscard} disabled={busy}>
            {words.discard}
          </Button>
          <Button onClick={onAccept} loading={busy} disabled={accepted === 0}>
            {accepted === 0 ? words.acceptNone : words.accept(accepted)}
          </Button>
        </>
      }
    >
      <div className={styles.summary}>
        <div className={styles.file}>{preview.fileName}</div>
        <output className={styles.sum} aria-label={words.equation(rows, accepted, refusedRows)}>
          <Figure label={words.rows} value={rows} />
          <span aria-hidden>=</span>
          <Figure label={words.accepted} value={accepted} tone="passed" />
          <span aria-hidden>+</span>
          <Figure label={words.refused} value={refusedRows} {...(refusedRows > 0 ? { tone: 'failed' as const } : {})} />
        </output>
        <div className={styles.notes}>
          {warnings.length > 0 && <span>{words.warningsNote(warnings.length)}</span>}
          {skipped.length > 0 && <span>{words.skippedNote(skipped.length)}</span>}
        </div>
        <ErrorNote error={error} />
      </div>
      <Tabs defaultValue={refusedRows > 0 ? 'refused' : 'people'} keepMounted={false}>
        <Tabs.List px="sm">
          <Tabs.Tab value="refused">{words.tabs.refused(refusedRows)}</Tabs.Tab>
          <Tabs.Tab value="warnings">{words.tabs.warnings(warnings.length)}</Tabs.Tab>
          <Tabs.Tab value="people">{words.tabs.people(people.length)}</Tabs.Tab>
          <Tabs.Tab value="columns">
            {words.tabs.columns(columns.filter((one) => one.field !== null).length, columns.length)}
          </Tabs.Tab>
          {skipped.length > 0 && <Tabs.Tab value="skipped">{words.tabs.skipped(skipped.length)}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="refused">
          <IssueTable label={words.refusedList} issues={refused} empty={words.noRefused} />
        </Tabs.Panel>
        <Tabs.Panel value="warnings">
          <IssueTable label={words.warningsList} issues={warnings} empty={words.noWarnings} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTable preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="columns">
          <ColumnsTable preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="skipped">
          <SkippedTable preview={preview} />
        </Tabs.Panel>
      </Tabs>
    </Section>
  );
}

function Figure({
  label,
  value,
  tone,
}: {
  readonly label: string;
  readonly value: number;
  readonly tone?: 'passed' | 'failed';
}) {
  return (
    <span className={styles.figure} data-tone={tone}>
      <b>{value}</b>
      <span>{label}</span>
    </span>
  );
}

function Quiet({ children }: { readonly children: ReactNode }) {
  return <p className={styles.quiet}>{children}</p>;
}

function PeopleTable({ preview }: { readonly preview: ImportPreview }) {
  const words = useWords().imports;
  return (
    <DataTable
      label={words.peopleList}
      rows={preview.people}
      rowKey={(one) => `${one.row} ${one.name}`}
      filter
      maxHeight="22rem"
      empty={<Quiet>{words.noPeople}</Quiet>}
      columns={[
        { key: 'row', title: words.row, value: (one) => one.row, align: 'right', tight: true },
        { key: 'name', title: words.name, value: (one) => one.name, width: 8 },
        { key: 'unit', title: words.unit, value: (one) => one.unit, width: 16 },
        { key: 'specialty', title: words.specialty, value: (one) => one.specialty, width: 8 },
      ]}
    />
  );
}

function ColumnsTable({ preview }: { readonly preview: ImportPreview }) {
  const words = useWords();
  const fields: Readonly<Record<string, string>> = words.issues.fields;
  return (
    <DataTable
      label={words.imports.columnsList}
      rows={preview.columns.map((one, i) => ({ ...one, key: String(i) }))}
      rowKey={(one) => one.key}
      rowMark={(one) => (one.field === null ? 'quiet' : undefined)}
      maxHeight="22rem"
      empty={null}
      columns={[
        { key: 'column', title: words.imports.column, value: (one) => one.column, tight: true, sortable: false },
        { key: 'heading', title: words.imports.heading, value: (one) => one.heading, sortable: false },
        {
          key: 'field',
          title: words.imports.field,
          value: (one) => (one.field === null ? words.imports.notUsed : (fields[one.field] ?? one.field)),
          sortable: false,
        },
      ]}
    />
  );
}

function SkippedTable({ preview }: { readonly preview: ImportPreview }) {
  const words = useWords();
  return (
    <DataTable
      label={words.imports.skippedList}
      rows={preview.skipped}
      rowKey={(one) => `${one.sheet} ${one.row}`}
      maxHeight="22rem"
      empty={<Quiet>{words.imports.noSkipped}</Quiet>}
      columns={[
        { key: 'row', title: words.imports.row, value: (one) => one.row, align: 'right', tight: true },
        { key: 'sheet', title: words.imports.sheet, value: (one) => one.sheet, tight: true },
        {
          key: 'reason',
          title: words.imports.reason,
          value: (one) => words.issues.skipped[one.reason] ?? words.issues.skippedOther,
          tight: true,
        },
        { key: 'text', title: words.imports.content, value: (one) => one.text },
      ]}
    />
  );
}
