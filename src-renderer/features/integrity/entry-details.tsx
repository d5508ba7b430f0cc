import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { IntegrityEntry } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, EnteredBy, FactList, FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterHistory } from '../register-drawer.tsx';
import { useRememberedName } from '../remembered-name.ts';
import { EntryForm } from './entry-form.tsx';

interface EntryDetailsProps {
  readonly entry: IntegrityEntry;
  readonly today: string;
  readonly status: ReactNode;
}

/** One entry with its history; from here it is corrected or lifted. */
export function EntryDetails({ entry, today, status }: EntryDetailsProps) {
  const words = useWords();
  const t = words.integrity;
  const [act, setAct] = useState<'correct' | 'lift' | null>(null);
  if (act === 'correct') return <EntryForm entry={entry} today={today} onDone={() => setAct(null)} />;
  return (
    <div className={register.stack}>
      <div>{status}</div>
      {entry.liftedOn !== null && <p className={register.quiet}>{t.lifted(entry.liftedOn, entry.liftDecision)}</p>}
      <FactList
        facts={[
          { label: t.fields.idNumber, value: entry.idMasked },
          { label: t.fields.unit, value: entry.unit },
          { label: t.fields.capacity, value: t.capacities[entry.capacity] ?? entry.capacity },
          { label: t.fields.matter, value: entry.matter },
          { label: t.fields.decisionNumber, value: entry.decisionNumber },
          { label: t.fields.decidingBody, value: entry.decidingBody },
          { label: t.fields.decidedOn, value: entry.decidedOn },
          { label: t.fields.period, value: t.period(entry.startOn, entry.endOn) },
          ...(entry.endReason === '' ? [] : [{ label: t.fields.endReason, value: entry.endReason }]),
          ...(entry.note === '' ? [] : [{ label: t.fields.note, value: entry.note }]),
        ]}
      />
      {act === 'lift' ? (
        <LiftForm entry={entry} today={today} onDone={() => setAct(null)} />
      ) : (
        <div className={register.acts}>
          <Button variant="default" data-autofocus onClick={() => setAct('correct')}>
            {t.correct}
          </Button>
          {entry.liftedOn === null && (
            <Button variant="default" onClick={() => setAct('lift')}>
              {t.lift}
            </Button>
          )}
        </div>
      )}
      <RegisterHistory
        entered={{ utc: entry.recordedUtc, by: entry.recordedBy }}
        changes={entry.changes}
        acts={t.acts}
        fields={t.fields}
        values={t.capacities}
      />
    </div>
  );
}

function LiftForm({
  entry,
  today,
  onDone,
}: Omit<EntryDetailsProps, 'status'> & {
  onDone(): void;
}) {
  const words = useWords();
  const t = words.integrity;
  const lift = useCommand('integrity', 'lift');
  const [by, setBy] = useRememberedName();
  const [liftedOn, setLiftedOn] = useState(today);
  const [decision, setDecision] = useState('');
  const [reason, setReason] = useState('');
  const complete = [liftedOn, decision, reason, by].every((one) => one.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const answer = await lift.run({ recordId: entry.recordId, liftedOn, decision, reason, by });
    if (answer !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={register.part}>
      <div className={register.stack}>
        <div className={register.pair}>
          <DateField label={t.liftedOn} description={t.liftedOnHint} required value={liftedOn} onChange={setLiftedOn} />
          <TextInput
            size="sm"
            label={t.liftDecision}
            withAsterisk
            maxLength={80}
            value={decision}
            onChange={(event) => setDecision(event.currentTarget.value)}
          />
        </div>
        <TextInput
          size="sm"
          label={t.liftReason}
          withAsterisk
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <EnteredBy value={by} onChange={setBy} />
        <FormEnd error={lift.error} busy={lift.busy} ready={complete} action={t.lift} onCancel={onDone} />
      </div>
    </form>
  );
}
