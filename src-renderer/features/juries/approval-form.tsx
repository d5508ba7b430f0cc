import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { latestApprovalEnd } from '../../../src-main/core/domain/rules/approval.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, EnteredBy, FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { useRememberedName } from '../remembered-name.ts';

/** One more approval of a jury. */
export function ApprovalForm({
  juryId,
  years,
  today,
  onDone,
}: {
  readonly juryId: string;
  /** How long the rule lets it last. */
  readonly years: number;
  readonly today: string;
  onDone(): void;
}) {
  const words = useWords();
  const t = words.juries.approval;
  const add = useCommand('juries', 'addApproval');
  const [by, setBy] = useRememberedName();
  const [approval, setApproval] = useState({
    number: '',
    body: '',
    approvedOn: today,
    validFrom: today,
    validUntil: '',
    note: '',
  });
  const set = (change: Partial<typeof approval>) => setApproval({ ...approval, ...change });
  const from = parseIsoDate(approval.validFrom);
  const { note: _, ...needed } = approval;
  const complete = [...Object.values(needed), by].every((one) => one.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (complete && (await add.run({ juryId, approval, by })) !== undefined) onDone();
  };
  const text = (field: 'number' | 'body' | 'note', maxLength: number) => (
    <TextInput
      size="sm"
      label={t[field]}
      withAsterisk={field !== 'note'}
      maxLength={maxLength}
      value={approval[field]}
      {...(field === 'number' ? { 'data-autofocus': true } : {})}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        {text('number', 100)}
        {text('body', 100)}
        <DateField
          label={t.approvedOn}
          required
          value={approval.approvedOn}
          // The approval begins with its day unless somebody says otherwise.
          onChange={(date) =>
            set({ approvedOn: date, ...(approval.validFrom === approval.approvedOn ? { validFrom: date } : {}) })
          }
        />
        <div className={register.pair}>
          <DateField
            label={t.validFrom}
            required
            value={approval.validFrom}
            onChange={(validFrom) => set({ validFrom })}
          />
          <DateField
            label={t.validUntil}
            description={from === undefined ? '' : t.endHint(latestApprovalEnd(from, years))}
            required
            value={approval.validUntil}
            onChange={(validUntil) => set({ validUntil })}
          />
        </div>
        {text('note', 300)}
        <EnteredBy value={by} onChange={setBy} />
        <FormEnd
          error={add.error}
          busy={add.busy}
          ready={complete}
          action={words.juries.addApproval}
          onCancel={onDone}
        />
      </div>
    </form>
  );
}
