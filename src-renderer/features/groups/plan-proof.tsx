import type { AssignmentSummary } from '../../../src-main/core/contract/index.ts';
import { planSettings } from '../../../src-main/core/reports/plan-check.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable, RulePopover, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

type Promised = NonNullable<AssignmentSummary['promises']>[number];

/** Is the objective this plan's? By hand, by a workbook or by somebody who left, a plan changes and nobody reckons it anew. */
export function isReckoned({ optimal, bound }: Pick<AssignmentSummary, 'optimal' | 'bound'>): boolean {
  return optimal || bound !== null;
}

/** How good the plan is, and how that is known. */
export function PlanProof({ assignment }: { readonly assignment: AssignmentSummary }) {
  const all = useWords();
  const words = all.plans;
  const { bound, proof, objective, optimal, kept } = assignment;
  const gap = bound === null ? 0 : objective - bound;
  const proved = optimal || proof === 'nearest';
  const sentence =
    optimal && proof !== 'nearest' ? words.proof.prices : proof === null ? undefined : words.proof[proof];
  return (
    <div className={styles.row}>
      <StatusBadge status={proved ? 'passed' : 'waiting'}>{sentence ?? all.groups.assign.notOptimal}</StatusBadge>
      {kept && <span>{words.keptOf(kept.pairs, kept.of, percent(kept))}</span>}
      {gap > 0 && <span>{proof === 'nearest' ? words.costs(gap) : words.gap(gap)}</span>}
      {isReckoned(assignment) && (
        <span className={`${styles.quiet} ${styles.small}`}>{all.groups.assign.objectiveHelp}</span>
      )}
    </div>
  );
}

const percent = ({ pairs, of }: { readonly pairs: number; readonly of: number }) =>
  of === 0 ? 100 : Math.floor((100 * pairs) / of);

/** The checker's list, with the rules that the plan was made under. */
export function PlanPromises({ assignment }: { readonly assignment: AssignmentSummary }) {
  const { plans } = useWords();
  const words = plans.promises;
  const { promises, rules } = assignment;
  if (promises === null) return <p className={`${styles.quiet} ${styles.padded}`}>{plans.changed}</p>;
  const result = ({ hard, violated }: Promised) =>
    violated === 0 ? words.kept : hard ? words.broken : words.partly(violated);
  const columns: readonly Column<Promised>[] = [
    {
      key: 'rule',
      title: words.column,
      value: (one) => words.of[one.promise],
      cell: (one) => (
        <>
          {words.of[one.promise]}
          {one.rule && <RulePopover rule={one.rule} />}
        </>
      ),
    },
    { key: 'kind', title: words.kind, value: (one) => (one.hard ? words.hard : words.soft), tight: true },
    { key: 'checked', title: words.checked, value: (one) => one.checked, align: 'right', tight: true },
    { key: 'violated', title: words.violated, value: (one) => one.violated, align: 'right', tight: true },
    { key: 'unknown', title: words.unknown, value: (one) => one.unknown, align: 'right', tight: true },
    {
      key: 'result',
      title: words.result,
      value: result,
      cell: (one) => (
        <StatusBadge status={one.violated === 0 ? 'passed' : one.hard ? 'failed' : 'waiting'}>
          {result(one)}
        </StatusBadge>
      ),
      tight: true,
    },
  ];
  const under = rules && planSettings(rules, plans);
  return (
    <>
      {under && (
        <div className={styles.padded}>
          <p className={`${styles.quiet} ${styles.small}`}>{words.madeUnder}</p>
          <ul>
            {under.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <DataTable label={words.heading} rows={promises} columns={columns} rowKey={(one) => one.promise} empty={null} />
    </>
  );
}
