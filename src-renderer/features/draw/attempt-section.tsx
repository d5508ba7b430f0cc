import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DrawAttemptView, DrawnExpertView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useWords } from '../../api/index.ts';
import {
  type Column,
  DataTable,
  FactList,
  localDateTime,
  Note,
  Section,
  StatusBadge,
  shortDigest,
} from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { AdoptButton } from './adopt-button.tsx';

interface AttemptSectionProps {
  readonly roundId: RoundId;
  readonly attempt: DrawAttemptView;
  readonly startsOpen: boolean;
  readonly adoptable: boolean;
}

/** One draw on record: who drew, before whom, with which seed, in which order people came out. */
export function AttemptSection({ roundId, attempt, startsOpen, adoptable }: AttemptSectionProps) {
  const words = useWords().draw;
  const [open, setOpen] = useState(startsOpen);
  const text = words.attempt;
  const people: readonly Column<DrawnExpertView>[] = [
    { key: 'order', title: text.order, value: (one) => one.order, align: 'right', tight: true },
    {
      key: 'name',
      title: text.name,
      value: (one) => one.name,
      cell: (one) => <span className={styles.name}>{one.name}</span>,
      tight: true,
    },
    { key: 'specialty', title: text.specialty, value: (one) => one.specialty, tight: true },
    { key: 'unit', title: text.unit, value: (one) => one.unit },
    { key: 'title', title: text.postTitle, value: (one) => one.title, tight: true },
    { key: 'role', title: text.role, value: (one) => words.roles[one.role], tight: true },
    { key: 'pool', title: text.poolNumber, value: (one) => one.poolNumber, tight: true },
  ];
  const table = (label: string, rows: readonly DrawnExpertView[], empty: string) => (
    <Section title={label} flush>
      <DataTable
        label={label}
        rows={rows}
        columns={people}
        rowKey={(one) => one.expertId}
        empty={<p className={styles.nothing}>{empty}</p>}
      />
    </Section>
  );

  return (
    <Section
      title={text.heading(attempt.attempt)}
      tools={
        <>
          <StatusBadge status={attempt.adopted ? 'passed' : 'open'}>
            {attempt.adopted ? text.adopted : text.notAdopted}
          </StatusBadge>
          {adoptable && open && <AdoptButton roundId={roundId} attempt={attempt} variant="default" />}
          {attempt.adopted && <SaveDocumentButton roundId={roundId} form="F05" label={words.adopt.record} />}
          <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen((shown) => !shown)}>
            {open ? text.hide : text.show}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Note tone={attempt.replays ? 'success' : 'warning'}>{attempt.replays ? text.replays : text.differs}</Note>
        <FactList
          facts={[
            { label: text.at, value: localDateTime(attempt.drawnUtc) },
            { label: text.place, value: attempt.place },
            { label: text.drawer, value: attempt.drawer },
            { label: text.witnesses, value: attempt.witnesses },
            { label: text.seed, value: <span className={styles.digest}>{attempt.seed}</span> },
            { label: text.digest, value: <span className={styles.digest}>{shortDigest(attempt.poolDigest)}</span> },
            { label: text.method, value: <span className={styles.digest}>{attempt.method}</span> },
            { label: text.poolSize, value: words.pool.people(attempt.poolSize) },
            ...(attempt.reason === '' ? [] : [{ label: text.reason, value: attempt.reason }]),
          ].filter((fact) => fact.value !== '')}
        />
        {open && (
          <>
            {table(text.members(attempt.members.length), attempt.members, '')}
            {table(text.alternates(attempt.alternates.length), attempt.alternates, text.noAlternates)}
            {attempt.rejections.length === 0 ? (
              <p className={styles.quiet}>{text.noneSkipped}</p>
            ) : (
              <Section title={text.skipped(attempt.rejections.length)} flush>
                <DataTable
                  label={text.skipped(attempt.rejections.length)}
                  rows={attempt.rejections}
                  columns={[
                    { key: 'name', title: text.name, value: (one) => one.name, tight: true },
                    { key: 'specialty', title: text.specialty, value: (one) => one.specialty, tight: true },
                    {
                      key: 'reason',
                      title: words.pool.reason,
                      value: (one) => words.rejections[one.reason] ?? one.reason,
                    },
                    { key: 'seats', title: text.seatsLeft, value: (one) => one.seatsLeft, align: 'right', tight: true },
                  ]}
                  rowKey={(one) => `${one.name} ${one.specialty} ${one.seatsLeft}`}
                  empty={null}
                />
              </Section>
            )}
          </>
        )}
      </div>
    </Section>
  );
}
