import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import type { Juror } from './sign-in-finder.tsx';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

interface AbsenceDialogProps {
  readonly roundId: RoundId;
  readonly juror: Juror;
  /** In the room of an open sitting: goes, at a time. */
  readonly leaves: boolean;
  onClose(): void;
}

/** Why somebody does not take part; of somebody who leaves, also when. */
export function AbsenceDialog({ roundId, juror, leaves, onClose }: AbsenceDialogProps) {
  const words = useWords().meeting.absence;
  const mark = useCommand('meeting', 'markAbsent');
  const [reason, setReason] = useState('');
  const [time, setTime] = useState('');
  const typed = time
    .trim()
    .replace('：', ':')
    .replace(/^(\d):/u, '0$1:');
  const bad = typed !== '' && !TIME.test(typed);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={leaves ? words.leftTitle(juror.name) : words.title(juror.name)}
      action={leaves ? words.leftSave : words.save}
      error={mark.error}
      disabled={reason.trim() === '' || bad}
      onConfirm={() =>
        mark.run({ roundId, expertId: juror.expertId, reason, ...(typed === '' ? {} : { time: typed }) })
      }
    >
      <div className={styles.stack}>
        {leaves && <p className={styles.quiet}>{words.leftBody}</p>}
        <TextInput
          label={leaves ? words.leftReason : words.reason}
          description={leaves ? undefined : words.need}
          placeholder={leaves ? words.leftHint : words.hint}
          withAsterisk
          maxLength={200}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {leaves && (
          <TextInput
            label={words.time}
            placeholder={words.timeHint}
            maxLength={5}
            error={bad ? words.badTime : undefined}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        )}
      </div>
    </Confirm>
  );
}
