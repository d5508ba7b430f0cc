import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ReplyError } from '../../src-main/core/contract/index.ts';
import { useWords } from '../api/index.ts';
import styles from './confirm.module.css';
import { ErrorNote, Note } from './notes.tsx';

interface ConfirmProps {
  /** What is about to happen, as a question. */
  readonly title: string;
  /** The effect in numbers and names. */
  readonly children: ReactNode;
  /** The verb on the button: never "OK". */
  readonly action: string;
  /** Says that it cannot be taken back; false for acts that can be undone. */
  readonly irreversible?: boolean;
  /** The act throws work away: its button is red, as the one that led here. */
  readonly destructive?: boolean;
  readonly busy?: boolean;
  readonly error?: ReplyError | null;
  /** The act itself; the dialog closes when it resolves to anything but undefined. */
  onConfirm(): Promise<unknown>;
  onClose(): void;
  readonly opened: boolean;
  readonly disabled?: boolean;
}

/** Asks once before an act of consequence. Escape and "not now" do nothing; where the act is final, Enter does not do it. */
export function Confirm({
  title,
  children,
  action,
  irreversible = false,
  destructive = false,
  busy,
  error,
  onConfirm,
  onClose,
  opened,
  disabled,
}: ConfirmProps) {
  const words = useWords().common;
  const [running, setRunning] = useState(false);
  const working = busy ?? running;
  const confirm = async () => {
    setRunning(true);
    try {
      if ((await onConfirm()) !== undefined) onClose();
    } finally {
      setRunning(false);
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={working ? () => undefined : onClose}
      title={title}
      withCloseButton={false}
      // The head of a dialog is no second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      <Stack gap="md">
        <div className={styles.body}>{children}</div>
        {irreversible && <Note tone="refusal">{words.irreversible}</Note>}
        <ErrorNote error={error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={working} data-autofocus={irreversible || undefined}>
            {words.notNow}
          </Button>
          <Button
            onClick={confirm}
            {...(destructive ? { color: 'blocked' } : {})}
            loading={working}
            disabled={disabled === true}
            // Where something has to be filled in first, the dialog begins there.
            data-autofocus={(!irreversible && disabled !== true) || undefined}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** A button that asks before it acts: the common case of `Confirm`. */
export function ConfirmButton({
  label,
  variant = 'filled',
  disabled,
  leftSection,
  ready = true,
  ...confirm
}: Omit<ConfirmProps, 'opened' | 'onClose' | 'disabled'> & {
  readonly label: string;
  /** False while something inside is still to be filled in. */
  readonly ready?: boolean;
  readonly variant?: 'filled' | 'default' | 'subtle';
  readonly disabled?: boolean;
  readonly leftSection?: ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled === true}
        leftSection={leftSection}
        onClick={() => setOpened(true)}
        size={variant === 'subtle' ? 'compact-sm' : 'sm'}
      >
        {label}
      </Button>
      <Confirm {...confirm} disabled={!ready} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
