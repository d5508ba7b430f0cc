import type { ImportPreview, ReplyError } from '../../src-main/core/contract/index.ts';
import type { SentBy } from './client.ts';

export type Roster = 'applicants' | 'experts';
export type SheetMapping = SentBy<'applicants', 'remap'>['sheets'][number];

/** What accepting a file brought. */
export interface ImportOutcome {
  readonly accepted: number;
  readonly refusedRows: number;
  /** Of a file that was taken over in comparison with the list. */
  readonly compared?: { readonly added: number; readonly changed: number; readonly withdrawn: number };
}

/**
 * waiting: its turn comes. reading: in the reading process. read: its preview waits for a yes. failed: refused as a
 * whole. stopped: by the person. cleared: the office was locked before a yes. accepted, discarded: done with.
 */
export type FileState = 'waiting' | 'reading' | 'read' | 'failed' | 'stopped' | 'cleared' | 'accepted' | 'discarded';

/** One workbook on its way from the person's folder into the office file. */
export interface QueuedFile {
  readonly key: string;
  /** null: for the pool of experts. */
  readonly roundId: string | null;
  readonly roster: Roster;
  readonly fileName: string;
  /** Its number with main; null for the sample that ships with the product. */
  readonly fileId: string | null;
  readonly state: FileState;
  /** How often it was begun: an answer to an earlier try is none to this one. */
  readonly tries: number;
  /** Which step of the reading, from 0; null before the first is told. */
  readonly step: number | null;
  readonly preview: ImportPreview | null;
  readonly error: ReplyError | null;
  readonly outcome: ImportOutcome | null;
  readonly mapping: HandMapping | null;
  /** In the order in which they were made; places and a unit only, so that they may outlive a lock. */
  readonly employers: readonly HandEmployers[];
  /** Of which content somebody takes in the rows that wait for their post-audit numbers; null: of none. */
  readonly auditsAwaited: string | null;
}

/** People without an employer put under a virtual unit by hand. */
export interface HandEmployers extends Pick<SentBy<'applicants', 'chooseEmployer'>, 'rows' | 'unitId'> {
  readonly sha256: string;
}

/** The mapping of one file corrected by hand: places and fields only, so that it may outlive a lock. */
export interface HandMapping {
  readonly sha256: string;
  readonly sheets: readonly SheetMapping[];
}

export type Queue = readonly QueuedFile[];

type Event =
  | {
      readonly type: 'add';
      readonly files: readonly Pick<QueuedFile, 'key' | 'roundId' | 'roster' | 'fileName' | 'fileId'>[];
    }
  | { readonly type: 'begin' | 'stop' | 'again' | 'discard' | 'remove'; readonly key: string }
  | { readonly type: 'step'; readonly step: number }
  | { readonly type: 'read'; readonly key: string; readonly tries: number; readonly preview: ImportPreview }
  | { readonly type: 'fail'; readonly key: string; readonly tries: number; readonly error: ReplyError }
  | { readonly type: 'map'; readonly preview: ImportPreview; readonly sheets: readonly SheetMapping[] | null }
  | { readonly type: 'employ'; readonly preview: ImportPreview; readonly chosen: HandEmployers }
  | { readonly type: 'await'; readonly preview: ImportPreview; readonly awaited: boolean }
  | { readonly type: 'accept'; readonly draftId: string; readonly outcome: ImportOutcome }
  | { readonly type: 'forget'; readonly keys: readonly string[] }
  | { readonly type: 'locked' };

const FRESH = {
  tries: 0,
  step: null,
  preview: null,
  error: null,
  outcome: null,
  mapping: null,
  employers: [],
  auditsAwaited: null,
} as const;
/** What a lock takes away; what is done with stays as it is. */
const LOST: ReadonlySet<FileState> = new Set(['waiting', 'reading', 'read']);

function change(queue: Queue, key: string, to: (file: QueuedFile) => QueuedFile): Queue {
  return queue.map((file) => (file.key === key ? to(file) : file));
}

function changeDraft(queue: Queue, draftId: string, to: Partial<QueuedFile>): Queue {
  return queue.map((file) => (file.preview?.draftId === draftId ? { ...file, ...to } : file));
}

