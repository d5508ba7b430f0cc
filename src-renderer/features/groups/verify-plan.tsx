import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { PlanHistory } from '../../../src-main/core/contract/index.ts';
import type { PlanVerdict } from '../../../src-main/core/domain/assignment/verify-plan.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { planVerdictText } from '../../../src-main/core/reports/plan-verdict.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Note } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

interface VerifyPlanProps {
  readonly roundId: RoundId;
  /** Every act on the plan so far: what was found is of the plan before the next. */
  readonly acts: PlanHistory['acts'];
}

/** The plan as it stands, checked anew when somebody asks. */
export function VerifyPlan({ roundId, acts }: VerifyPlanProps) {
  const words = useWords().plans.verify;
  const verify = useCommand('groups', 'verify');
  const { clear } = verify;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan has not been verified
  useEffect(() => clear(), [acts, clear]);
  return (
    <div className={styles.tight}>
      <div>
        <Button variant="default" loading={verify.busy} onClick={() => void verify.run({ roundId, number: null })}>
          {words.ask}
        </Button>
      </div>
      <ErrorNote error={verify.error} onClose={verify.clear} />
      {verify.done && !verify.busy && <VerifyNote title={words.ofPlan} verdict={verify.done} />}
    </div>
  );
}

/** What the checker found of a stored plan, in sentences. */
export function VerifyNote({ title, verdict }: { readonly title: string; readonly verdict: PlanVerdict }) {
  const { plans } = useWords();
  const tone = verdict.fault !== null ? 'warning' : verdict.proof === null ? 'info' : 'success';
  return (
    <Note tone={tone} title={title}>
      {planVerdictText(verdict, plans)}
    </Note>
  );
}
