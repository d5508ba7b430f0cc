import { IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { QuotaRow } from '../../../src-main/core/contract/index.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, DataTable, EmptyState, Note, Page, Section, type Status, StatusBadge } from '../../ui/index.ts';
import { RegisterDrawer } from '../register-drawer.tsx';
import { useRememberedName } from '../remembered-name.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { PoolForm } from './pool-form.tsx';
import { QuotaForm } from './quota-form.tsx';
import { QuotaSteps } from './quota-steps.tsx';
import own from './quotas.module.css';

const statusOf: Readonly<Record<QuotaRow['state'], Status>> = {
  within: 'passed',
  over: 'failed',
  no_audit: 'waiting',
  undecided: 'open',
};

const keyOf = (row: QuotaRow): string => JSON.stringify([row.unitId, row.county, row.level, row.pool]);

/** Audited posts beside the applicants, by holder and level, with the working of the number. */
export function QuotasPage() {
  const all = useWords();
  const words = all.quotas;
  const { roundId } = useRound();
  const answer = useAsk('quotas', 'list', { roundId });
  const [open, setOpen] = useState<string | null>(null);
  const [by, setBy] = useRememberedName();
  const columns = useMemo(() => columnsOf(all, setOpen), [all]);
  if (!answer.data) return <Waiting error={answer.error} />;
  const { rows, rule, frozen, pooled } = answer.data;
  const row = rows.find((one) => keyOf(one) === open);
  return (
    <Page
      title={words.heading}
      subtitle={words.lead}
      tools={
        rows.length > 0 && <SaveDocumentButton roundId={roundId} form="F29" formats={['pdf', 'docx', 'xlsx']} ready />
      }
    >
      <p className={styles.quiet}>{words.basis(rule.title, rule.decree, rule.blocks)}</p>
      {frozen && <Note>{words.frozen}</Note>}
      <Section title={words.list} flush>
        <DataTable
          label={words.list}
          rows={rows}
          columns={columns}
          rowKey={keyOf}
          filter={words.search}
          empty={
            <EmptyState compact icon={<IconUsers size="2rem" aria-hidden />} title={words.empty}>
              {words.emptyText}
            </EmptyState>
          }
        />
      </Section>
      <RegisterDrawer
        title={row === undefined ? '' : words.open(row.holder, words.levels[row.level])}
        opened={row !== undefined}
        onClose={() => setOpen(null)}
      >
        {row !== undefined && (
          <div className={styles.stack} key={keyOf(row)}>
            <div className={styles.row}>
              <State row={row} />
            </div>
            {row.working !== null && <QuotaSteps working={row.working} />}
            {row.audit !== null && (
              <SaveDocumentButton
                roundId={roundId}
                form="F29"
                formats={['pdf', 'docx', 'xlsx']}
                about={{ of: row.audit.auditId, fileLabel: `${row.holder} ${words.levels[row.level]}`.slice(0, 120) }}
                ready
              />
            )}
            {!frozen && <QuotaForm roundId={roundId} row={row} by={by} onBy={setBy} onDone={() => setOpen(null)} />}
            {!frozen && row.unitId !== null && row.level === 'senior' && (
              <PoolForm
                roundId={roundId}
                unitId={row.unitId}
                county={pooled.find((one) => one.unitId === row.unitId)?.county ?? ''}
                onDone={() => setOpen(null)}
              />
            )}
            {!frozen &&
              row.county !== '' &&
              row.level === 'senior' &&
              pooled
                .filter((one) => one.county === row.county)
                .map((one) => (
                  <section key={one.unitId} aria-label={one.unit}>
                    <h3>{one.unit}</h3>
                    <PoolForm roundId={roundId} unitId={one.unitId} county={one.county} onDone={() => setOpen(null)} />
                  </section>
                ))}
          </div>
        )}
      </RegisterDrawer>
    </Page>
  );
}

function State({ row }: { readonly row: QuotaRow }) {
  const words = useWords().quotas;
  const boundary = row.working?.flags.includes('boundary') === true;
  return (
    <>
      <StatusBadge status={statusOf[row.state]}>
        {row.state === 'over' ? words.overBy(row.over) : words.states[row.state]}
      </StatusBadge>
      {boundary && <StatusBadge status="waiting">{words.boundary}</StatusBadge>}
      {row.uncertain > 0 && <span className={`${styles.quiet} ${styles.small}`}>{words.uncertain(row.uncertain)}</span>}
    </>
  );
}

function columnsOf({ quotas: words }: Words, onOpen: (key: string) => void): readonly Column<QuotaRow>[] {
  const { columns: t } = words;
  return [
    {
      key: 'holder',
      title: t.holder,
      value: (row) => row.holder,
      width: 16,
      cell: (row) => (
        <button
          type="button"
          className={own.name}
          aria-label={words.open(row.holder, words.levels[row.level])}
          onClick={() => onOpen(keyOf(row))}
        >
          {row.holder}
        </button>
      ),
    },
    { key: 'level', title: t.level, value: (row) => words.levels[row.level], tight: true },
    { key: 'pool', title: t.pool, value: (row) => words.pools[row.pool], tight: true },
    { key: 'applicants', title: t.applicants, value: (row) => row.applicants, align: 'right', tight: true },
    {
      key: 'audited',
      title: t.audited,
      value: (row) => row.audit?.figures.audited ?? null,
      align: 'right',
      tight: true,
    },
    { key: 'document', title: t.document, value: (row) => row.audit?.figures.documentNumber ?? null, width: 9 },
    {
      key: 'worked',
      title: t.worked,
      value: (row) => (row.working === null ? null : (row.working.quota ?? words.notWorked)),
      align: 'right',
      tight: true,
    },
    {
      key: 'state',
      title: t.state,
      value: (row) => words.states[row.state],
      width: 9,
      cell: (row) => <State row={row} />,
    },
  ];
}
