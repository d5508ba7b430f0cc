import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { recordedAnswers } from '../../src-main/core/contract/index.ts';
import { type AnswerChannel, answerChannels } from '../../src-main/core/domain/draw/replacement.ts';
import type { ExpertId, RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { sameName } from '../../src-main/core/domain/names/person-name.ts';
import { useAsk, useCommand, useWords } from '../api/index.ts';
import { Confirm, EnteredBy } from '../ui/index.ts';
import { useRememberedName } from './remembered-name.ts';
import styles from './stage-page.module.css';
import { Waiting } from './waiting.tsx';
import { WhoFollows } from './who-follows.tsx';

type Answer = (typeof recordedAnswers)[number];

interface RecordProps {
  readonly roundId: RoundId;
  readonly expertId: ExpertId;
  readonly name: string;
  /** What is proposed: on the day of the meeting, that the person is absent. */
  readonly proposed: { readonly answer: Answer; readonly channel: AnswerChannel; readonly reason: string };
  onClose(): void;
}

/** What a drawn person said, and who takes the seat if it is a no: told before it is recorded. */
export function RecordAnswerDialog({ roundId, expertId, name, proposed, onClose }: RecordProps) {
  const all = useWords();
  const words = all.answers;
  const text = words.record;
  const record = useCommand('answers', 'record');
  const preview = useAsk('answers', 'preview', { roundId, expertId });
  const needsSecond = preview.data?.secondPersonNeeded === true;
  const [answer, setAnswer] = useState<Answer>(proposed.answer);
  const [channel, setChannel] = useState<AnswerChannel>(proposed.channel);
  const [reason, setReason] = useState(proposed.reason);
  const [second, setSecond] = useState('');
  const [by, setBy] = useRememberedName();
  const no = answer !== 'accepted';
  const agreed = !needsSecond || (second.trim() !== '' && !sameName(second, by));
  const ready = by.trim() !== '' && (!no || (preview.data !== undefined && reason.trim() !== '' && agreed));
  const choices = recordedAnswers.map((value) => ({ value, label: words.answers[value] }));
  const ways = answerChannels.map((value) => ({ value, label: words.channels[value] }));
  return (
    <Confirm
      opened
      onClose={onClose}
      title={text.title(name)}
      action={text.save}
      error={record.error}
      disabled={!ready}
      onConfirm={() =>
        record.run({ roundId, expertId, answer, channel, reason: no ? reason : '', by, secondPerson: no ? second : '' })
      }
    >
      <div className={styles.stack}>
        <div className={styles.fields}>
          <Select
            label={text.answer}
            data={choices}
            value={answer}
            allowDeselect={false}
            data-autofocus
            onChange={(value) => setAnswer((value as Answer | null) ?? answer)}
          />
          <Select
            label={text.channel}
            data={ways}
            value={channel}
            allowDeselect={false}
            onChange={(value) => setChannel((value as AnswerChannel | null) ?? channel)}
          />
        </div>
        {no && (
          <TextInput
            label={text.reason}
            placeholder={text.hint}
            withAsterisk
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <EnteredBy value={by} onChange={setBy} />
        {no && needsSecond && (
          <TextInput
            label={text.second}
            withAsterisk
            maxLength={50}
            error={second.trim() !== '' && sameName(second, by) ? text.secondSame : undefined}
            value={second}
            onChange={(event) => setSecond(event.currentTarget.value)}
          />
        )}
        {no && (preview.data ? <WhoFollows preview={preview.data} /> : <Waiting error={preview.error} />)}
      </div>
    </Confirm>
  );
}

interface UndoProps {
  readonly roundId: RoundId;
  readonly number: number;
  readonly name: string;
  /** The seat whose continued order is taken back; null: an answer is. */
  readonly continuedSeat?: number | null;
  onClose(): void;
}

/** Takes one line of the log back; the seat that was passed on because of it goes back. */
export function UndoAnswerDialog({ roundId, number, name, continuedSeat = null, onClose }: UndoProps) {
  const text = useWords().answers.undo;
  const undo = useCommand('answers', 'undo');
  const [reason, setReason] = useState('');
  const [by, setBy] = useRememberedName();
  return (
    <Confirm
      opened
      onClose={onClose}
      title={continuedSeat === null ? text.title(name) : text.titleOfSeat(continuedSeat)}
      action={text.save}
      error={undo.error}
      disabled={reason.trim() === '' || by.trim() === ''}
      onConfirm={() => undo.run({ roundId, number, reason, by })}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{text.body}</p>
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
      </div>
    </Confirm>
  );
}
