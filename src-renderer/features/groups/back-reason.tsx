import { useState } from 'react';
import type { ReplyError } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

const wantsReason = (error: ReplyError | null) => error?.reason === 'regrouping_needs_reason';

/** Why groups come back although something speaks against it, from the refusal that asked for it on. */
export function useBackReason(error: ReplyError | null) {
  const [asked, setAsked] = useState<ReplyError | null>(null);
  const [reason, setReason] = useState('');
  if (wantsReason(error) && error !== asked) setAsked(error);
  return {
    /** null: nobody asked. It stays while the act is tried again. */
    asked,
    reason,
    setReason,
    ready: asked === null || reason.trim() !== '',
    /** What else was said against it. */
    error: wantsReason(error) ? null : error,
    forget: () => {
      setAsked(null);
      setReason('');
    },
  };
}

/** What groups that come back bring with them, and the field for the reason; nothing where none is asked for. */
export function BackReason({ asked, reason, setReason }: ReturnType<typeof useBackReason>) {
  const { back, check } = useWords().regrouping;
  if (asked === null) return null;
  const [forbidden, short] = [Number(asked.params?.forbidden ?? 0), Number(asked.params?.short ?? 0)];
  return (
    <div className={styles.stack}>
      {forbidden > 0 && (
        <>
          <p>{back.forbidden(forbidden)}</p>
          <p className={styles.quiet}>{check.forbidden}</p>
        </>
      )}
      {short > 0 && <p>{back.short(short)}</p>}
      <ReasonField label={check.reason} maxLength={300} value={reason} onChange={setReason} data-autofocus />
    </div>
  );
}
