import { createHash } from 'node:crypto';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { percentOf } from '../../../src-main/core/domain/draw/chances.ts';
import type { SealStatement } from '../../../src-main/core/domain/draw/seal-statement.ts';
import { defaultScheme } from '../../../src-main/core/domain/scoring/default-scheme.ts';
import type { ScoreScheme } from '../../../src-main/core/domain/scoring/scheme.ts';
import {
  type AcceptanceRegisterFacts,
  acceptanceRegisterReport,
  type BallotPaperFacts,
  ballotReport,
  type CorrectionNoticeFacts,
  correctionNoticeReport,
  type DocumentContext,
  type DocumentWords,
  type DrawRecordFacts,
  drawRecordReport,
  eligibilityDecisionsReport,
  eligibilitySheetReport,
  entrustmentRegisterReport,
  type FilingRosterFacts,
  type FormCode,
  filingRosterReport,
  type GroupOpinionFacts,
  groupListReport,
  groupOpinionReport,
  type ImportRefusalFacts,
  importRefusalReport,
  integrityRegisterReport,
  type JuryContactsFacts,
  type JuryNoticesFacts,
  juryContactsReport,
  juryNoticesReport,
  juryRegisterReport,
  kindRosterReport,
  type MinutesFacts,
  minutesReport,
  type NoticeCertificateFacts,
  type NoticeFacts,
  noticeCertificateReport,
  noticeReport,
  poolChangesReport,
  poolRosterReport,
  postAuditReport,
  type RecusalDeclarationFacts,
  type RecusalFacts,
  type ReportModel,
  type ResultReportFacts,
  type ReturnSlipFacts,
  readingListReport,
  recusalDeclarationReport,
  recusalReport,
  resultReport,
  returnSlipReport,
  type ScoreFormFacts,
  type ScoreSummaryFacts,
  type SealSlipFacts,
  type SignInFacts,
  scoreFormReport,
  scoreSummaryReport,
  sealSlipReport,
  signInReport,
  synopsisBooklet,
  type TallyFacts,
  type TallyOutcome,
  tallyReport,
  voteFilingReport,
} from '../../../src-main/core/reports/index.ts';
import { groupListFacts, readingListFacts, synopsisBookletFacts } from './group-facts.ts';
import {
  eligibilityDecisionsFacts,
  eligibilitySheetFacts,
  entrustmentRegisterFacts,
  integrityRegisterFacts,
  juryRegisterFacts,
  poolChangesFacts,
  poolRosterFacts,
  postAuditFacts,
} from './register-facts.ts';
import { kindRosterFacts } from './roster-facts.ts';

export const LONG_NAME = `${'阿卜杜热依木江艾尼瓦尔江吐尔逊江麦麦提依明'}·${'买买提吐尔逊江阿卜力孜阿卜杜克热木江艾合买提江努尔麦麦提'}`;
export const RARE_NAME = '王𬭚';
export const UYGHUR_NAME = '阿卜杜热依木·买买提';
const LONG_UNIT = '青海省海西蒙古族藏族自治州格尔木市察尔汗盐湖资源综合利用工程技术研究中心有限责任公司';

const GIVEN = ['伟', '秀英', '娜', '建国', '才让卓玛', '扎西', '丽华', '文杰', '桂兰', '志强', '旦增', '雪梅', '㛃'];
const SURNAME = ['王', '李', '张', '刘', '陈', '马', '韩', '祁', '星', '欧阳', '冶', '切'];
const UNITS = [
  '青海大学',
  '西宁市城市规划设计研究院',
  '青海省水利水电科学研究院有限公司',
  '中国电建集团西北勘测设计研究院有限公司青海分院',
  '青海省交通规划设计研究院',
  LONG_UNIT,
];

export function personName(i: number): string {
  if (i === 1) return RARE_NAME;
  if (i === 2) return UYGHUR_NAME;
  if (i === 3) return LONG_NAME;
  return `${SURNAME[i % SURNAME.length]}${GIVEN[(i * 7 + Math.floor(i / 12)) % GIVEN.length]}`;
}

