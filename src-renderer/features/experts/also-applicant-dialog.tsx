import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { AlsoApplicantView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

interface AlsoApplicantDialogProps {
  readonly pair: AlsoApplicantView;
  /** Number and name. */
  readonly expert: string;
  readonly applicant: string;
  onClose(): void;
}

/** One person or two, with the reason. Nothing is chosen beforehand: the office has to look. */
export function AlsoApplicantDialog({ pair, expert, applicant, onClose }: AlsoApplicantDialogProps) {
  const t = useWords().alsoApplicants;
  const { roundId } = useRound();
  const decide = useCommand('experts', 'decideApplicant');
  const { undecided, decision } = pair;
  const [answer, setAnswer] = useState(undecided || decision === null ? '' : decision.same ? 'same' : 'other');
  const [reason, setReason] = useState('');
  const { expertId } = pair.expert;
  const { applicationId } = pair.applicant;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t.title(expert, applicant)}
      action={t.save}
      error={decide.error}
      disabled={answer === '' || reason.trim() === ''}
      onConfirm={() => decide.run({ roundId, expertId, applicationId, same: answer === 'same', reason: reason.trim() })}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{t.text}</p>
        <Radio.Group label={t.answer} withAsterisk value={answer} onChange={setAnswer}>
          <div className={styles.tight} style={{ marginTop: '0.4rem' }}>
            <Radio value="same" label={t.same} data-autofocus />
            <Radio value="other" label={t.other} />
          </div>
        </Radio.Group>
        <ReasonField label={t.reason} placeholder={t.reasonHint} maxLength={300} value={reason} onChange={setReason} />
      </div>
    </Confirm>
  );
}
