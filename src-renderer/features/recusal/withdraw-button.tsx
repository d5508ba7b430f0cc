import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** Takes back a recusal that was recorded by mistake, with a reason. */
export function WithdrawButton({ conflict }: { readonly conflict: ConflictView }) {
  const words = useWords().recusal.withdraw;
  const { roundId } = useRound();
  const withdraw = useCommand('recusal', 'withdraw');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { conflictId, expert, applicant } = conflict;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={words.actionOf(expert, applicant)}
        onClick={() => setAsking(true)}
      >
        {words.action}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.title(expert, applicant)}
        action={words.action}
        error={withdraw.error}
        disabled={reason.trim() === ''}
        onConfirm={() => withdraw.run({ roundId, conflictId, reason })}
      >
        <div className={styles.stack}>
          <p className={styles.quiet}>{words.body}</p>
          <ReasonField label={words.reason} data-autofocus value={reason} onChange={setReason} />
        </div>
      </Confirm>
    </>
  );
}
