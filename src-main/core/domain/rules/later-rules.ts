import type { RuleSet } from './rule-pack.ts';

const citation = {
  decree: '评委会办公室设定',
  verified: false,
  text: '第40号令未作规定；有规定的，由办公室录入数值和依据。',
};

/**
 * Rules that came after the first packs. A version in use is never changed: one that was kept without them is read with
 * these, which ask for nothing.
 */
export const LATER_RULES: Pick<RuleSet, 'alternateSecondPerson' | 'yearsInRow' | 'restMonths' | 'namesBeforeSignIn'> = {
  alternateSecondPerson: {
    title: '评委不能到会、由候补评委递补的，由两名工作人员确认',
    value: false,
    severity: 'info',
    citation,
  },
  yearsInRow: { title: '评审专家连续担任执行评委不超过规定的年数', value: 0, severity: 'info', citation },
  restMonths: { title: '评审专家两次参加评审会议之间的间隔不少于规定的月数', value: 0, severity: 'info', citation },
  namesBeforeSignIn: {
    title: '评委名单在签到前对评委会办公室可见',
    value: 'visible',
    severity: 'info',
    citation: { decree: '评委会办公室设定', verified: false },
  },
};
