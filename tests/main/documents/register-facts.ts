import type { Finding } from '../../../src-main/core/domain/eligibility/finding.ts';
import { reportChanges } from '../../../src-main/core/domain/pool/pool-changes.ts';
import type { PoolEntry } from '../../../src-main/core/domain/pool/pool-member.ts';
import { workOutQuota } from '../../../src-main/core/domain/post-quota/work-out.ts';
import type {
  DocumentContext,
  EligibilityDecisionsFacts,
  EligibilitySheetFacts,
  EntrustmentAnswerFacts,
  EntrustmentFacts,
  EntrustmentRegisterFacts,
  IntegrityRegisterFacts,
  JuryRegisterFacts,
  PoolChangesFacts,
  PoolRosterFacts,
  PostAuditFacts,
  PostAuditRow,
} from '../../../src-main/core/reports/index.ts';
import { day } from '../../domain/support/day.ts';
import { findingsOf } from '../../domain/support/eligibility.ts';

export const registerContext: DocumentContext = {
  juryName: '青海省工程系列高级职称评审委员会',
  roundTitle: '2022年度青海省工程系列高级职称评审',
  establishingBody: '青海省人力资源和社会保障厅',
  rehearsal: false,
  createdOn: day('2022-12-20'),
};

const decision = {
  reason: '本人于2021年7月起连续在岗，单位出具证明，年度考核齐全。',
  authority: '海东市人社局函〔2022〕17号',
  by: '王敏',
  on: '2022-12-12',
  counts: true,
};

/** An application of whom some things are not known and one is not met. */
export function sampleFindings(): readonly Finding[] {
  return findingsOf({ inPost: false, education: null });
}

export const eligibilitySheetFacts = (): EligibilitySheetFacts => ({
  ...registerContext,
  unit: '青海省水利水电科学研究院有限公司',
  name: '阿卜杜热依木·买买提',
  bagNumber: '017',
  qualification: '高级工程师',
  kind: '正常',
  level: '副高级',
  seriesSpecialty: '工程/水利水电',
  pack: { title: '青海省2022年度职称申报条件', version: '1' },
  criteria: [{ id: 'gc-2022', title: '青海省工程系列职称评审条件（2022年版）' }],
  rules: sampleFindings()
    .slice(0, 12)
    .map((finding, i) => ({ finding, decision: i === 0 ? decision : null })),
  entered: [
    { entry: { name: 'criteriaVersion', value: 'gc-2022' }, source: '职称评审表', by: '王敏', on: '2022-12-12' },
    {
      entry: { name: 'unitPosting', value: { from: day('2022-12-01'), to: day('2022-12-09') } },
      ...{ source: '单位公示情况报告', by: '王敏', on: '2022-12-12' },
    },
    {
      entry: {
        name: 'achievements',
        value: Array.from({ length: 6 }, (_, i) => ({
          id: `论文：高寒地区渠道冻胀破坏机理与衬砌结构优化研究（第 ${i + 1} 部分）`,
          on: `2021-0${i + 1}`,
        })),
      },
      ...{ source: '业绩成果证明材料目录，原件共十二份已核', by: '阿卜杜热依木·买买提', on: '2022-12-12' },
    },
  ],
});

export const eligibilityDecisionsFacts = (): EligibilityDecisionsFacts => ({
  ...registerContext,
  decisions: sampleFindings()
    .slice(0, 4)
    .map((finding, i) => ({
      bagNumber: String(i + 11).padStart(3, '0'),
      name: i === 1 ? '阿卜杜热依木·买买提' : '马晓东',
      unit: '青海省交通规划设计研究院',
      qualification: '高级工程师',
      finding,
      decision: { ...decision, counts: i !== 3 },
    })),
});

