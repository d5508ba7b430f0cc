import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Contribution, numbersOf } from '../contributions.ts';
import { ballsFor } from './lottery.ts';

interface BallsDrawn {
  /** The panel's number, counted from 0. */
  readonly panel: number;
  /** Numbers drawn before it that no panel has; they were put back and drawn anew. */
  readonly void: readonly string[];
}

/** The digits on the balls that the witnesses drew, in the order drawn. */
export function ballsOf(contributions: readonly Contribution[]): readonly number[] {
  return contributions.flatMap((one) => (one.kind === 'balls' ? numbersOf(one) : []));
}

/**
 * The panel that the balls name. From a bag with the ten digits one ball after another is drawn, read out and put back; as
 * many as the last panel's number has digits make a number. A number that no panel has does not count and is drawn anew,
 * so no panel is favoured. With the first number that a panel has, the balls end. Refusals: `lottery_wants_balls` {balls},
 * `balls_incomplete` {balls}, `balls_beyond` {number} where more were drawn after the panel was settled.
 */
export function panelByBalls(digits: readonly number[], panels: number): Result<BallsDrawn> {
  const balls = ballsFor(panels);
  if (digits.length === 0) return refuse('lottery_wants_balls', { balls });
  const none: string[] = [];
  for (let at = 0; at < digits.length; at += balls) {
    const number = digits.slice(at, at + balls).join('');
    if (number.length < balls) break;
    if (Number(number) >= panels) {
      none.push(number);
      continue;
    }
    return at + balls === digits.length
      ? ok({ panel: Number(number), void: none })
      : refuse('balls_beyond', { number });
  }
  return refuse('balls_incomplete', { balls });
}
