import type { Stage, StageBlock } from '../../../src-main/core/domain/stages/stages.ts';
import { type Sentence, text } from '../words.ts';

const lines = (why: string): string =>
  why
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([bag = '', name = '', decision = '']) => `袋号 ${bag} ${name}（决定文号 ${decision}）`)
    .join('、');

export const stages = {
  names: {
    setup: '设置',
    applicants: '申报人员',
    experts: '评审专家',
    draw: '抽取评委',
    groups: '回避与分组',
    meeting: '评审会议',
    results: '评审结果',
    notice: '公示',
    filing: '备案',
  } satisfies Record<Stage, string>,
  /** One line under the title of the page. */
  leads: {
    setup: '评委会、会议和公示的基本信息，所有材料据此生成。',
    applicants: '导入各单位报送的花名册，核对后锁定名单。',
    experts: '导入评委库名册，核对后封存，作为抽取的依据。',
    draw: '从封存的评委库中随机抽取执行评委和候补评委。',
    groups: '确认应当回避的人员，按专业分组并分配评审任务。',
    meeting: '签到、评分、投票计票，均在会议中完成。',
    results: '汇总各组表决结果，由主任委员宣布。',
    notice: '对通过人员进行公示，公示期按工作日计算。',
    filing: '公示期满后生成并报送备案材料。',
  } satisfies Record<Stage, string>,
  /** Pages inside a round. */
  places: {
    setup: '设置',
    applicants: '申报人员',
    acceptance: '受理',
    quotas: '岗位数额',
    experts: '评审专家',
    draw: '抽取评委',
    answers: '答复与递补',
    recusal: '回避',
    groups: '分组与分配',
    meeting: '签到与开会',
    scoring: '评分',
    ballots: '投票计票',
    results: '评审结果',
    notice: '公示',
    filing: '备案',
    documents: '材料',
  },
  /** Link beside what blocks a stage. */
  toPlace: (place: string) => `前往${place}页`,
  states: { done: '已完成', next: '进行中', open: '可办理', blocked: '未到时候' },
  /** Entries of the integrity register made after the freeze. */
  decisions: {
    title: (people: number) => `锁定名单上有 ${people} 人处于失信记录期`,
    one: (bag: string, name: string, decision: string, until: string) =>
      `袋号 ${bag} ${name}，决定文号 ${decision}，记录期至 ${until}。`,
    open: '投票前须退出名单：请在“申报人员”中登记名单变更。',
    voted: '已发出表决票，名单不能再变：表决签字后通过的，宣布、公示和备案前须在“结果”中登记处理决定。',
  },
  blockedSomehow: '前面的环节还没有完成。',
  blocks: {
    setup_incomplete: '请先把本轮的设置填写完整。',
    list_not_frozen: '请先锁定申报人员名单：名单不定，不能抽取评委。',
    pool_not_sealed: '请先封存评委库：抽取必须以封存的名册为准。',
    jury_not_drawn: '请先抽取并采用一次评委抽取结果。',
    conflicts_undecided: '还有回避情形没有确认，请先在“回避”中逐条确认并结束登记。',
    groups_not_formed: '请先组成评议组，每组不少于3名专家。',
    experts_not_assigned: '请先把申报人员分配给评审专家。',
    decision_against_listed: (p) =>
      `锁定名单上有人处于失信记录期：${lines(text(p, 'why'))}。请先在“申报人员”中登记退出名单；原决定撤销或者更正的，在“诚信档案”中解除或者更正。`,
    result_decision_missing: (p) =>
      `评审通过人员中有人处于失信记录期：${lines(text(p, 'why'))}。请先登记处理决定（维持、暂缓或者取消）；原决定撤销或者更正的，在“诚信档案”中解除或者更正。`,
    meeting_not_opened: '评审会议还没有开始，请先签到并宣布开会。',
    scores_missing: '还有评分没有录入，请先在“评分”中补齐。',
    sections_not_signed: '还有表决没有签字确认，请先在“投票计票”中完成。',
    rulings_open: '有申报人按两种分母计算结果不同，须由主任委员裁定。',
    results_not_announced: '评审结果还没有由主任委员宣布。',
    meeting_not_closed: '评审会议还没有结束，请先宣布散会。',
    notice_not_posted: '还没有张贴公示。',
    notice_period_running: '公示期未满，期满次日方可备案。',
    notice_not_closed: '公示还没有结束登记。',
  } satisfies Record<StageBlock, Sentence>,
};

export type StageWords = typeof stages;
