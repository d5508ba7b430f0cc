import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PackCard } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton } from '../../ui/index.ts';
import { useRememberedName } from '../remembered-name.ts';

/** Puts a draft in use: from then on it stands. */
export function PublishButton({ card, changed }: { readonly card: PackCard; readonly changed: number }) {
  const t = useWords().criteria.publish;
  const publish = useCommand('criteria', 'publish');
  const [by, setBy] = useRememberedName();
  return (
    <ConfirmButton
      label={t.open}
      title={t.title}
      action={t.open}
      irreversible
      error={publish.error}
      ready={changed > 0 && by.trim() !== ''}
      onConfirm={() => publish.run({ kind: card.kind, key: card.key, by })}
    >
      {changed === 0 ? t.nothing : t.text(changed)}
      <TextInput
        mt="sm"
        size="sm"
        label={t.by}
        withAsterisk
        maxLength={50}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
    </ConfirmButton>
  );
}

export function DiscardButton({ card, onDone }: { readonly card: PackCard; onDone(): void }) {
  const t = useWords().criteria.discard;
  const discard = useCommand('criteria', 'discard', { onDone });
  return (
    <ConfirmButton
      label={t.open}
      title={t.title}
      action={t.open}
      variant="default"
      destructive
      irreversible
      error={discard.error}
      onConfirm={() => discard.run({ kind: card.kind, key: card.key })}
    >
      {t.text}
    </ConfirmButton>
  );
}

/** Takes a version out of use again that no round has gone by. */
export function WithdrawButton({ card }: { readonly card: PackCard }) {
  const t = useWords().criteria.withdraw;
  const withdraw = useCommand('criteria', 'withdraw');
  const [by, setBy] = useRememberedName();
  const [reason, setReason] = useState('');
  return (
    <ConfirmButton
      label={t.open}
      title={t.title}
      action={t.open}
      variant="default"
      irreversible
      error={withdraw.error}
      ready={by.trim() !== '' && reason.trim() !== ''}
      onConfirm={() => withdraw.run({ kind: card.kind, key: card.key, reason, by })}
    >
      {t.text}
      <Textarea
        mt="sm"
        size="sm"
        label={t.reason}
        withAsterisk
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        size="sm"
        label={t.by}
        withAsterisk
        maxLength={50}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
    </ConfirmButton>
  );
}