export const entrustment = (over: Partial<EntrustmentFacts> = {}): EntrustmentFacts => ({
  number: 1,
  direction: 'out',
  step: 'result_back',
  letterNumber: '青工评办函〔2022〕3号',
  letterOn: day('2022-11-25'),
  fromBody: '青海省工程系列职改办',
  toBody: '甘肃省工程系列高级职称评审委员会办公室',
  name: '才让卓玛',
  unit: '青海省地质矿产勘查开发局第三地质勘查院',
  level: '正高级',
  title: '正高级工程师',
  bagNumber: '021',
  note: '',
  reply: { said: 'agreed', on: '2022-12-01', number: '甘工评办〔2022〕8号' },
  result: { said: 'passed', on: '2023-02-20', number: '甘工评办〔2023〕2号' },
  ...over,
});

export const entrustmentAnswerFacts = (over: Partial<EntrustmentAnswerFacts> = {}): EntrustmentAnswerFacts => ({
  ...registerContext,
  entrustment: entrustment({
    ...{ direction: 'in', letterNumber: '东人社函〔2022〕7号', bagNumber: '021' },
    ...{ fromBody: '海东市人力资源和社会保障局', toBody: '青海省工程系列职改办' },
    result: { said: 'passed', on: '2023-02-23', number: '青工评办函〔2023〕9号' },
  }),
  contactPerson: '青海省工程系列职改办',
  contactPhone: '0971-6301234',
  answered: 'passed',
  evaluatedOn: day('2023-02-13'),
  notice: { from: day('2023-02-15'), to: day('2023-02-21') },
  ...over,
});

export const entrustmentRegisterFacts = (): EntrustmentRegisterFacts => ({
  ...registerContext,
  entries: [
    entrustment(),
    entrustment({ number: 2, step: 'annulled', reply: null, result: null }),
    entrustment({ number: 3, direction: 'in', step: 'letter_sent', reply: null, result: null, bagNumber: '' }),
  ],
});

export const integrityRegisterFacts = (): IntegrityRegisterFacts => ({
  officeName: '青海省工程系列职改办',
  createdOn: day('2022-12-20'),
  rule: { title: '失信信息记录期限为3年', decree: '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）' },
  rows: [
    {
      name: '张三',
      idMasked: '630102********1234',
      unit: '西宁市城市规划设计研究院',
      capacity: 'applicant',
      matter: '提供虚假论文检索证明。',
      decisionNumber: '青人社罚〔2022〕1号',
      decidingBody: '省人力资源和社会保障厅',
      decidedOn: day('2022-06-01'),
      startOn: day('2022-06-01'),
      endOn: day('2025-06-01'),
      endReason: '',
      standing: 'in_force',
      lifted: null,
      note: '',
    },
    {
      name: '李四',
      idMasked: '630103********0021',
      unit: '青海大学',
      capacity: 'expert',
      matter: '泄露评审内容。',
      decisionNumber: '青人社罚〔2021〕4号',
      decidingBody: '省人力资源和社会保障厅',
      decidedOn: day('2021-05-10'),
      startOn: day('2021-05-10'),
      endOn: day('2024-05-10'),
      endReason: '',
      standing: 'lifted',
      lifted: { on: day('2022-10-08'), decision: '青人社〔2022〕9号' },
      note: '',
    },
  ],
});

function auditOf(approved: number, appointed: number, notAppointed: number, departures: number): PostAuditRow {
  const figures = {
    approved,
    appointed,
    notAppointed,
    departures,
    audited: 1,
    documentNumber: '青人社岗审〔2022〕17号',
  };
  const worked = workOutQuota(
    { ...figures, postManagement: true, carriedIn: 0, manual: null },
    { suspendAbovePercent: 130, departuresForOne: 2, carryRemainder: false },
  );
  return {
    holder: '海东市水利水电勘测设计队',
    level: 'senior',
    pool: 'post',
    figures,
    working: worked.ok ? worked.value : null,
    applicants: 2,
    uncertain: 0,
    state: 'over',
    over: 1,
    people: [
      { name: '马晓东', detail: '017 高级工程师' },
      { name: '扎西', detail: '018 高级工程师' },
    ],
    outside: [{ name: '才让卓玛', detail: '援青' }],
    pooled: [],
  };
}

export const postAuditFacts = (): PostAuditFacts => ({
  ...registerContext,
  rule: { title: '岗位聘用审核', decree: '《关于2022年度职称申报评审工作的通知》' },
  percent: 130,
  rows: [
    auditOf(20, 15, 9, 3),
    auditOf(20, 17, 9, 3),
    { ...auditOf(20, 17, 10, 3), holder: '互助县', pooled: ['互助县一中', '互助县二中'] },
  ],
});

