import { SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { EntrustmentEntry } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, EnteredBy, FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { useRememberedName } from '../remembered-name.ts';

export type StepAct = 'reply' | 'result' | 'annul';
type Reply = NonNullable<EntrustmentEntry['reply']>;
type Result = NonNullable<EntrustmentEntry['result']>;

interface StepFormProps {
  readonly roundId: RoundId;
  readonly entry: EntrustmentEntry;
  readonly act: StepAct;
  readonly title: string;
  readonly today: string;
  onDone(): void;
}

/** Records the reply, the result or that the entry was a mistake; what is recorded already is changed with a reason. */
export function StepForm({ roundId, entry, act, title, today, onDone }: StepFormProps) {
  const words = useWords();
  const t = words.entrustments;
  const recordReply = useCommand('entrustments', 'recordReply');
  const recordResult = useCommand('entrustments', 'recordResult');
  const annul = useCommand('entrustments', 'annul');
  const [by, setBy] = useRememberedName();
  const [reply, setReply] = useState<Reply>(entry.reply ?? 'agreed');
  const [result, setResult] = useState<Result>(entry.result ?? 'passed');
  const [on, setOn] = useState<string>((act === 'reply' ? entry.replyOn : entry.resultOn) ?? today);
  const [number, setNumber] = useState(act === 'reply' ? entry.replyNumber : entry.resultNumber);
  const [reason, setReason] = useState('');
  const again = act === 'annul' || (act === 'reply' ? entry.reply !== null : entry.result !== null);
  const complete = by.trim() !== '' && on !== '' && (!again || reason.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const one = { roundId, entrustmentId: entry.entrustmentId, reason, by };
    const answer =
      act === 'annul'
        ? await annul.run(one)
        : act === 'reply'
          ? await recordReply.run({ ...one, reply, replyOn: on, replyNumber: number })
          : await recordResult.run({ ...one, result, resultOn: on, resultNumber: number });
    if (answer !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={register.part} aria-label={title}>
      <div className={register.stack}>
        {act === 'annul' && <p className={register.quiet}>{t.annulHint}</p>}
        {act === 'reply' && (
          <SegmentedControl
            size="sm"
            aria-label={t.fields.reply}
            data={(['agreed', 'declined'] as const).map((value) => ({ value, label: t.replies[value] }))}
            value={reply}
            onChange={(value) => setReply(value as Reply)}
          />
        )}
        {act === 'result' && (
          <SegmentedControl
            size="sm"
            aria-label={t.fields.result}
            data={(['passed', 'failed', 'not_evaluated'] as const).map((value) => ({
              value,
              label: t.results[value],
            }))}
            value={result}
            onChange={(value) => setResult(value as Result)}
          />
        )}
        {act !== 'annul' && (
          <div className={register.pair}>
            <DateField
              label={act === 'reply' ? t.fields.replyOn : t.fields.resultOn}
              required
              value={on}
              onChange={setOn}
            />
            <TextInput
              size="sm"
              label={act === 'reply' ? t.fields.replyNumber : t.fields.resultNumber}
              maxLength={80}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
          </div>
        )}
        {again && (
          <TextInput
            size="sm"
            label={words.registers.reason}
            withAsterisk
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <EnteredBy value={by} onChange={setBy} />
        <FormEnd
          error={recordReply.error ?? recordResult.error ?? annul.error}
          busy={recordReply.busy || recordResult.busy || annul.busy}
          ready={complete}
          action={title}
          onCancel={onDone}
        />
      </div>
    </form>
  );
}
