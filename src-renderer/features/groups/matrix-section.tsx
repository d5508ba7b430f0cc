import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { GroupView, PlanHistory, Planning } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { useInTurn } from './in-turn.ts';
import { matrixOf } from './matrix-cells.ts';
import { type CellActs, MatrixGrid, type Place } from './matrix-grid.tsx';
import { PairPanel } from './pair-panel.tsx';
import type { People } from './people.ts';

interface MatrixSectionProps {
  readonly roundId: RoundId;
  readonly groups: readonly GroupView[];
  readonly planning: Planning;
  readonly people: People;
  readonly acts: PlanHistory['acts'];
  readonly movable: boolean;
}

/** Who reviews what in one group, cell by cell: set by hand, locked, asked why not. */
export function MatrixSection({ roundId, groups, planning, people, acts, movable }: MatrixSectionProps) {
  const words = useWords();
  const t = words.groups.matrix;
  const board = useAsk('groups', 'board', { roundId });
  const mark = useCommand('groups', 'mark');
  const lock = useCommand('groups', 'setLock');
  const inTurn = useInTurn();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Place | null>(null);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const group = groups.find((one) => one.groupId === chosen) ?? groups[0];
  const matrix = useMemo(
    () => matrixOf(group?.groupId ?? '', groups, board.data?.groups ?? [], planning.locks, added),
    [group, groups, board.data, planning.locks, added],
  );
  if (group === undefined) return null;
  const options = groups.map((one) => ({ value: one.groupId as string, label: words.groups.card.title(one.number) }));
  const choose = (groupId: string | null) => {
    setChosen(groupId);
    setAdded(new Set());
    setAsked(null);
  };
  const act: CellActs = {
    mark: (place: Place, to: 'lead' | 'reviewer' | null) => inTurn(() => mark.run({ roundId, ...place, mark: to })),
    lock: (place: Place, to: 'must' | 'never' | null) => inTurn(() => lock.run({ roundId, ...place, lock: to })),
  };
  // Back to the cell that was asked about.
  const close = () => {
    setAsked(null);
    box.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  };
  const error = mark.error ?? lock.error;
  return (
    <Section title={t.heading} note={movable ? t.lead : undefined}>
      <div ref={box} className={styles.stack}>
        <div className={styles.row}>
          {groups.length <= 6 ? (
            <SegmentedControl aria-label={t.group} data={options} value={group.groupId} onChange={choose} />
          ) : (
            <Select aria-label={t.group} allowDeselect={false} data={options} value={group.groupId} onChange={choose} />
          )}
          {movable && (
            <Select
              w="15rem"
              searchable
              aria-label={t.addExpert}
              placeholder={t.addExpert}
              data={people.expertChoices.filter(
                (one) => !matrix.columns.some((column) => column.expertId === one.value),
              )}
              value={null}
              onChange={(id) => id !== null && setAdded(new Set([...added, id]))}
            />
          )}
          {group.sealed > 0 && <span className={styles.quiet}>{words.groups.card.sealed(group.sealed)}</span>}
        </div>
        <ErrorNote
          error={error}
          onClose={() => {
            mark.clear();
            lock.clear();
          }}
        />
        <MatrixGrid
          matrix={matrix}
          label={t.label(group.number)}
          movable={movable}
          asked={asked}
          onAsk={setAsked}
          act={act}
        />
        {asked && (
          <PairPanel
            key={`${asked.applicationId} ${asked.expertId}`}
            roundId={roundId}
            place={asked}
            matrix={matrix}
            people={people}
            movable={movable}
            busy={mark.busy || lock.busy}
            act={act}
            acts={acts}
            onClose={close}
          />
        )}
      </div>
    </Section>
  );
}
