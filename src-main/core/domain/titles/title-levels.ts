import type { TitleLevel } from '../roster/words.ts';

/** The five grades a series may have (正高、副高、中级、助理级、员级), the highest first. */
export const TITLE_RANKS = ['full_senior', 'associate_senior', 'intermediate', 'assistant', 'clerk'] as const;
export type TitleRank = (typeof TITLE_RANKS)[number];

/** The level of rosters, ballots and statistics: assistant and clerk are both junior (初级). */
export function levelOfRank(rank: TitleRank): TitleLevel {
  return rank === 'assistant' || rank === 'clerk' ? 'junior' : rank;
}

const LEVELS: readonly TitleLevel[] = ['junior', 'intermediate', 'associate_senior', 'full_senior'];

/** How many levels `to` stands above `from`: 1 is the next level, 0 the same (转评, 兼评), negative lower. */
export function levelsUp(from: TitleLevel, to: TitleLevel): number {
  return LEVELS.indexOf(to) - LEVELS.indexOf(from);
}
