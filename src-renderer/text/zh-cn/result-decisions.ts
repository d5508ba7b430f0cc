import type {
  DecisionGround,
  DecisionOutcome,
  ResultBalance,
} from '../../../src-main/core/domain/results/result-decision.ts';

const grounds: Readonly<Record<DecisionGround, string>> = { integrity: '失信记录', objection: '公示异议' };
const outcomes: Readonly<Record<DecisionOutcome, string>> = { kept: '维持', held: '暂缓', revoked: '取消' };

/** On the papers for the authority. */
export const resultDecisionsPaper = {
  heading: '评审结果的处理决定',
  matter: '处理事由',
  outcome: '处理结果',
  document: '决定文号',
  reason: '理由',
  grounds,
  outcomes,
  balance: ({ passed, filed, held, revoked }: ResultBalance) =>
    `评审通过${passed}人，其中本次备案${filed}人、暂缓${held}人、取消${revoked}人；表决结果保留不变。`,
  settled: (name: string, outcome: string, document: string) => `${name}${outcome}（${document}）`,
  handling: (settled: readonly string[]) => `${settled.join('，')}。`,
};

/** On the pages of results, notice and filing. */
export const resultDecisions = {
  heading: '处理决定',
  lead: '投票以后发现失信记录、公示期间收到异议的，在此登记处理决定。票数和计票单不变，公示名单、备案花名册和报告随决定变化。',
  balance: ({ passed, filed, held, revoked }: ResultBalance) =>
    `评审通过 ${passed} 人 = 备案 ${filed} 人 + 暂缓 ${held} 人 + 取消 ${revoked} 人`,
  waiting: (n: number) => `还有 ${n} 项失信记录没有登记处理决定`,
  open: (bag: string, name: string, entry: string, until: string) =>
    `袋号 ${bag} ${name}，决定文号 ${entry}，记录期至 ${until}`,
  none: '没有处理决定。',
  add: '登记处理决定',
  bag: '袋号',
  name: '姓名',
  matter: '处理事由',
  outcome: '处理结果',
  document: '决定文号',
  decidedOn: '决定日期',
  reason: '理由',
  people: '登记人 / 复核人',
  matterOf: (ground: DecisionGround, entry: string) =>
    entry === '' ? grounds[ground] : `${grounds[ground]}（${entry}）`,
  grounds,
  outcomes,
  form: {
    title: '登记评审结果的处理决定',
    about: '处理哪一项',
    aboutHint: '失信记录，或者被提出异议的人',
    entry: (bag: string, name: string, entry: string) => `${bag} ${name}　失信记录 ${entry}`,
    objection: (bag: string, name: string) => `${bag} ${name}　公示异议`,
    hints: {
      kept: '维持：结果照常公示、备案。',
      held: '暂缓：暂不备案，等候进一步处理。',
      revoked: '取消：不予备案。',
    } as Readonly<Record<DecisionOutcome, string>>,
    by: '登记人',
    secondPerson: '复核人',
    samePerson: '复核人不能是登记人本人',
    future: '决定日期不能晚于今天',
    action: '登记',
    need: '请选定事项和处理结果，填写文号、日期、理由和两个人的姓名。',
  },
};
