import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../api/index.ts';
import { DateField, EnteredBy } from '../ui/index.ts';
import register from './register.module.css';
import { useRememberedName } from './remembered-name.ts';

/** What every change of the pool is recorded with: when, why, by which document, by whom. */
export function useRecorded(today: string) {
  const [by, setBy] = useRememberedName();
  const [fields, setFields] = useState({ onDate: today, reason: '', document: '' });
  const complete = [fields.onDate, fields.reason, by].every((one) => one.trim() !== '');
  return {
    values: { ...fields, by },
    complete,
    setBy,
    set: (part: Partial<typeof fields>) => setFields({ ...fields, ...part }),
  };
}

export function RecordedFields({ recorded }: { readonly recorded: ReturnType<typeof useRecorded> }) {
  const t = useWords().pool;
  const { values, set, setBy } = recorded;
  return (
    <>
      <div className={register.pair}>
        <DateField label={t.onDate} required value={values.onDate} onChange={(onDate) => set({ onDate })} />
        <TextInput
          size="sm"
          label={t.document}
          maxLength={100}
          value={values.document}
          onChange={(event) => set({ document: event.currentTarget.value })}
        />
      </div>
      <TextInput
        size="sm"
        label={t.reason}
        withAsterisk
        maxLength={300}
        value={values.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <EnteredBy value={values.by} onChange={setBy} />
    </>
  );
}
