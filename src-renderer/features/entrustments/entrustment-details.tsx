import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { EntrustmentEntry } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useWords } from '../../api/index.ts';
import { FactList, Note } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterHistory } from '../register-drawer.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import { type StepAct, StepForm } from './step-form.tsx';

interface EntrustmentDetailsProps {
  readonly roundId: RoundId;
  readonly entry: EntrustmentEntry;
  readonly today: string;
  readonly status: ReactNode;
}

/** One letter: who, both sides, what came back; from here reply, result or annulment are recorded. */
export function EntrustmentDetails({ roundId, entry, today, status }: EntrustmentDetailsProps) {
  const words = useWords();
  const { entrustments: t, acceptance, common } = words;
  const [act, setAct] = useState<StepAct | null>(null);
  const { application, reply, result } = entry;
  const came = (what: string, on: string | null, number: string) =>
    [what, on ?? '', number].filter((one) => one !== '').join('　');
  const possible: readonly (readonly [StepAct, string])[] =
    entry.step === 'annulled'
      ? []
      : [
          ['reply', reply === null ? t.recordReply : t.changeReply],
          ...(reply === 'agreed' ? [['result', result === null ? t.recordResult : t.changeResult] as const] : []),
          ['annul', t.annul],
        ];
  const letter = {
    roundId,
    form: 'F26',
    formats: ['docx', 'pdf'],
    about: {
      of: entry.entrustmentId,
      fileLabel: `${entry.number} ${entry.name} ${entry.direction === 'out' ? t.letterName : t.answerName}`,
    },
  } as const;
  const waiting = entry.direction === 'out' && entry.step !== 'annulled' && entry.step !== 'declined';
  return (
    <div className={register.stack}>
      <div>{status}</div>
      {waiting && application !== null && application.state !== 'moved' && (
        <Note>{t.moveHint(acceptance.states[application.state])}</Note>
      )}
      <FactList
        facts={[
          { label: t.fields.direction, value: t.directions[entry.direction] },
          { label: t.fields.letterNumber, value: came(entry.letterNumber, entry.letterOn, '') },
          { label: t.fields.fromBody, value: entry.fromBody },
          { label: t.fields.toBody, value: entry.toBody },
          { label: words.registers.idNumber, value: entry.idMasked },
          { label: words.registers.unit, value: entry.unit },
          { label: t.fields.title, value: came(entry.title, common.levels[entry.level] ?? entry.level, '') },
          {
            label: t.fields.application,
            value:
              application === null ? t.notOnList : t.onList(application.number, acceptance.states[application.state]),
          },
          {
            label: t.fields.reply,
            value: reply === null ? common.none : came(t.replies[reply], entry.replyOn, entry.replyNumber),
          },
          {
            label: t.fields.result,
            value: result === null ? common.none : came(t.results[result], entry.resultOn, entry.resultNumber),
          },
          ...(entry.note === '' ? [] : [{ label: words.registers.note, value: entry.note }]),
        ]}
      />
      {entry.direction === 'out' && entry.step !== 'annulled' && (
        <SaveDocumentButton {...letter} name={t.letterName} ready />
      )}
      {entry.direction === 'in' && entry.step === 'agreed' && <Note>{t.answerHint}</Note>}
      {entry.direction === 'in' && entry.step === 'result_back' && (
        <SaveDocumentButton {...letter} name={t.answerName} ready />
      )}
      {act === null ? (
        <div className={register.acts}>
          {possible.map(([one, label]) => (
            <Button key={one} variant="default" onClick={() => setAct(one)}>
              {label}
            </Button>
          ))}
        </div>
      ) : (
        <StepForm
          key={act}
          roundId={roundId}
          entry={entry}
          act={act}
          title={possible.find(([one]) => one === act)?.[1] ?? ''}
          today={today}
          onDone={() => setAct(null)}
        />
      )}
      <RegisterHistory
        entered={{ utc: entry.recordedUtc, by: entry.recordedBy }}
        changes={entry.changes}
        acts={t.acts}
        fields={t.fields}
        values={{ ...t.replies, ...t.results }}
      />
    </div>
  );
}
