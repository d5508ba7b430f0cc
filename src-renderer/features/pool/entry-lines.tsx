import { Button, CloseButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../../api/index.ts';
import own from './entry-lines.module.css';

interface EntryLinesProps<L> {
  readonly label: string;
  readonly hint?: string;
  readonly lines: readonly L[];
  readonly blank: L;
  readonly most: number;
  /** The fields of one line, counted from 1. */
  readonly fields: (line: L, n: number, put: (part: Partial<L>) => void) => ReactNode;
  onChange(lines: readonly L[]): void;
}

/** Several things of one kind, a line each. What was added has the keyboard; what was taken away leaves it at the button. */
export function EntryLines<L>({ label, hint, lines, blank, most, fields, onChange }: EntryLinesProps<L>) {
  const t = useWords().pool.entryLines;
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const put = (at: number) => (part: Partial<L>) =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...part } : line)));
  const append = () => {
    onChange([...lines, blank]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus());
  };
  return (
    <fieldset className={own.field}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={own.hint}>{hint}</p>}
      {lines.length > 0 && (
        <ol ref={list} className={own.lines}>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
            <li key={i}>
              <div className={own.cells}>{fields(line, i + 1, put(i))}</div>
              <CloseButton
                aria-label={t.remove(label, i + 1)}
                onClick={() => {
                  onChange(lines.filter((_, at) => at !== i));
                  add.current?.focus();
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {lines.length < most && (
        <Button
          ref={add}
          size="compact-sm"
          variant="default"
          aria-label={t.addTo(label)}
          leftSection={<IconPlus size="0.9rem" aria-hidden />}
          onClick={append}
        >
          {t.add}
        </Button>
      )}
    </fieldset>
  );
}
