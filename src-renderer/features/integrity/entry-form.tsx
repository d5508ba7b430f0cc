import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { IntegrityEntry } from '../../../src-main/core/contract/index.ts';
import { parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { endByRule } from '../../../src-main/core/domain/integrity/integrity-period.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, EnteredBy, FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { useRememberedName } from '../remembered-name.ts';

interface EntryFormProps {
  /** Absent: a new entry. */
  readonly entry?: IntegrityEntry;
  readonly today: string;
  onDone(): void;
}

/** Makes an entry, or puts one right with a reason. */
export function EntryForm({ entry, today, onDone }: EntryFormProps) {
  const words = useWords();
  const t = words.integrity;
  const add = useCommand('integrity', 'add');
  const correct = useCommand('integrity', 'correct');
  const [by, setBy] = useRememberedName();
  const [idNumber, setIdNumber] = useState('');
  const [reason, setReason] = useState('');
  const [fields, setFields] = useState({
    name: entry?.name ?? '',
    unit: entry?.unit ?? '',
    capacity: entry?.capacity ?? ('applicant' as const),
    matter: entry?.matter ?? '',
    decisionNumber: entry?.decisionNumber ?? '',
    decidingBody: entry?.decidingBody ?? '',
    decidedOn: (entry?.decidedOn ?? today) as string,
    startOn: (entry?.startOn ?? today) as string,
    endReason: entry?.endReason ?? '',
    note: entry?.note ?? '',
  });
  const [typedEnd, setTypedEnd] = useState<string | null>(
    entry !== undefined && entry.endReason !== '' ? entry.endOn : null,
  );
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const start = parseIsoDate(fields.startOn);
  const ruled = start === undefined ? '' : endByRule(start);
  const ownEnd = typedEnd !== null && typedEnd !== '' && typedEnd !== ruled;
  const { name, unit, matter, decisionNumber, decidingBody, decidedOn, startOn } = fields;
  const needed = [name, unit, matter, decisionNumber, decidingBody, decidedOn, startOn, by];
  const complete = needed.every((one) => one.trim() !== '') && (entry === undefined ? idNumber : reason).trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const sent = { ...fields, endOn: ownEnd ? typedEnd : null, endReason: ownEnd ? fields.endReason : '' };
    const answer =
      entry === undefined
        ? await add.run({ idNumber, fields: sent, by })
        : await correct.run({ recordId: entry.recordId, idNumber, fields: sent, reason, by });
    if (answer !== undefined) onDone();
  };
  const text = (field: 'name' | 'unit' | 'decisionNumber' | 'decidingBody', maxLength: number) => (
    <TextInput
      size="sm"
      label={t.fields[field]}
      withAsterisk
      maxLength={maxLength}
      value={fields[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <SegmentedControl
          size="sm"
          aria-label={t.fields.capacity}
          data={(['applicant', 'expert'] as const).map((value) => ({ value, label: t.capacities[value] ?? value }))}
          value={fields.capacity}
          onChange={(value) => set({ capacity: value as 'applicant' | 'expert' })}
        />
        <TextInput
          size="sm"
          label={t.fields.idNumber}
          description={entry === undefined ? words.registers.idNumberHint : t.keepNumber(entry.idMasked)}
          withAsterisk={entry === undefined}
          maxLength={40}
          autoComplete="off"
          data-autofocus
          value={idNumber}
          onChange={(event) => setIdNumber(event.currentTarget.value)}
        />
        <div className={register.pair}>
          {text('name', 50)}
          {text('unit', 100)}
        </div>
        <Textarea
          size="sm"
          label={t.fields.matter}
          withAsterisk
          rows={2}
          maxLength={500}
          value={fields.matter}
          onChange={(event) => set({ matter: event.currentTarget.value })}
        />
        <div className={register.pair}>
          {text('decisionNumber', 80)}
          {text('decidingBody', 100)}
        </div>
        <div className={register.pair}>
          <DateField
            label={t.fields.decidedOn}
            required
            value={decidedOn}
            // The period begins with the decision unless somebody says otherwise.
            onChange={(date) => set({ decidedOn: date, ...(startOn === decidedOn ? { startOn: date } : {}) })}
          />
          <DateField label={t.fields.startOn} required value={startOn} onChange={(date) => set({ startOn: date })} />
        </div>
        <DateField
          label={t.fields.endOn}
          description={ruled === '' ? '' : t.endHint(ruled)}
          value={ownEnd ? typedEnd : ruled}
          onChange={setTypedEnd}
        />
        {ownEnd && (
          <>
            <TextInput
              size="sm"
              label={t.fields.endReason}
              withAsterisk
              maxLength={200}
              value={fields.endReason}
              onChange={(event) => set({ endReason: event.currentTarget.value })}
            />
            <div>
              <Button size="compact-sm" variant="subtle" onClick={() => setTypedEnd(null)}>
                {t.endByRule}
              </Button>
            </div>
          </>
        )}
        <Textarea
          size="sm"
          label={t.fields.note}
          rows={2}
          maxLength={500}
          value={fields.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {entry !== undefined && (
          <TextInput
            size="sm"
            label={t.correctReason}
            withAsterisk
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <EnteredBy value={by} onChange={setBy} />
        <FormEnd
          error={add.error ?? correct.error}
          busy={add.busy || correct.busy}
          ready={complete}
          action={entry === undefined ? t.add : t.save}
          onCancel={onDone}
        />
      </div>
    </form>
  );
}
