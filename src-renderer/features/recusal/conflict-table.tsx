import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isCertain } from '../../../src-main/core/domain/recusal/path.ts';
import { pathInWords } from '../../../src-main/core/reports/index.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable, type Selection, StatusBadge } from '../../ui/index.ts';
import { PathSteps } from '../path-steps.tsx';
import styles from '../stage-page.module.css';
import { type ConflictRow, type GroupBy, statusOf } from './conflict-rows.ts';
import own from './recusal.module.css';
import { RuleDialog } from './rule-dialog.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

interface ConflictTableProps {
  readonly rows: readonly ConflictRow[];
  readonly by: GroupBy;
  /** Whether all groups are shown, so that a row must say whose it is. */
  readonly all: boolean;
  readonly units: Readonly<Record<string, string>>;
  readonly selection: Selection<ConflictRow> | undefined;
  /** Beside the count. */
  readonly tools: ReactNode;
  /** The chair may rule on single entries. */
  readonly rulable: boolean;
  /** The register is closed, and the voting is not over. */
  readonly withdrawable: boolean;
}

/** Who stands how to whom, by what evidence, and what was decided; thousands of rows, of which those in sight are drawn. */
export function ConflictTable(props: ConflictTableProps) {
  const { rows, by, all: everything, units, selection, tools, rulable, withdrawable } = props;
  const all = useWords();
  const words = all.recusal;
  const [ruling, setRuling] = useState<string | null>(null);
  const nameOf = (id: string) => units[id] ?? '';
  const kinds: Readonly<Record<string, string>> = all.relations.kinds;
  const kindOf = ({ first, sealed }: ConflictRow) => (sealed ? words.sealedKind : (kinds[first.kind] ?? ''));
  const evidenceOf = ({ first, sealed }: ConflictRow) =>
    sealed ? all.secrecy.recusalWhy : pathInWords(first.path, nameOf, all.relations).join(all.common.comma);
  const person = (name: string, unit: string) => (
    <>
      <span className={styles.name}>{name}</span>
      <div className={`${styles.quiet} ${styles.small}`}>{unit}</div>
    </>
  );

  const expert: Column<ConflictRow> = {
    key: 'expert',
    title: words.expert,
    value: ({ first, sealed }) => (sealed ? all.secrecy.sealedJurors : `${first.expert} ${first.expertUnit}`),
    cell: ({ first, sealed }) => person(sealed ? all.secrecy.sealedJurors : first.expert, first.expertUnit),
  };
  const applicant: Column<ConflictRow> = {
    key: 'applicant',
    title: words.applicant,
    value: ({ first, conflicts, sealed }) =>
      sealed ? all.secrecy.sealedOf(conflicts.length) : `${first.number} ${first.applicant} ${first.applicantUnit}`,
    cell: ({ first, conflicts, sealed }) =>
      sealed ? (
        <span className={styles.name}>{all.secrecy.sealedOf(conflicts.length)}</span>
      ) : (
        person(`${first.number} ${first.applicant}`, first.applicantUnit)
      ),
  };
  const kind: Column<ConflictRow> = {
    key: 'kind',
    title: words.kind,
    value: kindOf,
    cell: (row) => (
      <>
        {kindOf(row)}
        {!row.sealed && (
          <div className={`${styles.quiet} ${styles.small}`}>{all.relations.sources[row.first.source]}</div>
        )}
      </>
    ),
  };
  const why: Column<ConflictRow> = {
    key: 'why',
    title: words.why,
    value: evidenceOf,
    cell: (row) =>
      row.sealed ? (
        evidenceOf(row)
      ) : (
        <>
          <PathSteps path={row.first.path} nameOf={nameOf} />
          {row.first.expiresOn !== null && (
            <div className={`${styles.quiet} ${styles.small}`}>{words.expires(row.first.expiresOn)}</div>
          )}
        </>
      ),
  };
  const decision: Column<ConflictRow> = {
    key: 'decision',
    title: words.decision,
    value: ({ shown }) => words.states[shown],
    cell: (row) => <Decision row={row} />,
  };
  const act: Column<ConflictRow> = {
    key: 'act',
    title: '',
    value: () => '',
    sortable: false,
    cell: ({ first, shown, sealed }) =>
      sealed ? null : (
        <div className={own.acts}>
          {rulable && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.actOf(first.expert, first.applicant)}
              onClick={() => setRuling(first.conflictId)}
            >
              {words.act}
            </Button>
          )}
          {withdrawable && shown === 'recused' && !isCertain(first.path) && <WithdrawButton conflict={first} />}
        </div>
      ),
  };
  const columns = [
    ...(by === 'expert' && !everything ? [] : [expert]),
    ...(by === 'applicant' && !everything ? [] : [applicant]),
    ...(by === 'kind' && !everything ? [] : [kind]),
    ...[why, decision],
    ...(rulable || withdrawable ? [act] : []),
  ];
  const ruled = rows.find((row) => row.key === ruling);
  return (
    <>
      <DataTable
        label={words.table}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.key}
        tools={tools}
        selection={selection}
        empty={<p className={styles.nothing}>{words.noneShown}</p>}
        rowMark={({ shown }) => (shown === 'open' ? 'waiting' : shown === 'dismissed' ? 'quiet' : undefined)}
      />
      {ruled !== undefined && <RuleDialog conflict={ruled.first} nameOf={nameOf} onClose={() => setRuling(null)} />}
    </>
  );
}

/** The state, the treatment, by whom and why, and what was decided by other evidence. */
function Decision({ row: { first, shown, sealed } }: { readonly row: ConflictRow }) {
  const all = useWords();
  const words = all.recusal;
  const { treatments } = all.relations;
  const { treatment, reason, ruledBy, decidedOn, earlier } = first;
  const notes = sealed
    ? []
    : [
        ...(shown === 'open' ? [words.proposed(treatments[treatment])] : []),
        ...(reason === '' ? [] : [reason]),
        ...(ruledBy === '' ? [] : [words.ruledBy(ruledBy, decidedOn ?? '')]),
        ...(earlier === null
          ? []
          : [
              words.earlier(
                earlier.state === 'dismissed' ? words.states.dismissed : treatments[earlier.treatment],
                earlier.reason,
                earlier.decidedOn ?? '',
              ),
            ]),
      ];
  const told = shown === 'recused' && !sealed ? treatments[treatment] : words.states[shown];
  return (
    <>
      <StatusBadge status={statusOf[shown]} plain>
        {told}
      </StatusBadge>
      {notes.map((note) => (
        <div key={note} className={`${styles.quiet} ${styles.small}`}>
          {note}
        </div>
      ))}
    </>
  );
}
