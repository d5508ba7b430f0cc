import { Button, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useAsk, useDeskEvents, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { OfficeFrame } from './office-frame.tsx';
import { RecoveryKeyPage } from './recovery-key-page.tsx';
import { UnlockPage } from './unlock-page.tsx';
import { WelcomePage } from './welcome-page.tsx';

/** Lets nobody past before the office is open and its recovery key is on paper. */
export function OfficeGate({ children }: { readonly children: ReactNode }) {
  useDeskEvents();
  const words = useWords();
  const status = useAsk('office', 'status', {});
  const [made, setMade] = useState<{ readonly key: string; readonly name: string } | null>(null);
  if (made) return <RecoveryKeyPage recoveryKey={made.key} officeName={made.name} onDone={() => setMade(null)} />;
  if (status.isError) {
    return (
      <OfficeFrame>
        {/* The office may be up again a moment later: without a way to ask once more the window would stand here. */}
        <Stack align="start">
          <ErrorNote error={status.error.reply} />
          <Button variant="default" loading={status.isFetching} onClick={() => void status.refetch()}>
            {words.common.again}
          </Button>
        </Stack>
      </OfficeFrame>
    );
  }
  if (!status.data) return <OfficeFrame>{words.common.loading}</OfficeFrame>;
  if (status.data.state === 'open') return children;
  if (status.data.state === 'locked') return <UnlockPage status={status.data} />;
  return <WelcomePage status={status.data} onCreated={(key, name) => setMade({ key, name })} />;
}
