import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PackCard } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { useRememberedName } from '../remembered-name.ts';

/** A draft of the office's own, made from a version that stands. */
export function BeginButton({ card, onDone }: { readonly card: PackCard; onDone(key: string): void }) {
  const t = useWords().criteria.begin;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t.open}</Button>
      <RegisterDrawer title={t.title} opened={opened} onClose={() => setOpened(false)}>
        <BeginForm card={card} onDone={onDone} onClose={() => setOpened(false)} />
      </RegisterDrawer>
    </>
  );
}

function BeginForm({ card, onDone, onClose }: { readonly card: PackCard; onDone(key: string): void; onClose(): void }) {
  const words = useWords();
  const t = words.criteria;
  const begin = useCommand('criteria', 'begin');
  // What ships is not the office's own, and may say itself that it is not complete.
  const [title, setTitle] = useState(card.state === 'shipped' ? '' : card.title);
  const [effectiveFrom, setEffectiveFrom] = useState<string>(card.effectiveFrom);
  const [reason, setReason] = useState('');
  const [by, setBy] = useRememberedName();
  const complete = [title, effectiveFrom, reason, by].every((one) => one.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const answer = await begin.run({ kind: card.kind, key: card.key, title, effectiveFrom, reason, by });
    if (answer !== undefined) onDone(answer.key);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <TextInput
          size="sm"
          label={t.begin.name}
          description={t.begin.nameHint}
          placeholder={t.begin.namePlaceholder}
          withAsterisk
          data-autofocus
          maxLength={100}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <DateField label={t.begin.effectiveFrom} required value={effectiveFrom} onChange={setEffectiveFrom} />
        <Textarea
          size="sm"
          label={t.begin.reason}
          withAsterisk
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          label={t.edit.by}
          withAsterisk
          maxLength={50}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <FormEnd error={begin.error} busy={begin.busy} ready={complete} action={t.begin.action} onCancel={onClose} />
      </div>
    </form>
  );
}
