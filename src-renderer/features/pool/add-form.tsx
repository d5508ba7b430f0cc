import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCommand, useWords } from '../../api/index.ts';
import { FormEnd } from '../../ui/index.ts';
import { RecordedFields, useRecorded } from '../recorded-fields.tsx';
import register from '../register.module.css';
import { EntryFields, useEntryDraft } from './entry-fields.tsx';
import { IdentityFields, useIdentity } from './identity-fields.tsx';
import { isMonthOrDay } from './month-or-day.ts';

/** Enters one person by hand. */
export function AddForm({
  today,
  onAdded,
  onCancel,
}: {
  readonly today: string;
  onAdded(name: string, number: number): void;
  onCancel(): void;
}) {
  const { pool: t, common } = useWords();
  const add = useCommand('pool', 'add');
  const recorded = useRecorded(today);
  const identity = useIdentity();
  const entry = useEntryDraft();
  const [said, setSaid] = useState({ sex: '', ethnicity: '', birth: '' });
  const { fields } = entry;
  const { name, idNumber } = identity.values;
  const known = [name, idNumber].every((one) => one.trim() !== '') && isMonthOrDay(said.birth);
  const ready = known && fields !== undefined && recorded.complete;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const sex: 'male' | 'female' | null = said.sex === 'male' || said.sex === 'female' ? said.sex : null;
    const birth = said.birth === '' ? null : said.birth;
    const { ethnicity } = said;
    const sent = { identity: { ...identity.values, sex, ethnicity, birth }, fields, ...recorded.values };
    const done = await add.run(sent);
    if (done !== undefined) onAdded(name.trim(), done.number);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <IdentityFields identity={identity} />
        <div className={register.pair}>
          <NativeSelect
            size="sm"
            label={t.sex}
            value={said.sex}
            onChange={(event) => setSaid({ ...said, sex: event.currentTarget.value })}
            data={[
              { value: '', label: t.fromNumber },
              { value: 'male', label: common.male },
              { value: 'female', label: common.female },
            ]}
          />
          <TextInput
            size="sm"
            label={t.birth}
            placeholder={common.datePattern}
            error={isMonthOrDay(said.birth) ? undefined : t.monthOrDay}
            maxLength={10}
            value={said.birth}
            onChange={(event) => setSaid({ ...said, birth: event.currentTarget.value.trim() })}
          />
          <TextInput
            size="sm"
            label={t.ethnicity}
            maxLength={20}
            value={said.ethnicity}
            onChange={(event) => setSaid({ ...said, ethnicity: event.currentTarget.value })}
          />
        </div>
        <EntryFields entry={entry} />
        <RecordedFields recorded={recorded} />
        <FormEnd error={add.error} busy={add.busy} ready={ready} action={t.add} onCancel={onCancel} />
      </div>
    </form>
  );
}
