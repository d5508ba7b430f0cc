import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DrawAttemptView, DrawnExpertView } from '../../../src-main/core/contract/index.ts';
import { shortSeal } from '../../../src-main/core/domain/draw/pool-digest.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { proofInWords } from '../../../src-main/core/reports/composition-in-words.ts';
import { useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
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
import { RuleTable } from './rule-table.tsx';
import { SaveProofButton } from './save-proof-button.tsx';
import { SealedStatement } from './sealed-statement.tsx';

interface AttemptSectionProps {
  readonly roundId: RoundId;
  readonly attempt: DrawAttemptView;
  readonly startsOpen: boolean;
  /** The last attempt, while none is adopted. */
  readonly newest: boolean;
}

/** The panel drawn, unless it is sealed, and the published lottery it stands in. */
function lotteryFacts({ lottery, sealedOutcome }: DrawAttemptView, { draw: { lottery: text }, secrecy }: Words) {
  if (lottery === null) return [];
  const { panel, panels, void: none, digest } = lottery;
  return [
    { label: text.drawn, value: sealedOutcome === null ? text.drawnOf(panel, panels, none) : secrecy.withheld },
    { label: text.digest, value: <span className={styles.digest}>{shortDigest(digest)}</span> },
  ];
}

/** One draw on record: who drew, before whom, with which seed, in which order people came out. */
export function AttemptSection({ roundId, attempt, startsOpen, newest }: AttemptSectionProps) {
  const all = useWords();
  const words = all.draw;
  const { composition } = all.documents;
  const [open, setOpen] = useState(startsOpen);
  const text = words.attempt;
  const { secrecy } = all;
  const sealed = attempt.sealedOutcome !== null;
  /** Nobody brought anything to it, and nobody was drawn. */
  const aborted = attempt.state === 'aborted';
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
  const waiting: readonly Column<DrawnExpertView>[] = [
    ...people,
    { key: 'replaces', title: text.replaces, value: (one) => one.replaces.join(' ') },
  ];
  const said = {
    drawn: { tone: attempt.replays ? 'success' : 'warning', text: attempt.replays ? text.replays : text.differs },
    broken: { tone: 'warning', text: text.broken },
    aborted: { tone: 'info', text: text.aborted(attempt.abortedReason) },
    earlier: { tone: 'info', text: newest ? text.earlierNewest : text.earlier },
  } as const;
  /** Several attempts can be open: their parts are told apart. */
  const within = (part: string) => `${text.heading(attempt.attempt)} ${part}`;
  const table = (label: string, rows: readonly DrawnExpertView[], empty: string, columns = people) => (
    <Section title={label} label={within(label)} flush>
      <DataTable
        label={label}
        rows={rows}
        columns={columns}
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
          <StatusBadge status={attempt.adopted ? 'passed' : attempt.state === 'broken' ? 'failed' : 'open'}>
            {attempt.adopted
              ? text.adopted
              : attempt.state === 'broken'
                ? text.brokenState
                : aborted
                  ? text.abortedState
                  : text.notAdopted}
          </StatusBadge>
          {newest && attempt.state === 'drawn' && open && (
            <AdoptButton roundId={roundId} attempt={attempt} variant="default" />
          )}
          {attempt.adopted && <SaveDocumentButton roundId={roundId} form="F05" label={words.adopt.record} />}
          {attempt.state === 'drawn' && !attempt.adopted && (newest || !sealed) && (
            <SaveDocumentButton
              roundId={roundId}
              form="F05"
              label={text.record(attempt.attempt)}
              about={{ of: String(attempt.attempt), fileLabel: text.heading(attempt.attempt) }}
            />
          )}
          {attempt.state === 'drawn' && !sealed && <SaveProofButton roundId={roundId} attempt={attempt.attempt} />}
          <Button variant="subtle" size="sm" aria-expanded={open} onClick={() => setOpen((shown) => !shown)}>
            {aborted ? (open ? text.hideSeal : text.showSeal) : open ? text.hide : text.show}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Note tone={said[attempt.state].tone}>{said[attempt.state].text}</Note>
        <FactList
          facts={[
            { label: text.committed, value: localDateTime(attempt.committedUtc) },
            { label: text.at, value: attempt.drawnUtc === null ? '' : localDateTime(attempt.drawnUtc) },
            { label: text.place, value: attempt.place },
            { label: text.drawer, value: attempt.drawer },
            { label: text.witnesses, value: attempt.witnesses },
            {
              label: text.seed,
              value:
                sealed && !aborted
                  ? secrecy.withheld
                  : attempt.seed && <span className={styles.digest}>{attempt.seed}</span>,
            },
            {
              label: secrecy.outcome,
              value: attempt.sealedOutcome ? (
                <span className={styles.digest}>{shortSeal(attempt.sealedOutcome)}</span>
              ) : (
                ''
              ),
            },
            {
              label: text.shortSeal,
              value: <span className={styles.digest}>{shortSeal(attempt.poolDigest)}</span>,
            },
            { label: text.digest, value: <span className={styles.digest}>{shortDigest(attempt.poolDigest)}</span> },
            { label: text.method, value: <span className={styles.digest}>{attempt.method}</span> },
            ...lotteryFacts(attempt, all),
            { label: text.poolSize, value: words.pool.people(attempt.poolSize) },
            { label: text.reason, value: attempt.reason },
            { label: text.secondPerson, value: attempt.secondPerson },
          ].filter((fact) => fact.value !== '')}
        />
        {open && (
          <>
            {attempt.members.length > 0 && table(text.members(attempt.members.length), attempt.members, '')}
            {attempt.members.length > 0 &&
              table(text.alternates(attempt.alternates.length), attempt.alternates, text.noAlternates, waiting)}
            {attempt.state !== 'drawn' || sealed ? null : attempt.lottery !== null ? null : attempt.rejections
                .length === 0 ? (
              <p className={styles.quiet}>{text.noneSkipped}</p>
            ) : (
              <Section
                title={text.skipped(attempt.rejections.length)}
                label={within(text.skipped(attempt.rejections.length))}
                flush
              >
                <DataTable
                  label={text.skipped(attempt.rejections.length)}
                  rows={attempt.rejections}
                  columns={[
                    { key: 'name', title: text.name, value: (one) => one.name, tight: true },
                    { key: 'specialty', title: text.specialty, value: (one) => one.specialty, tight: true },
                    { key: 'pool', title: text.poolNumber, value: (one) => one.poolNumber, tight: true },
                    { key: 'seats', title: text.seatsLeft, value: (one) => one.seatsLeft, align: 'right', tight: true },
                    { key: 'proof', title: text.proof, value: (one) => proofInWords(one.proof, composition) },
                  ]}
                  rowKey={(one) => one.poolNumber}
                  empty={null}
                  maxHeight="24rem"
                />
              </Section>
            )}
            {attempt.statement && <SealedStatement statement={attempt.statement} />}
            {attempt.contributions.length > 0 && (
              <FactList
                facts={attempt.contributions.map((one, i) => ({
                  label: `${i + 1}. ${composition.contributions[one.kind] ?? one.kind}`,
                  value: [sealed ? secrecy.withheld : one.value, one.by].filter((part) => part !== '').join(' · '),
                }))}
              />
            )}
            {attempt.rules.length > 0 && !aborted && (
              <Section title={text.rules(attempt.rules.length)} label={within(text.rules(attempt.rules.length))} flush>
                <RuleTable label={text.rules(attempt.rules.length)} rules={attempt.rules} />
              </Section>
            )}
          </>
        )}
      </div>
    </Section>
  );
}
