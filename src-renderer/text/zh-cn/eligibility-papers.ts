import { common } from './common.ts';
import { eligibility } from './eligibility.ts';

/** The sheet of one application's conditions (F32) and the decisions against findings (F33). */
export const eligibilityPapers = {
  sheetTitle: '资格审查表',
  decisionsTitle: '个别情况处理说明',
  rules: '审查规则',
  rulesOf: (title: string, version: string) => `${title}，第 ${version} 版`,
  counts: '审查情况',
  kind: '申报类型',
  series: '申报系列/专业',
  level: '申报级别',
  rule: '规则和依据',
  ruleOf: (title: string, source: string) => `${title}（${source}）`,
  source: (decree: string, article: string | undefined) => `${decree}${article ?? ''}`,
  seen: '核对内容',
  fact: (label: string, value: string) => `${label}：${value}`,
  facts: (parts: readonly string[]) => parts.join('；'),
  factName: '情况',
  factValue: '登记内容',
  result: '结果',
  severity: '效力',
  severities: { block: '不符合的不予受理', warn: '提示', info: '参考' },
  because: '说明',
  /** On paper nobody is told where to enter it. */
  factMissing: '花名册没有这项内容，尚未按材料补充登记。',
  sentences: (parts: readonly string[]) => parts.join(''),
  gaps: (text: string) => `中断：${text}。`,
  decision: '另作认定',
  decided: (reason: string, authority: string, by: string, on: string) =>
    `${reason}（批准：${authority}；认定：${by}，${on}）`,
  lapsedDecision: (text: string) => `${text}材料已有变动，此认定失效。`,
  checker: '审核人',
  second: '复核人',
  finding: '审查结果',
  reason: '认定理由',
  authority: '批准单位和文号',
  by: '认定人',
  on: '认定日期',
  standing: '是否有效',
  holds: '有效',
  lapsed: '已失效',
  total: (all: number, people: number, lapsed: number) =>
    `共 ${all} 项，涉及 ${people} 人${lapsed === 0 ? '' : `；其中 ${lapsed} 项因材料变动已失效`}`,
  note: '说明：另作认定不改变审查结果，两者一并列出，由认定人对所作认定负责。',
  office: '评委会办公室',
  supervisor: '监督人',
  words: { common, eligibility },
};

export type EligibilityPaperWords = typeof eligibilityPapers;
