import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import { useRound, useWords } from '../../api/index.ts';
import { FactList, Section } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { type GroupBy, groupsOf, rowsOf, SHOWN, type Shown, textsOf } from './conflict-rows.ts';
import { ConflictTable } from './conflict-table.tsx';
import { DecideBar } from './decide-bar.tsx';
import { GroupRail } from './group-rail.tsx';
import own from './recusal.module.css';

interface ConflictsBoardProps {
  readonly conflicts: readonly ConflictView[];
  readonly units: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<Shown, number>>;
  readonly selectable: boolean;
  readonly rulable: boolean;
  readonly withdrawable: boolean;
}

/** All relations: groups at the left, the relations of one of them or of all at the right. */
export function ConflictsBoard(props: ConflictsBoardProps) {
  const { conflicts, units, counts, selectable, rulable, withdrawable } = props;
  const all = useWords();
  const words = all.recusal;
  const { roundId } = useRound();
  const [filter, setFilter] = useState<'all' | Shown>('all');
  const [by, setBy] = useState<GroupBy>('expert');
  const [group, setGroup] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => rowsOf(conflicts).filter((row) => filter === 'all' || row.shown === filter),
    [conflicts, filter],
  );
  const groups = useMemo(() => groupsOf(rows, by), [rows, by]);
  const one = groups.find(({ key }) => key === group);
  const textOf = useMemo(() => textsOf(rows, units, all.relations), [rows, units, all.relations]);
  const wanted = search.trim().toLowerCase();
  const shown = (one?.rows ?? rows).filter((row) => wanted === '' || (textOf.get(row.key) ?? '').includes(wanted));
  const chosen = shown.filter((row) => selected.has(row.key)).flatMap((row) => row.conflicts);
  const total = groups.reduce((sum, { count, open }) => ({ count: sum.count + count, open: sum.open + open }), {
    count: 0,
    open: 0,
  });
  const nobody = new Set<string>();
  const choose = (key: string | null) => {
    setGroup(key);
    setSelected(nobody);
  };
  return (
    <>
      <Section>
        <div className={styles.between}>
          <FactList figures facts={SHOWN.map((value) => ({ label: words.counts[value], value: counts[value] }))} />
          <div className={styles.row}>
            <SegmentedControl
              aria-label={words.by.label}
              value={by}
              onChange={(value) => {
                setBy(value as GroupBy);
                choose(null);
              }}
              data={(['expert', 'applicant', 'kind'] as const).map((value) => ({ value, label: words.by[value] }))}
            />
            <SegmentedControl
              aria-label={words.filter.label}
              value={filter}
              onChange={(value) => {
                setFilter(value as 'all' | Shown);
                setSelected(nobody);
              }}
              data={(['all', ...SHOWN] as const).map((value) => ({ value, label: words.filter[value] }))}
            />
          </div>
        </div>
      </Section>
      {selectable && rows.length > 0 && (
        <DecideBar
          shown={shown.reduce((n, row) => n + row.conflicts.length, 0)}
          chosen={chosen}
          onToggleAll={(on) => setSelected(on ? new Set(shown.map((row) => row.key)) : nobody)}
          onDone={() => setSelected(nobody)}
        />
      )}
      <div className={own.board}>
        <Section flush>
          <GroupRail
            groups={groups}
            by={by}
            chosen={one === undefined ? null : group}
            total={total}
            onChoose={choose}
          />
        </Section>
        <Section
          flush
          {...(one === undefined || by !== 'expert' || one.key === 'sealed'
            ? {}
            : {
                title: one.name,
                note: one.note,
                tools: (
                  <SaveDocumentButton
                    roundId={roundId}
                    form="F42"
                    formats={['pdf', 'docx']}
                    label={words.formOf(one.name)}
                    about={{ of: one.key, fileLabel: one.name }}
                  />
                ),
              })}
        >
          <ConflictTable
            rows={shown}
            by={by}
            all={one === undefined}
            units={units}
            tools={
              <TextInput
                size="sm"
                aria-label={words.search}
                placeholder={words.search}
                leftSection={<IconSearch size="1rem" aria-hidden />}
                style={{ flex: '1 1 16rem' }}
                value={search}
                onChange={(event) => {
                  setSearch(event.currentTarget.value);
                  setSelected(nobody);
                }}
              />
            }
            rulable={rulable}
            withdrawable={withdrawable}
            selection={
              selectable
                ? {
                    selected,
                    onChange: setSelected,
                    label: ({ first, conflicts: some, sealed }) =>
                      sealed
                        ? words.selectOne(all.secrecy.sealedJurors, all.secrecy.sealedOf(some.length))
                        : words.selectOne(first.expert, first.applicant),
                  }
                : undefined
            }
          />
        </Section>
      </div>
    </>
  );
}
