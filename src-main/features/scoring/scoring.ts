import type { FeatureHandlers } from '../feature.ts';
import { enter } from './enter-score.ts';
import { giveOpinion } from './give-opinion.ts';
import { judge, veto } from './judge-pair.ts';
import { sheet } from './score-sheet.ts';
import { summary } from './score-summary.ts';
import { statistics } from './scoring-statistics.ts';

export const scoring: FeatureHandlers<'scoring'> = { summary, statistics, sheet, enter, veto, judge, giveOpinion };
