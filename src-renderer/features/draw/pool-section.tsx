import { Button, Collapse } from '@mantine/core';
import { useState } from 'react';
import type { DrawView } from '../../../src-main/core/contract/index.ts';
import { shortSeal } from '../../../src-main/core/domain/draw/pool-digest.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { ruleTitleInWords } from '../../../src-main/core/reports/composition-in-words.ts';
import { useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, DataTable, FactList, Section, StatusBadge, shortDigest } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import own from './draw.module.css';
import { SealedStatement } from './sealed-statement.tsx';

type Excluded = DrawView['excluded'][number];
type Rule = DrawView['exclusionRules'][number];
type Specialty = DrawView['eligibleBySpecialty'][number];

/** By which rules people are kept out or told of, those that speak of nobody as well: they are sealed with the pool. */
function ruleColumns({ draw: words, documents: { composition } }: Words): readonly Column<Rule>[] {
  return [
    {
      key: 'title',
      title: words.pool.exclusionRules,
      value: (one) => `${ruleTitleInWords(one.title, composition)} ${one.decree}${one.article ?? ''}`,
      cell: (one) => (
        <>
          <div>{ruleTitleInWords(one.title, composition)}</div>
          <div className={`${styles.quiet} ${styles.small}`}>
            {one.decree}
            {one.article}
          </div>
        </>
      ),
    },
    {
      key: 'severity',
      title: words.rules.severity,
      value: (one) => words.pool.exclusionSeverities[one.severity],
      tight: true,
    },
    { key: 'people', title: words.pool.exclusionPeople, value: (one) => one.people, align: 'right', tight: true },
  ];
}

/** The sealed pool: its digest, who may be drawn by specialty, who may not and why. */
export function PoolSection({ roundId, view }: { readonly roundId: RoundId; readonly view: DrawView }) {
  const all = useWords();
  const words = all.draw;
  const [whole, setWhole] = useState(false);
  const [listed, setListed] = useState(false);
  const digest = view.poolDigest;

  const specialties: readonly Column<Specialty>[] = [
    { key: 'specialty', title: words.pool.specialty, value: (one) => one.specialty },
    { key: 'have', title: words.pool.have, value: (one) => one.eligible, align: 'right', tight: true },
    {
      key: 'minimum',
      title: words.pool.minimum,
      value: (one) => one.minimum,
      cell: (one) => (one.minimum === 0 ? words.pool.noMinimum : one.minimum),
      align: 'right',
      tight: true,
    },
    {
      key: 'enough',
      title: words.pool.state,
      value: (one) => one.eligible - one.minimum,
      cell: (one) =>
        one.eligible >= one.minimum ? (
          <StatusBadge status="passed" plain>
            {words.pool.enough}
          </StatusBadge>
        ) : (
          <StatusBadge status="failed" plain>
            {words.pool.short(one.minimum - one.eligible)}
          </StatusBadge>
        ),
      tight: true,
    },
  ];
  const excluded: readonly Column<Excluded>[] = [
    { key: 'name', title: words.attempt.name, value: (one) => one.name, tight: true },
    { key: 'unit', title: words.attempt.unit, value: (one) => one.unit },
    {
      key: 'reason',
      title: words.pool.reason,
      value: (one) => one.reasons.map((code) => words.exclusions[code]).join(' '),
      cell: (one) => one.reasons.map((code) => <div key={code}>{words.exclusions[code]}</div>),
    },
  ];

  return (
    <Section title={digest === null ? words.pool.unsealedHeading : words.pool.heading} flush>
      <div className={`${styles.padded} ${styles.stack}`}>
        <FactList
          figures
          facts={[
            { label: words.pool.eligible, value: words.pool.people(view.eligible) },
            { label: words.pool.excluded, value: words.pool.people(view.excluded.length) },
          ]}
        />
        {digest !== null && (
          <div className={styles.tight}>
            <div className={styles.row}>
              <span className={`${styles.quiet} ${styles.small}`}>{words.pool.shortSeal}</span>
              <span className={own.seal}>{shortSeal(digest)}</span>
              <SaveDocumentButton roundId={roundId} form="F41" formats={['pdf', 'docx']} ready />
            </div>
            <p className={`${styles.quiet} ${styles.small}`}>{words.pool.shortHelp}</p>
            <div className={styles.row}>
              <span className={`${styles.quiet} ${styles.small}`}>{words.pool.digest}</span>
              <span className={styles.digest}>{whole ? digest : shortDigest(digest)}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={whole}
                onClick={() => setWhole((shown) => !shown)}
              >
                {whole ? words.pool.hideDigest : words.pool.showDigest}
              </Button>
            </div>
            <p className={`${styles.quiet} ${styles.small}`}>{words.pool.digestHelp}</p>
            {view.seal?.statement && <SealedStatement statement={view.seal.statement} />}
          </div>
        )}
      </div>
      {view.eligibleBySpecialty.length > 0 && (
        <DataTable
          label={words.pool.specialties}
          rows={view.eligibleBySpecialty}
          columns={specialties}
          rowKey={(one) => one.specialty}
          empty={null}
          maxHeight="20rem"
        />
      )}
      <DataTable
        label={words.pool.exclusionRules}
        rows={view.exclusionRules}
        columns={ruleColumns(all)}
        rowKey={(one) => one.code}
        empty={<p className={styles.nothing}>{words.pool.noneExcluded}</p>}
        maxHeight="20rem"
      />
      {view.excluded.length === 0 ? (
        <p className={styles.nothing}>{words.pool.noneExcluded}</p>
      ) : (
        <>
          <div className={styles.padded}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={listed}
              onClick={() => setListed((shown) => !shown)}
            >
              {words.pool.excludedHeading(view.excluded.length)}
            </Button>
          </div>
          <Collapse expanded={listed}>
            <DataTable
              label={words.pool.excludedHeading(view.excluded.length)}
              rows={view.excluded}
              columns={excluded}
              rowKey={(one) => `${one.name} ${one.unit}`}
              empty={null}
              maxHeight="20rem"
            />
          </Collapse>
        </>
      )}
    </Section>
  );
}
