import { Button } from '@mantine/core';
import type { ApplicationId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useCommand, useRound, useWords } from '../../../api/index.ts';
import { ErrorNote, localDateTime } from '../../../ui/index.ts';
import { RegisterDrawer } from '../../register-drawer.tsx';
import styles from './editing.module.css';

/** What was changed in the list, the newest first, each to be taken back while nothing was built on it. */
export function EditHistory({
  opened,
  by,
  frozen,
  onClose,
  onUndone,
}: {
  readonly opened: boolean;
  readonly by: string;
  readonly frozen: boolean;
  onClose(): void;
  onUndone(applicationIds: readonly ApplicationId[]): void;
}) {
  const { editing } = useWords();
  const { historyList: t } = editing;
  const { roundId } = useRound();
  const edits = useAsk('applicants', 'edits', { roundId }, { enabled: opened });
  const undo = useCommand('applicants', 'undoEdit', { onDone: ({ applicationIds }) => onUndone(applicationIds) });
  return (
    <RegisterDrawer title={editing.history} opened={opened} onClose={onClose}>
      {undo.error && <ErrorNote error={undo.error} />}
      {edits.isError && <ErrorNote error={edits.error.reply} />}
      <p className={styles.small}>{edits.data?.length === 0 ? t.none : t.note}</p>
      <ol className={styles.edits}>
        {edits.data?.map((edit) => {
          const what = t.what(edit.fields, edit.applications);
          return (
            <li key={edit.editId}>
              <div>{what}</div>
              <div className={styles.small}>{t.line(edit.people, localDateTime(edit.utc))}</div>
              {edit.reason !== '' && <div>{edit.reason}</div>}
              {edit.undoneUtc !== null ? (
                <div className={styles.small}>{t.undone(edit.undoneBy, localDateTime(edit.undoneUtc))}</div>
              ) : (
                !frozen && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t.undo(what)}
                    disabled={by.trim() === '' || undo.busy}
                    onClick={() => void undo.run({ roundId, editId: edit.editId, by })}
                  >
                    {editing.undo}
                  </Button>
                )
              )}
            </li>
          );
        })}
      </ol>
    </RegisterDrawer>
  );
}
