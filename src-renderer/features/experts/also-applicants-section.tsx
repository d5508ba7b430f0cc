import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AlsoApplicantView } from '../../../src-main/core/contract/index.ts';
import { pathInWords } from '../../../src-main/core/reports/index.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable, RulePopover, Section, StatusBadge } from '../../ui/index.ts';
import { PathSteps } from '../path-steps.tsx';
import styles from '../stage-page.module.css';
import { AlsoApplicantDialog } from './also-applicant-dialog.tsx';

/** Experts who may be applicants under another document, each with the evidence and what the office decided. */
export function AlsoApplicantsSection({
  pairs,
  sealed,
}: {
  readonly pairs: readonly AlsoApplicantView[];
  readonly sealed: boolean;
}) {
  const all = useWords();
  const t = all.alsoApplicants;
  const [chosen, setChosen] = useState<AlsoApplicantView | null>(null);
  const numbers = ({ expert, applicant }: AlsoApplicantView) => ({
    expert: t.person(expert.poolNumber, expert.name),
    applicant: t.person(applicant.number, applicant.name),
  });
  const decided = ({ decision, undecided }: AlsoApplicantView) => {
    if (decision === null) return t.open;
    const said = t.decidedFor(decision.same ? t.same : t.other, decision.reason);
    return undecided ? t.again(said) : said;
  };
  const side = (of: 'expert' | 'applicant'): Column<AlsoApplicantView> => ({
    key: of,
    title: t[of],
    value: (one) => numbers(one)[of],
    cell: (one) => (
      <>
        <span className={styles.name}>{numbers(one)[of]}</span>
        <div className={`${styles.quiet} ${styles.small}`}>
          {of === 'expert' ? one.expert.title : t.applies(one.applicant.title)}
        </div>
        <div className={`${styles.quiet} ${styles.small}`}>{t.birth(one[of].birth)}</div>
        <div className={`${styles.quiet} ${styles.small}`}>{t.document(one[of].idMasked)}</div>
      </>
    ),
    width: 14,
  });
  const columns: readonly Column<AlsoApplicantView>[] = [
    side('expert'),
    side('applicant'),
    {
      key: 'why',
      title: t.why,
      value: (one) =>
        one.path.length === 0
          ? t.gone
          : pathInWords(one.path, () => one.applicant.unit, all.relations).join(all.common.comma),
      cell: (one) => (one.path.length === 0 ? t.gone : <PathSteps path={one.path} nameOf={() => one.applicant.unit} />),
      width: 18,
    },
    {
      key: 'decision',
      title: t.decision,
      value: decided,
      cell: (one) => (
        <StatusBadge plain wraps status={one.undecided ? 'waiting' : one.decision?.same ? 'blocked' : 'passed'}>
          {decided(one)}
        </StatusBadge>
      ),
      width: 15,
    },
    ...(sealed
      ? []
      : [
          {
            key: 'act',
            title: '',
            value: () => '',
            cell: (one: AlsoApplicantView) => {
              const { expert, applicant } = numbers(one);
              return (
                <Button
                  variant={one.undecided ? 'default' : 'subtle'}
                  size="compact-sm"
                  aria-label={t.decideOf(expert, applicant)}
                  onClick={() => setChosen(one)}
                >
                  {one.undecided ? t.decide : t.decideAgain}
                </Button>
              );
            },
            width: 5,
          },
        ]),
  ];
  return (
    <Section title={t.heading} flush>
      <p className={`${styles.quiet} ${styles.small} ${styles.padded}`}>
        {sealed ? t.sealed : t.lead}
        <RulePopover rule="applicantExcluded" />
      </p>
      <DataTable
        label={t.heading}
        rows={pairs}
        columns={columns}
        rowKey={(one) => `${one.expert.expertId} ${one.applicant.applicationId}`}
        empty={null}
        fixed
        maxHeight="20rem"
      />
      {chosen !== null && <AlsoApplicantDialog pair={chosen} {...numbers(chosen)} onClose={() => setChosen(null)} />}
    </Section>
  );
}
