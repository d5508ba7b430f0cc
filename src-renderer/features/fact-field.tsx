import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { EnteredFactsView } from '../../src-main/core/contract/index.ts';
import type { EnteredFact } from '../../src-main/core/domain/eligibility/entered-facts.ts';
import { EMPLOYMENTS } from '../../src-main/core/domain/eligibility/facts.ts';
import { TIERS } from '../../src-main/core/domain/eligibility/rule-values.ts';
import { useWords } from '../api/index.ts';
import own from './entered-facts.module.css';
import { type FactDraft, shapeOf } from './fact-drafts.ts';
import { FactLines } from './fact-lines.tsx';

interface FactFieldProps {
  readonly name: EnteredFact;
  /** The only one of its group, whose heading stands over it. */
  readonly alone: boolean;
  readonly draft: FactDraft;
  readonly criteria: EnteredFactsView['criteria'];
  onChange(draft: FactDraft): void;
}

/** One fact, in the field of its shape. */
export function FactField({ name, alone, draft, criteria, onChange }: FactFieldProps) {
  const { eligibility, common } = useWords();
  const t = eligibility.entered;
  const label = eligibility.facts[name];
  const shown = alone ? { 'aria-label': label } : { label };
  const shape = shapeOf[name];
  const say = (word: string) => onChange({ ...draft, word });
  const choices = (): { value: string; label: string }[] => {
    if (shape === 'tier') return TIERS.map((value) => ({ value, label: t.tiers[value] ?? value }));
    if (shape === 'employment') return EMPLOYMENTS.map((value) => ({ value, label: t.employments[value] ?? value }));
    return criteria.map(({ id, title }) => ({ value: id, label: title }));
  };
  switch (shape) {
    case 'yes_no':
      return (
        <fieldset className={own.field}>
          {!alone && <legend>{label}</legend>}
          <SegmentedControl
            size="sm"
            aria-label={label}
            value={draft.word}
            onChange={say}
            data={[
              { value: '', label: t.unsaid },
              { value: 'yes', label: common.yes },
              { value: 'no', label: common.no },
            ]}
          />
        </fieldset>
      );
    case 'day':
      return (
        <TextInput
          className={own.narrow}
          size="sm"
          {...shown}
          placeholder={t.dayPattern}
          maxLength={20}
          value={draft.word}
          onChange={(event) => say(event.currentTarget.value)}
        />
      );
    case 'tier':
    case 'employment':
    case 'criteria':
      return (
        <NativeSelect
          size="sm"
          {...shown}
          value={draft.word}
          data={[{ value: '', label: t.unsaid }, ...choices()]}
          onChange={(event) => say(event.currentTarget.value)}
        />
      );
    default:
      return <FactLines name={name} label={label} alone={alone} draft={draft} onChange={onChange} />;
  }
}
