import type { RoundId } from '../domain/kernel/ids.ts';

/** What the office tells every window without being asked. */
export interface Events {
  /** A command was committed: what is on screen may be old. */
  readonly changed: { readonly roundId: RoundId | null };
  readonly locked: Record<string, never>;
  /** The window is about to close or lock: what is being typed goes to disk now, then `desk.settled`. */
  readonly leaving: Record<string, never>;
  readonly progress: { readonly work: 'import' | 'documents'; readonly done: number; readonly total: number | null };
}
export type EventName = keyof Events;
