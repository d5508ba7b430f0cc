import type {
  ApplicationView,
  DraftRowReading,
  DraftRowsView,
  DraftRowView,
  DrawView,
  EventName,
  ExpertView,
  ImportPreview,
  IssueView,
  ListGround,
  Meaning,
  OfficeStatus,
  PackCard,
  Preferences,
  Reply,
  ReplyError,
  RoundCriteria,
  RoundSetup,
  RoundView,
} from '../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import { asId, type Id } from '../../src-main/core/domain/kernel/ids.ts';
import type { Reading } from '../../src-main/core/domain/roster/cell-reading.ts';
import { foldForSearch, searchTerms } from '../../src-main/core/domain/search/bigrams.ts';
import { stages } from '../../src-main/core/domain/stages/stages.ts';
import type { DeskBridge } from '../../src-renderer/api/bridge.ts';

type Handler = (input: never) => unknown;
export type Handlers = Readonly<Record<string, Handler>>;

export interface FakeDesk extends DeskBridge {
  /** Channel and input of every call so far. */
  readonly calls: readonly { readonly channel: string; readonly input: unknown }[];
  emit(event: EventName, payload: unknown): void;
}

/** A refusal of a handler. */
export class Refused extends Error {
  readonly reply: ReplyError;
  constructor(reply: ReplyError) {
    super(reply.code);
    this.reply = reply;
  }
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜';
const GIVEN = ['海宁', '建国', '卓玛', '志强', '晓燕', '玉兰', '文博', '德吉', '永青', '雪梅', '国庆', '思源', '伟'];
const UNITS = [
  '青海省水利水电勘测规划设计研究院有限公司',
  '西宁市市政工程管理处',
  '海西蒙古族藏族自治州公路工程建设有限责任公司',
  '国网青海省电力公司黄化供电公司',
  '青海省地质矿产勘查开发局第三地质勘查院',
  '格尔木市住房和城乡建设局',
];
const SPECIALTIES = ['水利水电', '公路工程', '电气工程', '地质勘查', '建筑工程'];
const LONG_NAME = '阿卜杜热合曼·买买提依明·艾尔肯江·吐尔逊托合提·热合木吐拉·玉山江·阿布力克木·努尔麦麦提';

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const nameOf = (i: number): string => {
  if (i === 11) return LONG_NAME;
  return i % 17 === 5 ? `才让·${at(GIVEN, i)}` : `${SURNAMES[(i * 7) % SURNAMES.length]}${at(GIVEN, i * 3 + 1)}`;
};

export const applications: readonly ApplicationView[] = Array.from({ length: 231 }, (_, i) => ({
  applicationId: asId<'application'>(`a${i}`),
  number: String(i + 1).padStart(3, '0'),
  name: nameOf(i),
  tibetanName: i % 4 === 0 ? 'བཀྲ་ཤིས་སྒྲོལ་མ།' : '',
  pinyin: i === 0 ? 'qhn' : 'zz',
  sex: i % 3 === 0 ? 'female' : 'male',
  ethnicity: i % 4 === 0 ? '藏族' : '汉族',
  birth: '1983-08-12',
  idMasked: '630102********0023',
  unitId: asId<'unit'>(`u${i % UNITS.length}`),
  unit: at(UNITS, i),
  unitKind: 'public_institution',
  currentTitle: '工程师',
  series: '工程技术',
  specialty: at(SPECIALTIES, i),
  level: i % 9 === 0 ? 'full_senior' : 'associate_senior',
  title: i % 9 === 0 ? '正高级工程师' : '高级工程师',
  kind: i % 23 === 0 ? 'dual_targeted' : 'normal',
  state: 'accepted',
  deadline: null,
  postAuditNumber: '青人社岗审〔2022〕17号',
  phone: '13900000000',
  sheetRow: i + 5,
  warnings: i % 13 === 0 ? ['same_name'] : [],
  lacking: [],
}));

/** The units of `applications`: the second one stands below the first. */
export const ground: ListGround = {
  today: '2022-12-01' as IsoDate,
  units: UNITS.map((name, i) => ({
    unitId: `u${i}`,
    name,
    parentId: i === 1 ? 'u0' : null,
    prefecture: i < 2 ? '西宁市' : '海西州',
  })),
};

export const experts: readonly ExpertView[] = Array.from({ length: 86 }, (_, i) => ({
  expertId: asId<'expert'>(`e${i}`),
  poolNumber: String(i + 1),
  name: nameOf(i + 300),
  tibetanName: '',
  pinyin: 'zjy',
  sex: i % 4 === 0 ? 'female' : 'male',
  ethnicity: '汉族',
  unit: at(UNITS, i + 2),
  duty: '总工程师',
  title: '正高级工程师',
  specialty: at(SPECIALTIES, i),
  disciplines: [at(SPECIALTIES, i)],
  inPost: i % 20 !== 0,
  termStart: '2021-01-01',
  termEnd: i % 15 === 3 ? '2022-12-31' : '2024-12-31',
  phone: '13800000000',
  avoidUnits: i % 12 === 0 ? [at(UNITS, i)] : [],
  lacking: [],
  advice: [],
  exclusions: i % 20 === 0 ? ['retired'] : i % 15 === 3 ? ['term_expired'] : [],
  drawn: null,
}));

export const setup: RoundSetup = {
  name: '2022年度工程系列高级职称评审',
  year: 2022,
  juryName: '青海省工程系列高级职称评审委员会',
  series: '工程技术',
  scope: 'series',
  juryKind: 'senior',
  jurySize: 25,
  alternates: 5,
  minimumPerSpecialty: 1,
  groupCount: 5,
  meetingDate: '2023-02-13' as IsoDate,
  meetingPlace: '西宁市胜利宾馆三楼会议室',
  establishingBody: '青海省住房和城乡建设厅',
  officeName: '青海省工程系列高级职称评审委员会办公室',
  approvalNumber: '青人社函〔2021〕88号',
  approvalValidUntil: '2024-06-30' as IsoDate,
  consentReference: '',
  contactPhone: '0971-0000000',
  contactAddress: '西宁市城西区',
  noticeDays: 5,
  denominatorMode: 'exclude',
  rehearsal: false,
};

const DECREE = '《职称评审管理暂行规定》（人力资源和社会保障部令第40号）';
const BLOCKS = [
  null,
  null,
  null,
  'list_not_frozen',
  'list_not_frozen',
  'jury_not_drawn',
  'meeting_not_opened',
  'results_not_announced',
  'notice_not_posted',
];

export const round: RoundView = {
  roundId: asId<'round'>('r1'),
  name: setup.name,
  year: setup.year,
  juryName: setup.juryName,
  rehearsal: false,
  stage: 'applicants',
  stages: stages.map((stage, i) => ({
    stage,
    state: i === 0 ? 'done' : i === 1 ? 'next' : i === 2 ? 'open' : 'blocked',
    reason: BLOCKS[i] ?? null,
    rule: stage === 'filing' ? 'filingNeedsNotice' : stage === 'notice' ? 'chairAnnounces' : null,
  })),
  applications: applications.length,
  experts: experts.length,
  nextDeadline: { kind: 'meeting', date: '2023-02-13' as IsoDate, workingDaysLeft: 9 },
  setup,
  setupComplete: true,
  rulePack: { id: 'national-40', version: '1', title: '国家（人社部令第40号）' },
  rules: [
    { rule: 'oddJury', title: '评审委员会组成人员为单数', decree: DECREE, article: '第九条', severity: 'block' },
    {
      rule: 'seniorSeriesMinimum',
      title: '按职称系列组建的高级职称评审委员会评审专家不少于25人',
      decree: DECREE,
      article: '第九条',
      severity: 'block',
    },
    {
      rule: 'noticeWorkingDays',
      title: '评审结果公示期不少于5个工作日',
      decree: DECREE,
      article: null,
      severity: 'block',
    },
    { rule: 'filingNeedsNotice', title: '公示无异议后备案', decree: DECREE, article: null, severity: 'block' },
  ],
  findings: [
    { code: 'jury_odd', rule: 'oddJury', severity: 'block', ok: true },
    { code: 'jury_minimum', rule: 'seniorSeriesMinimum', severity: 'block', ok: true },
    { code: 'approval_in_force', rule: 'approvalValidityYears', severity: 'block', ok: true },
    { code: 'notice_long_enough', rule: 'noticeWorkingDays', severity: 'block', ok: true },
  ],
  counts: {
    applications: 231,
    refusedRows: 9,
    experts: 86,
    excludedExperts: 11,
    jurors: 0,
    alternates: 0,
    conflictsOpen: 0,
    conflictsConfirmed: 0,
    groups: 0,
    assigned: 0,
    present: 0,
    quorumNeeded: 17,
    scoresEntered: 0,
    scoresExpected: 0,
    sections: 0,
    sectionsSigned: 0,
    passed: 0,
    failed: 0,
  },
  decisionsAgainst: [],
  putOffs: [],
  today: '2023-01-30' as IsoDate,
};

const issue = (row: number, field: string, column: string, code: string, original: string | null, params = {}) => ({
  sheet: '花名册',
  row,
  column,
  field,
  code,
  params,
  original,
});

export const preview: ImportPreview = {
  draftId: 'd1',
  fileName: '2022年申报人员花名册（省水电院）最终版.xlsx',
  sha256: 'b7'.repeat(32),
  importedBefore: null,
  rows: 46,
  accepted: 41,
  refusedRows: 5,
  refused: [
    issue(37, 'idNumber', 'G', 'id_wrong_length', '63010219830812002', { length: 17 }),
    issue(38, 'idNumber', 'G', 'id_lost_precision', '6.30102E+17'),
    issue(39, 'idNumber', 'G', 'duplicate_id', '630102198308120023', { firstRow: 12, firstSheet: '花名册' }),
    issue(41, 'level', 'T', 'level_unknown', '高级'),
    issue(44, 'postAuditNumber', 'Z', 'post_audit_missing', null, { rule: 'postAuditRequired' }),
  ],
  warnings: [
    issue(8, 'name', 'B', 'name_separator_normalised', '才让•卓玛', { name: '才让·卓玛' }),
    issue(15, 'birth', 'E', 'date_ambiguous', '1983.1'),
    issue(16, 'sex', 'C', 'sex_disagrees_with_id', '女', { fromId: 'male' }),
  ],
  skipped: [{ sheet: '花名册', row: 50, reason: 'total', text: '合计：46人' }],
  withoutEmployer: [],
  withoutAudit: { refused: 1, awaited: 0 },
  sheets: [
    {
      sheet: '花名册',
      hidden: false,
      state: 'taken',
      remembered: null,
      missing: [],
      headerRows: [3, 4],
      columns: [
        { index: 1, letter: 'B', heading: '姓名', field: 'name', reason: 'exact', year: null, samples: ['甲', '乙'] },
        {
          index: 6,
          letter: 'G',
          heading: '身份证号码',
          field: 'idNumber',
          reason: 'synonym',
          year: null,
          samples: ['630102********0023'],
        },
        {
          index: 12,
          letter: 'M',
          heading: '学历/全日制',
          field: 'educationFullTime',
          reason: 'two_level',
          year: null,
          samples: ['本科', '硕士'],
        },
        {
          index: 27,
          letter: 'AB',
          heading: '政治面貌',
          field: null,
          reason: 'unknown',
          year: null,
          samples: ['群众'],
        },
      ],
      top: [{ row: 3, text: '姓名 身份证号码 学历 政治面貌' }],
    },
    {
      sheet: '旧表',
      hidden: true,
      state: 'hidden',
      remembered: null,
      missing: [],
      headerRows: [],
      columns: [],
      top: [],
    },
  ],
  fields: [
    { field: 'name', yearly: false, required: true },
    { field: 'idNumber', yearly: false, required: true },
    { field: 'educationFullTime', yearly: false, required: false },
    { field: 'remark', yearly: false, required: false },
  ],
  trouble: null,
  people: applications
    .slice(0, 41)
    .map((a) => ({ row: a.sheetRow, name: a.name, unit: a.unit, specialty: a.specialty })),
};

/** Rows of the workbook above: refused, with a remark, or neither. */
const draftLines: readonly DraftRowView[] = Array.from({ length: preview.rows }, (_, i) => ({
  sheet: '花名册',
  row: i + 5,
  name: nameOf(i),
  refused: preview.refused.some((one) => one.row === i + 5),
  remarks: preview.warnings.filter((one) => one.row === i + 5).length,
  hidden: false,
}));

function draftRows({ show, from }: { readonly show: string; readonly from: number }): DraftRowsView {
  const refused = draftLines.filter((one) => one.refused);
  const remarked = draftLines.filter((one) => one.remarks > 0);
  const shown = show === 'refused' ? refused : show === 'remarked' ? remarked : draftLines;
  const counts = { all: draftLines.length, refused: refused.length, remarked: remarked.length };
  return { total: shown.length, from, rows: shown.slice(from, from + 100), counts };
}

function draftRow({ sheet, row }: { readonly sheet: string; readonly row: number }): DraftRowReading {
  const of = (list: readonly IssueView[], field: string) =>
    list.filter((one) => one.row === row && one.field === field);
  const plain = { year: null, formula: false, hidden: false, filledFrom: null };
  const cell = (letter: string, heading: string, field: string, raw: string, reading: Reading | null) => ({
    ...plain,
    ...{ letter, heading, field, raw, reading: of(preview.refused, field).length > 0 ? null : reading },
    ...{ refused: of(preview.refused, field), warnings: of(preview.warnings, field) },
  });
  return {
    sheet,
    row,
    cells: [
      cell('B', '姓名', 'name', '甲', { kind: 'text', text: '甲' }),
      cell('E', '出生年月', 'birth', '1983.08', { kind: 'date', date: '1983-08' }),
      cell('T', '申报级别', 'level', row === 41 ? '高级' : '副高', { kind: 'level', code: 'associate_senior' }),
    ],
    refused: [],
    warnings: [],
  };
}

const batches = [
  {
    batchId: 'b1',
    fileName: '工程系列申报花名册汇总.xlsx',
    importedUtc: '2023-01-28T02:32:00.000Z',
    rows: 240,
    accepted: 231,
    refusedRows: 9,
    refused: preview.refused,
    warnings: preview.warnings,
    comparison: null,
    undoable: true,
    returnable: true,
  },
];

const noDraw: DrawView = {
  poolDigest: null,
  seal: null,
  eligible: 0,
  excluded: [],
  exclusionRules: [],
  eligibleBySpecialty: [],
  rules: [],
  firstOwn: 1,
  bitsNeeded: 0,
  chances: null,
  lottery: null,
  lotteries: [],
  lotteryNeedsReason: false,
  attempts: [],
  adopted: false,
};

const packs: readonly PackCard[] = [
  ['rules', 'national-40', '国家（人社部令第40号）', '2019-09-01'] as const,
  ['eligibility', 'eligibility-qinghai-2022', '青海（115号，待录入）', '2022-11-24'] as const,
].map(([kind, id, title, from]) => ({
  ...{ kind, id, title, key: `${id}/1`, version: '1', effectiveFrom: from as IsoDate, state: 'shipped' as const },
  ...{
    basedOn: null,
    madeBy: '',
    madeUtc: null,
    publishedUtc: null,
    withdrawn: null,
    rules: 19,
    unverified: 14,
    notSet: 0,
  },
  ...{ rounds: [], proposed: true },
}));

const roundCriteria: RoundCriteria = {
  pins: packs.map(({ kind, key, title, version }) => ({ part: kind, key, title, version, choices: [] })),
  frozen: false,
  changes: [],
};

/** An office without an office process: answers as the contract says, from the data above; `handlers` replace any door. */
export function fakeDesk(
  start: { readonly state?: OfficeStatus['state']; readonly preferences?: Partial<Preferences> } = {},
  handlers: Handlers = {},
): FakeDesk {
  let state = start.state ?? 'open';
  let preferences: Preferences = { language: 'zh-CN', colours: 'light', typeSize: 'normal', ...start.preferences };
  const calls: { channel: string; input: unknown }[] = [];
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const emit = (event: EventName, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never);
  };
  const status = (): OfficeStatus => ({
    state,
    officeName: state === 'open' ? setup.officeName : null,
    fileName: state === 'none' ? null : '工程系列评委办.jury',
    appVersion: '0.1.0',
    passwordMinimum: 15,
  });
  const become = (next: OfficeStatus['state']) => {
    state = next;
    return status();
  };
  const all: Handlers = {
    'desk.preferences': () => preferences,
    'desk.savePreferences': (input: Preferences) => {
      preferences = input;
      return preferences;
    },
    'desk.chooseWorkbooks': () => ({ files: [{ fileId: 'f1', fileName: preview.fileName }], refused: [] }),
    'desk.cancelWork': () => null,
    'desk.stopAct': () => null,
    'desk.settled': () => null,
    'desk.previewsWaiting': () => null,
    'office.status': status,
    'office.create': () => {
      become('open');
      return { recoveryKey: 'K7QM-2XNR-94TD-HW3P-ZB6C-V8YF-5JLA-E2GS' };
    },
    'office.choose': () => become('locked'),
    'office.unlock': ({ password }: { password: string }) => {
      if (password !== 'correct horse battery') throw new Refused({ code: 'refused', reason: 'wrong_password' });
      return become('open');
    },
    'office.unlockWithRecoveryKey': () => become('open'),
    'office.lock': () => {
      const now = become('locked');
      emit('locked', {});
      return now;
    },
    'office.auditHead': () => ({ seq: 42, hash: 'a3f9'.repeat(16), intact: true, firstBadSeq: null }),
    'office.auditRows': () => ({
      rows: Array.from({ length: 42 }, (_, i) => ({
        seq: 42 - i,
        utc: '2023-01-28T02:32:00.000Z',
        actor: '李主任',
        role: 'secretary',
        action: i % 2 === 0 ? 'applicants.acceptImport' : 'rounds.saveSetup',
        object: 'round:r1',
      })),
      total: 42,
      older: null,
    }),
    'rounds.list': () => [round],
    'rounds.draft': () => ({ ...setup, meetingDate: '', approvalValidUntil: '' }),
    'rounds.get': () => round,
    'rounds.statistics': () => ({ kinds: [] }),
    'rounds.create': () => ({ roundId: 'r1' as Id<'round'> }),
    'rounds.saveSetup': () => null,
    'applicants.list': () => ({ applications, batches, frozen: false, ground }),
    'applicants.views': () => ({ views: [] }),
    'applicants.saveView': () => ({ viewId: 'v1' }),
    'applicants.removeView': () => null,
    'applicants.chooseDefaultView': () => null,
    'applicants.strokeOrder': () => ({ numbers: applications.map((one) => Number(one.number)).reverse(), gaps: [] }),
    'applicants.search': (asked: unknown) => {
      const { text } = asked as { readonly text: string };
      const said = (one: ApplicationView) => [one.number, one.name, one.pinyin, one.unit, one.title];
      const terms = searchTerms(text).map(({ folded: term }) => ({
        term,
        numbers: applications
          .filter((one) => said(one).some((field) => foldForSearch(field).includes(term)))
          .map((one) => Number(one.number)),
      }));
      return { terms };
    },
    'applicants.firstFound': (asked: unknown) => {
      const { text, meanings } = asked as { readonly text: string; readonly meanings: readonly Meaning[] };
      const says = (one: ApplicationView, term: string) => {
        const said = [one.number, one.name, one.pinyin, one.unit, one.title];
        const meant = meanings.find((each) => each.term === term);
        const codes = [...(meant?.levels ?? []), ...(meant?.states ?? []), ...(meant?.kinds ?? [])];
        return said.some((field) => foldForSearch(field).includes(term)) || codes.includes(one.kind);
      };
      const terms = searchTerms(text);
      return applications.filter((one) => terms.every(({ folded }) => says(one, folded))).slice(0, 12);
    },
    'applicants.readWorkbook': () => preview,
    'applicants.readSample': () => preview,
    'applicants.remap': () => preview,
    'applicants.chooseEmployer': () => preview,
    'applicants.awaitAudits': () => preview,
    'applicants.forgetMapping': () => preview,
    'applicants.draftRows': draftRows,
    'applicants.draftRow': draftRow,
    'applicants.discardDraft': () => null,
    'applicants.compareDraft': () => null,
    'applicants.acceptImport': () => ({ accepted: preview.accepted, refusedRows: preview.refusedRows }),
    'applicants.undoImport': () => ({ removed: 231 }),
    'applicants.edits': () => [],
    'applicants.editsOf': () => [],
    'applicants.freeze': () => ({ applications: applications.length, warned: 0, warnings: [] }),
    'applicants.unfreeze': () => null,
    'experts.list': () => ({
      experts,
      alsoApplicants: [],
      disciplineChanges: [],
      batches: [],
      sealed: false,
      poolDigest: null,
    }),
    'declarations.list': () => ({
      declarations: [],
      applicants: [],
      units: [],
      severity: 'warn',
      sameUnit: 0,
      sealed: false,
    }),
    'experts.readWorkbook': () => preview,
    'experts.readSample': () => preview,
    'rosters.unitsToMend': () => ({
      units: UNITS.map((unit, i) => ({ unit, rows: 40, wrongRows: i === 0 ? 2 : 0, odd: i })),
    }),
    'rosters.saveReturned': () => ({ fileName: '返回单位修改的名册.xlsx', wrongRows: 2, wrongCells: 3 }),
    'rosters.saveTemplate': () => ({ fileName: '申报人员花名册模板.xlsx' }),
    'experts.remap': () => preview,
    'experts.forgetMapping': () => preview,
    'experts.draftRows': draftRows,
    'experts.draftRow': draftRow,
    'experts.discardDraft': () => null,
    'experts.acceptImport': () => ({ accepted: 41, refusedRows: 5 }),
    'experts.seal': () => ({ poolDigest: 'a3f9'.repeat(16), eligible: 75, excluded: 11 }),
    'criteria.list': () => ({ packs }),
    'criteria.ofRound': () => roundCriteria,
    'juries.list': () => ({
      juries: [],
      today: '2022-12-01',
      rule: { title: '有效期不超过3年', decree: '第40号令', years: 3 },
    }),
    'projector.state': () => ({ open: false, ownDisplay: false, cue: { kind: 'nothing' } }),
    'draw.get': () => noDraw,
    'documents.list': () => ({ offers: [], kinds: [], made: [] }),
    'draw.diagnose': () => ({ kind: 'possible' }),
    'draw.checkJury': () => ({ seats: 25, people: 0, barred: [], bounds: [], ok: false }),
    ...handlers,
  };
  const call =
    (channel: string) =>
    async (input: unknown): Promise<Reply<unknown>> => {
      calls.push({ channel, input });
      const handler = all[channel];
      if (!handler) return { ok: false, error: { code: 'not_found' } };
      try {
        return { ok: true, value: await handler(input as never) };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, error: error.reply };
        throw error;
      }
    };
  const api = new Proxy({} as DeskBridge['api'], {
    get: (_, feature) => new Proxy({}, { get: (__, verb) => call(`${String(feature)}.${String(verb)}`) }),
  });
  return {
    api,
    platform: 'linux',
    offer: async (files) => ({
      ok: true,
      value: { files: files.map(({ name }, i) => ({ fileId: `dropped${i}`, fileName: name })), refused: [] },
    }),
    calls,
    emit,
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener as (payload: never) => void));
      return () => void set.delete(listener as (payload: never) => void);
    },
  };
}
