import { Button, Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ImportDiffView } from '../../../src-main/core/contract/index.ts';
import { assessmentYear } from '../../../src-main/core/domain/roster/compared-fields.ts';
import { useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { DataTable } from '../data-table.tsx';
import styles from './comparison.module.css';
import {
  type ChangedPerson,
  type ComparisonChoice,
  checkedAgain,
  type FieldChange,
  fieldKey,
  isClosed,
  toggled,
} from './comparison-choice.ts';

/** A field by the heading of the form. */
export function fieldLabel(words: Words, field: string): string {
  const names: Readonly<Record<string, string>> = words.issues.fields;
  const year = assessmentYear(field);
  if (year !== undefined) return words.imports.compare.ofYear(names.assessment ?? '', year);
  return names[field] ?? field;
}

/** What stood or stands there; the sex is kept as a code. */
export function valueText(words: Words, field: string, value: string): string {
  if (value === '') return words.imports.compare.blank;
  return field === 'sex' && (value === 'male' || value === 'female') ? words.common[value] : value;
}

const BLANKS = ' blanks';

function matches(filter: string, one: FieldChange): boolean {
  return filter === '' || (filter === BLANKS ? one.kind === 'blanked' : one.field === filter);
}

/** Everybody whose entry differs, field by field, to be ticked one by one or all that are shown. */
export function ChangedPeople({
  people,
  choice,
  onChoose,
}: {
  readonly people: ImportDiffView['changed'];
  readonly choice: ComparisonChoice;
  onChoose(fields: ReadonlySet<string>): void;
}) {
  const words = useWords();
  const t = words.imports.compare;
  const [filter, setFilter] = useState('');
  const [search, setSearch] = useState('');
  const counts = useMemo(() => {
    const each = new Map<string, number>();
    for (const person of people) {
      for (const { field, kind } of person.fields) {
        each.set(field, (each.get(field) ?? 0) + 1);
        if (kind === 'blanked') each.set(BLANKS, (each.get(BLANKS) ?? 0) + 1);
      }
    }
    return each;
  }, [people]);
  const shown = useMemo(
    () =>
      found(people, search).flatMap((person) => {
        const fields = person.fields.filter((one) => matches(filter, one));
        return fields.length === 0 ? [] : [{ ...person, fields }];
      }),
    [people, filter, search],
  );
  const keysOf = (person: ChangedPerson) =>
    isClosed(person) ? [] : person.fields.map((one) => fieldKey(person, one.field));
  const keys = shown.flatMap(keysOf);
  const all = people.reduce((sum, person) => sum + person.fields.length, 0);
  const blanks = counts.get(BLANKS) ?? 0;
  const choose = (some: readonly string[], on: boolean) => onChoose(toggled(choice.fields, some, on));
  if (people.length === 0) return <p className={styles.quiet}>{t.noChanged}</p>;
  return (
    <DataTable
      label={t.changedList}
      rows={shown}
      rowKey={(person) => person.applicationId}
      maxHeight="26rem"
      empty={<NothingFound search={search} onSearch={setSearch} label={t.changedList} />}
      tools={
        <>
          <SearchBox label={t.changedList} search={search} onSearch={setSearch} />
          <NativeSelect
            size="sm"
            aria-label={t.fieldFilter}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            data={[
              { value: '', label: t.allFields(all) },
              ...(blanks > 0 ? [{ value: BLANKS, label: t.onlyBlanks(blanks) }] : []),
              ...[...counts]
                .filter(([field]) => field !== BLANKS)
                .map(([field, n]) => ({ value: field, label: t.fieldCount(fieldLabel(words, field), n) })),
            ]}
          />
          <ChooseAll keys={keys} chosen={choice.fields} onChoose={choose} />
        </>
      }
      columns={[
        {
          key: 'take',
          title: '',
          value: () => null,
          sortable: false,
          tight: true,
          cell: (person) => {
            const own = keysOf(person);
            const on = own.filter((key) => choice.fields.has(key)).length;
            return (
              <Checkbox
                size="xs"
                aria-label={t.takeAllOf(person.name)}
                checked={own.length > 0 && on === own.length}
                indeterminate={on > 0 && on < own.length}
                disabled={own.length === 0}
                onChange={(event) => choose(own, event.currentTarget.checked)}
              />
            );
          },
        },
        { key: 'number', title: t.number, value: (person) => person.number, tight: true },
        { key: 'name', title: t.name, value: (person) => person.name, width: 7 },
        { key: 'unit', title: t.unit, value: (person) => person.unit, width: 11 },
        {
          key: 'changes',
          title: t.changes,
          value: (person) => person.fields.map((one) => fieldLabel(words, one.field)).join(' '),
          sortable: false,
          width: 22,
          cell: (person) => (
            <div className={styles.changes}>
              {isClosed(person) && (
                <span className={styles.remark}>{t.closed(words.acceptance.states[person.state])}</span>
              )}
              {checkedAgain(person) && <span className={styles.remark}>{t.recheck}</span>}
              {person.fields.map((one) => (
                <FieldTick
                  key={one.field}
                  person={person}
                  change={one}
                  chosen={choice.fields.has(fieldKey(person, one.field))}
                  onToggle={(on) => choose([fieldKey(person, one.field)], on)}
                />
              ))}
            </div>
          ),
        },
      ]}
    />
  );
}

function FieldTick({
  person,
  change: { field, before, after, kind },
  chosen,
  onToggle,
}: {
  readonly person: ChangedPerson;
  readonly change: FieldChange;
  readonly chosen: boolean;
  onToggle(on: boolean): void;
}) {
  const words = useWords();
  const t = words.imports.compare;
  const label = fieldLabel(words, field);
  const [from, to] = [valueText(words, field, before), valueText(words, field, after)];
  return (
    <Checkbox
      size="xs"
      aria-label={`${t.takeField(person.name, label)}${words.common.colon}${from} → ${to}`}
      checked={chosen}
      disabled={isClosed(person)}
      onChange={(event) => onToggle(event.currentTarget.checked)}
      label={
        <span className={styles.change}>
          <span className={styles.field}>
            {label}
            {words.common.colon}
          </span>
          <span className={styles.before}>{from}</span> → <span className={styles.after}>{to}</span>
          {kind === 'blanked' && <span className={styles.remark}>　{t.blanked}</span>}
        </span>
      }
    />
  );
}

/** People in whose number, name or unit every word stands. What is shown is what "all" means: the table has no filter of its own. */
export function found<P extends { readonly name: string; readonly unit: string; readonly number?: string }>(
  people: readonly P[],
  search: string,
): readonly P[] {
  const terms = search.trim().toLowerCase().normalize('NFKC').split(/\s+/u).filter(Boolean);
  if (terms.length === 0) return people;
  return people.filter(({ number = '', name, unit }) => {
    const text = `${number} ${name} ${unit}`.toLowerCase();
    return terms.every((term) => text.includes(term));
  });
}

interface SearchProps {
  readonly label: string;
  readonly search: string;
  onSearch(text: string): void;
}

export function SearchBox({ label, search, onSearch }: SearchProps) {
  const { common } = useWords();
  return (
    <TextInput
      size="sm"
      className={styles.search ?? ''}
      aria-label={common.filterOf(label)}
      placeholder={common.filter}
      leftSection={<IconSearch size="1rem" aria-hidden />}
      rightSection={
        search === '' ? null : <CloseButton size="sm" aria-label={common.clearFilter} onClick={() => onSearch('')} />
      }
      value={search}
      onChange={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || search === '') return;
        event.stopPropagation();
        onSearch('');
      }}
    />
  );
}

/** Stands in place of the table, so the way back has to be in it. */
export function NothingFound({ label, search, onSearch }: SearchProps) {
  const { common } = useWords();
  return (
    <div className={styles.nothing}>
      <SearchBox label={label} search={search} onSearch={onSearch} />
      <span role="status">{common.nothingFound(search)}</span>
    </div>
  );
}

/** Ticks or clears whatever the table shows now. */
export function ChooseAll<T>({
  keys,
  chosen,
  onChoose,
}: {
  readonly keys: readonly T[];
  readonly chosen: ReadonlySet<T>;
  onChoose(keys: readonly T[], on: boolean): void;
}) {
  const t = useWords().imports.compare;
  const on = keys.filter((key) => chosen.has(key)).length;
  return (
    <>
      <Button size="compact-sm" variant="default" disabled={on === keys.length} onClick={() => onChoose(keys, true)}>
        {t.chooseAll}
      </Button>
      <Button size="compact-sm" variant="default" disabled={on === 0} onClick={() => onChoose(keys, false)}>
        {t.chooseNone}
      </Button>
      <span>{t.chosen(on, keys.length)}</span>
    </>
  );
}
