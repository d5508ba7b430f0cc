import type { ScoreScheme } from './score.ts';

/**
 * The one scheme of the first version (office practice, no rule): 20 + 30 + 50 points. The domain has no words, so a
 * criterion's title is its id; what people read comes from the dictionary by that id.
 */
export const defaultScheme: ScoreScheme = {
  criteria: [
    { id: 'ethics', title: 'ethics', maxPoints: 2000 },
    { id: 'ability', title: 'ability', maxPoints: 3000 },
    { id: 'achievement', title: 'achievement', maxPoints: 5000 },
  ],
};
