import { useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import { FIRST_PLAN, isWholePlan, PlanFields } from '../plan-fields.tsx';
import styles from '../stage-page.module.css';

interface SealDialogProps {
  readonly roundId: RoundId;
  readonly eligible: number;
  onClose(): void;
}

/** Seals the pool together with the plan of its draw: both stand before anybody brings a number. */
export function SealDialog({ roundId, eligible, onClose }: SealDialogProps) {
  const words = useWords().experts;
  const [plan, setPlan] = useState(FIRST_PLAN);
  const seal = useCommand('experts', 'seal');
  const draw = useAsk('draw', 'get', { roundId });
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.sealTitle(eligible)}
      action={words.seal}
      error={seal.error}
      disabled={!isWholePlan(plan)}
      onConfirm={() => seal.run({ roundId, plan })}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.sealText}</p>
        <PlanFields plan={plan} onChange={setPlan} bitsNeeded={draw.data?.bitsNeeded ?? null} />
      </div>
    </Confirm>
  );
}
