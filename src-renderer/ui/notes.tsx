import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReplyError } from '../../src-main/core/contract/index.ts';
import { explainError, useWords } from '../api/index.ts';
import styles from './notes.module.css';
import { RulePopover } from './rule-popover.tsx';

type Tone = 'info' | 'success' | 'warning' | 'refusal';

const icons = { info: IconInfoCircle, success: IconCircleCheck, warning: IconAlertTriangle, refusal: IconLock };

/** A sentence that belongs to the page: what is so, and what to do about it. */
export function Note({
  tone = 'info',
  title,
  children,
  onClose,
}: {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly onClose?: () => void;
}) {
  const words = useWords();
  const Icon = icons[tone];
  return (
    <div className={styles.note} data-tone={tone} role={tone === 'warning' || tone === 'refusal' ? 'alert' : 'status'}>
      <Icon size="1.15rem" className={styles.icon} aria-hidden />
      <div className={styles.text}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {onClose && <CloseButton size="sm" aria-label={words.common.close} onClick={onClose} />}
    </div>
  );
}

/** Why a command was not carried out; nothing when there is no error. */
export function ErrorNote({
  error,
  onClose,
}: {
  readonly error: ReplyError | null | undefined;
  readonly onClose?: () => void;
}) {
  const words = useWords();
  if (!error) return null;
  const tone = error.code === 'refused' ? 'refusal' : 'warning';
  return (
    <Note tone={tone} {...(onClose ? { onClose } : {})}>
      {explainError(words, error)}
      {error.rule !== undefined && <RulePopover rule={error.rule} />}
    </Note>
  );
}

/** A rule's "no" that stands on the page: why a step is blocked, with its source. */
export function RefusalNote({
  reason,
  rule,
  children,
}: {
  readonly reason: string;
  readonly rule?: string | null;
  /** A way to mend it. */
  readonly children?: ReactNode;
}) {
  return (
    <Note tone="refusal">
      {reason}
      {rule && <RulePopover rule={rule} />}
      {children}
    </Note>
  );
}
