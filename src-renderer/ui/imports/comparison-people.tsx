import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ImportDiffView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable } from '../data-table.tsx';
import styles from './comparison.module.css';
import { ChooseAll, found, NothingFound, SearchBox } from './comparison-changes.tsx';
import { toggled } from './comparison-choice.ts';

interface Choosable<P, K> {
  readonly people: readonly P[];
  readonly chosen: ReadonlySet<K>;
  onChoose(chosen: ReadonlySet<K>): void;
}

/** People with a box each, found by a text, chosen one by one or all that are shown. */
function PeopleToChoose<P extends { readonly name: string; readonly unit: string }, K extends string | number>({
  people,
  chosen,
  onChoose,
  keyOf,
  label,
  boxLabel,
  columns,
}: Choosable<P, K> & {
  readonly keyOf: (one: P) => K;
  readonly label: string;
  readonly boxLabel: (name: string) => string;
  readonly columns: readonly Column<P>[];
}) {
  const [search, setSearch] = useState('');
  const shown = useMemo(() => found(people, search), [people, search]);
  const choose = (keys: readonly K[], on: boolean) => onChoose(toggled(chosen, keys, on));
  const box = { label, search, onSearch: setSearch };
  return (
    <DataTable
      label={label}
      rows={shown}
      rowKey={(one) => String(keyOf(one))}
      maxHeight="26rem"
      empty={<NothingFound {...box} />}
      tools={
        <>
          <SearchBox {...box} />
          <ChooseAll keys={shown.map(keyOf)} chosen={chosen} onChoose={choose} />
        </>
      }
      columns={[
        {
          key: 'box',
          title: '',
          value: () => null,
          tight: true,
          cell: (one) => (
            <Checkbox
              size="xs"
              aria-label={boxLabel(one.name)}
              checked={chosen.has(keyOf(one))}
              onChange={(event) => choose([keyOf(one)], event.currentTarget.checked)}
            />
          ),
        },
        ...columns,
      ]}
    />
  );
}

/** Rows of people whom the list does not have. */
export function AddedPeople(choice: Choosable<ImportDiffView['added'][number], number>) {
  const t = useWords().imports.compare;
  const row = useWords().imports.row;
  if (choice.people.length === 0) return <p className={styles.quiet}>{t.noAdded}</p>;
  return (
    <PeopleToChoose
      {...choice}
      keyOf={(one) => one.at}
      label={t.addedList}
      boxLabel={t.takeNew}
      columns={[
        { key: 'row', title: row, value: (one) => one.row, align: 'right', tight: true },
        { key: 'name', title: t.name, value: (one) => one.name, width: 7 },
        { key: 'unit', title: t.unit, value: (one) => one.unit, width: 11 },
        { key: 'title', title: t.title, value: (one) => one.title, width: 7 },
        { key: 'document', title: t.document, value: (one) => one.idMasked, tight: true },
        {
          key: 'remark',
          title: t.remark,
          value: ({ perhaps }) => (perhaps === null ? null : t.perhaps(perhaps.number, perhaps.name, perhaps.idMasked)),
          width: 16,
        },
      ]}
    />
  );
}

/** People of the same units whom the workbook does not have. Nothing happens to them unless somebody wants it. */
export function GonePeople(choice: Choosable<ImportDiffView['gone'][number], string>) {
  const words = useWords();
  const t = words.imports.compare;
  if (choice.people.length === 0) return <p className={styles.quiet}>{t.noGone}</p>;
  return (
    <>
      <p className={styles.quiet}>{t.goneNote}</p>
      <PeopleToChoose
        {...choice}
        keyOf={(one): string => one.applicationId}
        label={t.goneList}
        boxLabel={t.withdrawOne}
        columns={[
          { key: 'number', title: t.number, value: (one) => one.number, tight: true },
          { key: 'name', title: t.name, value: (one) => one.name, width: 7 },
          { key: 'unit', title: t.unit, value: (one) => one.unit, width: 11 },
          { key: 'state', title: t.state, value: (one) => words.acceptance.states[one.state], tight: true },
          {
            key: 'remark',
            title: t.remark,
            value: ({ refusedRow }) => (refusedRow === null ? null : t.refusedRow(refusedRow)),
            width: 14,
          },
        ]}
      />
    </>
  );
}

export function UnchangedPeople({ people }: { readonly people: ImportDiffView['unchanged'] }) {
  const words = useWords();
  const t = words.imports.compare;
  return (
    <DataTable
      label={t.unchangedList}
      rows={people}
      rowKey={(one) => one.applicationId}
      filter
      maxHeight="26rem"
      empty={<p className={styles.quiet}>{t.noUnchanged}</p>}
      columns={[
        { key: 'number', title: t.number, value: (one) => one.number, tight: true },
        { key: 'name', title: t.name, value: (one) => one.name, width: 7 },
        { key: 'unit', title: t.unit, value: (one) => one.unit, width: 14 },
        { key: 'state', title: t.state, value: (one) => words.acceptance.states[one.state], tight: true },
      ]}
    />
  );
}