export const unitName = (i: number): string => UNITS[i % UNITS.length] ?? '';
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
const day = (text: string) => text as IsoDate;
const pad = (n: number, width: number) => String(n).padStart(width, '0');
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

export const context: DocumentContext = {
  juryName: '青海省工程系列高级职称评审委员会',
  roundTitle: '2022年度青海省工程系列高级职称评审',
  establishingBody: '青海省工业和信息化厅',
  rehearsal: false,
  createdOn: day('2023-02-14'),
  auditCode: '128-9f3c21',
};

const standard = {
  share: { numerator: 2, denominator: 3 },
  decree: '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）',
  packId: 'national-40',
  packVersion: '1',
};

export const noticeFacts = (rows = 60): NoticeFacts => ({
  ...context,
  issuedOn: day('2023-02-14'),
  from: day('2023-02-15'),
  to: day('2023-02-21'),
  workingDays: 5,
  channel: '青海省工业和信息化厅门户网站（通知公告栏）和厅机关一楼公告栏',
  receiver: '青海省工业和信息化厅人事处',
  phone: '0971-6301234',
  address: '青海省西宁市城西区海湖大道1号，邮编810000',
  email: '',
  rows: times(rows, (i) => ({
    name: personName(i),
    unit: unitName(i),
    seriesSpecialty: i % 2 === 0 ? '工程系列/水利水电' : '工程系列/道路与桥梁',
    qualification: i % 3 === 0 ? '正高级工程师' : '高级工程师',
  })),
});

export const filingRosterFacts = (rows = 60): FilingRosterFacts => ({
  ...context,
  filledOn: day('2023-02-24'),
  preparedBy: '马晓燕',
  reviewedBy: '李国栋',
  phone: '0971-6301234',
  standard,
  rows: times(rows, (i) => ({
    unit: unitName(i),
    name: personName(i),
    sex: i % 2 === 0 ? '男' : '女',
    ethnicity: i % 4 === 0 ? '藏族' : '汉族',
    birth: `19${70 + (i % 20)}-${pad(1 + (i % 12), 2)}`,
    idNumber: `6301031980${pad(1 + (i % 12), 2)}0${1 + (i % 9)}${pad(i, 3)}X`,
    education: '大学本科/学士',
    school: '青海大学 土木工程',
    currentTitle: '工程师',
    currentTitleOn: '2016-12-30',
    seriesSpecialty: '工程/水利水电',
    applicationType: i % 9 === 0 ? '双定向' : '正常',
    evaluatedOn: day('2023-02-13'),
    agree: 17 + (i % 8),
    denominator: 25,
    qualification: '高级工程师',
    qualifiedOn: '2023-02-13',
    remark: '',
  })),
});

const expert = (i: number) => ({
  name: personName(i + 20),
  unit: unitName(i + 2),
  title: i % 2 === 0 ? '正高级工程师' : '高级工程师',
  specialty: i % 2 === 0 ? '水利水电' : '道路与桥梁',
});

/** A pool of 46; the first 30 in it are drawn in this order, the last six may not be drawn. */
const sealedExpert = (i: number) => ({
  poolNumber: String(i + 1),
  ...expert(i),
  attributes: [unitName(i + 2)],
  replaces: i < 25 ? [] : [1, 3],
  answer: i === 2 ? ('declined' as const) : i < 28 ? ('accepted' as const) : null,
  ...(i < 40
    ? {
        code: 'eligible',
        standing: '参抽',
        drawn: { place: i + 1, key: sha256Of(String(i)) },
        chance: percentOf(596_140 + 13 * i),
        told: i === 11 ? 'declared_conflict' : '',
      }
    : { code: 'own_application', standing: '不参抽：本次评审的申报人', drawn: null, chance: '', told: '' }),
});

