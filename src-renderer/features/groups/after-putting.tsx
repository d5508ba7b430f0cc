import { countTies, type MoveEffects } from '../../../src-main/core/domain/groups/move-effects.ts';
import { useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { StatusIcon } from '../../ui/index.ts';
import styles from './board.module.css';
import { signsText } from './recusal-sign.tsx';

/** What a move brings with it, as part of a sentence; '' where nothing. */
export function followsText(words: Words, { ties, short }: MoveEffects, minimum: number): string {
  return words.regrouping.follows(signsText(words, countTies(ties)), short.length, minimum);
}

interface AfterPuttingProps {
  readonly effects: MoveEffects;
  readonly minimum: number;
}

/** What putting the held cards down here would bring with it. */
export function AfterPutting({ effects, minimum }: AfterPuttingProps) {
  const words = useWords();
  const text = followsText(words, effects, minimum);
  const grave = effects.short.length > 0 || effects.ties.some(({ treatment }) => treatment === 'forbid');
  const status = text === '' ? 'passed' : grave ? 'failed' : 'waiting';
  return (
    <p className={styles.said} data-status={status}>
      <StatusIcon status={status} size="0.9rem" />
      <span>{text === '' ? words.groups.board.putFine : text}</span>
    </p>
  );
}
