import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import { AmendmentGroundsFields, useAmendmentGrounds } from './amendment-grounds.tsx';

/** Opens a frozen list again: why, on whose paper, by whom. */
export function UnfreezeButton({ roundId }: { readonly roundId: RoundId }) {
  const t = useWords().applicants;
  const unfreeze = useCommand('applicants', 'unfreeze');
  const grounds = useAmendmentGrounds();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t.unfreeze}
      </Button>
      <Confirm
        title={t.unfreezeTitle}
        action={t.unfreeze}
        disabled={!grounds.complete}
        error={unfreeze.error}
        opened={opened}
        onConfirm={() => unfreeze.run({ roundId, ...grounds.said })}
        onClose={() => setOpened(false)}
      >
        <p>{t.unfreezeText}</p>
        <AmendmentGroundsFields grounds={grounds} />
      </Confirm>
    </>
  );
}