const exclusionRules = [
  {
    ...{ code: 'own_application', severity: 'block', title: '本次评审的申报人不作为评审专家抽取', people: 1 },
    source: '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）',
  },
  {
    ...{ code: 'unavailable', severity: 'block', title: '事先说明会议当日不能到会的专家不参加抽取', people: 1 },
    source: '评委会办公室办理惯例',
  },
  {
    ...{ code: 'declared_conflict', severity: 'warn', people: 1 },
    title: '抽取前申明与申报人或者其单位有利害关系的评审专家应当回避',
    source: '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）',
  },
];

/** What the slip and the record say was sealed. */
const statement: SealStatement = {
  ...{ round: context.roundTitle, year: 2022, jury: context.juryName, approval: '青人社评〔2022〕12号' },
  ...{ day: day('2023-02-13'), attempt: 2, salt: '9f2c4b7e1a6d80c35e9b7a42d1f0c683', method: 'jurydesk/draw/3' },
  plan: [
    { kind: 'words', by: '周平', count: 0, highest: 0 },
    { kind: 'dice', by: '孙立', count: 4, highest: 6 },
    { kind: 'lottery', by: '双色球 2023016 期', count: 3, highest: 33 },
  ],
};

export const sealSlipFacts = (): SealSlipFacts => ({
  ...context,
  sealedAt: '2023年2月10日 09:05',
  shortSeal: '5B1C-0F7A-E9D2-4C38',
  poolDigest: '5b1c0f7ae98d11ab7cf0f2c6cb81c37e4e1d1d9f0b6a3c55c1b6f8e2d7a9034c',
  eligible: 40,
  jurySize: 25,
  alternateCount: 5,
  statement,
  rules: [
    {
      attribute: 'specialty',
      value: '水利水电',
      min: '5',
      least: 5,
      max: '',
      severity: 'block',
      source: '评委会办公室设定',
    },
    { attribute: 'employer', value: '*', min: '0', least: 0, max: '3', severity: 'block', source: '评委会办公室设定' },
  ],
  exclusionRules,
  excluded: [
    { reason: '本次评审的申报人', people: 4 },
    { reason: '任期届满', people: 2 },
  ],
});

