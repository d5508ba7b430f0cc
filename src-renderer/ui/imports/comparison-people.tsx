import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ImportDiffView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { DataTable } from '../data-table.tsx';
import styles from './comparison.module.css';
import { ChooseAll, found, NothingFound, SearchBox } from './comparison-changes.tsx';
import { toggled } from './comparison-choice.ts';

/** Rows of people whom the list does not have. */
export function AddedPeople({
  people,
  chosen,
  onChoose,
}: {
  readonly people: ImportDiffView['added'];
  readonly chosen: ReadonlySet<number>;
  onChoose(added: ReadonlySet<number>): void;
}) {
  const t = useWords().imports.compare;
  const row = useWords().imports.row;
  const [search, setSearch] = useState('');
  const shown = useMemo(() => found(people, search), [people, search]);
  const choose = (keys: readonly number[], on: boolean) => onChoose(toggled(chosen, keys, on));
  if (people.length === 0) return <p className={styles.quiet}>{t.noAdded}</p>;
  const box = { label: t.addedList, search, onSearch: setSearch };
  return (
    <DataTable
      label={t.addedList}
      rows={shown}
      rowKey={(one) => String(one.at)}
      maxHeight="26rem"
      empty={<NothingFound {...box} />}
      tools={
        <>
          <SearchBox {...box} />
          <ChooseAll keys={shown.map((one) => one.at)} chosen={chosen} onChoose={choose} />
        </>
      }
      columns={[
        {
          key: 'take',
          title: '',
          value: () => null,
          tight: true,
          cell: (one) => (
            <Checkbox
              size="xs"
              aria-label={t.takeNew(one.name)}
              checked={chosen.has(one.at)}
              onChange={(event) => choose([one.at], event.currentTarget.checked)}
            />
          ),
        },
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
export function GonePeople({
  people,
  chosen,
  onChoose,
}: {
  readonly people: ImportDiffView['gone'];
  readonly chosen: ReadonlySet<string>;
  onChoose(gone: ReadonlySet<string>): void;
}) {
  const words = useWords();
  const t = words.imports.compare;
  const [search, setSearch] = useState('');
  const shown = useMemo(() => found(people, search), [people, search]);
  const choose = (keys: readonly string[], on: boolean) => onChoose(toggled(chosen, keys, on));
  if (people.length === 0) return <p className={styles.quiet}>{t.noGone}</p>;
  const box = { label: t.goneList, search, onSearch: setSearch };
  return (
    <>
      <p className={styles.quiet}>{t.goneNote}</p>
      <DataTable
        label={t.goneList}
        rows={shown}
        rowKey={(one) => one.applicationId}
        maxHeight="24rem"
        empty={<NothingFound {...box} />}
        tools={
          <>
            <SearchBox {...box} />
            <ChooseAll keys={shown.map((one) => one.applicationId)} chosen={chosen} onChoose={choose} />
          </>
        }
        columns={[
          {
            key: 'withdraw',
            title: '',
            value: () => null,
            tight: true,
            cell: (one) => (
              <Checkbox
                size="xs"
                aria-label={t.withdrawOne(one.name)}
                checked={chosen.has(one.applicationId)}
                onChange={(event) => choose([one.applicationId], event.currentTarget.checked)}
              />
            ),
          },
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
