import { Loader } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useWords } from '../api/index.ts';
import { localTime } from './format.ts';
import styles from './saved-mark.module.css';

/** "Saved 10:32" stands only after the office answered that it is on disk. */
export function SavedMark({ savedUtc, busy = false }: { readonly savedUtc: string | null; readonly busy?: boolean }) {
  const words = useWords().common;
  return (
    <span className={styles.mark} role="status">
      {busy ? (
        <>
          <Loader size="0.85rem" aria-hidden /> {words.saving}
        </>
      ) : (
        savedUtc !== null && (
          <>
            <IconCheck size="1rem" aria-hidden /> {words.savedAt(localTime(savedUtc))}
          </>
        )
      )}
    </span>
  );
}
