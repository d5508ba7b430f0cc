import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { ApplicantPage as PageView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { ErrorNote, IssueTable, LackingNote, Note, Page, pathTo, Section, StatusBadge } from '../../ui/index.ts';
import { statusOfState } from '../application-words.ts';
import { EnteredFactsSection } from '../entered-facts-section.tsx';
import { PapersOfDossier } from '../papers-of-dossier.tsx';
import { ApplicantFacts } from './applicant-facts.tsx';
import { ApplicantHistory } from './applicant-history.tsx';
import styles from './applicants.module.css';
import { PersonEdits } from './editing/person-edits.tsx';
import { ImportedChanges } from './imported-changes.tsx';
import { OtherYears } from './other-years.tsx';
import { PersonRegisters } from './person-registers.tsx';

/** Everything about one applicant. */
export function ApplicantPage() {
  const words = useWords();
  const { roundId } = useRound();
  const { applicationId = '' } = useParams();
  const page = useAsk('applicants', 'person', { roundId, applicationId });
  const { page: t } = words.applicants;
  const back = (
    <Button variant="default" component={Link} to={pathTo(roundId, 'applicants')}>
      {t.back}
    </Button>
  );
  if (page.isError) {
    return (
      <Page title={words.applicants.list} tools={back}>
        <ErrorNote error={page.error.reply} />
      </Page>
    );
  }
  // The answer about another person may still stand while this one is being read.
  if (!page.data || page.data.applicationId !== applicationId) return null;
  return <Applicant view={page.data} back={back} />;
}

function Applicant({ view, back }: { readonly view: PageView; readonly back: ReactNode }) {
  const words = useWords();
  const { roundId } = useRound();
  const { page: t } = words.applicants;
  const { details } = view;
  const here = view.inPools.find((one) => one.roundId === roundId);
  return (
    <Page
      title={`${view.number}　${details.name}`}
      subtitle={`${view.unit.name}　${details.title}`}
      badge={<StatusBadge status={statusOfState[view.state]}>{words.acceptance.states[view.state]}</StatusBadge>}
      tools={back}
    >
      {here && <Note tone="warning">{t.inThisPool(here.poolNumber)}</Note>}
      <LackingNote people={[{ key: view.applicationId, name: details.name, lacking: view.lacking }]} />
      {view.unitKindDiffers && <Note tone="warning">{t.kindDiffers}</Note>}
      <div className={styles.parts}>
        <ApplicantFacts view={view} />
      </div>
      <Section title={t.warnings} flush={view.warnings.length > 0}>
        {view.warnings.length === 0 ? (
          <p className={styles.quiet}>{t.noWarnings}</p>
        ) : (
          <IssueTable label={t.warnings} issues={view.warnings} empty={t.noWarnings} />
        )}
      </Section>
      <ImportedChanges view={view} />
      <Section>
        <PapersOfDossier roundId={roundId} applicationId={view.applicationId} by="" readOnly />
        <EnteredFactsSection roundId={roundId} applicationId={view.applicationId} by="" readOnly />
      </Section>
      <div className={styles.parts}>
        <ApplicantHistory roundId={roundId} applicationId={view.applicationId} />
        <OtherYears view={view} />
        <PersonRegisters view={view} />
        <PersonEdits roundId={roundId} applicationId={view.applicationId} />
      </div>
    </Page>
  );
}
