import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ResultDecisionView } from '../../src-main/core/contract/index.ts';
import type { Stage } from '../../src-main/core/domain/stages/stages.ts';
import { useAsk, useRound, useWords } from '../api/index.ts';
import { type Column, DataTable, Note, Section, stageOf } from '../ui/index.ts';
import { RegisterDrawer } from './register-drawer.tsx';
import { ResultDecisionForm } from './result-decision-form.tsx';
import styles from './stage-page.module.css';

/** What was decided about results after the vote, and the form for the next decision; nothing before anybody passed. */
export function ResultDecisions({ stage }: { readonly stage: Stage }) {
  const words = useWords();
  const t = words.resultDecisions;
  const round = useRound();
  const { roundId } = round;
  const { data } = useAsk('results', 'decisions', { roundId });
  const [open, setOpen] = useState(false);
  if (data === undefined || data.passed.length === 0) return null;
  const { balance, decisions, filed, matters, noticePosted } = data;
  // The head of a page that waits for them names them already.
  const told = stageOf(round, stage).reason === 'result_decision_missing';
  const waiting = filed ? [] : matters.filter((one) => one.outcome === null);
  const columns: readonly Column<ResultDecisionView>[] = [
    { key: 'bag', title: t.bag, value: (one) => one.bag, tight: true },
    {
      key: 'name',
      title: t.name,
      value: (one) => one.name,
      cell: (one) => <span className={styles.name}>{one.name}</span>,
      width: 6,
    },
    { key: 'matter', title: t.matter, value: (one) => t.matterOf(one.ground, one.entry), width: 8 },
    { key: 'outcome', title: t.outcome, value: (one) => t.outcomes[one.outcome], tight: true },
    { key: 'document', title: t.document, value: (one) => one.documentNumber, width: 9 },
    { key: 'decidedOn', title: t.decidedOn, value: (one) => one.decidedOn, tight: true },
    { key: 'reason', title: t.reason, value: (one) => one.reason, width: 12 },
    { key: 'people', title: t.people, value: (one) => `${one.by} / ${one.secondPerson}`, tight: true },
  ];
  const can = !filed && (matters.length > 0 || noticePosted);
  // Nothing to decide and nothing decided: the page is about something else.
  if (!can && decisions.length === 0) return null;
  return (
    <Section
      title={t.heading}
      note={decisions.length === 0 ? t.lead : t.balance(balance)}
      tools={
        can && (
          <Button size="xs" variant={waiting.length > 0 ? 'filled' : 'default'} onClick={() => setOpen(true)}>
            {t.add}
          </Button>
        )
      }
      flush={decisions.length > 0}
    >
      {waiting.length > 0 && !told && (
        <div {...(decisions.length > 0 ? { className: styles.padded } : {})}>
          <Note tone="warning" title={t.waiting(waiting.length)}>
            {waiting.map((one) => (
              <div key={one.recordId}>{t.open(one.bag, one.name, one.entry, words.common.longDate(one.until))}</div>
            ))}
          </Note>
        </div>
      )}
      {decisions.length > 0 ? (
        <DataTable
          label={t.heading}
          rows={decisions}
          columns={columns}
          rowKey={(one) => String(one.number)}
          empty={<p className={styles.nothing}>{t.none}</p>}
        />
      ) : (
        (waiting.length === 0 || told) && <p className={styles.quiet}>{t.none}</p>
      )}
      <RegisterDrawer title={t.form.title} opened={open} onClose={() => setOpen(false)}>
        <ResultDecisionForm roundId={roundId} view={data} onDone={() => setOpen(false)} />
      </RegisterDrawer>
    </Section>
  );
}
