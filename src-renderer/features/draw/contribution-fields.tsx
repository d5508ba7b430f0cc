import { TextInput } from '@mantine/core';
import { bitsOf, type Contribution, type ContributionKind } from '../../../src-main/core/domain/draw/contributions.ts';
import type { SealStatement } from '../../../src-main/core/domain/draw/seal-statement.ts';
import { plannedInWords } from '../../../src-main/core/reports/plan-in-words.ts';
import { useWords } from '../../api/index.ts';
import { Note } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { ProjectContributions } from './project-contributions.tsx';

export type Brought = Contribution & { readonly kind: ContributionKind };

/** The lines that are to be filled, as they were sealed; none where the computer makes the number. */
export function plannedLines({ plan }: SealStatement, values: readonly string[]): readonly Brought[] {
  return plan.flatMap(({ kind, by, highest }, i) =>
    kind === 'computer' ? [] : [{ kind, by, highest, value: values[i] ?? '' }],
  );
}

interface ContributionFieldsProps {
  readonly statement: SealStatement;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** null: the balls name the panel by themselves, and there is nothing to measure. */
  readonly bitsNeeded: number | null;
  readonly error: string | undefined;
}

/** What the witnesses bring, line by line as planned: each is asked for when the one before it stands. */
export function ContributionFields({ statement, values, onChange, bitsNeeded, error }: ContributionFieldsProps) {
  const all = useWords();
  const words = all.draw.form;
  const { composition } = all.documents;
  const list = plannedLines(statement, values);
  const given = bitsOf(list);
  if (list.length === 0) return <Note tone="info">{words.byComputer}</Note>;
  const open = list.findIndex(({ value }) => value.trim() === '');
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.contributions}</legend>
      <p className={`${styles.quiet} ${styles.small}`}>
        {bitsNeeded === null ? words.ballsHint : words.contributionsHint}
      </p>
      {statement.plan.map((planned, at) => (
        <TextInput
          // The plan stands as it was sealed.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          label={words.contributionLabel(at + 1, plannedInWords(planned, statement.method, composition), planned.by)}
          placeholder={words.valueHint[planned.kind] ?? ''}
          maxLength={200}
          disabled={open >= 0 && at > open}
          value={values[at] ?? ''}
          onChange={(event) => onChange(list.map((one, i) => (i === at ? event.currentTarget.value : one.value)))}
        />
      ))}
      {error !== undefined && <Note tone="warning">{error}</Note>}
      {bitsNeeded !== null && (
        <span className={`${styles.quiet} ${styles.small}`} role="status">
          {words.meter(given, bitsNeeded, given > bitsNeeded)}
        </span>
      )}
      <ProjectContributions list={list} />
    </fieldset>
  );
}