export const drawRecordFacts = (): DrawRecordFacts => ({
  ...context,
  drawnAt: '2023-02-10 09:30',
  place: '青海省工业和信息化厅三楼会议室',
  poolVersion: '2022年第3版',
  poolDigest: '5b1c0f7ae98d11ab7cf0f2c6cb81c37e4e1d1d9f0b6a3c55c1b6f8e2d7a9034c',
  shortSeal: '5B1C-0F7A-E9D2-4C38',
  seed: '开标当日上证指数326067/3.1.4.6./8.23.31./',
  contributions: [
    { kind: 'words', by: '周平', value: '开标当日上证指数326067', highest: 0 },
    { kind: 'dice', by: '孙立', value: '3 1 4 6', highest: 6 },
    { kind: 'lottery', by: '双色球 2023016 期', value: '8 23 31', highest: 33 },
  ],
  bits: { given: 22, needed: 34 },
  chances: {
    ...{ kind: 'estimated' as const, draws: 10_000, equal: 625_000 },
    lowest: { chance: 596_140, low: 579_032, high: 613_120 },
    highest: { chance: 661_200, low: 644_610, high: 677_530 },
  },
  lottery: null,
  lotteries: [],
  method: 'jurydesk/draw/3',
  statement,
  poolHeading: 'jurydesk/pool/5',
  attempt: 2,
  reason: '第一次抽取登记后断电',
  secondPerson: '李建国',
  supersededBy: null,
  attempts: [
    {
      ...{ attempt: 1, committedAt: '2023年2月10日 09:20', drawnAt: '', reason: '', secondPerson: '' },
      abortedReason: '',
      adopted: false,
    },
    {
      ...{ attempt: 2, committedAt: '2023年2月10日 09:30', drawnAt: '2023年2月10日 09:30' },
      ...{ reason: '第一次抽取登记后断电', secondPerson: '李建国', adopted: true, abortedReason: '' },
    },
  ],
  jurySize: 25,
  alternateCount: 5,
  rules: [
    {
      attribute: 'specialty',
      value: '水利水电',
      min: '5',
      least: 5,
      max: '',
      severity: 'block',
      source: '评委会办公室设定',
    },
    {
      attribute: 'specialty',
      value: '道路与桥梁',
      min: '5',
      least: 5,
      max: '',
      severity: 'block',
      source: '评委会办公室设定',
    },
    { attribute: 'employer', value: '*', min: '0', least: 0, max: '3', severity: 'block', source: '评委会办公室设定' },
  ],
  columns: ['employer'],
  exclusionRules,
  excluded: times(6, (i) => {
    const { poolNumber, name, unit } = sealedExpert(i + 40);
    return { poolNumber, name, unit, reason: '本次评审的申报人' };
  }),
  members: times(25, (i) => ({ ...sealedExpert(i), role: i === 0 ? ('chair' as const) : ('member' as const) })),
  alternates: times(5, (i) => ({ ...sealedExpert(i + 25), role: 'alternate' as const })),
  laterOfficers: [],
  rejections: [
    {
      poolNumber: '40',
      name: '赵敏',
      unit: UNITS[1] ?? '',
      seatsLeft: 2,
      proof: {
        kind: 'points',
        weights: [
          { bound: '1:specialty=水利水电', points: 1 },
          { bound: `3:employer=${UNITS[1] ?? ''}`, points: -1 },
        ],
        demand: 2,
        reach: 1,
      },
    },
  ],
  sealed: times(46, sealedExpert),
  drawer: '马晓燕',
  witnesses: ['孙立', '周平'],
  answers: [
    {
      at: '2023年2月10日 11:05',
      person: { poolNumber: '3', name: expert(2).name, drawn: 'member', order: 3 },
      ...{ answer: 'declined', channel: 'phone', reason: '因公出国', people: ['马晓燕', '孙立'], seat: 3 },
      calledIn: { poolNumber: '27', name: expert(26).name, drawn: 'alternate', order: 2 },
      passedOver: [
        {
          ...{ poolNumber: '26', name: expert(25).name, drawn: 'alternate', order: 1 },
          ...{ why: 'rules', bounds: ['1:specialty=水利水电'] },
        },
      ],
      undone: null,
    },
    {
      at: '2023年2月10日 11:20',
      person: { poolNumber: '8', name: expert(7).name, drawn: 'member', order: 8 },
      ...{ answer: 'unreachable', channel: 'phone', reason: '三次拨打无人接听', people: ['马晓燕'], seat: 8 },
      calledIn: null,
      passedOver: [],
      undone: { at: '2023年2月10日 15:40', reason: '本人回电，能够参加', by: '马晓燕' },
    },
  ],
  sealedOutcome: null,
});

const juryPeople = () =>
  times(8, (i) => ({
    ...expert(i),
    name: i === 4 ? UYGHUR_NAME : expert(i).name,
    ...{ seat: i < 5 ? i + 1 : null, order: i < 5 ? i + 1 : i - 4, phone: `139000000${10 + i}` },
    role: i === 0 ? ('chair' as const) : i < 5 ? ('member' as const) : ('alternate' as const),
    answer: i < 4 ? ('accepted' as const) : null,
    inPlaceOf: i === 2 ? '马占林' : '',
  }));

export const juryContactsFacts = (): JuryContactsFacts => ({
  ...context,
  heldOn: '2023年2月13日',
  place: '西宁市会议中心二楼',
  people: juryPeople(),
});

export const juryNoticesFacts = (): JuryNoticesFacts => ({ ...juryContactsFacts(), contactPhone: '0971-6300001' });

export const signInFacts = (sessions = 1): SignInFacts => ({
  ...context,
  heldOn: '2023年2月13日',
  place: '西宁市会议中心二楼',
  sessions: ['上午', '下午'].slice(0, sessions),
  expected: 25,
  rows: times(25, (i) => ({
    name: i === 4 ? UYGHUR_NAME : expert(i).name,
    unit: expert(i).unit,
    title: expert(i).title,
    group: `第${1 + (i % 3)}学科组`,
    arrivedAt: [],
    remark: '',
  })),
});

