import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { PlanHistory } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { useInTurn } from './in-turn.ts';

const isText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;

/** Undo and redo of any act on the plan; the keys work wherever nothing is being typed. */
export function UndoButtons({ roundId, history }: { readonly roundId: RoundId; readonly history: PlanHistory }) {
  const words = useWords().groups.plan;
  const undo = useCommand('groups', 'undo');
  const redo = useCommand('groups', 'redo');
  const inTurn = useInTurn();
  const last = history.acts.find((act) => !act.undone);
  const next = history.acts.findLast((act) => act.undone);
  useWindowEvent('keydown', (event) => {
    if (!event.ctrlKey || event.altKey || isText(event.target)) return;
    const key = event.key.toLowerCase();
    const forward = key === 'y' || (key === 'z' && event.shiftKey);
    if (forward && next) inTurn(() => redo.run({ roundId }));
    else if (key === 'z' && !event.shiftKey && last) inTurn(() => undo.run({ roundId }));
    else return;
    event.preventDefault();
  });
  const error = undo.error ?? redo.error;
  return (
    <div className={styles.tight}>
      <div className={styles.row}>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size="1rem" aria-hidden />}
          disabled={!last}
          loading={undo.busy}
          title={last ? words.act(last) : undefined}
          aria-keyshortcuts="Control+Z"
          onClick={() => void undo.run({ roundId })}
        >
          {words.undo}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowForwardUp size="1rem" aria-hidden />}
          disabled={!next}
          loading={redo.busy}
          title={next ? words.act(next) : undefined}
          aria-keyshortcuts="Control+Y"
          onClick={() => void redo.run({ roundId })}
        >
          {words.redo}
        </Button>
      </div>
      <ErrorNote
        error={error}
        onClose={() => {
          undo.clear();
          redo.clear();
        }}
      />
    </div>
  );
}
