import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePreferences, useWords } from '../../api/index.ts';
import styles from './office.module.css';

/** The quiet page before the office is open: a name, one card, the language. */
export function OfficeFrame({ children, footer }: { readonly children: ReactNode; readonly footer?: ReactNode }) {
  const words = useWords();
  const { preferences, change } = usePreferences();
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <span className={styles.brand}>{words.common.appName}</span>
        <Select
          size="xs"
          w="7.5rem"
          aria-label={words.shell.language}
          allowDeselect={false}
          data={[
            { value: 'zh-CN', label: words.shell.languages['zh-CN'] },
            { value: 'en', label: words.shell.languages.en },
          ]}
          value={preferences.language}
          onChange={(language) => language && change({ language })}
        />
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.footer}>{footer}</footer>
    </div>
  );
}
