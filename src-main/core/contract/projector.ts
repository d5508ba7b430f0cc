import { z } from 'zod';
import type { Preferences } from './desk.ts';
import { type DrawProjection, drawCue } from './draw-projection.ts';
import { session } from './endpoint.ts';
import { nothing } from './fields.ts';

/** What the desk wants the room to see. A further kind is a line here and in `projections`. */
export const projectorCue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing') }),
  drawCue.extend({ kind: z.literal('draw') }),
]);
export type ProjectorCue = z.output<typeof projectorCue>;

/** The door behind which the office composes what is seen of each kind. */
export const projections: Readonly<Record<Exclude<ProjectorCue['kind'], 'nothing'>, 'draw.projection'>> = {
  draw: 'draw.projection',
};

export interface ProjectorState {
  readonly open: boolean;
  /** On a display of its own; otherwise a person drags the window there. */
  readonly ownDisplay: boolean;
  readonly cue: ProjectorCue;
}

export interface ProjectorView {
  readonly language: Preferences['language'];
  readonly shown: { readonly kind: 'nothing' } | DrawProjection;
}

/** The second window, for the room. Answered by the shell, which holds the cue in memory until the office locks. */
export const projector = {
  state: session<ProjectorState>()(nothing),
  /** Opens the window on a second display where there is one. The desk keeps the keyboard. */
  open: session<ProjectorState>()(nothing),
  close: session<ProjectorState>()(nothing),
  show: session<ProjectorState>()(projectorCue),
  /** What the room sees now: the one door that the projector window may use. */
  view: session<ProjectorView>()(nothing),
} as const;

/** Every channel that the projector window may name. All others are forbidden to it, whatever its page says. */
export const projectorChannels: readonly string[] = ['projector.view'];
