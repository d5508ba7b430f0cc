import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../api/index.ts';
import { useRememberedName } from '../remembered-name.ts';

export interface Source {
  readonly said: { readonly document: string; readonly by: string };
  readonly complete: boolean;
  setDocument(text: string): void;
  setBy(text: string): void;
}

/** The document that says so, and who entered it. */
export function useSource(): Source {
  const [by, setBy] = useRememberedName();
  const [document, setDocument] = useState('');
  return { said: { document, by }, complete: document.trim() !== '' && by.trim() !== '', setDocument, setBy };
}

export function SourceFields({ source }: { readonly source: Source }) {
  const t = useWords().titles;
  return (
    <>
      <TextInput
        size="sm"
        label={t.document}
        withAsterisk
        maxLength={200}
        value={source.said.document}
        onChange={(event) => source.setDocument(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t.by}
        withAsterisk
        maxLength={50}
        value={source.said.by}
        onChange={(event) => source.setBy(event.currentTarget.value)}
      />
    </>
  );
}