/** The queue after one event. An answer that nobody waits for any more changes nothing. */
export function nextQueue(queue: Queue, event: Event): Queue {
  switch (event.type) {
    case 'add':
      return [...queue, ...event.files.map((file) => ({ ...file, ...FRESH, state: 'waiting' as const }))];
    case 'begin':
      return change(queue, event.key, (file) => ({ ...file, state: 'reading', tries: file.tries + 1, step: null }));
    case 'step':
      return queue.map((file) => (file.state === 'reading' ? { ...file, step: event.step } : file));
    case 'read':
      return change(queue, event.key, (file) =>
        isAwaited(file, event.tries) ? { ...file, state: 'read', preview: event.preview } : file,
      );
    case 'fail':
      return change(queue, event.key, (file) =>
        isAwaited(file, event.tries) ? { ...file, ...failure(event.error) } : file,
      );
    case 'stop':
      return change(queue, event.key, (file) =>
        file.state === 'waiting' || file.state === 'reading' ? { ...file, state: 'stopped' } : file,
      );
    case 'again':
      return change(queue, event.key, (file) => ({ ...file, state: 'waiting', preview: null, error: null }));
    case 'map':
      return changeDraft(queue, event.preview.draftId, { preview: event.preview, mapping: mappingOf(event) });
    case 'employ':
      return queue.map((file) =>
        file.preview?.draftId === event.preview.draftId
          ? { ...file, preview: event.preview, employers: [...file.employers, event.chosen] }
          : file,
      );
    case 'await': {
      const { preview, awaited } = event;
      return changeDraft(queue, preview.draftId, { preview, auditsAwaited: awaited ? preview.sha256 : null });
    }
    case 'accept':
      return changeDraft(queue, event.draftId, { state: 'accepted', outcome: event.outcome, preview: null });
    case 'discard':
      return change(queue, event.key, (file) => ({
        ...file,
        state: 'discarded',
        preview: null,
        mapping: null,
        employers: [],
        auditsAwaited: null,
      }));
    case 'remove':
      return queue.filter((file) => file.key !== event.key);
    case 'forget':
      return queue.filter((file) => !event.keys.includes(file.key));
    case 'locked':
      return queue.map((file) => (LOST.has(file.state) ? { ...file, state: 'cleared', preview: null } : file));
  }
}

function mappingOf({ preview, sheets }: Extract<Event, { readonly type: 'map' }>): HandMapping | null {
  return sheets === null ? null : { sha256: preview.sha256, sheets };
}

/** Reading that somebody stopped is no failure of the file. */
function failure(error: ReplyError): Pick<QueuedFile, 'state' | 'error'> {
  return error.code === 'cancelled' ? { state: 'stopped', error: null } : { state: 'failed', error };
}

function isAwaited(file: QueuedFile, tries: number): boolean {
  return file.state === 'reading' && file.tries === tries;
}

/** The file whose turn it is: one is read at a time. */
export function nextToRead(queue: Queue): QueuedFile | undefined {
  return queue.some((file) => file.state === 'reading') ? undefined : queue.find((file) => file.state === 'waiting');
}

/** Nothing more will happen to it by itself, and no yes is waited for. */
export function isOver({ state }: QueuedFile): boolean {
  return state === 'accepted' || state === 'discarded' || state === 'failed' || state === 'stopped';
}

/** Files whose preview nobody has said yes or no to, or that are still on their way to one: a lock or a close loses them. */
export function unsettled(queue: Queue): number {
  return queue.filter((file) => LOST.has(file.state)).length;
}

/** An earlier file of the queue that is the same file, byte for byte. */
export function sameFileBefore(queue: Queue, file: QueuedFile): QueuedFile | undefined {
  const digest = file.preview?.sha256;
  if (digest === undefined) return undefined;
  return queue.slice(0, queue.indexOf(file)).find((other) => other.preview?.sha256 === digest);
}

/** Every row can be taken and the file is new here: nothing of it needs a look before a yes. */
export function isClean(queue: Queue, file: QueuedFile): boolean {
  const { preview } = file;
  if (file.state !== 'read' || preview === null || preview.trouble !== null) return false;
  if (preview.importedBefore !== null || sameFileBefore(queue, file) !== undefined) return false;
  return preview.accepted > 0 && preview.refusedRows === 0;
}
