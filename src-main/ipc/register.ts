import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import {
  type ActKey,
  type Attachment,
  asActKey,
  channels,
  endpointOf,
  type Offer,
  projectorChannels,
  type Reply,
} from '../core/contract/index.ts';
import type { Attached } from './attached.ts';

/** Larger inputs are no honest key press (4.9 of the reliability design). */
const MAX_INPUT_CHARACTERS = 4 * 1024 * 1024;

/** Our windows: where people work, and what the room sees. */
export type Caller = 'desk' | 'projector';

export interface Doors {
  /** Which of our windows calls, by the window itself: only its main frame, at our own origin. Nobody else is anybody. */
  readonly callerOf: (event: IpcMainInvokeEvent) => Caller | undefined;
  /** Channels that the shell answers itself. */
  readonly local: Readonly<Record<string, (input: unknown, event: IpcMainInvokeEvent) => Promise<Reply<unknown>>>>;
  /** Files that a person dropped on the window. */
  readonly offer: (dropped: readonly Dropped[]) => Promise<Offer>;
  /** Shows the dialog or reads the workbook that the endpoint needs. */
  readonly attach: (kind: Attachment, input: unknown, event: IpcMainInvokeEvent) => Promise<Reply<Attached>>;
  readonly office: {
    call(channel: string, input: unknown, attached?: Attached, key?: ActKey): Promise<Reply<unknown>>;
    may(channel: string, input: unknown): Promise<Reply<null>>;
  };
  /** Keeps an error's details; gives back the number under which they are found. */
  readonly report: (channel: string, error: unknown) => string;
}

/** What the preload says of a dropped file: its name, and its place where it has one on this computer. */
export interface Dropped {
  readonly name: string;
  readonly path: string;
}

/**
 * The one channel that carries places, and it is not in the contract: the preload alone can name it, and asks the
 * browser where a file that a person dropped lies. The page's own script cannot make such a file.
 */
const DROPPED = 'shell.dropped';
const MAX_DROPPED = 10_000;

function isDropped(one: unknown): one is Dropped {
  if (typeof one !== 'object' || one === null) return false;
  const { name, path } = one as Partial<Record<keyof Dropped, unknown>>;
  return typeof name === 'string' && typeof path === 'string';
}

async function takeDropped(doors: Doors, input: unknown, event: IpcMainInvokeEvent): Promise<Reply<Offer>> {
  if (doors.callerOf(event) !== 'desk') return { ok: false, error: { code: 'forbidden' } };
  if (!Array.isArray(input) || input.length > MAX_DROPPED || tooLarge(input) || !input.every(isDropped)) {
    return { ok: false, error: { code: 'invalid_input', fields: [] } };
  }
  return { ok: true, value: await doors.offer(input) };
}

interface Sent {
  readonly input: unknown;
  readonly key: unknown;
}

function mayName(caller: Caller | undefined, channel: string): boolean {
  return caller === 'desk' || (caller === 'projector' && projectorChannels.includes(channel));
}

function tooLarge(input: unknown): boolean {
  try {
    return (JSON.stringify(input) ?? '').length > MAX_INPUT_CHARACTERS;
  } catch {
    return true;
  }
}

async function answer(
  doors: Doors,
  channel: string,
  { input, key }: Sent,
  event: IpcMainInvokeEvent,
): Promise<Reply<unknown>> {
  if (!mayName(doors.callerOf(event), channel)) return { ok: false, error: { code: 'forbidden' } };
  const actKey = asActKey(key);
  if (tooLarge(input) || (key !== undefined && actKey === undefined)) {
    return { ok: false, error: { code: 'invalid_input', fields: [] } };
  }
  const local = Object.hasOwn(doors.local, channel) ? doors.local[channel] : undefined;
  if (local) return local(input, event);
  const attaches = endpointOf(channel)?.attaches;
  if (attaches === undefined) return doors.office.call(channel, input, undefined, actKey);
  const may = await doors.office.may(channel, input);
  if (!may.ok) return may;
  const attached = await doors.attach(attaches, input, event);
  return attached.ok ? doors.office.call(channel, input, attached.value, actKey) : attached;
}

/** One handler per channel of the contract, and one for dropped files; there is no generic door. */
export function registerChannels(doors: Doors): void {
  // An exception would reach the window with its message, and that may name a path.
  const failed =
    (channel: string) =>
    (error: unknown): Reply<never> => ({
      ok: false,
      error: { code: 'internal', logId: doors.report(channel, error) },
    });
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown, key: unknown) =>
      answer(doors, channel, { input, key }, event).catch(failed(channel)),
    );
  }
  ipcMain.handle(DROPPED, (event, input: unknown) => takeDropped(doors, input, event).catch(failed(DROPPED)));
}
