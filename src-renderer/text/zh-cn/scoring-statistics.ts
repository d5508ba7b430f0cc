import { number, type Params, type Sentence } from '../words.ts';

/** Agreement and strictness of the experts: to look at, nothing follows from it. */
export const scoringStatistics = {
  lead: '统计只供了解评分情况，不改变分数、名次和小组意见。按学科组、评分方案分别计算，只计评完的评分表。',
  pool: (group: number, scheme: string) => `第 ${group} 组，${scheme}`,
  entered: (entered: number, expected: number) => `已评完 ${entered} / ${expected} 份`,
  empty: '还没有分配评审专家，无法统计。',
  agreement: '一致程度',
  alpha: '克里彭多夫 α 系数',
  alphaHelp: (draws: number) => `1 为完全一致，0 相当于随意打分。区间按 ${draws} 次重复抽样，取中间 95%。`,
  interval: (value: string, low: string, high: string) => `${value}（95% 区间 ${low} 至 ${high}）`,
  noInterval: (value: string) => `${value}（不足 10 份，不给区间）`,
  concordance: '肯德尔和谐系数 W',
  concordanceHelp: '各位专家排出的先后是否一致：1 为完全一致，0 为不一致。须每位专家都评过组内全部申报人。',
  p: (w: string, chi: string, degrees: number, p: string) => `${w}（χ² = ${chi}，自由度 ${degrees}，p ${p}）`,
  noP: (w: string) => `${w}（申报人不超过 7 人，不作检验）`,
  small: '< 0.001',
  equals: (p: string) => `= ${p}`,
  intraclass: '组内相关系数',
  intraclassOf: (single: string, average: string) => `单个专家 ${single}，平均分 ${average}`,
  kappa: 'Fleiss κ 系数',
  intraclassHelp: '分数的差别有多少出自申报人、而不是出自专家；平均分的系数总是高一些。',
  reading: '怎样看这些数字',
  cannot: '不能计算',
  strictness: '评分宽严',
  strictnessHelp: (least: number) =>
    `同样的材料，这位专家比各位专家的平均水平多给（＋）或者少给（－）多少分。每位专家须与他人共评 ${least} 份以上，并且互相都能比较。`,
  expert: '评审专家',
  shared: '共评份数',
  offset: '多给（＋）或者少给（－）',
  applications: '各申报人',
  number: '袋号',
  applicant: '申报人',
  level: '级别',
  mean: '平均分',
  rank: '名次',
  tied: '并列',
  range: '极差',
  deviation: '标准差',
  outliers: '相差较大的评分',
  outliersHelp: (percent: number) => `与其他专家的平均分相差满分的 ${percent}% 以上；三位以上专家评过的才看。`,
  outlier: (expert: string, points: string) => `${expert} ${points}`,
  adjusted: '按宽严校正',
  adjustedRank: '校正后排序',
  adjustedHelp: '把各位专家的宽严扣除以后的平均分和排序，只供参考，不代替名次。',
};

export const statisticsRefusals = {
  agreement_too_few: '两位以上专家评过的申报人太少。',
  agreement_incomplete: '不是每位专家都评完了组内全部申报人。',
  agreement_all_tied: '各位专家给的分数都没有高低之分。',
  agreement_all_equal: '给出的评分全都相同，看不出一致还是不一致。',
  agreement_uneven: '各申报人的评审专家人数不同。',
  agreement_other_scheme: '不适用于这种评分方式。',
  severity_too_few_raters: '评过的专家不足两位。',
  severity_unconnected: '专家分成了互不交叉的几部分，没有共同评过的申报人，无法比较宽严。',
  severity_overlap_small: (p: Params) =>
    `有专家与他人共评的申报人只有 ${number(p, 'least')} 份，少于 ${number(p, 'needed')} 份，无法区分专家偏严还是材料偏弱。`,
  severity_no_spare: '评分太少，算不出专家之间的差别。',
} satisfies Readonly<Record<string, Sentence>>;

export type ScoringStatisticsWords = typeof scoringStatistics;
export type StatisticsRefusalWords = Readonly<Record<keyof typeof statisticsRefusals, Sentence>>;