const juryRow = {
  scope: 'series',
  series: '工程技术',
  specialty: '',
  kind: 'senior',
  levels: ['full_senior', 'associate_senior'],
  territory: '全省',
  establishingBody: '青海省住房和城乡建设厅',
  officeName: '青海省工程系列职改办',
  delegation: '',
  note: '',
  dissolvedOn: null,
} as const;

export const juryRegisterFacts = (): JuryRegisterFacts => ({
  officeName: '青海省工程系列职改办',
  createdOn: day('2022-12-20'),
  rule: { title: '核准备案有效期不超过3年', decree: '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）' },
  rows: [
    {
      ...juryRow,
      name: '青海省工程系列高级职称评审委员会',
      standing: 'in_force',
      approval: {
        number: '青人社函〔2021〕88号',
        body: '青海省人力资源和社会保障厅',
        approvedOn: day('2021-07-01'),
        validFrom: day('2021-07-01'),
        validUntil: day('2024-06-30'),
      },
    },
    {
      ...juryRow,
      name: '青海盐湖工业股份有限公司工程系列副高级职称评审委员会',
      levels: ['associate_senior'],
      territory: '本企业',
      delegation: '样例文件〔2020〕1号',
      standing: 'none',
      approval: null,
    },
  ],
});

const poolEntry = (
  over: Partial<PoolEntry['details']> = {},
  unit = '青海省水利水电勘测规划设计研究院有限公司',
): PoolEntry => ({
  idNumber: '63010219800101001X',
  details: {
    name: '才让·卓玛',
    tibetanName: '',
    duty: '总工程师',
    titles: [
      { series: '工程', title: '正高级工程师', since: '2015-12' },
      { series: '自然科学研究', title: '副研究员', since: null },
    ],
    disciplines: ['水利水电', '市政工程'],
    education: '研究生',
    prefecture: '西宁市',
    inPost: true,
    chairEligible: true,
    ownStaff: false,
    termStart: '2022-01',
    termEnd: '2024-12',
    firstEntry: '2016-03',
    served: [2019, 2021],
    phone: '13900000000',
    address: '',
    avoidUnits: ['青海大学'],
    availability: '',
    retiresOn: null,
    away: [],
    remark: '',
    ...over,
  },
  state: 'active',
  stateUntil: null,
  units: [{ unitId: 'u1', unit, since: null }],
  juries: [],
});

export const poolRosterFacts = (): PoolRosterFacts => ({
  officeName: '青海省工程系列职改办',
  createdOn: day('2022-12-20'),
  rows: [
    {
      number: 1,
      details: poolEntry().details,
      sex: 'female',
      ethnicity: '藏族',
      birth: '1970-05',
      unit: '青海省水利水电勘测规划设计研究院有限公司',
      years: [2019, 2021, 2022],
    },
    {
      number: 2,
      details: poolEntry({ name: '王海' }).details,
      sex: null,
      ethnicity: '',
      birth: null,
      unit: '甲院',
      years: [],
    },
  ],
});

export const poolChangesFacts = (): PoolChangesFacts => {
  const change = { memberId: 'm1', onDate: day('2022-06-01'), reason: '任期届满续聘', document: '青人社〔2022〕5号' };
  const moved = poolEntry({ termEnd: '2025-12' }, '青海大学');
  return {
    officeName: '青海省工程系列职改办',
    createdOn: day('2022-12-20'),
    from: day('2022-01-01'),
    until: day('2022-12-20'),
    rows: reportChanges(
      [
        { ...change, act: 'added', reason: '单位推荐', before: null, after: poolEntry() },
        { ...change, act: 'changed', before: poolEntry(), after: moved },
        { ...change, act: 'removed', reason: '本人申请', before: moved, after: { ...moved, state: 'removed' } },
      ],
      day('2022-01-01'),
      day('2022-12-20'),
    ).map((row) => ({ ...row, number: 1 })),
  };
};
