import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asId, type RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** Whether a county manages the senior posts of the unit, and which. */
export function PoolForm({
  roundId,
  unitId,
  county: stored,
  onDone,
}: {
  readonly roundId: RoundId;
  readonly unitId: string;
  readonly county: string;
  onDone(): void;
}) {
  const words = useWords().quotas;
  const pool = useCommand('quotas', 'setPool', { onDone });
  const [county, setCounty] = useState(stored);
  return (
    <div className={styles.tight}>
      <TextInput
        size="sm"
        label={words.fields.county}
        description={words.fields.countyHint}
        maxLength={50}
        value={county}
        onChange={(event) => setCounty(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button
          size="sm"
          variant="default"
          disabled={county.trim() === stored}
          loading={pool.busy}
          onClick={() => void pool.run({ roundId, unitId: asId<'unit'>(unitId), county })}
        >
          {words.savePool}
        </Button>
      </div>
      <ErrorNote error={pool.error} />
    </div>
  );
}
