import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../api/index.ts';
import { useGrounds } from '../grounds.ts';
import styles from '../stage-page.module.css';

/** Why a frozen list is changed, on whose paper, by whom. */
export function useAmendmentGrounds() {
  const { said, setDocument: setAuthority, ...grounds } = useGrounds();
  const { document: authority, ...rest } = said;
  return { ...grounds, said: { ...rest, authority }, setAuthority };
}

export function AmendmentGroundsFields({ grounds }: { readonly grounds: ReturnType<typeof useAmendmentGrounds> }) {
  const t = useWords().applicants.frozenList;
  const { reason, authority, by } = grounds.said;
  return (
    <div className={styles.stack}>
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
    </div>
  );
}