export const recusalFacts = (rows = 12): RecusalFacts => ({
  ...context,
  rows: times(rows, (i) => ({
    expert: expert(i).name,
    expertUnit: unitName(i),
    bagNumber: pad(i + 1, 3),
    applicant: personName(i),
    applicantUnit: unitName(i),
    kind: i % 3 === 0 ? 'relative' : 'same_employer',
    evidence: i % 3 === 0 ? '专家申明有亲属关系：夫妻' : `专家现在${unitName(i)}、申报人现在${unitName(i)}`,
    source: i % 2 === 0 ? 'expert' : 'matching',
    treatment: i % 3 === 0 ? 'forbid' : 'leave',
    decision: i % 5 === 4 ? 'not_recused' : 'recused',
    reason: i % 5 === 4 ? '已调离该单位' : '',
    ruledBy: i % 3 === 0 ? '欧阳建国' : '',
    decidedOn: '2023-02-12',
    expiresOn: i === 1 ? '2024-06-30' : '',
  })),
  counting: [
    {
      ...{ bagNumber: '004', applicant: personName(4), attending: 25, recused: 2, quorumMet: true },
      ...{ exclude: { denominator: 23, needed: 16 }, include: { denominator: 25, needed: 17 } },
    },
  ],
});

export const recusalDeclarationFacts = (rows = 2): RecusalDeclarationFacts => ({
  ...context,
  ...{ expert: '欧阳建国', unit: unitName(1), title: '正高级工程师', specialty: '水利水电' },
  heldOn: '2023年2月13日',
  suspected: times(rows, (i) => ({
    bagNumber: pad(i + 1, 3),
    applicant: personName(i),
    applicantUnit: unitName(i),
    kind: 'same_employer',
    evidence: `专家2019-03 至 2021-06 在${unitName(i)}、申报人现在${unitName(i)}`,
  })),
});

export const scoreSummaryFacts = (rows = 40, experts = 7): ScoreSummaryFacts => ({
  ...context,
  group: '第1学科组（水利水电）',
  scheme: defaultScheme,
  dropRule: '评分专家5人以上的，去掉一个最高分和一个最低分后取平均，保留两位小数（四舍五入）',
  experts: times(experts, (i) => (i === 0 ? '欧阳建国' : `专家${i + 1}`)),
  rows: times(rows, (i) => ({
    bagNumber: pad(1001 + i, 4),
    name: personName(i),
    unit: unitName(i),
    qualification: '高级工程师',
    verdicts: times(experts, () => null),
    totals: times(experts, (e) => (i % 11 === 3 && e === 2 ? null : 7000 + ((i * 37 + e * 113) % 2900))),
    recused: times(experts, (e) => i % 11 === 3 && e === 2),
    mean: 8012 + i,
    rank: i + 1,
    tied: i % 13 === 5,
    vetoes: i % 17 === 4 ? ['弄虚作假'] : [],
    belowCutOff: i % 9 === 8,
  })),
});

/** One expert's sheets: by points, filled in and blank, and by agreement. */
export const scoreFormFacts = (): ScoreFormFacts => {
  const scheme: ScoreScheme = {
    ...defaultScheme,
    title: '工程系列量化赋分',
    criteria: [
      { id: 'ethics', title: '职业道德', maxPoints: 10000, weight: 20, step: 100 },
      {
        id: 'work',
        title: '业绩成果',
        maxPoints: 10000,
        weight: 80,
        items: [
          { id: 'papers', title: '论文、著作', maxPoints: 6000 },
          { id: 'projects', title: '工程项目', maxPoints: 8000 },
        ],
      },
    ],
    vetoes: [{ id: 'fraud', title: '弄虚作假、学术不端' }],
  };
  const agreement: ScoreScheme = { ...defaultScheme, title: '同意制', kind: 'agreement', criteria: [] };
  const sheet = (i: number) => ({
    bagNumber: pad(1001 + i, 4),
    name: personName(i),
    unit: unitName(i),
    qualification: '高级工程师',
    ...{ scheme, points: {}, total: null, verdict: null, vetoes: [] },
  });
  return {
    ...context,
    experts: [
      {
        name: '欧阳建国',
        group: '第1学科组',
        sheets: [
          {
            ...sheet(0),
            points: { ethics: 9000, papers: 5550, projects: 7000 },
            total: 9800,
            vetoes: [{ vetoId: 'fraud', remark: '论文第3篇与他人论文大段雷同，查重报告附后' }],
          },
          sheet(1),
          { ...sheet(2), scheme: defaultScheme },
          { ...sheet(3), scheme: agreement, verdict: { verdict: 'disagree', remark: '业绩与申报专业不符' } },
        ],
      },
    ],
  };
};

