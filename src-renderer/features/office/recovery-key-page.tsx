import { Button, Checkbox } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../api/index.ts';
import { localDate, Note } from '../../ui/index.ts';
import styles from './office.module.css';
import { OfficeFrame } from './office-frame.tsx';

/** Shown once after the office was created; the way on opens when the person says it is on paper. */
export function RecoveryKeyPage({
  recoveryKey,
  officeName,
  onDone,
}: {
  readonly recoveryKey: string;
  readonly officeName: string;
  onDone(): void;
}) {
  const words = useWords().office;
  const [written, setWritten] = useState(false);
  return (
    <OfficeFrame>
      <section className={styles.card} data-wide>
        <h1>{words.recoveryTitle}</h1>
        <div className={styles.offPaper}>
          <Note tone="refusal">{words.recoveryLead}</Note>
        </div>
        <div className={styles.paper}>
          <p className={styles.onPaper}>
            {words.recoveryOffice} {officeName} {words.recoveryDate} {localDate(new Date().toISOString())}
          </p>
          <section className={styles.key} aria-label={words.recoveryKey}>
            {recoveryKey.replaceAll('-', ' ')}
          </section>
          <p>{words.recoveryWhere}</p>
        </div>
        <div className={styles.offPaper}>
          <Checkbox
            label={words.written}
            checked={written}
            onChange={(event) => setWritten(event.currentTarget.checked)}
          />
        </div>
        <div className={`${styles.row} ${styles.offPaper}`}>
          <Button
            variant="default"
            leftSection={<IconPrinter size="1.1rem" aria-hidden />}
            onClick={() => window.print()}
          >
            {words.print}
          </Button>
          <Button disabled={!written} onClick={onDone}>
            {words.goOn}
          </Button>
        </div>
      </section>
    </OfficeFrame>
  );
}
