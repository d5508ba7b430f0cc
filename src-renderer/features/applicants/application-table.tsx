import { CloseButton, TextInput, Tooltip } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { explainCode, useRound, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, DataTable, pathToApplicant, StatusBadge, tibetanColumn } from '../../ui/index.ts';
import styles from './applicants.module.css';
import { useFoundApplications } from './found-applications.ts';

/** The list as it will be printed, found by whatever the office knows of a person; each name leads to the person's page. */
export function ApplicationTable({
  applications,
  empty,
}: {
  readonly applications: readonly ApplicationView[];
  readonly empty: ReactNode;
}) {
  const words = useWords();
  const { roundId } = useRound();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { has, text } = useFoundApplications(typed);
  const rows = useMemo(() => (has === undefined ? applications : applications.filter(has)), [applications, has]);
  const tibetan = applications.some((one) => one.tibetanName !== '');
  const columns = useMemo(() => columnsOf(words, roundId, tibetan), [words, roundId, tibetan]);
  const { applicants: t, common } = words;
  const [only] = rows;
  if (applications.length === 0) return empty;
  return (
    <>
      <div className={styles.bar}>
        <TextInput
          className={styles.search ?? ''}
          size="sm"
          aria-label={common.filterOf(t.list)}
          placeholder={t.search}
          maxLength={100}
          leftSection={<IconSearch size="1rem" aria-hidden />}
          rightSection={
            typed === '' ? null : <CloseButton size="sm" aria-label={common.clearFilter} onClick={() => setTyped('')} />
          }
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed !== '') {
              event.stopPropagation();
              setTyped('');
            }
            // Enter also ends the composing of Chinese characters; that one is not ours.
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            if (text === typed.trim() && only && rows.length === 1)
              void navigate(pathToApplicant(roundId, only.applicationId));
          }}
        />
        <span className={styles.count} role="status">
          {text === '' ? common.rowsAll(rows.length) : common.rowsShown(rows.length, applications.length)}
        </span>
      </div>
      <DataTable
        label={t.list}
        rows={rows}
        columns={columns}
        rowKey={(one) => one.applicationId}
        empty={<p className={styles.nothing}>{common.nothingFound(text)}</p>}
      />
    </>
  );
}

function columnsOf(words: Words, roundId: string, tibetan: boolean): readonly Column<ApplicationView>[] {
  const { applicants: t, common } = words;
  return [
    { key: 'number', title: t.number, value: (a) => a.number, tight: true },
    {
      key: 'name',
      title: t.name,
      value: (a) => a.name,
      cell: (a) => (
        <Link className={styles.link ?? ''} to={pathToApplicant(roundId, a.applicationId)}>
          {a.name}
        </Link>
      ),
      width: 7,
    },
    ...(tibetan ? [tibetanColumn<ApplicationView>(t.tibetanName)] : []),
    { key: 'sex', title: t.sex, value: (a) => (a.sex === null ? null : common[a.sex]), tight: true },
    { key: 'unit', title: t.unit, value: (a) => a.unit, width: 13 },
    { key: 'specialty', title: t.specialty, value: (a) => a.specialty, width: 6 },
    { key: 'level', title: t.level, value: (a) => common.levels[a.level] ?? a.level, tight: true },
    { key: 'title', title: t.title, value: (a) => a.title, width: 7 },
    { key: 'state', title: t.state, value: (a) => words.acceptance.states[a.state], tight: true },
    { key: 'kind', title: t.kind, value: (a) => common.applicationKinds[a.kind] ?? a.kind, tight: true },
    { key: 'id', title: t.idMasked, value: (a) => a.idMasked, tight: true },
    {
      key: 'remarks',
      title: t.remarks,
      value: (a) => a.warnings.length + a.lacking.length || null,
      cell: (a) => <Remarks application={a} words={words} />,
      tight: true,
    },
  ];
}

function Remarks({ application, words }: { readonly application: ApplicationView; readonly words: Words }) {
  const { lacking, warnings, sheetRow } = application;
  const sentences = [
    ...warnings.map(
      (code) => explainCode(words, code, { row: sheetRow, name: application.name }) ?? words.issues.unknown(sheetRow),
    ),
    ...lacking.map((one) => words.common.lacking(one.character, one.codePoint)),
  ];
  if (sentences.length === 0) return null;
  return (
    <Tooltip label={sentences.join('\n')} style={{ whiteSpace: 'pre-line' }} position="left">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the remarks must open from the keyboard too */}
      <span tabIndex={0} aria-label={sentences.join(' ')} role="note">
        <StatusBadge plain status="waiting">
          {words.applicants.remarkCount(sentences.length)}
        </StatusBadge>
      </span>
    </Tooltip>
  );
}
