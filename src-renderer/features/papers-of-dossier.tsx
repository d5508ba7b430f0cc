import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProofView } from '../../src-main/core/contract/index.ts';
import type { ApplicationId, RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { explainCode, useAsk, useCommand, useWords } from '../api/index.ts';
import { ErrorNote, localDateTime, Note, WorkProgress } from '../ui/index.ts';
import { useDroppedScans } from './dropped-scans.ts';
import { ProofChecklist } from './proof-checklist.tsx';
import own from './proofs.module.css';
import { ScanItem } from './scan-item.tsx';
import { ScansViewer } from './scans-viewer.tsx';
import styles from './stage-page.module.css';

interface PapersProps {
  readonly roundId: RoundId;
  readonly applicationId: ApplicationId;
  readonly by: string;
  /** A page that only shows: nothing is recorded or added there. */
  readonly readOnly?: boolean;
  readonly children?: (
    proofs: readonly ProofView[],
    open: boolean,
    noteOf: (proof: string) => string,
  ) => React.ReactNode;
}

/** The papers that a dossier has to bring, each with its scans, and the scans that show none of them. */
export function PapersOfDossier({ roundId, applicationId, by, readOnly = false, children }: PapersProps) {
  const words = useWords();
  const t = words.scans;
  const { data, error } = useAsk('attachments', 'list', { roundId, applicationId });
  const checklist = useAsk('proofs', 'checklist', { roundId, applicationId }).data;
  const add = useCommand('attachments', 'add');
  const [shown, setShown] = useState<string>();
  const named = by.trim() !== '';
  const droppable = data?.mayAdd === true && !readOnly && named;
  const { over, leftOut, ...drop } = useDroppedScans({
    closed: data?.mayAdd !== true || readOnly,
    hindered: !named ? 'attachment_needs_person' : add.busy ? 'attachment_others_under_way' : null,
    add: (fileIds) => add.run({ roundId, applicationId, proof: '', by, fileIds }),
  });
  if (!data) return <ErrorNote error={error?.reply} />;
  const { files, removed, bytes } = data;
  const known = new Set(checklist?.proofs.map((one) => one.proof));
  const others = files.filter((file) => !known.has(file.proof));
  const addTo = (proof: string) => {
    drop.clear();
    void add.run({ roundId, applicationId, proof, by, fileIds: [] });
  };
  const noteOf = (proof: string) =>
    files.find((file) => file.proof === proof && file.legible === false)?.legibleNote ?? '';
  const item = (file: (typeof files)[number]) => (
    <ScanItem
      key={file.attachmentId}
      roundId={roundId}
      file={file}
      proofs={checklist?.proofs ?? []}
      by={by}
      mayChange={data.mayChange && !readOnly}
      onView={() => setShown(file.attachmentId)}
    />
  );
  const told = add.done;
  return (
    <div className={styles.stack}>
      <ProofChecklist
        roundId={roundId}
        applicationId={applicationId}
        by={by}
        readOnly={readOnly}
        below={({ proof }) => files.filter((file) => file.proof === proof).map(item)}
        {...(droppable ? { onAdd: ({ proof }: ProofView) => addTo(proof) } : {})}
      >
        {(proofs, open) => children?.(proofs, open, noteOf)}
      </ProofChecklist>
      <section className={styles.tight} aria-label={t.heading}>
        <h3>{t.heading}</h3>
        {files.length > 0 && <p className={styles.quiet}>{t.total(files.length, t.size(bytes))}</p>}
        {!readOnly && <p className={`${styles.quiet} ${styles.small}`}>{t.lead}</p>}
        {files.length === 0 && <p className={styles.quiet}>{t.none}</p>}
        {others.length > 0 && (
          <>
            <p className={`${styles.quiet} ${styles.small}`}>{t.other}</p>
            {others.map(item)}
          </>
        )}
        {data.mayAdd && !readOnly && (
          <div className={`${styles.row} ${own.drop}`} data-over={(over && droppable) || undefined}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPaperclip size="0.9rem" aria-hidden />}
              disabled={!droppable}
              loading={add.busy}
              onClick={() => addTo('')}
            >
              {t.add}
            </Button>
            {droppable && <span className={`${styles.quiet} ${styles.small}`}>{t.orDrop}</span>}
            {!droppable && <span className={`${styles.quiet} ${styles.small}`}>{words.proofs.needPerson}</span>}
          </div>
        )}
        {told && !add.busy && (
          <Note
            tone={told.refused.length > 0 ? 'warning' : 'success'}
            title={told.kept === 0 ? t.refused(told.refused.length) : t.kept(told.kept)}
            onClose={add.clear}
          >
            {told.refused.length > 0 && (
              <>
                {told.kept > 0 && t.refused(told.refused.length)}
                <ul>
                  {told.refused.map(({ fileName, code, params }) => (
                    <li key={fileName}>{t.refusedLine(fileName, explainCode(words, code, params) ?? code)}</li>
                  ))}
                </ul>
              </>
            )}
          </Note>
        )}
        {leftOut.length > 0 && (
          <Note tone="warning" title={t.refused(leftOut.length)} onClose={drop.clear}>
            <ul>
              {leftOut.map(({ fileName, code }) => (
                <li key={fileName}>{t.refusedLine(fileName, explainCode(words, code) ?? code)}</li>
              ))}
            </ul>
          </Note>
        )}
        <ErrorNote error={add.error} onClose={add.clear} />
        <ErrorNote error={drop.error} onClose={drop.clear} />
        {removed.length > 0 && (
          <details className={own.removed}>
            <summary>{t.removed(removed.length)}</summary>
            <ul>
              {removed.map((one) => (
                <li key={one.attachmentId}>
                  {t.removedLine(one.number, one.title, one.removedBy, localDateTime(one.removedUtc), one.reason)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <WorkProgress work="import" active={add.busy} />
      <ScansViewer
        roundId={roundId}
        files={files}
        shown={shown}
        by={by}
        mayChange={data.mayChange && !readOnly}
        onShow={setShown}
        onClose={() => setShown(undefined)}
      />
    </div>
  );
}
