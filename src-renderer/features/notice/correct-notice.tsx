import { useState } from 'react';
import type { NoticeView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton, DateField, ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** A posting day recorded wrong is corrected with a reason until the notice is closed. */
export function CorrectNotice({ roundId, view }: { readonly roundId: RoundId; readonly view: NoticeView }) {
  const words = useWords().notice.correct;
  const correct = useCommand('notice', 'correct');
  const [postedOn, setPostedOn] = useState<string>(view.postedOn ?? '');
  const [reason, setReason] = useState('');
  return (
    <ConfirmButton
      variant="default"
      label={words.action}
      title={words.title}
      action={words.action}
      error={correct.error}
      onConfirm={async () => {
        const answer = await correct.run({ roundId, postedOn, reason });
        if (answer !== undefined) setReason('');
        return answer;
      }}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.body}</p>
        <DateField label={words.postedOn} value={postedOn} onChange={setPostedOn} required />
        <ReasonField
          label={words.reason}
          placeholder={words.reasonHint}
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      </div>
    </ConfirmButton>
  );
}
