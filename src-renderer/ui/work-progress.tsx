import { Button, Group, Modal, Progress, Stack } from '@mantine/core';
import type { Events } from '../../src-main/core/contract/index.ts';
import { useCommand, useProgress, useWords } from '../api/index.ts';

/** Long work under way: how far it is, and a way to stop it. Mount with `active` while the command runs. */
export function WorkProgress({
  work,
  active,
}: {
  readonly work: Events['progress']['work'];
  readonly active: boolean;
}) {
  const words = useWords().common;
  const progress = useProgress(work, active);
  const cancel = useCommand('desk', 'cancelWork');
  // Until the first step is reported a file dialog may still be open in front of the window.
  const opened = active && progress !== null;
  const total = progress?.total ?? null;
  const share = progress === null || total === null || total === 0 ? 100 : (100 * progress.done) / total;
  return (
    <Modal
      opened={opened}
      onClose={() => void cancel.run({})}
      title={words.work[work]}
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        <Progress value={share} animated={total === null} aria-label={words.work[work]} />
        <Group justify="space-between">
          <span role="status">
            {progress === null || total === null ? words.workUnderWay : words.workDone(progress.done, total)}
          </span>
          <Button variant="default" onClick={() => void cancel.run({})} loading={cancel.busy} data-autofocus>
            {words.stopWork}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
