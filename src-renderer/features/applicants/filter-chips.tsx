import { Button, Popover } from '@mantine/core';
import { IconFilterPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import type { ListFilter } from '../../../src-main/core/domain/list-view/list-view.ts';
import { useWords } from '../../api/index.ts';
import { FilterEditor } from './filter-editor.tsx';
import { clauseOf, type UnitsById } from './filter-words.ts';
import styles from './listing.module.css';

interface FilterChipsProps {
  readonly filters: readonly ListFilter[];
  readonly rows: readonly ApplicationView[];
  readonly units: UnitsById;
  onChange(filters: readonly ListFilter[]): void;
}

/** The filters that hold, each to be changed or taken away, and a way to add one. */
export function FilterChips({ filters, rows, units, onChange }: FilterChipsProps) {
  const words = useWords();
  const t = words.applicants.listing;
  const [open, setOpen] = useState<number | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(null);
  const remove = (at: number) => {
    onChange(filters.filter((_, i) => i !== at));
    // The pressed button is gone; the keyboard goes on from the next one that stays.
    add.current?.focus();
  };
  const put = (filter: ListFilter | null, at: number) => {
    onChange(
      filter === null
        ? filters.filter((_, i) => i !== at)
        : [...filters.slice(0, at), filter, ...filters.slice(at + 1)],
    );
    close();
    add.current?.focus();
  };
  const editor = (at: number, filter: ListFilter | undefined) => (
    <Popover.Dropdown className={styles.popover ?? ''} aria-label={t.filters}>
      <FilterEditor
        // A new chip begins anew, also while the editor of the one before is still fading.
        key={filters.length}
        filter={filter}
        taken={filters.map((one) => one.by)}
        rows={rows}
        units={units}
        onDone={(next) => put(next, at)}
      />
    </Popover.Dropdown>
  );
  const popover = (at: number) => ({
    opened: open === at,
    onChange: (opened: boolean) => setOpen(opened ? at : null),
    position: 'bottom-start' as const,
    trapFocus: true,
    returnFocus: true,
    withinPortal: true,
    hideDetached: false,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of chips is no fieldset
    <div className={styles.chips} role="group" aria-label={t.filters}>
      {filters.map((filter, at) => {
        const clause = clauseOf(filter, words, units);
        return (
          <span key={filter.by} className={styles.chip}>
            <Popover {...popover(at)}>
              <Popover.Target>
                <button
                  type="button"
                  aria-label={t.edit(clause)}
                  onClick={() => setOpen(at)}
                  onKeyDown={(event) => {
                    if (event.key === 'Delete' || event.key === 'Backspace') remove(at);
                  }}
                >
                  {clause}
                </button>
              </Popover.Target>
              {editor(at, filter)}
            </Popover>
            <button type="button" aria-label={t.remove(clause)} onClick={() => remove(at)}>
              <IconX size="0.9rem" aria-hidden />
            </button>
          </span>
        );
      })}
      <Popover {...popover(filters.length)}>
        <Popover.Target>
          <Button
            ref={add}
            size="compact-sm"
            variant="default"
            leftSection={<IconFilterPlus size="1rem" aria-hidden />}
            onClick={() => setOpen(filters.length)}
          >
            {t.add}
          </Button>
        </Popover.Target>
        {editor(filters.length, undefined)}
      </Popover>
      {filters.length > 1 && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange([])}>
          {t.removeAll}
        </Button>
      )}
    </div>
  );
}
