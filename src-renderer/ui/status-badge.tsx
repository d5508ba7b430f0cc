import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleDot,
  IconLock,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './status-badge.module.css';

/** passed: done or agreed; next: to be done now; open: may be done; waiting: needs somebody; blocked: not yet; failed: no. */
export type Status = 'passed' | 'next' | 'open' | 'waiting' | 'blocked' | 'failed';

const icons = {
  passed: IconCircleCheckFilled,
  next: IconCircleDot,
  open: IconCircleDashed,
  waiting: IconAlertTriangle,
  blocked: IconLock,
  failed: IconX,
};

/** A state is always an icon, a word and a colour: never a colour alone. */
export function StatusBadge({
  status,
  children,
  plain = false,
  wraps = false,
}: {
  readonly status: Status;
  readonly children: ReactNode;
  /** Without the tinted ground, for use in tables and rails. */
  readonly plain?: boolean;
  /** A sentence that may take several lines. */
  readonly wraps?: boolean;
}) {
  return (
    <span className={styles.badge} data-status={status} data-plain={plain || undefined} data-wraps={wraps || undefined}>
      <StatusIcon status={status} />
      <span>{children}</span>
    </span>
  );
}

export function StatusIcon({ status, size = '1rem' }: { readonly status: Status; readonly size?: string }) {
  const Icon = icons[status];
  return <Icon size={size} stroke={2} className={styles.icon} data-status={status} aria-hidden />;
}
