import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { type ListColumn, listColumns, usualView } from '../../../src-main/core/domain/list-view/list-view.ts';
import { useWords } from '../../api/index.ts';
import { columnName } from './filter-words.ts';
import styles from './listing.module.css';

interface ColumnChooserProps {
  readonly columns: readonly ListColumn[];
  onChange(columns: readonly ListColumn[]): void;
}

/** Which columns are shown, in which order: the shown ones first, as they stand in the table. */
export function ColumnChooser({ columns, onChange }: ColumnChooserProps) {
  const words = useWords();
  const t = words.applicants.listing;
  const hidden = listColumns.filter((one) => !columns.includes(one));
  const move = (at: number, by: -1 | 1) => {
    const next = [...columns];
    const [one] = next.splice(at, 1);
    if (one !== undefined) next.splice(at + by, 0, one);
    onChange(next);
  };
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal hideDetached={false}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconColumns3 size="1rem" aria-hidden />}>
          {t.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.popover ?? ''} aria-label={t.columns}>
        <p className={styles.quiet}>{t.columnsHint}</p>
        <ul className={styles.columnList}>
          {[...columns, ...hidden].map((key, at) => {
            const name = columnName(key, words);
            const shown = at < columns.length;
            return (
              <li key={key}>
                <Checkbox
                  size="xs"
                  label={name}
                  checked={shown}
                  // A list without any column says nothing; without the name nobody knows who is meant.
                  disabled={key === 'name'}
                  onChange={() => onChange(shown ? columns.filter((one) => one !== key) : [...columns, key])}
                />
                {shown && (
                  <span className={styles.moves}>
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      aria-label={t.columnUp(name)}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    >
                      <IconArrowUp size="0.9rem" aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      aria-label={t.columnDown(name)}
                      disabled={at === columns.length - 1}
                      onClick={() => move(at, 1)}
                    >
                      <IconArrowDown size="0.9rem" aria-hidden />
                    </ActionIcon>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(usualView.columns)}>
          {t.columnsReset}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
