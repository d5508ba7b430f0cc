import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../api/index.ts';
import { useRememberedName } from '../remembered-name.ts';
import styles from '../stage-page.module.css';

export interface AmendmentGrounds {
  readonly said: { readonly reason: string; readonly authority: string; readonly by: string };
  readonly complete: boolean;
  setReason(text: string): void;
  setAuthority(text: string): void;
  setBy(text: string): void;
}

/** Why a frozen list is changed, on whose paper, by whom. */
export function useAmendmentGrounds(): AmendmentGrounds {
  const [by, setBy] = useRememberedName();
  const [reason, setReason] = useState('');
  const [authority, setAuthority] = useState('');
  const complete = reason.trim() !== '' && by.trim() !== '';
  return { said: { reason, authority, by }, complete, setReason, setAuthority, setBy };
}

export function AmendmentGroundsFields({ grounds }: { readonly grounds: AmendmentGrounds }) {
  const t = useWords().applicants.frozenList;
  const { reason, authority, by } = grounds.said;
  return (
    <>
      <Textarea
        label={t.reason}
        withAsterisk
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => grounds.setReason(event.currentTarget.value)}
      />
      <div className={styles.fields}>
        <TextInput
          label={t.authority}
          maxLength={200}
          value={authority}
          onChange={(event) => grounds.setAuthority(event.currentTarget.value)}
        />
        <TextInput
          label={t.by}
          withAsterisk
          maxLength={50}
          value={by}
          onChange={(event) => grounds.setBy(event.currentTarget.value)}
        />
      </div>
    </>
  );
}
