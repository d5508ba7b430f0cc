import type { RuleWords } from '../zh-cn/rules.ts';

export const rules = {
  basis: 'rule',
  showRule: (title: string) => `Show the rule: ${title}`,
  severity: {
    block: 'Binding: the step stops when it is not met',
    warn: 'Warning: a reason is asked for when it is not met',
    info: 'For information',
  },
} satisfies RuleWords;
