import { Button, Group } from '@mantine/core';
import type { ReplyError } from '../../src-main/core/contract/index.ts';
import { useWords } from '../api/index.ts';
import { ErrorNote } from './notes.tsx';
import { NameField } from './text-fields.tsx';

interface FormEndProps {
  readonly error: ReplyError | null | undefined;
  readonly busy: boolean;
  /** Everything that must be filled in is. */
  readonly ready: boolean;
  /** The verb on the button: never "OK". */
  readonly action: string;
  onCancel(): void;
}

/** The end of a form that is sent as one: what the office answered, "not now", and the verb. */
export function FormEnd({ error, busy, ready, action, onCancel }: FormEndProps) {
  return (
    <>
      <ErrorNote error={error} />
      <Group justify="flex-end" gap="0.6rem">
        <Button variant="default" onClick={onCancel}>
          {useWords().common.notNow}
        </Button>
        <Button type="submit" loading={busy} disabled={!ready}>
          {action}
        </Button>
      </Group>
    </>
  );
}

/** Who enters it: every act in a register names its person. */
export function EnteredBy({ value, onChange }: { readonly value: string; onChange(name: string): void }) {
  return <NameField label={useWords().registers.by} value={value} onChange={onChange} />;
}
