/** A scoring scheme in one line, for the register of rules and for papers. */
export const schemeLine = {
  /** Titles that ship, in the language at hand; the office's own stand as they were entered. */
  names: {
    '量化评分（20＋30＋50）': '量化评分（20＋30＋50）',
    职业道德: '职业道德',
    专业能力: '专业能力',
    业绩成果: '业绩成果',
  } as Readonly<Record<string, string>>,
  /** A scheme in one line: what it is for, its criteria, its limit. */
  line: (title: string, scope: string, body: string) => `${title}（${scope}）：${body}`,
  forAll: '其他系列和级别',
  agreement: '专家填写同意或者不同意，附理由',
  item: (title: string, points: string) => `${title} ${points} 分`,
  capped: (title: string, points: string, items: string) => `${title}最高 ${points} 分（${items}）`,
  weight: (item: string, percent: number) => `${item}，占 ${percent}%`,
  full: (points: string) => `总分 ${points} 分`,
  between: '；',
  cutOff: (points: string, use: string) => `分数线 ${points} 分（${use}）`,
  uses: { reference: '供参考', gate: '达不到的，小组不得建议通过' },
  comma: '、',
  vetoes: (titles: string) => `一票否决：${titles}`,
};

export type SchemeLineWords = typeof schemeLine;
