import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Command, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** The button of a form, dead until everything is filled in, and what the office answered. */
export function Send<I>({
  command,
  input,
  label,
  ready,
  children,
}: {
  readonly command: Command<I, unknown>;
  readonly input: I;
  readonly label: string;
  readonly ready: boolean;
  readonly children?: ReactNode;
}) {
  const words = useWords().acceptance;
  return (
    <>
      {children}
      <div className={styles.row}>
        <Button disabled={!ready} loading={command.busy} onClick={() => void command.run(input)}>
          {label}
        </Button>
        {!ready && <span className={`${styles.quiet} ${styles.small}`}>{words.needAll}</span>}
      </div>
      <ErrorNote error={command.error} />
    </>
  );
}

export const filled = (...texts: readonly string[]): boolean => texts.every((text) => text.trim() !== '');
