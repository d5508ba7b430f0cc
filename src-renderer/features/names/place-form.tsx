import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import register from '../register.module.css';

/** A whole name that is placed as if it were written otherwise. */
export function PlaceForm({ onDone }: { onDone(): void }) {
  const { names: t } = useWords();
  const set = useCommand('names', 'setOverride');
  const [text, setText] = useState('');
  const [stands, setStands] = useState('');
  const [reason, setReason] = useState('');
  const complete = [text, stands, reason].every((one) => one.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    if ((await set.run({ kind: 'name', text, stands, reason })) !== undefined) onDone();
  };
  const field = (label: string, hint: string, value: string, change: (text: string) => void, maxLength: number) => (
    <TextInput
      size="sm"
      label={label}
      description={hint}
      withAsterisk
      maxLength={maxLength}
      autoComplete="off"
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        {field(t.name, t.nameHint, text, setText, 50)}
        {field(t.placedAs, t.placedAsHint, stands, setStands, 50)}
        {field(t.reason, t.reasonHint, reason, setReason, 200)}
        <ErrorNote error={set.error} />
        <div className={register.end}>
          <Button type="submit" loading={set.busy} disabled={!complete}>
            {t.save}
          </Button>
        </div>
      </div>
    </form>
  );
}
