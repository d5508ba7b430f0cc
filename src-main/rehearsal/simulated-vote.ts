import type { BallotRowView } from '../core/contract/ballots.ts';
import type { SchemeItem } from '../core/domain/scoring/scheme.ts';
import { formatPoints } from '../core/domain/scoring/score.ts';
import type { SeededLuck } from './seeded-luck.ts';

export interface Marks {
  readonly agree: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly invalid: number;
}

/** How good an applicant is thought to be, 0 to 99, from the bag number. Half of 40 to 60 is undecided. */
export function qualityOf(luck: SeededLuck, bagNumber: string): number {
  return luck.whole(`quality|${bagNumber}`, 100);
}

/** Points of one expert for one item as typed, in half points or in its steps: around the quality, never above the maximum. */
export function pointsText(
  luck: SeededLuck,
  key: string,
  quality: number,
  { maxPoints, step = 50 }: Pick<SchemeItem, 'maxPoints' | 'step'>,
): string {
  const share = 600 + quality * 3 + luck.whole(`points|${key}`, 100) - 50;
  const steps = Math.min(Math.floor((maxPoints * share) / 1000 / step), Math.floor(maxPoints / step));
  return formatPoints(steps * step);
}

function split(luck: SeededLuck, key: string, mustSum: number, agree: number): Marks {
  const rest = mustSum - agree;
  const abstain = luck.whole(`abstain|${key}`, Math.min(rest, 3) + 1);
  const invalid = rest - abstain > 0 && luck.whole(`invalid|${key}`, 12) === 0 ? 1 : 0;
  return { agree, oppose: rest - abstain - invalid, abstain, invalid };
}

/** What the box held for one applicant. `needed` is the row's own figure; the sum is always what it must be. */
export function marksFor(luck: SeededLuck, row: BallotRowView): Marks {
  const mustSum = row.mustSum ?? 0;
  const quality = qualityOf(luck, row.number);
  const share = quality >= 35 ? 70 + luck.whole(`yes|${row.number}`, 31) : 20 + luck.whole(`yes|${row.number}`, 45);
  return split(luck, row.number, mustSum, Math.min(mustSum, Math.round((mustSum * share) / 100)));
}

/** One vote short of what was needed: passes in nobody's reading. */
export function nearMiss(luck: SeededLuck, row: BallotRowView, neededByFewest: number): Marks {
  return split(luck, row.number, row.mustSum ?? 0, Math.max(0, neededByFewest - 1));
}

/** Agree votes that pass when recused experts are left out and fail when they are counted; undefined where none do. */
export function contestedAgree(present: number, recused: number, mustSum: number): number | undefined {
  const needed = (denominator: number) => Math.ceil((2 * denominator) / 3);
  const agree = needed(present - recused);
  return recused > 0 && agree < needed(present) && agree <= mustSum ? agree : undefined;
}

export function marksWith(luck: SeededLuck, row: BallotRowView, agree: number): Marks {
  return split(luck, row.number, row.mustSum ?? 0, agree);
}
