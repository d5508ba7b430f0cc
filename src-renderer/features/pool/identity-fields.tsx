import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../api/index.ts';
import register from '../register.module.css';

/** Who somebody is: name and document. */
export function useIdentity(known?: { readonly name: string; readonly tibetanName: string }) {
  const [values, setValues] = useState({
    name: known?.name ?? '',
    tibetanName: known?.tibetanName ?? '',
    idNumber: '',
  });
  return { values, set: (part: Partial<typeof values>) => setValues({ ...values, ...part }) };
}

/** `kept`: the document as it stands, which an empty field keeps; without it one has to be typed. */
export function IdentityFields({
  identity: { values, set },
  kept,
}: {
  readonly identity: ReturnType<typeof useIdentity>;
  readonly kept?: string;
}) {
  const t = useWords().pool;
  return (
    <>
      <div className={register.pair}>
        <TextInput
          size="sm"
          label={t.fields.name}
          withAsterisk
          maxLength={50}
          value={values.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          label={t.fields.tibetanName}
          maxLength={150}
          value={values.tibetanName}
          onChange={(event) => set({ tibetanName: event.currentTarget.value })}
        />
      </div>
      <TextInput
        size="sm"
        label={t.fields.idNumber}
        description={kept === undefined ? t.idNumberHint : t.idNumberKept(kept)}
        withAsterisk={kept === undefined}
        maxLength={40}
        value={values.idNumber}
        onChange={(event) => set({ idNumber: event.currentTarget.value })}
      />
    </>
  );
}
