import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  bitsOf,
  type Contribution,
  type ContributionKind,
  contributionKinds,
} from '../../../src-main/core/domain/draw/contributions.ts';
import { useWords } from '../../api/index.ts';
import { Note, NumberField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './draw.module.css';
import { ProjectContributions } from './project-contributions.tsx';

export type Brought = Contribution & { readonly kind: ContributionKind };

/** Slips and lotteries say themselves how far they count; a die has six sides, words cannot be counted. */
const HIGHEST: Readonly<Record<ContributionKind, number>> = { dice: 6, slips: 100, lottery: 33, balls: 9, words: 0 };

interface ContributionFieldsProps {
  readonly list: readonly Brought[];
  readonly onChange: (list: readonly Brought[]) => void;
  /** null: the balls name the panel by themselves, and there is nothing to measure. */
  readonly bitsNeeded: number | null;
  readonly error: string | undefined;
}

/** What the witnesses bring, one line each, and how much randomness it is against the number of possible juries. */
export function ContributionFields({ list, onChange, bitsNeeded, error }: ContributionFieldsProps) {
  const all = useWords();
  const words = all.draw.form;
  const kinds = all.documents.composition.contributions;
  const change = (at: number, to: Partial<Brought>) =>
    onChange(list.map((one, i) => (i === at ? { ...one, ...to } : one)));
  const add = () => onChange([...list, { kind: 'dice', by: '', value: '', highest: HIGHEST.dice }]);
  const given = bitsOf(list);
  return (
    <fieldset className={own.group}>
      <legend className={own.legend}>{words.contributions}</legend>
      <p className={`${styles.quiet} ${styles.small}`}>
        {bitsNeeded === null ? words.ballsHint : words.contributionsHint}
      </p>
      {list.map((one, at) => {
        const label = (field: string) => words.contributionLabel(at + 1, field);
        return (
          // Lines have no identity of their own: they are added at the end and taken away by place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={at} className={own.contribution}>
            <div className={own.kind}>
              <Select
                aria-label={label(words.kind)}
                allowDeselect={false}
                data={contributionKinds.map((kind) => ({ value: kind, label: kinds[kind] ?? kind }))}
                value={one.kind}
                onChange={(kind) => kind && change(at, { kind, highest: HIGHEST[kind] })}
              />
              {one.kind === 'slips' || one.kind === 'lottery' ? (
                <NumberField
                  aria-label={label(words.highest)}
                  min={1}
                  max={1_000_000}
                  value={one.highest}
                  onChange={(highest) => change(at, { highest: highest ?? 1 })}
                />
              ) : null}
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeContribution(at + 1)}
              onClick={() => onChange(list.filter((_, i) => i !== at))}
            >
              <IconX size="1rem" aria-hidden />
            </ActionIcon>
            <TextInput
              aria-label={label(words.value)}
              placeholder={words.valueHint[one.kind] ?? ''}
              maxLength={200}
              value={one.value}
              onChange={(event) => change(at, { value: event.currentTarget.value })}
            />
            <TextInput
              aria-label={label(words.by)}
              placeholder={words.by}
              maxLength={50}
              value={one.by}
              onChange={(event) => change(at, { by: event.currentTarget.value })}
            />
          </div>
        );
      })}
      {error !== undefined && <Note tone="warning">{error}</Note>}
      <div className={styles.between}>
        <Button variant="default" size="compact-sm" onClick={add}>
          {words.addContribution}
        </Button>
        {list.length > 0 && bitsNeeded !== null && (
          <span className={`${styles.quiet} ${styles.small}`} role="status">
            {words.meter(given, bitsNeeded, given > bitsNeeded)}
          </span>
        )}
      </div>
      <ProjectContributions list={list} />
    </fieldset>
  );
}
