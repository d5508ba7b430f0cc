import { TextInput } from '@mantine/core';
import { sameName } from '../../src-main/core/domain/names/person-name.ts';

/** Who acts, who agrees, and why: what an act of two people asks. */
export interface Consent {
  readonly by: string;
  readonly secondPerson: string;
  readonly reason: string;
}

export const NO_CONSENT: Consent = { by: '', secondPerson: '', reason: '' };

/** All three stand there, and the two are not one person. */
export function given({ by, secondPerson, reason }: Consent): boolean {
  return [by, secondPerson, reason].every((text) => text.trim() !== '') && !sameName(by, secondPerson);
}

interface ConsentFieldsProps {
  readonly value: Consent;
  readonly labels: Readonly<Record<'by' | 'second' | 'secondHint' | 'same' | 'reason' | 'reasonHint', string>>;
  onChange(value: Consent): void;
}

export function ConsentFields({ value, labels, onChange }: ConsentFieldsProps) {
  const same = value.by.trim() !== '' && sameName(value.by, value.secondPerson);
  return (
    <>
      <TextInput
        label={labels.by}
        withAsterisk
        maxLength={50}
        value={value.by}
        onChange={(event) => onChange({ ...value, by: event.currentTarget.value })}
      />
      <TextInput
        label={labels.second}
        description={labels.secondHint}
        withAsterisk
        maxLength={50}
        error={same ? labels.same : undefined}
        value={value.secondPerson}
        onChange={(event) => onChange({ ...value, secondPerson: event.currentTarget.value })}
      />
      <TextInput
        label={labels.reason}
        placeholder={labels.reasonHint}
        withAsterisk
        maxLength={500}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
      />
    </>
  );
}
