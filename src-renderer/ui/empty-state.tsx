import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Nothing here yet: what this is, what is needed, and where to begin. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  compact = false,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly compact?: boolean;
}) {
  return (
    <div className={styles.empty} data-compact={compact || undefined}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <h2>{title}</h2>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