const ASSESSMENT =
  '该同志长期从事水利工程设计和技术管理，主持完成省级重点项目3项，获省部级科技进步二等奖1项，以第一作者发表核心期刊论文4篇；专业基础扎实，能独立解决复杂技术问题，基层工作经历丰富，业绩突出。';

export const groupOpinionFacts = (): GroupOpinionFacts => ({
  ...context,
  groups: times(2, (g) => ({
    name: `第${g + 1}评议组`,
    head: expert(g * 3).name,
    members: times(3, (i) => expert(g * 3 + i).name),
    signing: times(3, (i) => expert(g * 3 + i).name),
    opinions: times(9, (i) => ({
      bagNumber: pad(1001 + g * 9 + i, 4),
      name: personName(g * 9 + i),
      unit: unitName(i),
      qualification: '高级工程师',
      assessment: ASSESSMENT,
      problems: i % 3 === 0 ? '继续教育学时材料不全，已补正。' : '无',
      recommendation: i % 4 === 3 ? 'not_recommend' : 'recommend',
      agreed: times(3, (n) => expert(g * 3 + n).name),
      unrecorded: false,
      gap: '',
    })),
  })),
});

export const ballotPaperFacts = (rows = 30, copies = 1): BallotPaperFacts => ({
  ...context,
  section: '高级工程师（副高级）',
  round: 1,
  copies,
  rows: times(rows, (i) => ({
    name: personName(i),
    unit: unitName(i),
    qualification: '高级工程师',
    struck: i === 5,
  })),
});

const outcomeOf = (i: number): TallyOutcome => (i === 7 ? 'no_quorum' : i % 5 === 4 ? 'failed' : 'passed');

export const tallyFacts = (rows = 45): TallyFacts => ({
  ...context,
  section: '高级工程师（副高级）',
  round: 1,
  heldOn: '2023-02-13 16:05',
  place: '西宁市会议中心二楼',
  jurySize: 25,
  present: 25,
  quorumNeeded: 17,
  standard,
  ballots: { issued: 25, returned: 25 },
  rows: times(rows, (i) => ({
    bagNumber: pad(1001 + i, 4),
    name: personName(i),
    qualification: '高级工程师',
    groupOpinion: i % 5 === 4 ? 'not_recommend' : 'recommend',
    expected: 25,
    present: i === 7 ? 16 : 25,
    recused: i % 6 === 5 ? 2 : 0,
    issued: 25,
    returned: 25,
    valid: 25,
    agree: i % 5 === 4 ? 16 : 17 + (i % 8),
    oppose: 3,
    abstain: 2,
    invalid: 0,
    denominator: i % 6 === 5 ? 23 : 25,
    needed: i % 6 === 5 ? 16 : 17,
    outcome: outcomeOf(i),
    remark: '',
  })),
});

