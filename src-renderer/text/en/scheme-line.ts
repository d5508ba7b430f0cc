import type { SchemeLineWords } from '../zh-cn/scheme-line.ts';

export const schemeLine: SchemeLineWords = {
  names: {
    '量化评分（20＋30＋50）': 'Points (20 + 30 + 50)',
    职业道德: 'Professional ethics',
    专业能力: 'Professional ability',
    业绩成果: 'Achievements',
  },
  line: (title, scope, body) => `${title} (${scope}): ${body}`,
  forAll: 'all other series and levels',
  agreement: 'each expert agrees or disagrees, with the reason',
  item: (title, points) => `${title} ${points}`,
  capped: (title, points, items) => `${title} at most ${points} (${items})`,
  weight: (item, percent) => `${item}, counting ${percent}%`,
  full: (points) => `${points} points in all`,
  between: '; ',
  cutOff: (points, use) => `cut-off ${points} (${use})`,
  uses: { reference: 'for reference', gate: 'below it the group may not recommend' },
  comma: ', ',
  vetoes: (titles) => `vetoes: ${titles}`,
};
