import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../api/index.ts';
import { DateField, NumberField, Section } from '../../ui/index.ts';
import { ChooseJury, copiedFields, useJuryCopy } from './choose-jury.tsx';
import styles from './rounds.module.css';
import { type FigureField, figureBounds, type SetupDraft, type SetupField, setupSections } from './setup-fields.ts';

interface SetupFormProps {
  readonly draft: SetupDraft;
  readonly errors: ReadonlyMap<SetupField, string>;
  onChange(part: Partial<SetupDraft>): void;
}

const wide: readonly SetupField[] = [
  'name',
  'juryName',
  'establishingBody',
  'officeName',
  'contactAddress',
  'meetingPlace',
  'denominatorMode',
  'listOrder',
];
const optional: readonly SetupField[] = [
  'approvalNumber',
  'consentReference',
  'contactPhone',
  'contactAddress',
  'rehearsal',
  'listOrder',
];

/** The whole set-up on one page, in the order in which an office thinks of it. */
export function SetupForm(props: SetupFormProps) {
  const words = useWords().rounds;
  const copy = useJuryCopy(props.draft);
  const onChange = (part: Partial<SetupDraft>) => props.onChange(copy.withCopy(part));
  return (
    <>
      {(Object.keys(setupSections) as (keyof typeof setupSections)[]).map((section) => (
        <Section key={section} title={words.sections[section]} note={words.notes[section]}>
          {section === 'jury' && <ChooseJury draft={props.draft} copy={copy} onChange={onChange} />}
          <div className={styles.form}>
            {setupSections[section].map((field) => (
              <div key={field} data-wide={wide.includes(field) || undefined}>
                <Field {...props} onChange={onChange} field={field} />
              </div>
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

function Field({ field, draft, errors, onChange }: SetupFormProps & { readonly field: SetupField }): ReactNode {
  const { rounds: words, juries } = useWords();
  const copiedHint = juries.copied;
  const label = words.fields[field];
  const hint = (words.hints as Partial<Record<SetupField, string>>)[field];
  const copied = (draft.juryId ?? null) !== null && (copiedFields as readonly SetupField[]).includes(field);
  const shared = {
    label,
    disabled: copied,
    error: errors.get(field),
    withAsterisk: !optional.includes(field),
    ...(copied ? { description: copiedHint } : hint === undefined ? {} : { description: hint }),
  };
  if (field in figureBounds) {
    const figure = field as FigureField;
    const [min, max] = figureBounds[figure];
    return (
      <NumberField
        {...shared}
        min={min}
        max={max}
        styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
        value={draft[figure] ?? ''}
        onChange={(value) => onChange({ [figure]: value })}
      />
    );
  }
  switch (field) {
    case 'meetingDate':
    case 'approvalValidUntil':
      return (
        <DateField
          label={label}
          required
          disabled={copied}
          {...(copied ? { description: copiedHint } : {})}
          value={draft[field]}
          error={errors.get(field)}
          onChange={(date) => onChange({ [field]: date })}
        />
      );
    case 'scope':
    case 'juryKind':
    case 'denominatorMode':
    case 'listOrder':
      return (
        <Choice
          label={label}
          hint={copied ? copiedHint : hint}
          disabled={copied}
          names={words[field] as Readonly<Record<string, string>>}
          value={draft[field] ?? 'entry'}
          onPick={(picked) => onChange({ [field]: picked })}
        />
      );
    case 'rehearsal':
      return (
        <Checkbox
          mt="1.6rem"
          label={label}
          description={hint}
          checked={draft.rehearsal}
          onChange={(event) => onChange({ rehearsal: event.currentTarget.checked })}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          value={String(draft[field] ?? '')}
          maxLength={200}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      );
  }
}

function Choice({
  label,
  hint,
  disabled,
  names,
  value,
  onPick,
}: {
  readonly label: string;
  readonly hint: string | undefined;
  readonly disabled: boolean;
  readonly names: Readonly<Record<string, string>>;
  readonly value: string;
  onPick(value: string): void;
}) {
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <SegmentedControl
        size="sm"
        aria-label={label}
        disabled={disabled}
        value={value}
        onChange={(next) => onPick(next)}
        data={Object.entries(names).map(([key, name]) => ({ value: key, label: name }))}
      />
      {hint !== undefined && <p>{hint}</p>}
    </fieldset>
  );
}
