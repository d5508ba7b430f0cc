import { passStandard, type Standard, shareText } from './pass-standard.ts';

/** One applicant's votes as a result is told. */
export interface ToldVote {
  readonly outcome: 'passed' | 'failed' | 'no_quorum';
  readonly present: number;
  readonly recused: number;
  readonly denominatorMode: 'exclude' | 'include';
  readonly ruled: boolean;
  readonly denominator: number;
  readonly agree: number;
  readonly needed: number;
}

export const results = {
  title: '评审结果',
  lead: '核对各级别的人数和每人的票数，由主持人当场宣布。',
  levels: { full_senior: '正高级', associate_senior: '副高级', intermediate: '中级', junior: '初级' } as Readonly<
    Record<string, string>
  >,
  facts: { voted: '参加表决', passed: '通过', failed: '未通过' },
  people: (n: number) => `${n} 人`,
  byLevel: '各级别情况',
  level: '级别',
  voted: '表决人数',
  passed: '通过',
  failed: '未通过',
  rate: '通过率',
  total: '合计',
  noRate: '—',
  filter: { label: '显示', all: '全部', passed: '通过', failed: '未通过' },
  number: '袋号',
  name: '姓名',
  unit: '单位',
  specialty: '专业',
  qualification: '申报资格',
  jurySize: '应到',
  present: '实到',
  recused: '回避',
  denominator: '计票人数',
  needed: '需同意',
  agree: '同意',
  oppose: '反对',
  abstain: '弃权',
  invalid: '无效',
  outcome: '结论',
  notVoted: '未表决',
  standard: (standard: Standard) => `通过标准：${passStandard(standard)}`,
  /** How one result came about; the standard behind it stands once above the list. */
  sentence: (v: ToldVote, { share }: Standard) => {
    const counted =
      v.recused === 0
        ? `出席 ${v.present} 人`
        : `出席 ${v.present} 人，回避 ${v.recused} 人${v.denominatorMode === 'exclude' ? '不计入' : '计入'}${v.ruled ? '（主任委员裁定）' : ''}，按 ${v.denominator} 人计`;
    if (v.outcome === 'no_quorum')
      return `出席 ${v.present} 人，回避 ${v.recused} 人，除去回避专家后人数不足，没有投票`;
    return `${counted}，同意 ${v.agree} 票，需 ${v.needed} 票（${shareText(share)}）`;
  },
  mean: '平均分',
  announce: {
    action: '宣布结果',
    title: '现在宣布结果？',
    body: (passed: number, failed: number) =>
      `通过 ${passed} 人，未通过 ${failed} 人。宣布的时间写入会议记录，宣布以后结果不能再改动。`,
    done: '结果已宣布',
    announced: (time: string) => `结果已于 ${time} 宣布`,
    toNotice: '去公示',
    toMeeting: '去散会',
  },
  documents: '结果文件',
  roster: '每人票数',
  counted: (n: number, passed: number, failed: number) => `表决 ${n} 人：通过 ${passed} 人，未通过 ${failed} 人`,
  missing: '还没有宣布结果',
  unvoted: (n: number) => `除去回避专家后人数不足，没有投票 ${n} 人`,
  noneShown: '这一类没有人。',
  empty: '还没有签字的表决。每一批表决签字之后，结果出现在这里。',
};
