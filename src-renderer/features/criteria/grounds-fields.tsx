import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../api/index.ts';
import { useRememberedName } from '../remembered-name.ts';

export interface Grounds {
  readonly said: { readonly reason: string; readonly document: string; readonly by: string };
  readonly complete: boolean;
  setReason(text: string): void;
  setDocument(text: string): void;
  setBy(text: string): void;
}

/** Why something is changed, on what document, by whom. */
export function useGrounds(): Grounds {
  const [by, setBy] = useRememberedName();
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const complete = reason.trim() !== '' && by.trim() !== '';
  return { said: { reason, document, by }, complete, setReason, setDocument, setBy };
}

export function GroundsFields({ grounds }: { readonly grounds: Grounds }) {
  const t = useWords().criteria.edit;
  const { reason, document, by } = grounds.said;
  return (
    <>
      <Textarea
        size="sm"
        label={t.reason}
        withAsterisk
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => grounds.setReason(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t.document}
        description={t.documentHint}
        maxLength={200}
        value={document}
        onChange={(event) => grounds.setDocument(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t.by}
        withAsterisk
        maxLength={50}
        value={by}
        onChange={(event) => grounds.setBy(event.currentTarget.value)}
      />
    </>
  );
}
