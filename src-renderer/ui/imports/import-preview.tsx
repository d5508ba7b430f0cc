import { Button, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ImportPreview, ReplyError } from '../../../src-main/core/contract/index.ts';
import { explainCode, type Roster, type SheetMapping, useWords } from '../../api/index.ts';
import { DataTable } from '../data-table.tsx';
import { localDate } from '../format.ts';
import { IssueTable } from '../issue-table.tsx';
import { ErrorNote, Note } from '../notes.tsx';
import { Section } from '../page.tsx';
import type { ImportComparison } from './comparison.tsx';
import styles from './imports.module.css';
import { MappingPanel } from './mapping-panel.tsx';
import { NoAuditNote } from './no-audit.tsx';
import { type EmployerChoice, NoEmployerNote } from './no-employer.tsx';
import { ReturnRoster } from './return-roster.tsx';
import { type RowPlace, RowsPanel } from './rows-panel.tsx';

/** What a workbook would bring, before anything is written: a sum that adds up, and every row behind it. */
export function ImportPreviewSection({
  roundId,
  roster,
  preview,
  comparison = null,
  act,
  busy,
  error,
  onAccept,
  onDiscard,
  onEmploy,
  onAwaitAudits,
  onRemap,
  onForget,
}: {
  readonly roundId: string | null;
  readonly roster: Roster;
  readonly preview: ImportPreview;
  /** The workbook beside the list, where it meets people of it: then single changes are taken over instead. */
  readonly comparison?: ImportComparison | null;
  /** In the place of the button that accepts. */
  readonly act?: ReactNode;
  readonly busy: boolean;
  readonly error: ReplyError | null;
  onAccept(): void;
  onDiscard(): void;
  onEmploy(choice: EmployerChoice): Promise<unknown>;
  onAwaitAudits(awaited: boolean): void;
  onRemap(sheets: SheetMapping[]): void;
  onForget(): void;
}) {
  const dictionary = useWords();
  const words = dictionary.imports;
  const { rows, accepted, refusedRows, refused, warnings, people, sheets, skipped, trouble } = preview;
  const remembered = sheets.flatMap((sheet) => (sheet.remembered === null ? [] : [sheet.remembered]));
  const columns = sheets.flatMap((sheet) => (sheet.state === 'taken' ? sheet.columns : []));
  // Until somebody chooses one: what has to be looked at. The comparison comes a moment after the preview.
  const [chosen, setTab] = useState<string | null>(null);
  const first = comparison !== null ? 'compared' : refusedRows > 0 ? 'refused' : 'people';
  const tab = chosen === null || (chosen === 'compared' && comparison === null) ? first : chosen;
  const [row, setRow] = useState<RowPlace | null>(null);
  const showRow = ({ sheet, row: at }: RowPlace) => {
    setRow({ sheet, row: at });
    setTab('rows');
  };
  const troubleText = trouble === null ? undefined : explainCode(dictionary, trouble.code, trouble.params);
  return (
    <Section
      title={words.previewTitle}
      note={words.previewLead}
      flush
      tools={
        <>
          {refused.length + warnings.length > 0 && roundId !== null && (
            <ReturnRoster source={{ draftId: preview.draftId }} fileName={preview.fileName} />
          )}
          <Button variant="default" onClick={onDiscard} disabled={busy}>
            {words.discard}
          </Button>
          {act !== undefined ? (
            act
          ) : comparison === null ? (
            <Button onClick={onAccept} loading={busy} disabled={accepted === 0}>
              {accepted === 0 ? words.acceptNone : words.accept(accepted)}
            </Button>
          ) : (
            comparison.act
          )}
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
        {remembered.length > 0 && (
          <Note>
            {remembered.map(({ unit, learnedUtc }) => words.mapping.rememberedNote(unit, localDate(learnedUtc)))}{' '}
            <Button variant="subtle" size="compact-sm" onClick={onForget} disabled={busy}>
              {words.mapping.forget}
            </Button>
          </Note>
        )}
        <NoEmployerNote preview={preview} busy={busy} error={error} onChoose={onEmploy} />
        <NoAuditNote {...preview.withoutAudit} busy={busy} onAwait={onAwaitAudits} />
        {troubleText !== undefined && (
          <Note tone="warning" title={troubleText}>
            {words.mapping.troubleHint}
          </Note>
        )}
      </div>
      <Tabs value={chosen === null && trouble !== null ? 'columns' : tab} onChange={setTab} keepMounted={false}>
        <Tabs.List px="sm">
          {comparison !== null && <Tabs.Tab value="compared">{comparison.tab}</Tabs.Tab>}
          <Tabs.Tab value="refused">{words.tabs.refused(refusedRows)}</Tabs.Tab>
          <Tabs.Tab value="warnings">{words.tabs.warnings(warnings.length)}</Tabs.Tab>
          <Tabs.Tab value="people">{words.tabs.people(people.length)}</Tabs.Tab>
          <Tabs.Tab value="rows">{words.tabs.rows(rows)}</Tabs.Tab>
          <Tabs.Tab value="columns">
            {words.tabs.columns(columns.filter((one) => one.field !== null).length, columns.length)}
          </Tabs.Tab>
          {skipped.length > 0 && <Tabs.Tab value="skipped">{words.tabs.skipped(skipped.length)}</Tabs.Tab>}
        </Tabs.List>
        {comparison !== null && <Tabs.Panel value="compared">{comparison.panel}</Tabs.Panel>}
        <Tabs.Panel value="refused">
          <IssueTable label={words.refusedList} issues={refused} empty={words.noRefused} onRow={showRow} />
        </Tabs.Panel>
        <Tabs.Panel value="warnings">
          <IssueTable label={words.warningsList} issues={warnings} empty={words.noWarnings} onRow={showRow} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTable preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="rows">
          <RowsPanel draft={{ roundId, roster, draftId: preview.draftId }} start={row} />
        </Tabs.Panel>
        <Tabs.Panel value="columns">
          <MappingPanel preview={preview} busy={busy} onChange={onRemap} />
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
