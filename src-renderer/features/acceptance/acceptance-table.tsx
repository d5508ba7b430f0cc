import { type ReactNode, useMemo } from 'react';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import { explainCode, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, DataTable, LongName, StatusBadge } from '../../ui/index.ts';
import { statusOfState } from '../application-words.ts';
import own from './acceptance.module.css';

interface AcceptanceTableProps {
  readonly rows: readonly AcceptanceRow[];
  /** Which of them the chips above leave. */
  readonly only: readonly AcceptanceRow[];
  readonly selected: ReadonlySet<string>;
  readonly selectable: boolean;
  readonly empty: ReactNode;
  onSelect(selected: ReadonlySet<string>): void;
  onOpen(applicationId: string): void;
}

/** The dossiers with their states, what is waited for and what stops them. */
export function AcceptanceTable(props: AcceptanceTableProps) {
  const { rows, only, selected, selectable, empty, onSelect, onOpen } = props;
  const words = useWords();
  const columns = useMemo(() => {
    // Before the first check and the first notice these say nothing, and the reasons need the room.
    const blank = new Set<string>();
    if (rows.every((row) => row.checkers.length === 0)) blank.add('checkers');
    if (rows.every((row) => row.deadline === null)) blank.add('deadline');
    return columnsOf(words, onOpen).filter(({ key }) => !blank.has(key));
  }, [words, onOpen, rows]);
  return (
    <DataTable
      label={words.acceptance.list}
      rows={rows}
      only={only}
      columns={columns}
      rowKey={keyOf}
      filter={words.acceptance.search}
      searchText={soundOf}
      selection={
        selectable ? { selected, onChange: onSelect, label: (row) => words.acceptance.select(row.name) } : undefined
      }
      empty={empty}
    />
  );
}

const keyOf = (row: AcceptanceRow) => row.applicationId;
const soundOf = (row: AcceptanceRow) => row.pinyin;

function columnsOf(words: Words, onOpen: (applicationId: string) => void): readonly Column<AcceptanceRow>[] {
  const { acceptance: t, common } = words;
  // Most dossiers have unseen papers for a while: a short line here, the whole sentence in the drawer.
  const stops = (row: AcceptanceRow): readonly string[] => [
    ...(row.faulty ? [t.faulty] : []),
    ...row.findings.map(({ code, params }) =>
      code === 'proofs_unseen' ? t.papersUnseen(Number(params?.n)) : (explainCode(words, code, params) ?? code),
    ),
  ];
  return [
    { key: 'number', title: t.columns.number, value: (row) => row.number, tight: true },
    {
      key: 'name',
      title: t.columns.name,
      value: (row) => row.name,
      width: 8,
      cell: (row) => (
        <button
          type="button"
          className={own.name}
          data-dossier={row.applicationId}
          aria-label={t.detailsOf(row.name)}
          onClick={() => onOpen(row.applicationId)}
        >
          <LongName name={row.name} />
        </button>
      ),
    },
    { key: 'unit', title: t.columns.unit, value: (row) => row.unit, width: 11 },
    { key: 'title', title: t.columns.title, value: (row) => row.title, width: 7 },
    { key: 'kind', title: t.columns.kind, value: (row) => common.applicationKinds[row.kind] ?? row.kind, tight: true },
    {
      key: 'state',
      title: t.columns.state,
      value: (row) => t.states[row.state],
      tight: true,
      cell: (row) => (
        <StatusBadge status={statusOfState[row.state]} plain>
          {t.states[row.state]}
        </StatusBadge>
      ),
    },
    { key: 'checkers', title: t.columns.checkers, value: (row) => row.checkers.join(common.comma), width: 6 },
    {
      key: 'deadline',
      title: t.columns.deadline,
      value: (row) => row.deadline,
      tight: true,
      cell: (row) =>
        row.deadline === null ? null : (
          <>
            {row.deadline}
            <br />
            {row.overdue ? (
              <StatusBadge status="failed" plain>
                {t.overdue}
              </StatusBadge>
            ) : (
              t.daysLeft(row.workingDaysLeft ?? 0)
            )}
          </>
        ),
    },
    {
      key: 'findings',
      title: t.columns.findings,
      value: (row) => stops(row).join('\n'),
      width: 13,
      cell: (row) => (
        <>
          {stops(row).map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          {row.toLook > 0 && <div className={own.quiet}>{t.toLook(row.toLook)}</div>}
        </>
      ),
    },
  ];
}
