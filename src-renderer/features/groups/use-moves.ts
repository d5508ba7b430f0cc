import { useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import { effectsOf, type MoveEffects, weighEffects } from '../../../src-main/core/domain/groups/move-effects.ts';
import type { Move } from '../../../src-main/core/domain/groups/move-members.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { followsText } from './after-putting.tsx';
import { withMoves } from './held-card.ts';

interface Act {
  readonly moves: readonly Move[];
  /** What is said once it is done. */
  readonly words: string;
  /** The card that has the focus then. */
  readonly focusOn: string | undefined;
}

/** Moves that are not made before somebody has looked at what they bring. */
export interface AskedMove extends Act {
  readonly title: string;
  readonly effects: MoveEffects;
  readonly refused: boolean;
}

/** The round's rule groupMinimum; null: the board is not read yet. */
export type GroupRule = { readonly minimum: number; readonly severity: Severity } | null;

interface Around {
  say(words: string): void;
  focusNext(id: string | null): void;
  moved(): void;
}

/** Makes moves on the board, or asks first where the rules want a look or forbid them. */
export function useMoves(roundId: RoundId, groups: readonly BoardGroup[], rule: GroupRule, around: Around) {
  const all = useWords();
  const t = all.groups.board;
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const move = useCommand('groups', 'move');
  const minimum = rule?.minimum ?? 0;
  const effectsFor = (moves: readonly Move[]) => effectsOf(groups, withMoves(groups, moves), minimum);

  const make = async ({ moves, words, focusOn }: Act, reason: string) => {
    around.focusNext(focusOn ?? null);
    const done = await move.run({ roundId, moves: [...moves], reason });
    if (done === undefined) {
      around.focusNext(null);
      around.say(t.refused);
      return undefined;
    }
    around.moved();
    around.say(words);
    return done;
  };
  const run = (
    moves: readonly Move[],
    title: string,
    words: (follows: string) => string,
    focusOn: string | undefined,
  ): void => {
    if (moves.length === 0) {
      around.say(t.unmoved);
      return;
    }
    const effects = effectsFor(moves);
    const weight = rule === null ? 'free' : weighEffects(effects, rule.severity);
    const act = { moves, words: words(followsText(all, effects, minimum)), focusOn };
    if (weight === 'free') void make(act, '');
    else setAsked({ ...act, title, effects, refused: weight === 'refused' });
  };
  return {
    run,
    asked,
    error: move.error,
    clear: move.clear,
    follows: (moves: readonly Move[]) => followsText(all, effectsFor(moves), minimum),
    answer: async (reason: string) => (asked === null ? undefined : make(asked, reason)),
    leave: () => setAsked(null),
  };
}
