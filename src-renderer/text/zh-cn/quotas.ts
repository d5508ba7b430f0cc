import type { HolderComparison } from '../../../src-main/core/domain/post-quota/compare-applicants.ts';
import type { QuotaField, QuotaStep } from '../../../src-main/core/domain/post-quota/work-out.ts';

type StepOf<K extends QuotaStep['step']> = Extract<QuotaStep, { readonly step: K }>;

/** Audited posts beside the applicants. */
export const quotas = {
  heading: '岗位数额',
  lead: '核对各单位申报人数是否超过岗位审核数。援青、农牧民、自由职业者不占岗位数额，“双定向”单独计算。',
  basis: (rule: string, decree: string, blocks: boolean) =>
    `${rule}。依据：${decree}。${blocks ? '超过审核数的不予受理。' : '超过审核数的给予提示。'}`,
  list: '单位和级别',
  search: '单位、县或者文号',
  empty: '还没有占岗位数额的申报',
  emptyText: '导入事业单位的高、中级申报后，这里按单位和级别列出人数。',
  columns: {
    holder: '单位（县）',
    level: '级别',
    pool: '岗位',
    applicants: '申报',
    audited: '审核数',
    document: '审核文号',
    worked: '测算',
    state: '结论',
  },
  levels: { senior: '高级', intermediate: '中级' },
  pools: { post: '岗位数额', dual_targeted: '双定向' },
  states: {
    within: '未超过',
    over: '超过',
    no_audit: '没有审核数',
    undecided: '待核对',
  } satisfies Record<HolderComparison['state'], string>,
  overBy: (n: number) => `超过 ${n} 人`,
  uncertain: (n: number) => `其中 ${n} 人单位性质不明`,
  boundary: '恰为界线',
  notWorked: '待补数据',
  open: (holder: string, level: string) => `${holder}${level}岗位审核`,
  working: '测算过程',
  quota: (n: number) => `测算数额 ${n} 人。以盖章的审核数为准。`,
  noQuota: '数据不全，不能测算。',
  steps: {
    outside_post_management: () => '单位未实行岗位管理，由人社部门核定。',
    approved: (s: StepOf<'approved'>) => `同级岗位核定数 ${s.approved}。`,
    qualified: (s: StepOf<'qualified'>) => `取得资格：已聘 ${s.appointed} + 未聘 ${s.notAppointed} = ${s.qualified}。`,
    no_posts: () => '没有核定岗位，须由人社部门核定。',
    ratio: (s: StepOf<'ratio'>) =>
      `${s.qualified} × 100 = ${s.left}，${s.approved} × ${s.percent} = ${s.right}：${{ above: '超过', equal: '等于', below: '低于' }[s.relation]} ${s.percent}%。`,
    suspended: () => '暂停申报评审。',
    boundary: (s: StepOf<'boundary'>) => `恰为 ${s.percent}%，通知没有写明，按不超过计算，请办公室确认。`,
    vacancies: (s: StepOf<'vacancies'>) => `有空岗：${s.approved} − ${s.qualified} = ${s.quota}。`,
    more_qualified_than_posts: (s: StepOf<'more_qualified_than_posts'>) =>
      `取得资格 ${s.qualified} 不少于岗位 ${s.approved}，实行“退二进一”。`,
    departures: (s: StepOf<'departures'>) => `本年度离岗 ${s.departures}，上年结转 ${s.carriedIn}。`,
    two_out_one_in: (s: StepOf<'two_out_one_in'>) => `${s.departures} ÷ ${s.forOne} = ${s.quota}，余 ${s.remainder}。`,
    remainder_carried: (s: StepOf<'remainder_carried' | 'remainder_lost'>) => `余 ${s.remainder} 结转下年。`,
    remainder_lost: (s: StepOf<'remainder_carried' | 'remainder_lost'>) => `余 ${s.remainder} 不结转。`,
    manual: (s: StepOf<'manual'>) => `人工核定 ${s.number}：${s.reason}（${s.authority}）。`,
    missing: (s: StepOf<'missing'>) => `缺少${FIELD_NAMES[s.field]}。`,
  },
  fields: {
    postManagement: '实行岗位管理',
    approved: '岗位核定数',
    appointed: '已聘',
    notAppointed: '未聘',
    departures: '本年度离岗',
    carriedIn: '上年结转',
    audited: '审核数',
    documentNumber: '审核文号',
    manualNumber: '人工核定数',
    manualReason: '人工核定理由',
    manualAuthority: '核定单位和文号',
    by: '登记人',
    county: '统筹高级岗位的县',
    countyHint: '填写后，该单位的高级岗位并入县级统筹；留空由单位自行使用。',
  },
  save: '保存',
  remove: '删除审核',
  removeTitle: (holder: string) => `删除“${holder}”的岗位审核？`,
  removeBody: '删除后按没有审核数处理，可以重新登记。',
  savePool: '保存统筹',
  frozen: '名单已锁定，不能再改。',
};

const FIELD_NAMES: Readonly<Record<QuotaField, string>> = {
  approved: '岗位核定数',
  appointed: '已聘人数',
  notAppointed: '未聘人数',
  departures: '本年度离岗人数',
  carriedIn: '上年结转',
  manual: '人工核定数',
};

export type QuotaWords = typeof quotas;
