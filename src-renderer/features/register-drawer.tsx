import { Button, CloseButton, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../api/index.ts';
import { keptTogether, localDateTime } from '../ui/index.ts';
import styles from './register.module.css';

/** The side panel of a register: one entry, or the form of a new one. */
export function RegisterDrawer({
  title,
  opened,
  onClose,
  children,
}: {
  readonly title: string;
  readonly opened: boolean;
  onClose(): void;
  readonly children: ReactNode;
}) {
  const { common } = useWords();
  return (
    // Put together by hand: the ready-made one has a second page banner and a close button without a name.
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="34rem">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body>
          <div className={styles.head}>
            <Drawer.Title>{keptTogether(title)}</Drawer.Title>
            <CloseButton aria-label={common.close} onClick={onClose} />
          </div>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

export interface RecordedChange {
  readonly utc: string;
  readonly act: string;
  readonly by: string;
  readonly reason: string;
  readonly was: Readonly<Record<string, string>>;
}

/** Who entered it, and every change with what stood there before. */
export function RegisterHistory({
  entered,
  changes,
  acts,
  fields,
  values = {},
  titled = true,
}: {
  readonly entered: { readonly utc: string; readonly by: string };
  readonly changes: readonly RecordedChange[];
  readonly acts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** Words of coded values. */
  readonly values?: Readonly<Record<string, string>>;
  /** False where a section around it already says so. */
  readonly titled?: boolean;
}) {
  const t = useWords().registers;
  const list = (
    <ol className={styles.lines}>
      <li>
        {t.entered(entered.by)}
        <span className={styles.small}>　{localDateTime(entered.utc)}</span>
      </li>
      {changes.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
        <li key={i}>
          {acts[change.act] ?? change.act}　{change.by}
          <span className={styles.small}>　{localDateTime(change.utc)}</span>
          {change.reason !== '' && <div>{change.reason}</div>}
          {Object.entries(change.was).map(([field, value]) => (
            <div key={field} className={styles.small}>
              {t.was(fields[field] ?? field, values[value] ?? value)}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
  // The section around it has the name then: two of one name could not be told apart.
  if (!titled) return list;
  return (
    <section className={styles.part} aria-label={t.history}>
      <h3>{t.history}</h3>
      {list}
    </section>
  );
}

/** Filters above a register's table, each with how many it would show. */
export function FilterChips({
  filters,
  value,
  onChange,
}: {
  readonly filters: readonly { readonly key: string; readonly label: string; readonly n: number }[];
  readonly value: string;
  onChange(key: string): void;
}) {
  const t = useWords().registers;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of filters is no fieldset
    <div className={styles.chips} role="group" aria-label={t.filter}>
      {filters
        .filter(({ key, n }, i) => i === 0 || n > 0 || key === value)
        .map(({ key, label, n }) => (
          <Button
            key={key}
            size="compact-sm"
            variant={key === value ? 'light' : 'default'}
            aria-pressed={key === value}
            onClick={() => onChange(key)}
          >
            {t.count(label, n)}
          </Button>
        ))}
    </div>
  );
}