export const minutesFacts = (rows = 20): MinutesFacts => ({
  ...context,
  startedAt: '2023年2月13日9时00分',
  endedAt: '2023年2月13日17时20分',
  place: '西宁市会议中心二楼',
  chair: '欧阳建国',
  officers: { chair: '欧阳建国', viceChairs: ['周平', '拉毛措'] },
  supervisor: '周平',
  recorder: '马晓燕',
  scrutineers: ['韩志强', '祁雪梅'],
  teller: '陈丽华',
  jurySize: 25,
  quorumNeeded: 17,
  attending: times(23, (i) => expert(i).name),
  absent: [
    { name: '刘伟', reason: '因病请假' },
    { name: '星文杰', reason: '出差' },
  ],
  comings: ['2023年2月13日09:20，王海迟到到会（航班延误）。'],
  observers: { congress: '', discipline: '钱进（驻厅纪检监察组）' },
  agenda: ['宣布评审纪律，签订承诺书', '报告申报材料受理情况', '分组评议', '大会汇报、讨论', '无记名投票'],
  rulings: ['李娜与申报人张伟为同单位，裁定李娜对张伟回避，退场且不投票。'],
  sections: [
    {
      title: '（一）副高级',
      rows: times(rows, (i) => ({
        bagNumber: pad(1001 + i, 4),
        name: personName(i),
        unit: unitName(i),
        qualification: '高级工程师',
        groupOpinion: 'recommend' as const,
        present: 23,
        agree: 18,
        oppose: 3,
        abstain: 2,
        outcome: outcomeOf(i),
      })),
    },
  ],
});

export const resultReportFacts = (): ResultReportFacts => ({
  ...context,
  documentNumber: '青工信职评〔2023〕2号',
  recipient: '青海省人力资源和社会保障厅',
  issuedOn: day('2023-02-24'),
  heldOn: '2023年2月13日',
  place: '西宁市会议中心二楼',
  staff: ['马晓燕', '李国栋'],
  chair: '欧阳建国',
  attending: times(23, (i) => expert(i).name),
  jurySize: 25,
  present: 23,
  quorumNeeded: 17,
  standard,
  recusals: 9,
  noticeFrom: day('2023-02-15'),
  noticeTo: day('2023-02-21'),
  workingDays: 5,
  objections: 0,
  objectionsHeld: 0,
  levels: [
    { level: '正高级', reviewed: 40, passed: 27 },
    { level: '副高级', reviewed: 191, passed: 133 },
    { level: '副高级（双定向）', reviewed: 0, passed: 0 },
  ],
  purpose: 'filing',
  annexes: ['评审通过人员备案花名册', '公示情况证明', '评审会议表决情况备案表'],
  contactPerson: '马晓燕',
  contactPhone: '0971-6301234',
});

export const noticeCertificateFacts = (): NoticeCertificateFacts => ({
  ...context,
  recipient: '青海省人力资源和社会保障厅',
  issuedOn: day('2023-02-22'),
  from: day('2023-02-15'),
  to: day('2023-02-21'),
  workingDays: 5,
  channel: '青海省工业和信息化厅门户网站（通知公告栏）',
  listed: 160,
  objections: 0,
  handling: '',
  contactPerson: '马晓燕',
  contactPhone: '0971-6301234',
});

export const importRefusalFacts = (rows = 20): ImportRefusalFacts => ({
  ...context,
  unit: LONG_UNIT,
  fileName: '2022年工程系列申报人员花名册（定稿2）.xls',
  read: { rows: 240, accepted: 220 },
  refusedRows: 20,
  contactPhone: '0971-6301234',
  rows: times(rows, (i) => ({
    sheet: '申报人员',
    row: i + 5,
    column: i % 2 === 0 ? '身份证号' : '出生年月',
    name: personName(i),
    found: i % 2 === 0 ? '6.30103E+17' : '=1+1',
    reason: '第 18 位校验码不符，请核对身份证原件后改正；该栏请设为文本格式。',
  })),
});

const dossier = {
  ...context,
  unit: unitName(1),
  name: '马晓东',
  bagNumber: '017',
  qualification: '高级工程师',
  contactPerson: '评委会办公室',
  contactPhone: '0971-6301234',
  contactAddress: '青海省西宁市城西区海湖大道1号',
};

