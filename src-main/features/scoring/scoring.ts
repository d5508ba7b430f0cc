import type { FeatureHandlers } from '../feature.ts';
import { agreeOpinion } from './agree-opinion.ts';
import { enter } from './enter-score.ts';
import { giveOpinion } from './give-opinion.ts';
import { excuseOpinion, handInOpinions } from './hand-in-opinions.ts';
import { judge, veto } from './judge-pair.ts';
import { opinions } from './list-opinions.ts';
import { sheet } from './score-sheet.ts';
import { summary } from './score-summary.ts';
import { statistics } from './scoring-statistics.ts';

export const scoring: FeatureHandlers<'scoring'> = {
  summary,
  statistics,
  sheet,
  enter,
  veto,
  judge,
  opinions,
  giveOpinion,
  agreeOpinion,
  excuseOpinion,
  handInOpinions,
};
