import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useReducer, useRef } from 'react';
import type { ImportPreview, OfferedFile } from '../../src-main/core/contract/index.ts';
import { bridge } from './bridge.ts';
import { ask, asReplyError } from './client.ts';
import {
  type HandEmployers,
  type ImportOutcome,
  nextQueue,
  nextToRead,
  type Queue,
  type QueuedFile,
  type Roster,
  type SheetMapping,
  unsettled,
} from './import-queue-state.ts';

export interface ImportQueue {
  readonly files: Queue;
  add(roundId: string | null, roster: Roster, files: readonly OfferedFile[]): void;
  addSample(roundId: string, roster: Roster, fileName: string): void;
  stop(file: QueuedFile): void;
  again(file: QueuedFile): void;
  discard(file: QueuedFile): void;
  /** Another reading of a draft; `sheets`: as somebody corrected it, null: as guessed. */
  mapped(preview: ImportPreview, sheets: readonly SheetMapping[] | null): void;
  /** The draft with people put under a virtual unit. */
  employed(preview: ImportPreview, chosen: HandEmployers): void;
  awaited(preview: ImportPreview, awaited: boolean): void;
  accepted(draftId: string, outcome: ImportOutcome): void;
  forget(files: readonly QueuedFile[]): void;
}

const nothing = () => undefined;
const NONE: ImportQueue = {
  ...{ files: [], add: nothing, addSample: nothing, stop: nothing, again: nothing },
  ...{ discard: nothing, mapped: nothing, employed: nothing, awaited: nothing, accepted: nothing, forget: nothing },
};
const Context = createContext<ImportQueue>(NONE);

let lastKey = 0;
const newKey = () => `file ${++lastKey}`;

/** Reads the workbook and, where a lock took away what was decided about it, decides it again. */
async function readOf(file: QueuedFile): Promise<ImportPreview> {
  const { roundId, employers, auditsAwaited } = file;
  let preview = await mappedOf(file);
  if (roundId === null) return preview;
  for (const { sha256, rows, unitId } of employers) {
    if (sha256 !== preview.sha256) continue;
    // A unit that is gone meanwhile leaves its rows to be decided anew.
    preview = await ask('applicants', 'chooseEmployer', { roundId, draftId: preview.draftId, rows, unitId }).catch(
      () => preview,
    );
  }
  return auditsAwaited === preview.sha256
    ? ask('applicants', 'awaitAudits', { roundId, draftId: preview.draftId, awaited: true })
    : preview;
}

async function mappedOf(file: QueuedFile): Promise<ImportPreview> {
  const { roundId, roster, fileId, mapping } = file;
  const preview =
    fileId === null && roundId !== null
      ? await ask(roster, 'readSample', { roundId })
      : await ask(roster, 'readWorkbook', { roundId, ...(fileId === null ? {} : { fileId }) });
  if (mapping?.sha256 !== preview.sha256) return preview;
  return ask(roster, 'remap', { roundId, draftId: preview.draftId, sheets: [...mapping.sheets] });
}

/**
 * The workbooks on their way, above all pages: leaving a page loses none of them. One is read at a time; a broken one
 * stops none of the others. The office forgets its drafts when it locks: the files stay here by name, to be read again.
 */
export function ImportQueueProvider({ children }: { readonly children: ReactNode }) {
  const [files, tell] = useReducer(nextQueue, []);
  const now = useRef(files);
  now.current = files;

  useEffect(() => bridge().on('locked', () => tell({ type: 'locked' })), []);
  useEffect(
    () => bridge().on('progress', ({ work, done }) => work === 'import' && tell({ type: 'step', step: done })),
    [],
  );

  const waiting = unsettled(files);
  const told = useRef(0);
  useEffect(() => {
    if (told.current === waiting) return;
    told.current = waiting;
    // Without the word the window closes as it always did.
    ask('desk', 'previewsWaiting', { files: waiting }).catch(() => undefined);
  }, [waiting]);

  const drop = useCallback((file: Pick<QueuedFile, 'roundId' | 'roster'>, draftId: string) => {
    // The shelf is emptied by a lock in any case: a draft that cannot be taken off is gone.
    ask(file.roster, 'discardDraft', { roundId: file.roundId, draftId }).catch(() => undefined);
  }, []);

  const next = nextToRead(files);
  useEffect(() => {
    if (next === undefined) return;
    const { key } = next;
    const tries = next.tries + 1;
    tell({ type: 'begin', key });
    readOf(next).then(
      (preview) => {
        const file = now.current.find((one) => one.key === key);
        if (file?.state !== 'reading' || file.tries !== tries) drop(next, preview.draftId);
        tell({ type: 'read', key, tries, preview });
      },
      (failure) => tell({ type: 'fail', key, tries, error: asReplyError(failure) }),
    );
  }, [next, drop]);

  const value = useMemo(
    (): ImportQueue => ({
      files,
      add: (roundId, roster, offered) => {
        const queued = offered.map(({ fileId, fileName }) => ({ key: newKey(), roundId, roster, fileName, fileId }));
        tell({ type: 'add', files: queued });
      },
      addSample: (roundId, roster, fileName) =>
        tell({ type: 'add', files: [{ key: newKey(), roundId, roster, fileName, fileId: null }] }),
      stop: (file) => {
        if (file.state === 'reading') ask('desk', 'cancelWork', {}).catch(() => undefined);
        tell({ type: 'stop', key: file.key });
      },
      again: ({ key }) => tell({ type: 'again', key }),
      discard: (file) => {
        if (file.preview !== null) drop(file, file.preview.draftId);
        tell({ type: 'discard', key: file.key });
      },
      mapped: (preview, sheets) => tell({ type: 'map', preview, sheets }),
      employed: (preview, chosen) => tell({ type: 'employ', preview, chosen }),
      awaited: (preview, awaited) => tell({ type: 'await', preview, awaited }),
      accepted: (draftId, outcome) => tell({ type: 'accept', draftId, outcome }),
      forget: (gone) => {
        for (const file of gone) if (file.preview !== null) drop(file, file.preview.draftId);
        tell({ type: 'forget', keys: gone.map(({ key }) => key) });
      },
    }),
    [files, drop],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The files of one roster of one round, or for the pool (null), and what can be done with them. */
export function useImportQueue(roundId: string | null, roster: Roster): ImportQueue {
  const queue = useContext(Context);
  const files = queue.files.filter((file) => file.roundId === roundId && file.roster === roster);
  return { ...queue, files };
}

/** How many workbooks a lock would take out of the window's hands. */
export function useUnsettledImports(): number {
  return unsettled(useContext(Context).files);
}