export const correctionNoticeFacts = (items = 3): CorrectionNoticeFacts => ({
  ...dossier,
  number: 12,
  issuedOn: day('2022-11-25'),
  deadline: day('2022-12-02'),
  items: times(
    items,
    (i) =>
      [
        '学历证书复印件未加盖单位公章，请补盖公章并由审核人签名。',
        '2021年度考核登记表缺第二页，请补齐。',
        '《青海盐湖提锂工艺优化》一文未附检索证明，请到省级以上检索机构补开；仅有录用通知的不予认可。',
      ][i % 3] ?? '',
  ),
  decree: standard.decree,
});

export const returnSlipFacts = (): ReturnSlipFacts => ({
  ...dossier,
  returnedOn: day('2022-11-28'),
  reason: '申报专业为会计，不属于本评委会受理范围，请向青海省会计系列高级职称评审委员会申报。',
  afterAcceptance: false,
});

export const acceptanceRegisterFacts = (rows = 36): AcceptanceRegisterFacts => ({
  ...context,
  phone: '0971-6301234',
  rows: times(rows, (i) => {
    const state = (['accepted', 'accepted', 'accepted', 'correction_asked', 'returned', 'received'] as const)[i % 6];
    return {
      bagNumber: pad(i + 1, 3),
      acceptedOn: state === 'accepted' ? day('2022-11-22') : null,
      unit: unitName(i),
      name: personName(i),
      qualification: i % 5 === 0 ? '正高级工程师' : '高级工程师',
      kind: i % 9 === 0 ? '破格' : '正常',
      checkers: state === 'received' ? [] : ['马晓燕', '李建国'],
      papers: state === 'received' ? null : { kept: 11, originals: 9 },
      state: state ?? 'received',
      remark:
        state === 'correction_asked'
          ? '补正告知书第12号'
          : state === 'returned'
            ? '申报专业不属于本评委会受理范围'
            : '',
    };
  }),
});

/** One realistic model per form, all in the given language. */
export function sampleModels(words: DocumentWords): Record<FormCode, ReportModel> {
  return {
    F01: importRefusalReport(importRefusalFacts(), words),
    F02: synopsisBooklet(synopsisBookletFacts(), words),
    F05: drawRecordReport(drawRecordFacts(), words),
    F06: signInReport(signInFacts(2), words),
    F08: recusalReport(recusalFacts(), words),
    F10: scoreSummaryReport(scoreSummaryFacts(), words),
    F11: groupOpinionReport(groupOpinionFacts(), words),
    F13: ballotReport(ballotPaperFacts(), words),
    F14: tallyReport(tallyFacts(), words),
    F15: minutesReport(minutesFacts(), words),
    F16: voteFilingReport(resultReportFacts(), words),
    F17: resultReport(resultReportFacts(), words),
    F18: noticeReport(noticeFacts(), words),
    F19: noticeCertificateReport(noticeCertificateFacts(), words),
    F21: filingRosterReport(filingRosterFacts(), words),
    F22: correctionNoticeReport(correctionNoticeFacts(), words),
    F09: scoreFormReport(scoreFormFacts(), words),
    F23: returnSlipReport(returnSlipFacts(), words),
    F24: acceptanceRegisterReport(acceptanceRegisterFacts(), words),
    F26: entrustmentRegisterReport(entrustmentRegisterFacts(), words),
    F28: integrityRegisterReport(integrityRegisterFacts(), words),
    F29: postAuditReport(postAuditFacts(), words),
    F32: eligibilitySheetReport(eligibilitySheetFacts(), words),
    F33: eligibilityDecisionsReport(eligibilityDecisionsFacts(), words),
    F34: kindRosterReport(kindRosterFacts(), words),
    F37: juryRegisterReport(juryRegisterFacts(), words),
    F03: poolRosterReport(poolRosterFacts(), words),
    F39: juryContactsReport(juryContactsFacts(), words),
    F40: juryNoticesReport(juryNoticesFacts(), words),
    F41: sealSlipReport(sealSlipFacts(), words),
    F42: recusalDeclarationReport(recusalDeclarationFacts(), words),
    F43: groupListReport(groupListFacts(), words),
    F44: readingListReport(readingListFacts(), words),
    F38: poolChangesReport(poolChangesFacts(), words),
  };
}
