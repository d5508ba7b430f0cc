import type { ReactNode } from 'react';
import type { AssignmentSummary, GroupView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable, FactList, LongName, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './groups.module.css';
import { isReckoned, PlanPromises, PlanProof } from './plan-proof.tsx';

type Application = GroupView['applications'][number] & { readonly group: number };

interface AssignmentSectionProps {
  readonly groups: readonly GroupView[];
  readonly assignment: AssignmentSummary;
  readonly tools: ReactNode;
  /** Below what is said of its proof: to have it checked again. */
  readonly verify: ReactNode;
}

/** Who reviews whom, how even the work is, and whether it could be more even. */
export function AssignmentSection({ groups, assignment, tools, verify }: AssignmentSectionProps) {
  const all = useWords();
  const words = all.groups.assign;
  const rows: readonly Application[] = groups.flatMap((group) =>
    group.applications.map((one) => ({ ...one, group: group.number })),
  );
  const columns: readonly Column<Application>[] = [
    { key: 'number', title: words.number, value: (one) => one.number, tight: true },
    {
      key: 'name',
      title: words.applicant,
      value: (one) => one.name,
      cell: (one) => <span className={styles.name}>{one.name}</span>,
      tight: true,
    },
    { key: 'unit', title: words.unit, value: (one) => one.unit },
    { key: 'title', title: words.qualification, value: (one) => one.title, tight: true },
    { key: 'group', title: words.group, value: (one) => one.group, align: 'right', tight: true },
    {
      key: 'reviewers',
      title: words.reviewers,
      value: (one) => one.reviewers.map((reviewer) => reviewer.name).join(' '),
      cell: (one) => <Reviewers application={one} />,
      width: 16,
    },
    {
      key: 'recused',
      title: words.recused,
      value: (one) => one.recused.join(all.common.comma),
    },
  ];
  return (
    <>
      <Section title={words.heading} note={words.lead} tools={tools}>
        <div className={styles.stack}>
          <FactList
            figures
            facts={[
              { label: words.pairs, value: assignment.pairs },
              { label: words.loads, value: words.loadsOf(assignment.minLoad, assignment.maxLoad) },
              ...(isReckoned(assignment) ? [{ label: words.objective, value: assignment.objective }] : []),
            ]}
          />
          <PlanProof assignment={assignment} />
          {verify}
        </div>
      </Section>
      <Section title={all.plans.promises.heading} note={all.plans.promises.lead} flush>
        <PlanPromises assignment={assignment} />
      </Section>
      <Section title={words.loadHeading}>
        <Loads groups={groups} />
      </Section>
      <Section title={words.tableHeading} flush>
        <DataTable
          label={words.tableHeading}
          rows={rows}
          columns={columns}
          rowKey={(one) => one.applicationId}
          filter
          empty={<p className={styles.nothing}>{words.empty}</p>}
        />
      </Section>
    </>
  );
}

function Reviewers({ application }: { readonly application: Application }) {
  const words = useWords().groups.assign;
  const { reviewers, sealed } = application;
  if (reviewers.length + sealed === 0) return <span className={styles.quiet}>{words.nobody}</span>;
  const ordered = [...reviewers].sort((a, b) => Number(b.lead) - Number(a.lead));
  return (
    <span className={own.reviewers}>
      {ordered.map((one) => (
        <span key={one.expertId} style={{ whiteSpace: 'nowrap' }}>
          {one.name}
          {one.lead && <span className={own.lead}>{words.lead_mark}</span>}
        </span>
      ))}
      {sealed > 0 && <span className={styles.quiet}>{words.sealed(sealed)}</span>}
    </span>
  );
}

/** Bars labelled directly: dark for leading reviews, lighter for the others; readable in black and white. */
function Loads({ groups }: { readonly groups: readonly GroupView[] }) {
  const words = useWords().groups.assign;
  const experts = groups.flatMap((group) => group.experts).sort((a, b) => b.load - a.load);
  const sealed = groups.reduce((sum, group) => sum + group.sealed, 0);
  const most = Math.max(1, ...experts.map((one) => one.load));
  const share = (n: number) => `${(n / most) * 100}%`;
  return (
    <>
      {sealed > 0 && <p className={styles.quiet}>{words.loadsSealed(sealed)}</p>}
      {experts.length > 0 && (
        <p className={own.legend} aria-hidden>
          <span>
            <i className={own.leads} />
            {words.leads}
          </span>
          <span>
            <i className={own.others} />
            {words.others}
          </span>
        </p>
      )}
      <ul className={own.bars}>
        {experts.map((one) => (
          <li key={one.expertId} aria-label={words.loadOf(one.name, one.load, one.leads)}>
            <span className={styles.name}>
              <LongName name={one.name} />
            </span>
            <span className={own.track} aria-hidden>
              <span className={own.leads} style={{ width: share(one.leads) }} />
              <span className={own.others} style={{ width: share(one.load - one.leads) }} />
            </span>
            <span className={own.figures} aria-hidden>
              {words.figures(one.load, one.leads)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
