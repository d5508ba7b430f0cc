import { Button, Progress, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { explainError, isClean, isOver, type QueuedFile, sameFileBefore, useWords } from '../../api/index.ts';
import { Confirm } from '../confirm.tsx';
import { DataTable } from '../data-table.tsx';
import { localDateTime } from '../format.ts';
import { Section } from '../page.tsx';
import { type Status, StatusBadge } from '../status-badge.tsx';
import styles from './imports.module.css';
import type { RosterImport } from './roster-import.tsx';

const STEPS = 4;
const STATUS: Readonly<Record<QueuedFile['state'], Status>> = {
  ...{ waiting: 'open', reading: 'next', read: 'waiting', failed: 'failed' },
  ...{ stopped: 'blocked', cleared: 'waiting', accepted: 'passed', discarded: 'blocked' },
};

/** One file that only waits for its yes, and of which nothing is to be said, needs no list around it. */
function isAlone(files: readonly QueuedFile[]): boolean {
  const [only, ...others] = files;
  if (only === undefined) return true;
  const quiet = only.state === 'accepted' || (only.state === 'read' && only.preview?.importedBefore === null);
  return others.length === 0 && quiet;
}

/** Every file on its way with its state; each can be looked at, stopped, read again or taken off. */
export function ImportQueueSection({
  roster,
  onShow,
}: {
  readonly roster: RosterImport;
  onShow(file: QueuedFile): void;
}) {
  const dictionary = useWords();
  const words = dictionary.imports.queue;
  const { queue, open } = roster;
  const { files } = queue;
  const [asking, setAsking] = useState(false);
  const running = files.filter((file) => file.state === 'waiting' || file.state === 'reading');
  const clean = files.filter((file) => isClean(files, file));
  const left = files.filter((file) => file.state === 'read' && !clean.includes(file));
  const people = clean.reduce((sum, file) => sum + (file.preview?.accepted ?? 0), 0);
  const over = files.filter(isOver);
  const cleared = files.filter((file) => file.state === 'cleared');
  /** Thirty units send thirty files of one name: the units in it tell them apart. */
  const sentBy = ({ preview }: QueuedFile): string => {
    const units = new Set(preview?.people.map(({ unit }) => unit));
    const [first] = units;
    return first === undefined ? '' : words.sentBy(first, units.size);
  };
  const nameAmong = (file: QueuedFile): string => {
    const alike = files.some((other) => other !== file && other.fileName === file.fileName);
    return alike && sentBy(file) !== '' ? words.fileOf(file.fileName, sentBy(file)) : file.fileName;
  };
  const last = files.findLast((file) => file.state === 'read' || file.state === 'failed');
  return (
    <>
      <VisuallyHidden role="status">
        {last?.preview ? words.nowRead(last.fileName, last.preview.accepted, last.preview.refusedRows) : ''}
      </VisuallyHidden>
      {!isAlone(files) && (
        <Section
          title={words.title}
          note={words.lead(files.length, running.length)}
          flush
          tools={
            <>
              {running.length > 0 && (
                <Button variant="default" onClick={() => running.toReversed().map(queue.stop)}>
                  {words.stopAll}
                </Button>
              )}
              {cleared.length > 0 && (
                <Button onClick={() => cleared.map(queue.again)}>{words.readAgainAll(cleared.length)}</Button>
              )}
              {over.length > 0 && (
                <Button variant="subtle" onClick={() => queue.forget(over)}>
                  {words.clear}
                </Button>
              )}
              {clean.length > 0 && files.length > 1 && roster.roundId !== null && (
                <Button variant={running.length > 0 || open ? 'default' : 'filled'} onClick={() => setAsking(true)}>
                  {words.acceptClean(clean.length)}
                </Button>
              )}
            </>
          }
        >
          <DataTable
            label={words.title}
            rows={files}
            rowKey={(file) => file.key}
            rowMark={(file) => (file.key === open?.key ? 'waiting' : file.state === 'discarded' ? 'quiet' : undefined)}
            maxHeight="20rem"
            empty={null}
            columns={[
              {
                key: 'file',
                title: dictionary.imports.file,
                value: (f) => f.fileName,
                cell: (f) => (
                  <>
                    <span>{f.fileName}</span>
                    <div className={styles.from}>{sentBy(f)}</div>
                  </>
                ),
                width: 14,
                sortable: false,
              },
              {
                key: 'state',
                title: words.state,
                value: (file) => words.states[file.state],
                cell: (file) => <FileState file={file} files={files} />,
                width: 16,
                sortable: false,
              },
              ...(['rows', 'accepted', 'refused'] as const).map((figure) => ({
                key: figure,
                title: dictionary.imports[figure],
                value: (file: QueuedFile) => figureOf(file, figure),
                align: 'right' as const,
                sortable: false,
              })),
              {
                key: 'acts',
                title: '',
                value: () => null,
                sortable: false,
                align: 'right',
                cell: (file) => <Acts file={file} roster={roster} onShow={onShow} />,
              },
            ]}
          />
        </Section>
      )}
      <Confirm
        opened={asking && clean.length > 0}
        onClose={() => setAsking(false)}
        title={words.acceptCleanTitle(clean.length, people)}
        action={dictionary.imports.accept(people)}
        error={roster.draftError}
        onConfirm={roster.takeClean}
      >
        <ul className={styles.leftOut}>
          {clean.map((file) => (
            <li key={file.key}>{words.fileAndPeople(nameAmong(file), file.preview?.accepted ?? 0)}</li>
          ))}
        </ul>
        {left.length > 0 && <p>{words.notAmong(left.map(nameAmong).join(dictionary.common.comma))}</p>}
      </Confirm>
    </>
  );
}

function figureOf({ preview, outcome }: QueuedFile, figure: 'rows' | 'accepted' | 'refused'): number | null {
  const accepted = outcome?.accepted ?? preview?.accepted ?? null;
  const refused = outcome?.refusedRows ?? preview?.refusedRows ?? null;
  if (accepted === null || refused === null) return null;
  return { accepted, refused, rows: accepted + refused }[figure];
}

function FileState({ file, files }: { readonly file: QueuedFile; readonly files: readonly QueuedFile[] }) {
  const dictionary = useWords();
  const words = dictionary.imports.queue;
  const same = sameFileBefore(files, file);
  const before = file.preview?.importedBefore ?? null;
  const at = Math.min(file.step ?? 0, STEPS - 1);
  return (
    <div className={styles.fileState}>
      <StatusBadge status={STATUS[file.state]} plain>
        {file.state === 'reading' ? words.steps[at] : words.states[file.state]}
      </StatusBadge>
      {file.state === 'reading' && (
        <Progress value={(100 * (at + 1)) / STEPS} aria-label={words.progressOf(file.fileName)} size="sm" />
      )}
      {file.state === 'failed' && file.error && <span role="alert">{explainError(dictionary, file.error)}</span>}
      {file.state === 'cleared' && <span>{words.clearedText}</span>}
      {file.preview?.trouble && <span>{words.troubled}</span>}
      {same && <span>{words.sameAs(same.fileName)}</span>}
      {before && <span>{words.importedBefore(before.fileName, localDateTime(before.importedUtc))}</span>}
    </div>
  );
}

function Acts({
  file,
  roster,
  onShow,
}: {
  readonly file: QueuedFile;
  readonly roster: RosterImport;
  onShow(file: QueuedFile): void;
}) {
  const words = useWords().imports.queue;
  const { queue, open } = roster;
  const act = (label: string, run: () => void, pressed?: boolean) => (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={words.actOn(label, file.fileName)}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={run}
    >
      {label}
    </Button>
  );
  return (
    <span className={styles.row} style={{ justifyContent: 'flex-end' }}>
      {file.state === 'read' && act(words.show, () => onShow(file), file.key === open?.key)}
      {(file.state === 'waiting' || file.state === 'reading') && act(words.stop, () => queue.stop(file))}
      {(file.state === 'failed' ||
        file.state === 'stopped' ||
        file.state === 'cleared' ||
        file.state === 'discarded') && (
        <>
          {act(words.readAgain, () => queue.again(file))}
          {act(words.takeOff, () => queue.forget([file]))}
        </>
      )}
    </span>
  );
}
