import type { LotteryView } from '../../../src-main/core/contract/index.ts';
import type { Contribution } from '../../../src-main/core/domain/draw/contributions.ts';
import { ballsOf, panelByBalls } from '../../../src-main/core/domain/draw/lottery/balls.ts';
import { panelNumber } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import { useWords } from '../../api/index.ts';
import { Note } from '../../ui/index.ts';

/** What the balls drawn so far name in the published lottery, or what is still wanted of them. */
export function BallsNote({
  lottery,
  contributions,
}: {
  readonly lottery: LotteryView | null;
  readonly contributions: readonly Contribution[];
}) {
  const words = useWords().draw.form;
  if (lottery === null) return <Note tone="warning">{words.lotteryFirst}</Note>;
  const { balls, panels } = lottery;
  const digits = ballsOf(contributions);
  const named = panelByBalls(digits, panels);
  if (named.ok) {
    const { panel, void: none } = named.value;
    return <Note tone="success">{words.ballsName(panelNumber(panel, panels), none)}</Note>;
  }
  const beyond = named.refusal.code === 'balls_beyond';
  return (
    <Note tone={beyond ? 'warning' : 'info'}>
      {beyond ? words.ballsBeyond : words.ballsWanted(balls, balls - (digits.length % balls))}
    </Note>
  );
}

/** Whether the balls settle a panel: only then can the attempt be entered. */
export function ballsSettle(lottery: LotteryView | null, contributions: readonly Contribution[]): boolean {
  return lottery !== null && panelByBalls(ballsOf(contributions), lottery.panels).ok;
}
