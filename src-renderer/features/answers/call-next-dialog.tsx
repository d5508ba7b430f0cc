import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { sameName } from '../../../src-main/core/domain/names/person-name.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { Confirm, EnteredBy, Note } from '../../ui/index.ts';
import { useRememberedName } from '../remembered-name.ts';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { WhoFollows } from '../who-follows.tsx';

interface Props {
  readonly roundId: RoundId;
  /** The last holder of the open seat. */
  readonly expertId: ExpertId;
  readonly seat: number;
  onClose(): void;
}

/** Continues the drawn order for an open seat: who comes in is told before two people confirm it. */
export function CallNextDialog({ roundId, expertId, seat, onClose }: Props) {
  const all = useWords();
  const text = all.answers.callNext;
  const callNext = useCommand('answers', 'callNext');
  const preview = useAsk('answers', 'preview', { roundId, expertId });
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState('');
  const [by, setBy] = useRememberedName();
  const comes = preview.data !== undefined && preview.data.calledIn !== null;
  const same = second.trim() !== '' && sameName(second, by);
  const written = [reason, second, by].every((one) => one.trim() !== '') && !same;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={text.title(seat)}
      action={text.save}
      error={callNext.error}
      disabled={!comes || !written}
      onConfirm={() => callNext.run({ roundId, expertId, reason, by, secondPerson: second })}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{text.body}</p>
        {preview.data === undefined && <Waiting error={preview.error} />}
        {preview.data && (comes ? <WhoFollows preview={preview.data} /> : <Note tone="warning">{text.nobody}</Note>)}
        <TextInput
          label={text.reason}
          placeholder={text.hint}
          withAsterisk
          maxLength={200}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <EnteredBy value={by} onChange={setBy} />
        <TextInput
          label={all.answers.record.second}
          withAsterisk
          maxLength={50}
          error={same ? all.answers.record.secondSame : undefined}
          value={second}
          onChange={(event) => setSecond(event.currentTarget.value)}
        />
      </div>
    </Confirm>
  );
}
