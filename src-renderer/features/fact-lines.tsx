import { Button, Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import type { EnteredFact } from '../../src-main/core/domain/eligibility/entered-facts.ts';
import { GRADES } from '../../src-main/core/domain/eligibility/rule-values.ts';
import { useWords } from '../api/index.ts';
import own from './entered-facts.module.css';
import { blankLine, type FactDraft, shapeOf } from './fact-drafts.ts';

interface FactLinesProps {
  readonly name: EnteredFact;
  readonly label: string;
  /** The heading over it says the label already. */
  readonly alone: boolean;
  readonly draft: FactDraft;
  onChange(draft: FactDraft): void;
}

interface Cell {
  readonly label: string;
  readonly hint?: string;
}

/** A fact of several lines, or the word that there are none. */
export function FactLines({ name, label, alone, draft, onChange }: FactLinesProps) {
  const { eligibility } = useWords();
  const t = eligibility.entered;
  const add = useRef<HTMLButtonElement>(null);
  const shape = shapeOf[name];
  const { lines, none } = draft;
  const cells: readonly Cell[] =
    shape === 'achievements'
      ? [{ label: t.achievement }, { label: t.achievementOn, hint: t.datePattern }]
      : shape === 'posting'
        ? [t.from, t.to].map((one) => ({ label: one, hint: t.dayPattern }))
        : shape === 'punishments'
          ? [{ label: t.grade }, ...[t.from, t.toUnknown].map((one) => ({ label: one, hint: t.dayPattern }))]
          : [t.from, t.toOpen].map((one) => ({ label: one, hint: t.datePattern }));
  const single = shape === 'posting';
  const put = (at: number, cell: number, text: string) =>
    onChange({
      ...draft,
      lines: lines.map((line, i) => (i === at ? line.map((was, j) => (j === cell ? text : was)) : line)),
    });
  return (
    <fieldset className={own.field} aria-label={label}>
      {!alone && <legend>{label}</legend>}
      {!none && (
        <ol className={own.lines}>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
            <li key={i} className={own.line}>
              {cells.map((cell, j) => {
                const field = {
                  size: 'sm',
                  label: i === 0 ? cell.label : undefined,
                  'aria-label': single ? cell.label : t.part(i + 1, cell.label),
                  value: line[j] ?? '',
                } as const;
                return shape === 'punishments' && j === 0 ? (
                  <NativeSelect
                    key={cell.label}
                    {...field}
                    data={[
                      { value: '', label: t.unsaid },
                      ...GRADES.map((value) => ({ value, label: t.grades[value] ?? value })),
                    ]}
                    onChange={(event) => put(i, j, event.currentTarget.value)}
                  />
                ) : (
                  <TextInput
                    key={cell.label}
                    {...field}
                    placeholder={cell.hint}
                    maxLength={cell.hint === undefined ? 100 : 20}
                    onChange={(event) => put(i, j, event.currentTarget.value)}
                  />
                );
              })}
              {!single && lines.length > 1 && (
                <CloseButton
                  aria-label={t.removeLine(label, i + 1)}
                  onClick={() => {
                    onChange({ ...draft, lines: lines.filter((_, at) => at !== i) });
                    add.current?.focus();
                  }}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {!none && !single && lines.length < 40 && (
        <Button
          ref={add}
          size="compact-sm"
          variant="default"
          mb="0.4rem"
          aria-label={t.addLine(label)}
          leftSection={<IconPlus size="0.9rem" aria-hidden />}
          onClick={() => onChange({ ...draft, lines: [...lines, blankLine[shape]] })}
        >
          {t.add}
        </Button>
      )}
      <Checkbox
        size="sm"
        label={t.none[name]}
        checked={none}
        onChange={(event) => onChange({ ...draft, none: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
