import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { ConfirmButton, ErrorNote, NumberField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** How many groups; forming them again says first what it replaces. */
export function GroupForm({ roundId, again }: { readonly roundId: RoundId; readonly again: boolean }) {
  const words = useWords().groups.form;
  const { setup } = useRound();
  const form = useCommand('groups', 'form');
  const [count, setCount] = useState<number | null>(setup.groupCount);
  const usable = count !== null && count >= 1 && count <= 30;
  const run = () => (usable ? form.run({ roundId, count }) : Promise.resolve(undefined));
  const field = (
    <NumberField
      aria-label={words.count}
      {...(again ? {} : { label: words.count })}
      w="6rem"
      value={count ?? ''}
      onChange={setCount}
    />
  );
  if (again) {
    return (
      <>
        <span className={styles.quiet}>{words.count}</span>
        {field}
        <ConfirmButton
          label={words.remake}
          variant="default"
          title={words.remakeTitle}
          action={words.remake}
          disabled={!usable}
          error={form.error}
          onConfirm={run}
        >
          {words.remakeBody}
        </ConfirmButton>
      </>
    );
  }
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p className={styles.quiet}>{words.empty}</p>
      {field}
      <div>
        <Button type="submit" disabled={!usable} loading={form.busy}>
          {words.make}
        </Button>
      </div>
      <ErrorNote error={form.error} onClose={form.clear} />
    </form>
  );
}
