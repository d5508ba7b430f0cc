import { Tooltip } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { explainCode, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, DataTable, StatusBadge } from '../../ui/index.ts';

/** The list as it will be printed, found by name, pinyin initials, unit or dossier number. */
export function ApplicationTable({
  applications,
  empty,
}: {
  readonly applications: readonly ApplicationView[];
  readonly empty: ReactNode;
}) {
  const words = useWords();
  const columns = useMemo(() => columnsOf(words), [words]);
  return (
    <DataTable
      label={words.applicants.list}
      rows={applications}
      columns={columns}
      rowKey={(one) => one.applicationId}
      filter={words.applicants.search}
      searchText={(one) => `${one.pinyin} ${one.phone}`}
      empty={empty}
    />
  );
}

function columnsOf(words: Words): readonly Column<ApplicationView>[] {
  const { applicants: t, common } = words;
  return [
    { key: 'number', title: t.number, value: (a) => a.number, tight: true },
    { key: 'name', title: t.name, value: (a) => a.name, width: 7 },
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
      value: (a) => (a.warnings.length === 0 ? null : a.warnings.length),
      cell: (a) => <Remarks application={a} words={words} />,
      tight: true,
    },
  ];
}

function Remarks({ application, words }: { readonly application: ApplicationView; readonly words: Words }) {
  const { warnings, sheetRow } = application;
  if (warnings.length === 0) return null;
  const sentences = warnings.map(
    (code) => explainCode(words, code, { row: sheetRow, name: application.name }) ?? words.issues.unknown(sheetRow),
  );
  return (
    <Tooltip label={sentences.join('\n')} style={{ whiteSpace: 'pre-line' }} position="left">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the remarks must open from the keyboard too */}
      <span tabIndex={0} aria-label={sentences.join(' ')} role="note">
        <StatusBadge plain status="waiting">
          {words.applicants.remarkCount(warnings.length)}
        </StatusBadge>
      </span>
    </Tooltip>
  );
}
