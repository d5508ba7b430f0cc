import { Button } from '@mantine/core';
import { IconFilePlus, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficeStatus } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { CreateOffice } from './create-office.tsx';
import styles from './office.module.css';
import { OfficeFrame } from './office-frame.tsx';

/** No office file is known on this computer: create one, or open one that exists. */
export function WelcomePage({
  status,
  onCreated,
}: {
  readonly status: OfficeStatus;
  onCreated(recoveryKey: string, officeName: string): void;
}) {
  const words = useWords().office;
  const [creating, setCreating] = useState(false);
  const choose = useCommand('office', 'choose');
  const footer = words.version(status.appVersion);
  if (creating) {
    return (
      <OfficeFrame footer={footer}>
        <CreateOffice least={status.passwordMinimum} onCreated={onCreated} onBack={() => setCreating(false)} />
      </OfficeFrame>
    );
  }
  return (
    <OfficeFrame footer={footer}>
      <div className={styles.intro}>
        <h1>{words.welcome}</h1>
        <p>{words.welcomeLead}</p>
      </div>
      <div className={styles.choices}>
        <section className={styles.card}>
          <h2>{words.createTitle}</h2>
          <p>{words.createLead}</p>
          <div>
            <Button leftSection={<IconFilePlus size="1.1rem" aria-hidden />} onClick={() => setCreating(true)}>
              {words.create}
            </Button>
          </div>
        </section>
        <section className={styles.card}>
          <h2>{words.openTitle}</h2>
          <p>{words.openLead}</p>
          <ErrorNote error={choose.error} onClose={choose.clear} />
          <div>
            <Button
              variant="default"
              leftSection={<IconFolderOpen size="1.1rem" aria-hidden />}
              loading={choose.busy}
              onClick={() => void choose.run({})}
            >
              {words.open}
            </Button>
          </div>
        </section>
      </div>
    </OfficeFrame>
  );
}
