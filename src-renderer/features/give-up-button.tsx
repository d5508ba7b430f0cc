import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReplyError } from '../../src-main/core/contract/index.ts';
import { useWords } from '../api/index.ts';
import { Confirm, ReasonField } from '../ui/index.ts';
import styles from './stage-page.module.css';

interface GiveUpButtonProps {
  readonly label: string;
  readonly title: string;
  readonly body: string;
  readonly error: ReplyError | null;
  onConfirm(reason: string): Promise<unknown>;
}

/** Ends a sealed attempt before it is drawn: it keeps its number, and the book says why. */
export function GiveUpButton({ label, title, body, error, onConfirm }: GiveUpButtonProps) {
  const words = useWords().draw.abort;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={title}
        action={label}
        error={error}
        disabled={reason.trim() === ''}
        onConfirm={() => onConfirm(reason.trim())}
      >
        <div className={styles.stack}>
          <p className={styles.quiet}>{body}</p>
          <ReasonField label={words.reason} placeholder={words.reasonHint} value={reason} onChange={setReason} />
        </div>
      </Confirm>
    </>
  );
}
