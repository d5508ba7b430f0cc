import {
  type DrawCue,
  type DrawProjection,
  type DrawStep,
  drawSteps,
  type ProjectorCue,
} from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';

export type CueOfDraw = DrawCue & { readonly kind: 'draw' };

/** The beginning of the ceremony of a round: no names, nothing that is only typed. */
export function firstCue(roundId: RoundId): CueOfDraw {
  return {
    kind: 'draw',
    roundId,
    step: 'pool',
    attempt: 0,
    names: false,
    contributions: [],
    shown: 0,
    page: 1,
  };
}

/** The ceremony of this round that is shown, or its beginning. */
export function cueOf(roundId: RoundId, cue: ProjectorCue): CueOfDraw {
  return cue.kind === 'draw' && cue.roundId === roundId ? cue : firstCue(roundId);
}

/**
 * Another step, from its first screen. While numbers for a draw to come are on the screen, its entering is still ahead;
 * otherwise it is the last attempt, played from the beginning where it was not the one before.
 */
export function toStep(cue: CueOfDraw, step: DrawStep, lastAttempt: number): CueOfDraw {
  const attempt = step === 'commit' && cue.contributions.length > 0 ? 0 : lastAttempt;
  return { ...cue, step, page: 1, attempt, shown: attempt === cue.attempt ? cue.shown : 0 };
}

/** One attempt more stands in the book: the room sees that it does, and nobody yet who was drawn. */
export function toEntered(cue: CueOfDraw, attempt: number): CueOfDraw {
  return { ...cue, step: 'commit', attempt, contributions: [], shown: 0, page: 1 };
}

type Shown = Pick<DrawProjection, 'page' | 'pages'> & { readonly shown?: number; readonly turns?: number };

/** Forward by one: the next turn, the next screen of a step, the next step. The last one stays. */
export function toNext(cue: CueOfDraw, view: Shown, lastAttempt: number): CueOfDraw {
  const { shown = 0, turns = 0 } = view;
  if (cue.step === 'draw' && shown < turns) return { ...cue, shown: shown + 1 };
  if (view.page < view.pages) return { ...cue, page: view.page + 1 };
  const step = drawSteps[drawSteps.indexOf(cue.step) + 1];
  return step === undefined ? cue : toStep(cue, step, lastAttempt);
}

export function toPrevious(cue: CueOfDraw, view: Shown, lastAttempt: number): CueOfDraw {
  const { shown = 0 } = view;
  if (cue.step === 'draw' && shown > 0) return { ...cue, shown: shown - 1 };
  if (view.page > 1) return { ...cue, page: view.page - 1 };
  const step = drawSteps[drawSteps.indexOf(cue.step) - 1];
  return step === undefined ? cue : toStep(cue, step, lastAttempt);
}
