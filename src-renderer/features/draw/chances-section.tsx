import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ChancesView, DrawView } from '../../../src-main/core/contract/index.ts';
import { percentOf, percentRange } from '../../../src-main/core/domain/draw/chances.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { type Column, DataTable, ErrorNote, FactList, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { poolPersonColumns } from './pool-person-columns.tsx';

type Person = ChancesView['experts'][number];

/** Each expert's chance under the seal: lowest, highest, an equal share, and everybody's own. */
export function ChancesSection({ roundId, view }: { readonly roundId: RoundId; readonly view: DrawView }) {
  const words = useWords().draw;
  const text = words.chances;
  const [listed, setListed] = useState(false);
  const find = useCommand('draw', 'countChances');
  const { chances } = view;
  const counted = chances?.kind === 'exact';
  const figure = (label: string, one: ChancesView['lowest']) => {
    return { label: counted ? label : text.within(label, ...percentRange(one)), value: percentOf(one.chance) };
  };
  const columns: readonly Column<Person>[] = [
    ...poolPersonColumns<Person>(words),
    {
      key: 'chance',
      title: text.chance,
      value: (one) => one.chance,
      cell: (one) => percentOf(one.chance),
      align: 'right',
      tight: true,
    },
    ...(counted
      ? []
      : [
          {
            key: 'interval',
            title: text.interval,
            value: (one: Person) => one.low,
            cell: (one: Person) => text.range(...percentRange(one)),
            align: 'right' as const,
            tight: true,
          },
        ]),
  ];
  return (
    <Section
      title={text.heading}
      flush
      tools={
        <Button variant="default" size="compact-sm" loading={find.busy} onClick={() => void find.run({ roundId })}>
          {chances ? text.again : text.find}
        </Button>
      }
    >
      <div className={`${styles.padded} ${styles.stack}`}>
        <p className={`${styles.quiet} ${styles.small}`}>{text.lead}</p>
        <ErrorNote error={find.error} onClose={find.clear} />
        {chances && (
          <>
            <FactList
              figures
              facts={[
                figure(text.lowest, chances.lowest),
                figure(text.highest, chances.highest),
                { label: text.equal, value: percentOf(chances.equal) },
              ]}
            />
            <p className={`${styles.quiet} ${styles.small}`}>{counted ? text.counted : text.tried(chances.draws)}</p>
            <div className={styles.row}>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={listed}
                onClick={() => setListed((shown) => !shown)}
              >
                {listed ? text.hideAll : text.showAll(chances.experts.length)}
              </Button>
            </div>
          </>
        )}
      </div>
      {chances && listed && (
        <DataTable
          label={text.heading}
          rows={chances.experts}
          columns={columns}
          rowKey={(one) => one.poolNumber}
          empty={null}
          maxHeight="24rem"
        />
      )}
    </Section>
  );
}
