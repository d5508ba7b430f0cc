import { number, type Params, type Sentence, text } from '../words.ts';

/** Written opinions of the groups: who writes, who agrees, and what is awaited. */
export const groupOpinions = {
  recommend: '建议通过',
  not_recommend: '不建议通过',
  none: '未填写',
  selected: (n: number) => `已选 ${n} 人`,
  selectAll: '全选',
  selectOne: (name: string) => `选择 ${name}`,
  text: '评议意见（水平、能力和业绩）',
  given: (n: number) => `已形成 ${n} 人的小组意见`,
  choose: '先选择申报人，可以多选',
  without: (n: number) => `还有 ${n} 人没有形成小组意见`,
  complete: '小组意见全部形成。',
  confirmTitle: (n: number, opinion: string) => `${n} 人：${opinion}？`,
  confirmBody: (names: string, replaced: number) =>
    replaced > 0 ? `${names}。其中 ${replaced} 人已有意见，另存为新版本，原来的同意作废。` : `${names}。`,
  changeReason: '提交以后修改的理由',
  reason: (text: string) => `修改理由：${text}`,
  all: '全部',
  group: (n: number) => `第 ${n} 组`,
  standing: { written: '待同意', agreed: '已形成', carried: '未记录同意', excused: '未形成意见' },
  writer: (name: string) => `${name} 执笔`,
  writerNext: (name: string) => `由 ${name} 执笔`,
  tooFew: (able: number, needed: number) => `可评议的只有 ${able} 人，少于 ${needed} 人`,
  agreedOf: (n: number, needed: number) => `${n} 人同意，须 ${needed} 人`,
  agreedBy: '同意的专家',
  agree: '记录同意',
  agreeTitle: (n: number) => `${n} 人的评议意见：哪些专家同意？`,
  agreeLead: '只记录在场、对该申报人不须回避的专家；执笔人视为同意。',
  agreeAll: '全选可以同意的专家',
  agreeSave: '记录同意',
  takeBack: '撤销同意',
  agreed: (recorded: number, leftOut: number) =>
    leftOut === 0
      ? `已记录 ${recorded} 份。`
      : `已记录 ${recorded} 份；另有 ${leftOut} 份因回避、不在场或者是执笔人，没有记录。`,
  excuse: '说明未形成意见',
  excuseTitle: (n: number) => `${n} 人未形成小组意见`,
  excuseReason: '未形成意见的理由',
  excuseSave: '保存理由',
  excuseBack: '删去理由',
  history: (name: string) => `${name}的评议意见：各版本`,
  version: (n: number) => `第 ${n} 版`,
  unrecorded: '执笔人和同意的专家没有记录',
  versions: (n: number) => `共 ${n} 版`,
  board: {
    title: '评议组意见',
    group: '评议组',
    head: '组长',
    agreed: '已形成',
    excused: '未形成（有理由）',
    state: '提交',
    of: (done: number, of: number) => `${done} / ${of}`,
    handedIn: (by: string, time: string) => `${by} 已提交 ${time}`,
    ready: '可以提交',
    open: (n: number) => `还差 ${n} 人`,
    waiting: (groups: readonly number[]) => `等待${groups.map((n) => `第 ${n} 组`).join('、')}`,
    done: '各组意见已全部提交。',
    empty: '没有评议组。',
    toOpinions: '去填写小组意见',
    handIn: '提交本组意见',
    handInOf: (n: number) => `提交第 ${n} 组的意见`,
    handInTitle: (n: number) => `提交第 ${n} 组的评议意见？`,
    handInBody: (agreed: number, excused: number) =>
      `由组长提交（组长不在场的由副组长提交）：已形成 ${agreed} 人${excused > 0 ? `，未形成并说明理由 ${excused} 人` : ''}。提交以后再修改，须说明理由。`,
  },
};

const bags = (p: Params): string => text(p, 'numbers').split('\n').join('、');

export const opinionRefusals = {
  too_few_for_opinion: (p: Params) =>
    `这些申报人在场、不须回避的评议专家不足 ${number(p, 'needed')} 人，不能形成小组意见：${bags(p)}。请改由其他评议组评议，或者在评委会全体成员中增加评审专家；都做不到的，说明未形成意见的理由。`,
  opinion_without_writer: (p: Params) =>
    `主审专家、组长、副组长都不在场或者须回避，没有人执笔：${bags(p)}。请先为该组另定组长。`,
  opinion_change_without_reason: (p: Params) => `本组意见已经提交，修改须说明理由：${bags(p)}。`,
  opinion_not_written: (p: Params) => `还没有执笔人写的意见，无从同意：${bags(p)}。请先填写小组意见。`,
  opinion_handed_in: (p: Params) => `本组意见已经提交，不能撤销同意：${bags(p)}。意见有变的，请填写新版本并说明理由。`,
  nobody_may_agree: '所选专家对这些申报人都不能记录：须回避、不在场、不属本组，或者是执笔人。',
  opinion_already_agreed: (p: Params) => `小组意见已经形成，不必说明理由：${bags(p)}。`,
  opinions_awaited: (p: Params) => `还有申报人没有形成意见，也没有说明理由：${bags(p)}。`,
  opinions_handed_in: '本组意见已经提交。',
  group_head_away: '组长、副组长都不在场，不能提交：请先为该组另定组长。',
} satisfies Readonly<Record<string, Sentence>>;

export type GroupOpinionWords = typeof groupOpinions;
export type OpinionRefusalWords = Readonly<Record<keyof typeof opinionRefusals, Sentence>>;
