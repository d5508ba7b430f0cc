/** The score sheet of one expert for one applicant (F09). */
export const scoreForm = {
  title: '量化评分表',
  applicant: '申报人',
  group: '学科组',
  criterion: '评分项目',
  item: '评分内容',
  weight: '权重',
  maximum: '满分',
  step: '计分单位',
  points: '得分',
  capped: (title: string, points: string) => `${title}（最高 ${points}）`,
  total: (full: string, points: string) => `合计（总分 ${full}）：${points}`,
  totalBlank: (full: string) => `合计（总分 ${full}）：`,
  marked: '√',
  blank: '□',
  reason: '理由（不同意的必填）',
  veto: '一票否决事项',
  facts: '事实和理由',
  vetoNote: '有下列情形的写明事实和理由，没有的留空；分数照常填写，否决不等于零分。',
  expert: (name: string) => `评审专家（${name}）签名`,
};

export type ScoreFormWords = typeof scoreForm;
