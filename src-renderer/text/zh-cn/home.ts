export const home = {
  title: '评审轮次',
  lead: (n: number) => `共 ${n} 轮`,
  start: '新建评审轮次',
  open: (name: string) => `打开 ${name}`,
  stageNow: '当前环节',
  finished: '全部完成',
  nextDeadline: '最近期限',
  noDeadline: '无',
  deadlines: { meeting: '评审会议', notice_ends: '公示期满', approval_ends: '核准备案到期' },
  deadline: (kind: string, date: string, left: string) => `${kind}：${date}（${left}）`,
  daysLeft: (n: number) => (n === 0 ? '今天' : n > 0 ? `还有 ${n} 个工作日` : `已过 ${-n} 个工作日`),
  applications: '申报人员',
  experts: '评审专家',
  progress: (done: number, all: number) => `${all} 个环节已完成 ${done} 个`,
  emptyTitle: '还没有评审轮次',
  emptyText: '一个轮次对应一次评审会议：从单位报送的花名册开始，到备案材料结束。开始前请准备好：',
  emptyNeeds: ['评委会核准备案的文号和有效期', '各单位报送的申报人员花名册（Excel）', '评委库名册（Excel）'],
  emptyTry: '没有现成的名册，也可以在“申报人员”和“评审专家”里用自带的样例试走一遍。',
  rehearsal: '演练',
};

export type HomeWords = typeof home;
