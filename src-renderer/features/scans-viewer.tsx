import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AttachmentView } from '../../src-main/core/contract/index.ts';
import { ATTACHMENT_LIMITS } from '../../src-main/core/domain/attachments/attachment.ts';
import type { RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { ask, useCommand, useWords } from '../api/index.ts';
import { ErrorNote, localDateTime, Note, ScanViewer, type ShownScan, StatusBadge } from '../ui/index.ts';
import own from './proofs.module.css';
import styles from './stage-page.module.css';

interface ScansViewerProps {
  readonly roundId: RoundId;
  readonly files: readonly AttachmentView[];
  readonly shown: string | undefined;
  readonly by: string;
  readonly mayChange: boolean;
  onShow(attachmentId: string): void;
  onClose(): void;
}

/** A dossier's scans in the viewer, and whether each can be read. */
export function ScansViewer({ roundId, files, shown, by, mayChange, onShow, onClose }: ScansViewerProps) {
  // The files stay the same objects while what is known of them changes: a page is not read again for a note.
  const ids = files.map((file) => file.attachmentId).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bytes of a kept file never change
  const sources = useMemo(
    () => new Map(files.map((file) => [file.attachmentId, sourceOf(roundId, file)])),
    [roundId, ids],
  );
  const scans = files.flatMap(({ attachmentId, title, kind, pages }): ShownScan[] => {
    const source = sources.get(attachmentId);
    return source === undefined ? [] : [{ key: attachmentId, title, kind, pages, source }];
  });
  return (
    <ScanViewer scans={scans} shown={shown} onShow={onShow} onClose={onClose}>
      {({ key }) => {
        const file = files.find((one) => one.attachmentId === key);
        return file && <Legibility key={key} roundId={roundId} file={file} by={by} mayChange={mayChange} />;
      }}
    </ScanViewer>
  );
}

function sourceOf(roundId: RoundId, { attachmentId, bytes }: AttachmentView): ShownScan['source'] {
  return {
    bytes,
    pieceBytes: ATTACHMENT_LIMITS.pieceBytes,
    // Not kept by the store of answers: what was looked at is gone from memory with the viewer.
    piece: async (n) => (await ask('attachments', 'piece', { roundId, attachmentId, n })).bytes,
  };
}

function Legibility({
  roundId,
  file,
  by,
  mayChange,
}: Pick<ScansViewerProps, 'roundId' | 'by' | 'mayChange'> & { readonly file: AttachmentView }) {
  const { scans: words, common } = useWords();
  const judge = useCommand('attachments', 'judge');
  const [note, setNote] = useState(file.legibleNote);
  const { attachmentId, legible, active } = file;
  const named = by.trim() !== '';
  const say = (is: boolean) => void judge.run({ roundId, attachmentId, legible: is, note: is ? '' : note, by });
  return (
    <div className={own.judging}>
      {active.length > 0 && (
        <Note tone="warning">{words.activeNote(active.map((one) => words.active[one]).join(common.comma))}</Note>
      )}
      <div className={styles.row}>
        {legible === null ? (
          <span className={styles.quiet}>{words.notLooked}</span>
        ) : (
          <StatusBadge status={legible ? 'passed' : 'failed'}>{legible ? words.legible : words.illegible}</StatusBadge>
        )}
        {legible !== null && (
          <span className={`${styles.quiet} ${styles.small}`}>
            {file.legibleNote} {words.judged(file.legibleBy, localDateTime(file.legibleUtc ?? ''))}
          </span>
        )}
        {mayChange && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!named || legible === true}
              loading={judge.busy}
              onClick={() => say(true)}
            >
              {words.markLegible}
            </Button>
            <TextInput
              size="xs"
              w="16rem"
              aria-label={words.note}
              placeholder={words.noteHint}
              maxLength={200}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Button
              size="compact-sm"
              variant="default"
              disabled={!named || note.trim() === ''}
              loading={judge.busy}
              onClick={() => say(false)}
            >
              {words.markIllegible}
            </Button>
            {!named && <span className={`${styles.quiet} ${styles.small}`}>{words.needPerson}</span>}
          </>
        )}
      </div>
      <ErrorNote error={judge.error} />
    </div>
  );
}
