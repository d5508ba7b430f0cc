import { NumberInput, type NumberInputProps } from '@mantine/core';

type Props = Omit<NumberInputProps, 'onChange' | 'value'> & {
  readonly value: number | '';
  /** Null while the field is blank or no whole number. */
  onChange(value: number | null): void;
};

/** A whole number, typed: no wheel, no spinner that changes a figure by accident. */
export function NumberField({ value, onChange, ...rest }: Props) {
  return (
    <NumberInput
      size="sm"
      min={0}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      styles={{ input: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' } }}
      value={value}
      onChange={(next) => onChange(typeof next === 'number' && Number.isSafeInteger(next) ? next : null)}
      {...rest}
    />
  );
}
