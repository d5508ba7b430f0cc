import type { RoundId } from '../domain/kernel/ids.ts';
import type { Known, Phase } from '../domain/kernel/pace.ts';

/** How far a long act is. Its part and its rows never go back. */
export interface ActProgress {
  readonly phase: Phase;
  /** From 1, of so many. */
  readonly part: number;
  readonly parts: number;
  readonly done: number;
  readonly total: number;
  /** Of an act that looks for the best: what it has by now. */
  readonly known?: Known;
}

/** What the office tells every window without being asked. */
export interface Events {
  /** A command was committed: what is on screen may be old. */
  readonly changed: { readonly roundId: RoundId | null };
  readonly locked: Record<string, never>;
  /** The window is about to close or lock: what is being typed goes to disk now, then `desk.settled`. */
  readonly leaving: Record<string, never>;
  readonly progress: { readonly work: 'import' | 'documents'; readonly done: number; readonly total: number | null };
  /** What is projected, or whether anything is, may have changed. The one event that the projector window gets too. */
  readonly projected: Record<string, never>;
  /**
   * A long act under way, null when it has ended in whatever way. The number is the office's own: `desk.stopAct` names
   * the act by it.
   */
  readonly acting: { readonly actId: number; readonly channel: string; readonly progress: ActProgress | null };
}
export type EventName = keyof Events;
