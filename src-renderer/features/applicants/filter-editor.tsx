import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { type FilterBy, type ListFilter, missingFields } from '../../../src-main/core/domain/list-view/list-view.ts';
import { foldForSearch } from '../../../src-main/core/domain/search/bigrams.ts';
import { useWords } from '../../api/index.ts';
import { optionsOf, type UnitsById } from './filter-words.ts';
import styles from './listing.module.css';

interface FilterEditorProps {
  /** The chip that is changed; undefined for a new one. */
  readonly filter: ListFilter | undefined;
  readonly taken: readonly FilterBy[];
  readonly rows: readonly ApplicationView[];
  readonly units: UnitsById;
  /** null: nothing was left chosen. */
  onDone(filter: ListFilter | null): void;
}

const offered: readonly FilterBy[] = [
  ...(['state', 'level', 'kind', 'unit', 'prefecture', 'series', 'specialty'] as const),
  ...(['deadline', 'missing', 'remarks'] as const),
];

/** First what is filtered by, then which of its values; remarks and deadlines are chosen at once. */
export function FilterEditor({ filter, taken, rows, units, onDone }: FilterEditorProps) {
  const t = useWords().applicants.listing;
  const [by, setBy] = useState<FilterBy | null>(filter?.by ?? null);
  const pressed = (one: FilterBy) => {
    // Each thing is filtered by once: its chip takes more values instead.
    return (
      <Button
        key={one}
        size="compact-sm"
        variant="subtle"
        justify="flex-start"
        disabled={taken.includes(one)}
        onClick={() => setBy(one)}
      >
        {t.by[one]}
      </Button>
    );
  };
  if (by === null) return <div className={styles.choices}>{offered.map(pressed)}</div>;
  if (by === 'remarks' || by === 'deadline') {
    const choices: readonly (readonly [string, ListFilter])[] =
      by === 'remarks'
        ? [
            [t.clauses.remarks, { by, has: true }],
            [t.clauses.noRemarks, { by, has: false }],
          ]
        : [
            [t.clauses.overdue, { by, when: 'overdue' }],
            [t.clauses.week, { by, when: 'week' }],
          ];
    return (
      <div className={styles.choices}>
        {choices.map(([name, choice], i) => (
          <Button
            key={name}
            size="compact-sm"
            variant="subtle"
            justify="flex-start"
            data-autofocus={i === 0 || undefined}
            onClick={() => onDone(choice)}
          >
            {name}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <ValuesEditor by={by} filter={filter?.by === by ? filter : undefined} rows={rows} units={units} onDone={onDone} />
  );
}

const SHOWN = 100;
const FEW = 10;

type ValuesBy = Exclude<FilterBy, 'remarks' | 'deadline'>;

function ValuesEditor(props: Omit<FilterEditorProps, 'taken'> & { readonly by: ValuesBy }) {
  const { by, filter, rows, units, onDone } = props;
  const words = useWords();
  const t = words.applicants.listing;
  const before = filter !== undefined && 'any' in filter ? filter.any : [];
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const [below, setBelow] = useState(filter?.by === 'unit' ? filter.below : true);
  const [typed, setTyped] = useState('');
  const options = useMemo(() => optionsOf(by, rows, words, units, missingFields), [by, rows, words, units]);
  const wanted = foldForSearch(typed);
  const found = options.filter(({ name }) => foldForSearch(name).includes(wanted)).slice(0, SHOWN);
  const apply = () => {
    const any = chosen as never;
    if (chosen.length === 0) onDone(null);
    else onDone(by === 'unit' ? { by, any, below } : ({ by, any } as ListFilter));
  };
  return (
    <form
      className={styles.values}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {options.length > FEW && (
        <TextInput
          size="sm"
          aria-label={t.find}
          placeholder={t.find}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <fieldset className={styles.options}>
        <legend className={styles.legend}>{t.options(t.by[by])}</legend>
        {found.map(({ value, name, n }, i) => (
          <Checkbox
            key={value}
            size="xs"
            label={t.option(name, n)}
            data-autofocus={(options.length <= FEW && i === 0) || undefined}
            checked={chosen.includes(value)}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
        {found.length === 0 && <p className={styles.quiet}>{t.noOption}</p>}
      </fieldset>
      {by === 'unit' && (
        <Checkbox
          size="xs"
          label={t.below}
          checked={below}
          onChange={(event) => setBelow(event.currentTarget.checked)}
        />
      )}
      <Button type="submit" size="compact-sm">
        {t.apply}
      </Button>
    </form>
  );
}
