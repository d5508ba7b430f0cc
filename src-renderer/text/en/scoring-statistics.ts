import { number, type Params } from '../words.ts';
import type { ScoringStatisticsWords, StatisticsRefusalWords } from '../zh-cn/scoring-statistics.ts';

export const scoringStatistics: ScoringStatisticsWords = {
  lead: 'To look at only: scores, ranks and group opinions stay as they are. By group and scheme, from complete sheets.',
  pool: (group, scheme) => `Group ${group}, ${scheme}`,
  entered: (entered, expected) => `${entered} of ${expected} sheets complete`,
  empty: 'No reviewers are assigned yet: there is nothing to tell.',
  agreement: 'Agreement',
  alpha: 'Krippendorff’s alpha',
  alphaHelp: (draws) =>
    `1 is complete agreement, 0 what chance would give. The interval is the middle 95% of ${draws} samples drawn again.`,
  interval: (value, low, high) => `${value} (95% from ${low} to ${high})`,
  noInterval: (value) => `${value} (no interval below 10 applications)`,
  concordance: 'Kendall’s W',
  concordanceHelp:
    'Whether the experts put the applicants in the same order: 1 the same, 0 none. Every expert has to have scored everybody in the group.',
  p: (w, chi, degrees, p) => `${w} (χ² = ${chi}, ${degrees} degrees of freedom, p ${p})`,
  noP: (w) => `${w} (not tested with 7 applicants or fewer)`,
  small: '< 0.001',
  equals: (p) => `= ${p}`,
  intraclass: 'Intraclass correlation',
  intraclassOf: (single, average) => `one expert ${single}, their mean ${average}`,
  kappa: 'Fleiss’ kappa',
  intraclassHelp:
    'How much of the difference between scores comes from the applicants and not from the experts; that of the mean is always higher.',
  reading: 'How to read these figures',
  cannot: 'cannot be told',
  strictness: 'Strictness',
  strictnessHelp: (least) =>
    `How many points more (+) or fewer (−) the expert gives for the same work than the experts on average. Each has to share ${least} applications or more with others, and all have to be comparable.`,
  expert: 'Expert',
  shared: 'Shared',
  offset: 'More (+) or fewer (−)',
  applications: 'Applicants',
  number: 'Bag no.',
  applicant: 'Applicant',
  level: 'Level',
  mean: 'Mean',
  rank: 'Rank',
  tied: 'tied',
  range: 'Range',
  deviation: 'SD',
  outliers: 'Far from the others',
  outliersHelp: (percent) =>
    `${percent}% of full marks or more from the mean of the other experts, where three or more have scored.`,
  outlier: (expert, points) => `${expert} ${points}`,
  adjusted: 'Adjusted',
  adjustedRank: 'Adjusted order',
  adjustedHelp: 'Mean and order with each expert’s strictness taken out: for reference, the rank is not replaced.',
};

export const statisticsRefusals: StatisticsRefusalWords = {
  agreement_too_few: 'Too few applicants were scored by two experts or more.',
  agreement_incomplete: 'Not every expert has scored everybody in the group.',
  agreement_all_tied: 'No expert tells any applicants apart.',
  agreement_all_equal: 'All scores are the same: neither agreement nor disagreement can show.',
  agreement_uneven: 'Applicants have different numbers of experts.',
  agreement_other_scheme: 'Not for this way of scoring.',
  severity_too_few_raters: 'Fewer than two experts have scored.',
  severity_unconnected: 'The experts fall into parts that share no applicant, so they cannot be compared.',
  severity_overlap_small: (p: Params) =>
    `An expert shares only ${number(p, 'least') === 1 ? 'one applicant' : `${number(p, 'least')} applicants`} with others, fewer than ${number(p, 'needed')}: a strict expert and weak work cannot be told apart.`,
  severity_no_spare: 'There are too few scores to tell the experts apart.',
};
