import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { PlanHistory } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { BackReason, useBackReason } from './back-reason.tsx';
import { useInTurn } from './in-turn.ts';

const isText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null;

/** Undo and redo of any act on the plan; the keys work wherever nothing is being typed. */
export function UndoButtons({ roundId, history }: { readonly roundId: RoundId; readonly history: PlanHistory }) {
  const all = useWords();
  const words = all.groups.plan;
  const undo = useCommand('groups', 'undo');
  const redo = useCommand('groups', 'redo');
  const inTurn = useInTurn();
  const [undoing, redoing] = [useBackReason(undo.error), useBackReason(redo.error)];
  const asking = [
    { ...{ back: undoing, step: undo }, title: all.regrouping.back.undoTitle, action: words.undo },
    { ...{ back: redoing, step: redo }, title: all.regrouping.back.redoTitle, action: words.redo },
  ].find(({ back }) => back.asked !== null);
  const last = history.acts.find((act) => !act.undone);
  const next = history.acts.findLast((act) => act.undone);
  useWindowEvent('keydown', (event) => {
    if (!event.ctrlKey || event.altKey || isText(event.target)) return;
    const key = event.key.toLowerCase();
    const forward = key === 'y' || (key === 'z' && event.shiftKey);
    if (forward && next) inTurn(() => redo.run({ roundId, reason: '' }));
    else if (key === 'z' && !event.shiftKey && last) inTurn(() => undo.run({ roundId, reason: '' }));
    else return;
    event.preventDefault();
  });
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
          onClick={() => void undo.run({ roundId, reason: '' })}
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
          onClick={() => void redo.run({ roundId, reason: '' })}
        >
          {words.redo}
        </Button>
      </div>
      {asking === undefined ? (
        <ErrorNote
          error={undo.error ?? redo.error}
          onClose={() => {
            undo.clear();
            redo.clear();
          }}
        />
      ) : (
        <Confirm
          opened
          title={asking.title}
          action={asking.action}
          error={asking.back.error}
          disabled={!asking.back.ready}
          onConfirm={() => asking.step.run({ roundId, reason: asking.back.reason })}
          onClose={() => {
            asking.back.forget();
            asking.step.clear();
          }}
        >
          <BackReason {...asking.back} />
        </Confirm>
      )}
    </div>
  );
}
