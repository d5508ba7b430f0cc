import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DrawView } from '../../../src-main/core/contract/index.ts';
import { isDrawMethod } from '../../../src-main/core/domain/draw/draw.ts';
import { isLottery, LOTTERY_METHOD } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import { FIRST_PLAN, isWholePlan, PlanFields } from '../plan-fields.tsx';
import styles from '../stage-page.module.css';

/** The same pool sealed once more, for the next attempt; the plan of the last one is where it begins. */
export function NextSealForm({ roundId, view }: { readonly roundId: RoundId; readonly view: DrawView }) {
  const words = useWords().draw.plan;
  const last = view.seal?.statement;
  const [plan, setPlan] = useState(() => {
    const kept = last?.plan.flatMap(({ kind, ...one }) => (kind === 'computer' ? [] : [{ kind, ...one }]));
    if (!last || !kept || !isDrawMethod(last.method)) return FIRST_PLAN;
    // What an earlier version sealed goes on by the lottery of today.
    return { method: isLottery(last.method) ? LOTTERY_METHOD : last.method, contributions: kept };
  });
  const [asking, setAsking] = useState(false);
  const seal = useCommand('draw', 'sealAgain');
  const attempt = view.attempts.length + 1;
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWholePlan(plan)) setAsking(true);
      }}
    >
      <p className={styles.quiet}>{words.againLead(view.attempts.length)}</p>
      <PlanFields plan={plan} onChange={setPlan} bitsNeeded={view.bitsNeeded} />
      <div className={styles.row}>
        <Button type="submit" variant="default" disabled={!isWholePlan(plan)} loading={seal.busy}>
          {words.sealAgain(attempt)}
        </Button>
      </div>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.sealAgainTitle(attempt)}
        action={words.sealAgain(attempt)}
        error={seal.error}
        onConfirm={() => seal.run({ roundId, plan })}
      >
        {words.sealAgainBody}
      </Confirm>
    </form>
  );
}
