import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { useWords } from '../../api/index.ts';
import { Confirm, ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { EffectsList } from './effects-list.tsx';
import type { useMoves } from './use-moves.ts';

interface MoveDialogProps {
  readonly moving: ReturnType<typeof useMoves>;
  readonly groups: readonly BoardGroup[];
  readonly minimum: number;
  readonly severity: Severity;
}

/** What a move would bring, before it is made: forbidden by the rules, or to be given a reason. */
export function MoveDialog({ moving, groups, minimum, severity }: MoveDialogProps) {
  const all = useWords();
  const words = all.regrouping.check;
  const [reason, setReason] = useState('');
  const { asked } = moving;
  if (asked === null) return null;
  const { title, effects, refused } = asked;
  const list = <EffectsList {...{ effects, groups, minimum, severity }} />;
  const leave = () => {
    setReason('');
    moving.leave();
  };
  if (refused) {
    return (
      <Modal
        opened
        onClose={leave}
        title={words.refused}
        withCloseButton={false}
        attributes={{ header: { role: 'presentation' } }}
      >
        <Stack gap="md">
          <div className={styles.stack}>{list}</div>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={leave}>
              {all.common.close}
            </Button>
          </Group>
        </Stack>
      </Modal>
    );
  }
  return (
    <Confirm
      opened
      onClose={leave}
      title={title}
      action={words.move}
      error={moving.error}
      disabled={reason.trim() === ''}
      onConfirm={() => moving.answer(reason)}
    >
      <div className={styles.stack}>
        {list}
        {effects.ties.some(({ treatment }) => treatment === 'forbid') && (
          <p className={styles.quiet}>{words.forbidden}</p>
        )}
        <ReasonField label={words.reason} maxLength={300} value={reason} onChange={setReason} data-autofocus />
      </div>
    </Confirm>
  );
}
