import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../api/index.ts';
import type { Grounds } from '../grounds.ts';

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
