import { Textarea, TextInput } from '@mantine/core';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(text: string): void;
  readonly description?: string | undefined;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** What the office takes; most reasons have the length of the field. */
  readonly maxLength?: number;
  /** Where the caret stands when the dialog opens. */
  readonly 'data-autofocus'?: boolean;
}

/** Somebody's name, as long as every register takes it. */
export function NameField({ onChange, required = true, ...rest }: TextFieldProps) {
  return (
    <TextInput
      withAsterisk={required}
      maxLength={50}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
}

/** Why, in a few lines. */
export function ReasonField({ onChange, required = true, maxLength = 500, ...rest }: TextFieldProps) {
  return (
    <Textarea
      withAsterisk={required}
      autosize
      minRows={2}
      maxLength={maxLength}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
}
