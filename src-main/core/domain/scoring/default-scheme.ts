import type { ScoreScheme } from './scheme.ts';

/**
 * The scheme of every round that began before schemes were data, and of every series that has no other: 20 + 30 + 50
 * points (office practice, no rule). The points of those rounds are kept by these ids.
 */
export const defaultScheme: ScoreScheme = {
  id: 'standard',
  title: '量化评分（20＋30＋50）',
  kind: 'quantified',
  criteria: [
    { id: 'ethics', title: '职业道德', maxPoints: 2000 },
    { id: 'ability', title: '专业能力', maxPoints: 3000 },
    { id: 'achievement', title: '业绩成果', maxPoints: 5000 },
  ],
  vetoes: [],
};
