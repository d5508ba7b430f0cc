export const rules = {
  basis: '依据',
  showRule: (title: string) => `查看依据：${title}`,
  severity: { block: '强制：不符合时不能继续', warn: '提醒：不符合时须说明理由', info: '说明' },
};

export type RuleWords = typeof rules;
