import { Button, Kbd, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import type { GroupId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { Waiting } from '../waiting.tsx';
import { AddGroupButton } from './add-group-button.tsx';
import styles from './board.module.css';
import { BoardColumn } from './board-column.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { useSteady } from './steady-board.ts';
import { useBoard } from './use-board.ts';

const NO_GROUPS: readonly BoardGroup[] = [];
const NONE: ReadonlySet<string> = new Set();

interface BoardProps {
  readonly roundId: RoundId;
  /** Before the meeting. */
  readonly movable: boolean;
  /** Leaders can be named: in the meeting too, where one did not come. */
  readonly led: boolean;
}

/** All groups side by side: who sits in them, what they review, what stands in the way. */
export function Board({ roundId, movable, led }: BoardProps) {
  const words = useWords();
  const t = words.groups.board;
  const answer = useAsk('groups', 'board', { roundId });
  const groups = useSteady(answer.data?.groups ?? NO_GROUPS);
  const [shown, setShown] = useState<'all' | 'experts' | 'applications'>('all');
  const [merging, setMerging] = useState<GroupId | null>(null);
  const board = useBoard(roundId, groups, answer.data ?? null, movable);
  const { box, held, carried, aim, marked, current, homes, said, say, moving, staying, heldName, lock, locking, hear } =
    board;
  const onRemoved = useCallback(
    (number: number) => {
      say(words.regrouping.remove.done(number));
      box.current?.focus();
    },
    [say, words, box],
  );
  const heldFrom = useMemo(() => new Set(carried?.ids.map((id) => homes.get(id))), [carried, homes]);
  const markedIn = useMemo(() => new Set([...marked].map((id) => homes.get(id))), [marked, homes]);
  if (!answer.data) return <Waiting error={answer.error} />;
  const { minimum, severity, specialties } = answer.data;
  const placed = groups.filter((group) => group.groupId !== null);
  const merged = groups.find((group) => group.groupId !== null && group.groupId === merging);
  const all = placed.reduce((sum, group) => sum + group.applications.length, 0);
  const average = placed.length === 0 ? 0 : Math.round((10 * all) / placed.length);
  return (
    <div className={styles.frame}>
      <ErrorNote error={staying.error} onClose={staying.clear} />
      {moving.asked === null && <ErrorNote error={moving.error} onClose={moving.clear} />}
      <div className={styles.help}>
        <SegmentedControl
          size="xs"
          aria-label={t.show}
          value={shown}
          onChange={(value) => setShown(value as typeof shown)}
          data={[
            { value: 'all', label: t.shown.all },
            { value: 'experts', label: t.shown.experts },
            { value: 'applications', label: t.shown.applications },
          ]}
        />
        {movable && (
          <>
            <AddGroupButton
              roundId={roundId}
              specialties={specialties}
              onAdded={(number) => say(words.regrouping.add.done(number))}
            />
            <Button
              size="compact-sm"
              variant="default"
              disabled={locking === null}
              title={words.grouping.stays.help}
              // The card keeps the focus: a key goes on where the pointer left off.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void lock()}
            >
              {words.grouping.stays[locking ?? 'lock']}
            </Button>
          </>
        )}
        {movable && <span>{t.help}</span>}
        {movable && (
          <span className={styles.keys} aria-hidden>
            {(
              [
                ['Space', t.keys.take],
                ['← →', t.keys.carry],
                ['S', t.keys.exchange],
                ['M', t.keys.mark],
                ['K', t.keys.lock],
                ['Esc', t.keys.leave],
              ] as const
            ).map(([key, meaning]) => (
              <span key={key}>
                <Kbd size="xs">{key}</Kbd> {meaning}
              </span>
            ))}
          </span>
        )}
      </div>
      <div
        ref={box}
        tabIndex={-1}
        className={styles.board}
        data-carrying={held?.at ? '' : undefined}
        data-shown={shown}
        {...hear}
      >
        {groups.map((group) => {
          const { groupId } = group;
          const aimed = carried !== null && groupId !== null && aim === groupId;
          return (
            <div key={groupId ?? 'loose'} data-column={groupId ?? ''} className={styles.place}>
              {/* Each is given what concerns it alone: it is drawn anew only for that. */}
              <BoardColumn
                roundId={roundId}
                group={group}
                minimum={minimum}
                movable={movable}
                led={led}
                held={aimed || heldFrom.has(groupId) ? carried : null}
                above={aimed ? groups : null}
                marked={markedIn.has(groupId) ? marked : NONE}
                current={current !== null && homes.get(current) === groupId ? current : null}
                average={average}
                onMerge={setMerging}
                onRemoved={onRemoved}
              />
            </div>
          );
        })}
      </div>
      <MoveDialog {...{ moving, groups, minimum, severity }} />
      {merged && (
        <MergeDialog
          {...{ roundId, groups, minimum, severity }}
          group={merged}
          onClose={() => setMerging(null)}
          onMerged={(from, to) => say(words.regrouping.merge.done(from, to))}
        />
      )}
      <VisuallyHidden role="status" aria-live="assertive">
        {said}
      </VisuallyHidden>
      {held?.at && (
        <div className={styles.ghost} style={{ translate: `${held.at.x + 12}px ${held.at.y + 12}px` }} aria-hidden>
          {heldName(held)}
          <span className={styles.quiet}>{t.shiftHint}</span>
        </div>
      )}
    </div>
  );
}
