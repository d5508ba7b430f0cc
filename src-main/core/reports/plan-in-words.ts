import type { CompositionWords } from '../../../src-renderer/text/zh-cn/composition.ts';
import { isLottery } from '../domain/draw/lottery/lottery.ts';
import type { PlannedContribution } from '../domain/draw/plan.ts';

/** What is to be brought and how many: 掷骰，4 个数; 抽签（放回），3 个数，1 至 100. */
export function plannedInWords(
  { kind, count, highest }: Pick<PlannedContribution, 'kind' | 'count' | 'highest'>,
  method: string,
  words: CompositionWords,
): string {
  const w = words.planned;
  const name = words.contributions[kind] ?? kind;
  if (kind === 'balls' && isLottery(method)) return w.list([name, w.untilPanel]);
  if (count === 0) return name;
  return w.list([name, w.numbers(count), ...(kind === 'slips' || kind === 'lottery' ? [w.upTo(highest)] : [])]);
}
