import type { CriterionView } from '../../../src-main/core/contract/index.ts';
import { formatPoints, parsePoints } from '../../../src-main/core/domain/scoring/score.ts';
import type { Words } from '../../text/index.ts';

/** What is wrong with points as typed, or null; an empty cell is not wrong. The same rule main applies. */
export function pointsProblem(words: Words['scoring'], text: string, criterion: CriterionView): string | null {
  if (text.trim() === '') return null;
  const points = parsePoints(text, criterion.maxPoints);
  if (points.ok) return null;
  switch (points.refusal.code) {
    case 'too_many_decimals':
      return words.errors.too_many_decimals;
    case 'above_maximum':
      return words.errors.above_maximum(formatPoints(criterion.maxPoints));
    default:
      return words.errors.not_a_number;
  }
}

/** The total of what stands in the row now, in hundredths; null while a cell is empty or wrong. */
export function liveTotal(criteria: readonly CriterionView[], texts: Readonly<Record<string, string>>): number | null {
  let sum = 0;
  for (const { criterionId, maxPoints } of criteria) {
    const points = parsePoints(texts[criterionId] ?? '', maxPoints);
    if (!points.ok) return null;
    sum += points.value;
  }
  return sum;
}

export function pointsText(points: number | null | undefined): string {
  return points === null || points === undefined ? '' : formatPoints(points);
}
