import { Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** Puts the proof file and the page that recomputes it where the person chooses. */
export function SaveProofButton({ roundId, attempt }: { readonly roundId: RoundId; readonly attempt: number }) {
  const words = useWords().draw.attempt;
  const save = useCommand('draw', 'saveProof');
  return (
    <div className={styles.tight} style={{ alignItems: 'flex-start', gap: '0.25rem' }}>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconFileDownload size="1rem" aria-hidden />}
        loading={save.busy}
        onClick={() => void save.run({ roundId, attempt })}
      >
        {words.saveProof}
      </Button>
      {save.done && !save.busy && (
        <span className={`${styles.quiet} ${styles.small}`} role="status">
          {words.savedProof(save.done.fileName, save.done.checker)}
        </span>
      )}
      <ErrorNote error={save.error} onClose={save.clear} />
    </div>
  );
}
