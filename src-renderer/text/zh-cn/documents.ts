// Words of the printed documents. Office Chinese, terms of Decree 40; article numbers are not printed.

import { acceptance } from './acceptance.ts';
import { answerTables } from './answer-tables.ts';
import { common } from './common.ts';
import { composition } from './composition.ts';
import { documentFacts } from './document-facts.ts';
import { eligibilityPapers } from './eligibility-papers.ts';
import { frozenListPaper } from './frozen-list.ts';
import { groupPapers } from './group-papers.ts';
import { passStandard, shareText } from './pass-standard.ts';
import { recusalPapers } from './recusal-papers.ts';
import { registerPapers } from './register-papers.ts';
import { resultDecisionsPaper } from './result-decisions.ts';
import { rosterPapers } from './roster-papers.ts';
import { scoreForm } from './score-form.ts';

const dateText = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/**
 * Names of the type faces that GB/T 9704 and office practice ask for. The fonts are not free to embed: docx and xlsx
 * name them, WPS and Word of an office have them, others substitute.
 */
export const documentFaces = {
  title: '方正小标宋简体',
  letter: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  table: '宋体',
} as const;

export interface TallyConclusion {
  readonly outcome: 'passed' | 'failed' | 'no_quorum' | 'void';
  readonly present: number;
  readonly recused: number;
  readonly denominator: number;
  readonly agree: number;
  readonly needed: number;
  readonly quorumNeeded: number;
}

const outcomes = { passed: '通过', failed: '未通过', no_quorum: '人数不足', void: '本轮作废' };

export const documents = {
  language: 'zh-CN' as 'zh-CN' | 'en',
  rehearsalMark: '演练 REHEARSAL',
  labelMark: '：',
  /** Characters that headings inside a letter are set in. */
  letterHeadingIndent: 2,
  internalMark: '内部材料  请妥善保管',
  /** Names of codes and sentences built from a round's facts. */
  facts: documentFacts,
  /** Rules on a jury's composition, and why somebody was passed over. */
  composition,
  letterPage: '— {page} —',
  tablePage: '第 {page} 页 / 共 {pages} 页',
  auditCode: (code: string) => `留痕码 ${code}`,
  date: dateText,
  /** What stands for a sealed name, by its number of two digits: in this language the very label that data has. */
  seats: { member: (number: string) => `评委${number}`, alternate: (number: string) => `候补${number}` },
  people: (n: number) => `${n} 人`,
  totalPeople: (n: number) => `共 ${n} 人`,
  list: (items: readonly string[]) => items.join('、'),
  personWith: (name: string, detail: string) => (detail === '' ? name : `${name}（${detail}）`),
  numbered: (n: number, text: string) => `${n}. ${text}`,
  juryOffice: (juryName: string) => `${juryName}办公室`,
  sealed: (organisation: string) => `${organisation}（盖章）`,

  common: {
    order: '序号',
    name: '姓名',
    unit: '单位',
    title: '职称',
    specialty: '专业',
    qualification: '申报资格',
    bagNumber: '袋号',
    reason: '原因',
    remark: '备注',
    none: '无',
    date: '日期',
    time: '时间',
    place: '地点',
    phone: '联系电话',
    chair: '主任委员（副主任委员）',
    standard: '通过标准',
  },
  passStandard,
  frozenList: frozenListPaper,
  resultDecisions: resultDecisionsPaper,
  eligibilityPapers,
  groupPapers,
  scoreForm,
  registerPapers,
  rosterPapers,

  importRefusals: {
    title: '申报人员花名册退回核对清单',
    unit: '报送单位',
    fileName: '文件名',
    counts: '读入情况',
    countsOf: (read: number, accepted: number, refused: number) =>
      `读入 ${read} 行，接收 ${accepted} 行，退回 ${refused} 行`,
    refusedOf: (refused: number) => `退回 ${refused} 行`,
    unknownUnit: '（表中没有填写单位）',
    sheet: '工作表',
    row: '行号',
    column: '栏目',
    found: '表中内容',
    reason: '退回原因及处理要求',
    none: '没有退回的行。',
    note: '请单位核对原始材料，改正后重新报送。身份证号、联系电话、袋号等栏目请设为“文本”格式。',
  },

  contacts: {
    title: '评委联系名单',
    seat: '评委序号',
    phone: '联系电话',
    answer: '能否参加',
    handedTo: (liaison: string) => `移交：${liaison}`,
    note: '本名单封存期间只供联络人通知评委使用，用后收回或者销毁，不得复制、外传。',
  },

  sealSlip: {
    title: '评审专家库封存短码单',
    sealedAt: '封存时间',
    note: '请见证人在抽取开始之前抄录封存短码，并自行留存一份。短码由专家库名单、不参抽人员、组成规则和下列封存事项算出，其中任何一项改动，短码就会不同。随机数须按下列方式和次序提供；有见证人未到的，本次抽取中止并登记，重新封存后另为一次。抽取之后以本单与抽取记录表、复核页面核对。',
    witness: '见证人（签名）',
    copied: '抄录的封存短码',
    time: '时间',
    statementHeading: '封存事项和抽取计划',
    rulesHeading: '评委会组成规则（随专家库一并封存）',
    excludedHeading: '不参加抽取的人员（按原因计数，姓名见抽取记录表）',
    people: '人数',
  },

  drawRecord: {
    withheld: '名单封存中，公布后填写',
    sealedOutcome: '结果校验码',
    sealedNote: '名单封存中：未签到的评委以序号列出。公布名单之后重新打印完整的记录，两份的结果校验码应当相同。',
    noteSealed:
      '说明：封存的专家库名单见附件。随机种子、见证人提供的随机数、抽取次序和复核文件在公布名单之后提供，届时任何人都能据此复核。',
    title: '评审专家抽取记录表',
    time: '抽取时间',
    place: '抽取地点',
    pool: '专家库版本',
    poolSize: '参抽人数',
    poolSizeOf: (eligible: number, all: number) => `${eligible} 人（库内 ${all} 人，不参抽 ${all - eligible} 人）`,
    wanted: '抽取人数',
    wantedOf: (members: number, alternates: number) => `执行评委 ${members} 人，候补评委 ${alternates} 人`,
    attempt: '抽取次数',
    attemptOf: (n: number) => `第 ${n} 次`,
    attemptOfAll: (n: number, all: number) => `第 ${n} 次，共 ${all} 次`,
    superseded: (n: number) => `本次抽取已由第 ${n} 次抽取取代，结果不采用；本表照当时情形打印，留存备查。`,
    again: '重新抽取原因',
    method: '抽取方法',
    methodOf: (id: string) => `按排序码从小到大依次入选，入选后组成规则无法满足的跳过（${id}，做法见附件）`,
    methodRfc3797: '按 RFC 3797 的方法排定次序后依次入选，入选后组成规则无法满足的跳过（rfc3797，做法见附件）',
    methodLottery: (id: string) => `从抽取前公布的抽签方案中摇号抽取一组，各组机会均等（${id}，做法见附件）`,
    panel: '抽中评审组',
    panelDrawn: (number: string, panels: number) => `第 ${number} 号（公布方案共 ${panels} 组）`,
    balls: '摇出的号码',
    ballsVoid: (balls: string, none: readonly string[]) =>
      `${balls}（其中 ${none.join('、')} 没有对应的组，按规则作废重摇）`,
    panelsOf: (count: number, panels: number, percent: string) => `${count}/${panels}（${percent}）`,
    chancesPublished: '即本人所在的组数除以总组数，由公布的方案数出，不是估计。',
    lotteryDigest: '抽签方案校验码',
    fairness: '方案的公平程度',
    fairnessOf: (lowest: number, most: number, panels: number, complete: boolean) =>
      lowest < most
        ? `最低 ${lowest}/${panels}，任何方案的最低都不可能高于 ${most}/${panels}；能否更高未证明，相差至多 ${most - lowest} 组。`
        : complete
          ? `最低 ${lowest}/${panels} 已证明是组成规则允许的最高，其余各级概率也已逐级求到最高（误差不足一组）。`
          : `最低 ${lowest}/${panels} 已证明是组成规则允许的最高；其余各级概率未证明最高。`,
    blindDigest: '封存公布的方案校验码',
    blindSecret: '封存方案的密钥',
    lotteriesHeading: '七、抽签方案登记（含作废的方案）',
    lotteryNumber: '方案',
    lotteryOf: (number: number, all: number) => `第 ${number} 份（共 ${all} 份）`,
    lotteryMadeAt: '制作时间',
    lotteryMadeBy: '制作人',
    lotteryPanels: '组数',
    lotteryShort: '方案短码',
    lotteryPublishedAt: '公布时间',
    lotteryUnpublished: '没有公布',
    lotteryBecame: '使用情况',
    lotteryDrawn: '按本方案摇号抽取',
    lotteryGivenUp: (reason: string, secondPerson: string) =>
      reason === '' ? '没有使用' : `作废：${reason}（第二人 ${secondPerson}）`,
    panelHeading: '三、抽取结果（抽中的评审组，按席位次序；候补按候补次序）',
    noteLottery:
      '说明：封存的专家库名单和复核做法见附件。任何人用附件所列名单、抽取前公布的抽签方案、本表摇出的号码、随机种子和抽取次数重新计算，结果必然相同，可据此复核。',
    noneRejected: '无。各组均已符合全部必须遵守的规则，抽取时不跳过任何人。',
    seed: '随机种子',
    digest: '专家库校验码',
    witnesses: '监督见证人',
    rulesHeading: '一、评委会组成规则（随专家库一并封存）',
    statementHeading: '一、封存事项、抽取计划和组成规则（随专家库一并封存）',
    statement: {
      item: '事项',
      content: '内容',
      round: '评审轮次',
      roundOf: (name: string, year: number) => `${name}（${year} 年度）`,
      jury: '评委会（核准备案号）',
      day: '会议日期',
      salt: '封存随机码',
      contribution: (n: number) => `第 ${n} 份随机数`,
    },
    noRules: '除人数为单数外，没有另设组成规则。',
    ruleNumber: '规则',
    whom: '对象',
    sealedAs: '封存写法',
    least: '至少',
    shareOf: (people: number) => `（按份额至少 ${people} 人）`,
    most: '至多',
    nature: '性质',
    source: '依据',
    contributionsHeading: '二、见证人当场提供的随机数',
    contributionKind: '方式',
    highest: '最大数',
    contributionValue: '内容',
    contributionBy: '提供人',
    shortSeal: '封存短码',
    bits: '随机数信息量',
    bitsOf: (given: number, needed: number) => `${given} 比特（可能的评委会组合约需 ${needed} 比特）`,
    chances: '入选概率',
    chance: '入选概率',
    chancesOf: (lowest: string, highest: string, equal: string, how: string) =>
      `最低 ${lowest}，最高 ${highest}，人人均等时为 ${equal}。${how}`,
    chanceWithin: (chance: string, low: string, high: string) => `${chance}（${low} 至 ${high}）`,
    chancesCounted: '按封存的名单和规则逐一计数得出，不是估计。',
    chancesTried: (draws: number) =>
      `按封存的名单和规则试抽 ${draws} 次估计；括号内为置信区间，全部区间同时成立的置信度为 99%。`,
    secondPerson: '同意重抽的第二人',
    cameAs: (alternate: string, office: string) => `${alternate}，递补到会，任${office}`,
    laterOfficer: (name: string, number: string, office: string) =>
      `${office} ${name}（库内编号 ${number}）由候补评委以下续补，见附件“评委答复和递补记录”。`,
    alternateFor: (role: string, seats: readonly number[]) => `${role}（可递补第 ${seats.join('、')} 位）`,
    seatsLeft: '剩余席位',
    proof: '跳过的证明',
    attemptsHeading: '六、抽取登记（含中断的抽取）',
    committedAt: '登记时间',
    drawnAt: '得出结果时间',
    brokenOff: '登记后中断，没有结果',
    aborted: (reason: string) => `封存后中止：${reason}`,
    adopted: '采用',
    yes: '是',
    drawnHeading: '三、抽取结果（按抽取顺序）',
    drawnOrder: '抽取序',
    poolNumber: '库内编号',
    role: '评委会职务',
    contact: '能否参加',
    roles: { chair: '主任委员', vice_chair: '副主任委员', member: '执行评委', alternate: '候补评委' },
    total: (members: number, alternates: number) =>
      `共抽取 ${members + alternates} 人：执行评委 ${members} 人，候补评委 ${alternates} 人`,
    excludedHeading: '四、未进入参抽范围的专家及原因',
    exclusionRule: '不参加抽取的规则',
    exclusionPeople: '人数',
    exclusionSeverities: { block: '不参抽', warn: '提醒', info: '参考' } as Readonly<Record<string, string>>,
    toldCode: '提醒代码',
    rejectedHeading: '五、抽取过程中跳过的专家及证明',
    note: '说明：封存的专家库名单和复核做法见附件。任何人用附件所列名单、本表的随机种子和抽取次数重新计算，结果必然相同，可据此复核。',
    annexTitle: '附件  封存的专家库名单',
    annexNote: '本名单是抽取前封存的内容，供抽取人、监督人和见证人复核使用。专家名单一般不公开，请勿外传。',
    code: '代码',
    standing: '参抽情况',
    eligible: '参抽',
    notEligible: (reason: string) => `不参抽：${reason}`,
    keyOrder: '排序',
    keyStart: (n: number) => `排序码（前 ${n} 位）`,
    annexTotal: (all: number, eligible: number) => `共 ${all} 人：参抽 ${eligible} 人，不参抽 ${all - eligible} 人`,
    recipeHeading: '复核做法（有 SHA-256 工具即可）',
    recipe: {
      digest: (
        heading: string,
        columns: string,
        { stated, exclusions, titles }: Readonly<Record<'stated' | 'exclusions' | 'titles', boolean>>,
      ) =>
        `1. 专家库校验码：新建文本，各行内各项去掉空格，用半角竖线 | 隔开。第一行写 ${heading} ；${stated ? '以下照抄第一部分封存事项的“封存写法”，每项一行；' : ''}下一行写 seats 和执行评委人数；再下一行写 alternates 和候补评委人数；以下每条组成规则一行，写 rule 和“封存写法”、至少、至多（不限的空着）、性质中的英文词、依据；${exclusions ? `以下每条不参加抽取的规则一行，写 exclusion 和代码、性质中的英文词、依据${titles ? '、规则' : ''}；` : ''}再写一行 ${columns} ；以下按附件次序每名专家一行，依次写库内编号、姓名、单位、专业、职称、代码及规则所用各栏；${exclusions ? '最后按同样次序，提醒代码不空的专家每人一行，写 told 和库内编号、提醒代码；' : ''}每行（含最后一行）以换行符 LF 结尾；全文按 UTF-8 编码（Unicode NFC）计算 SHA-256，写成 64 位小写十六进制数。前十六位即封存短码，四位一组（较早的版本只取前十位）。`,
      order: (method: string) =>
        `2. 排序码：对代码为 eligible 的每名专家，把 ${method} 、专家库校验码、随机种子（去掉空格，其中的半角竖线写作全角）、抽取次数、库内编号依次用半角竖线 | 连成一行（不换行），同样计算 SHA-256；按排序码从小到大排列。`,
      rfc3797:
        '2. 次序：代码为 eligible 的专家按附件次序排成一列；第 i 次（从 0 起）把两字节的 i、随机种子、两字节的 i 连起来计算 MD5，作为 128 位大数除以列中剩余人数，余数指出（从 0 数起）取出的人。',
      seats:
        '3. 入选：按排列次序，每人依次得到下一席位；如果此人入选后，无论其后如何选取都不能满足全部必须遵守的规则，则跳过，并给出证明。席位满时，名单本身符合全部规则，即证明此前每次入选都有理。',
      lottery:
        '2. 抽签方案：对公布的方案文件计算 SHA-256，应等于本表的抽签方案校验码；文件第二行写有专家库校验码。文件中每组一行：组号和组内各人的库内编号。每组人数须为执行评委人数，均为代码为 eligible 的专家且不重复，并符合全部必须遵守的规则；每人所在的组数除以总组数即其入选概率。',
      panel: (balls: number) =>
        `3. 摇号：十个数字球逐次摇取，读出后放回；每 ${balls} 个数字为一个号码，没有对应组的号码作废重摇，第一个有对应组的号码即抽中的组，组内各人入选。`,
      seating: (label: string, blind: boolean) =>
        `席位次序：对组内各人，把 ${label} 、${blind ? '本表的密钥' : '封存随机码'}、组号、库内编号依次用半角竖线 | 连成一行（不换行）计算 SHA-256，按结果从小到大排列。`,
      seatingByPool: '席位按库内编号次序排列。',
      waiting: (method: string) =>
        `4. 候补次序：对未入选的参抽专家，把 ${method} 、抽签方案校验码、随机种子（去掉空格）、抽取次数、库内编号依次用半角竖线 | 连成一行（不换行）计算 SHA-256，按结果从小到大排列。`,
      blind: (heading: string) =>
        `封存公布的方案：名单公布之前只公布各组的封存值。把 ${heading} 、本表的密钥、方案文件中该组的一行依次用半角竖线 | 连成一行（不换行）计算 SHA-256，应等于公布时该组的封存值。`,
      proofs:
        '4. 证明：每条规则给它所指的每个人计分（“至少”计正分，“至多”计负分）。规则要求的总分是各规则分数乘以其“至少”或者“至多”之和；已入选者、本人与其后得分最高的若干人（补足席位）的总分不足此数的，此人不可能入选。',
      alternates:
        '5. 候补：各专业按执行评委人数以最大余数法分配候补名额（余数相同的，先入选的专业在先）；按次序（席位满后的人在前，跳过的人在后），能递补本专业某一席位而不违反规则的人为候补；名额未满的，再按次序由能递补任一席位的人补足。',
    },
    drawer: '抽取人',
    recorder: '记录人',
    supervisor: '监督人',
  },

  /** Annex of the record of the draw. */
  drawAnswers: {
    title: '附件  评委答复和递补记录',
    note: '评委不能到会的，由候补评委递补，不重新抽取：先在可递补该席位的候补评委中、再在全部候补评委中，按抽取顺序由第一个递补后仍符合全部必须遵守的规则的人递补；没有这样的人，该席位空缺。席位空缺的，可以由两人确认，按同一抽取顺序从候补评委以下续补，规则相同，记为“续补”。撤回的记录保留。',
    at: '时间',
    who: '评委',
    answer: '答复和原因',
    channel: '方式',
    people: '登记人、确认人',
    replaced: '递补',
    passedOver: '越过的候补评委及原因',
    person: (number: string, name: string, drawn: string) => `${name}（${drawn}，库内编号 ${number}）`,
    drawn: {
      member: (n: number) => `执行评委第 ${n} 位`,
      alternate: (n: number) => `候补第 ${n} 位`,
      continued: (n: number) => `续补，候补以下第 ${n} 位`,
    },
    called: (seat: number, who: string) => `第 ${seat} 席：${who}`,
    passed: (who: string, why: readonly string[]) => `${who}：${why.join('，')}`,
    said: (answer: string, reason: string) => (reason === '' ? answer : `${answer}：${reason}`),
    undone: (at: string, by: string, reason: string) => `${at} 撤回（${by}）：${reason}`,
    ...answerTables,
  },

  juryContacts: {
    title: '评委联系名单',
    heldOn: '会议时间',
    seat: '席位',
    waiting: (n: number) => `候补 ${n}`,
    answer: '能否参加',
    inPlaceOf: (name: string) => `递补 ${name} 的席位`,
    total: (seated: number, waiting: number) =>
      `共 ${seated + waiting} 人：执行评委 ${seated} 人，候补评委 ${waiting} 人`,
    preparedBy: '制表人',
    note: '本名单为目前的评委会，仅供办公室联络使用；公示结束前不得对外透露评委姓名和联系方式。',
  },

  juryNotices: {
    title: '评审专家参会通知',
    to: (unit: string, name: string) => `${unit} ${name} 同志：`,
    asMember: (jury: string) => `确定您为${jury}执行评委`,
    asAlternate: (jury: string, order: number) => `确定您为${jury}候补评委（第 ${order} 位）`,
    opening: (round: string, asked: string) =>
      `为做好${round}工作，经从封存的专家库中随机抽取，${asked}。现将有关事项通知如下：`,
    when: (days: string, place: string) => `会议时间：${days}。会议地点：${place}。请携带身份证件准时签到。`,
    placeFollows: '另行通知',
    keepFree: '执行评委不能到会时，由候补评委按抽取顺序递补。请保留会议时间，等候通知。',
    reply: (phone: string) =>
      `请收到通知后即填写回执并联系评委会办公室${phone === '' ? '' : `（电话：${phone}）`}；不能到会的，请说明原因。`,
    recusal:
      '本人或者近亲属是本次申报人，或者与申报人有其他可能影响公正评审的关系的，请在会前声明，由评委会决定是否回避。',
    secrecy: '评审工作结束前，请勿向任何人透露本人的评委身份、其他评委名单和评审情况。',
    receiptTitle: '回  执',
    receipt: (office: string, name: string) =>
      `${office}：参会通知已收到。本人（${name}）□ 能够参加　□ 不能参加，原因：`,
    signature: '本人签名',
  },

  signIn: {
    title: '评审会议签到表',
    expected: '应到',
    present: '实到',
    presentAt: (session: string, n: number | null) =>
      `${session === '' ? '' : `${session} `}${n === null ? '      人' : `${n} 人`}`,
    group: '学科组',
    timeOf: (session: string) => `${session}签到时间`,
    signatureOf: (session: string) => `${session}签名`,
    recorder: '记录人',
    supervisor: '监督人',
    note: '请本人签名，不得代签。未签到的专家不得投票，也不得委托他人或者事后补投。',
  },

  recusals: recusalPapers,

  scores: {
    title: '量化评分汇总表',
    group: '学科组',
    scheme: '评分方案',
    dropRule: '计分办法',
    mean: '平均分',
    rank: '名次',
    recused: '回避',
    criteria: '评分项目',
    verdicts: { agree: '同意', disagree: '不同意' },
    agreed: '同意人数',
    tied: '并列',
    belowCutOff: '低于分数线',
    vetoed: (title: string) => `一票否决：${title}`,
    groupHead: '组长',
    teller: '计分人',
    note: '评分供评审会议讨论参考，是否通过以无记名投票结果为准。',
  },

  groupOpinions: {
    title: '评议组评议意见表',
    group: '评议组',
    head: '组长',
    members: '评议专家',
    assessment: '水平、能力和业绩评价',
    problems: '存在问题',
    recommendation: '评议建议',
    recommendations: { recommend: '建议通过', not_recommend: '不建议通过' },
    headSigns: '组长签名',
    memberSigns: '评议专家签名',
    signs: (name: string) => `${name}（签名）`,
    agreed: '同意的专家',
    unrecorded: '未记录',
    gap: (reason: string) => `未形成意见：${reason}`,
    total: (all: number, recommended: number) => `共评议 ${all} 人，建议通过 ${recommended} 人`,
  },

  ballot: {
    title: '职称评审表决票',
    section: '表决事项',
    round: '轮次',
    people: '表决人数',
    roundOf: (n: number) => `第 ${n} 轮`,
    agree: '同意',
    oppose: '不同意',
    abstain: '弃权',
    struckBox: '回避',
    rules:
      '填票说明：每人只能在“同意”“不同意”“弃权”中选一项，在方框内画“○”或者“√”。三项都不选的，不计入同意票；选两项以上的，该人一栏无效。表决票不署名、不编号。',
    seal: (juryName: string) => `${juryName}（盖章）`,
  },

  tally: {
    title: '计票单（投票结果汇总表）',
    section: '表决事项',
    sectionOf: (section: string, round: number) => `${section}（第 ${round} 轮）`,
    attendance: '到会情况',
    attendanceOf: (jurySize: number, present: number, quorum: number) =>
      `应到 ${jurySize} 人，实到 ${present} 人，开会所需 ${quorum} 人`,
    ballots: '票数',
    ballotsOf: (issued: number, returned: number) => `发出 ${issued} 张，收回 ${returned} 张`,
    groupOpinion: '小组意见',
    expected: '应到',
    present: '实到',
    recused: '回避',
    issued: '发出',
    returned: '收回',
    valid: '有效',
    agree: '同意',
    oppose: '反对',
    abstain: '弃权',
    invalid: '无效',
    outcome: '结论',
    outcomes,
    scrutineer: '监票人',
    teller: '计票人',
    supervisor: '监督人',
    conclusion: (r: TallyConclusion) => {
      if (r.outcome === 'void') return `${outcomes.void}：结果不作数`;
      const attending =
        r.recused > 0 && r.denominator !== r.present
          ? `出席${r.present}人（回避${r.recused}人，按${r.denominator}人计）`
          : `出席${r.present}人${r.recused > 0 ? `（含回避${r.recused}人）` : ''}`;
      if (r.outcome === 'no_quorum') return `${outcomes.no_quorum}：${attending}，需${r.quorumNeeded}人，不得表决`;
      return `${outcomes[r.outcome]}：${attending}，同意${r.agree}票，需${r.needed}票`;
    },
    total: (all: number, passed: number) => `共 ${all} 人，通过 ${passed} 人，未通过 ${all - passed} 人`,
  },

  minutes: {
    title: '评审会议记录',
    startedAt: '开始时间',
    endedAt: '结束时间',
    chair: '主持人',
    juryChair: '主任委员',
    viceChairs: '副主任委员',
    recorder: '记录人',
    supervisor: '监督人',
    scrutineers: '监票、计票人',
    congress: '列席的人大代表、政协委员',
    discipline: '列席的纪检监察人员',
    groupOpinion: '小组意见',
    attendanceHeading: '一、出席情况',
    attendance: (jurySize: number, present: number, quorum: number) =>
      `评委会应到专家${jurySize}人，实到${present}人，开会所需${quorum}人，${present >= quorum ? '符合' : '不符合'}出席人数不少于三分之二的要求。`,
    attending: (names: string) => `出席专家：${names}。`,
    absent: (names: string) => `缺席专家：${names}。`,
    noneAbsent: '无缺席专家。',
    agendaHeading: '二、会议议程',
    rulingsHeading: '三、回避及有关事项的决定',
    noRulings: '无。',
    resultsHeading: '四、评议意见和表决结果',
    closing: (at: string) => `主持人当场宣布表决结果。会议于${at}结束。`,
  },

  resultReport: {
    title: (round: string, purpose: 'filing' | 'approval') =>
      purpose === 'filing' ? `关于${round}结果备案的报告` : `关于核准${round}结果的请示`,
    to: (recipient: string) => `${recipient}：`,
    opening: (jury: string, heldOn: string, round: string) =>
      `${jury}于${heldOn}召开评审会议，完成了${round}工作。现将有关情况报告如下。`,
    numbersHeading: '一、评审结果',
    numbers: (reviewed: number, passed: number, failed: number) =>
      `参加评审${reviewed}人，通过${passed}人，未通过${failed}人。各级别情况如下：`,
    level: '级别',
    reviewed: '评审人数',
    passed: '通过人数',
    failed: '未通过人数',
    rate: '通过率',
    sum: '合计',
    settled: (balance: string) => `${balance}各项处理决定见备案花名册。`,
    procedureHeading: '二、评审程序',
    quorum: (
      jurySize: number,
      present: number,
      quorum: number,
      { share, decree }: Parameters<typeof passStandard>[0],
    ) =>
      `评审会议应到专家${jurySize}人，实到${present}人，达到开会所需的${quorum}人。会议在评议组评议的基础上实行无记名投票，按照${decree}，同意票数达到出席评审会议专家总数${shareText(share)}以上的为通过。`,
    recusals: (n: number) =>
      n === 0
        ? '经专家申报和办公室核对，没有需要回避的情形。'
        : `经专家申报和办公室核对，共作出回避决定${n}项，回避专家没有参加相应申报人的评议和投票。`,
    decisions: (n: number, people: number, annex: string) =>
      `资格审查中，对${people}名参评人员的${n}项审查结果另作认定，逐项情况见《${annex}》。`,
    notice: (
      from: string,
      to: string,
      days: number,
      { received, held }: { readonly received: number; readonly held: number },
    ) => {
      const settled =
        held === 0 ? '均已按规定核查处理' : `已核查处理${received - held}件，其余${held}件暂缓备案、继续核查`;
      const objections = received === 0 ? '没有收到异议' : `收到异议${received}件，${settled}`;
      return `评审结果于${from}至${to}公示${days}个工作日，公示期间${objections}。`;
    },
    requestHeading: '三、有关事项',
    request: {
      filing: '现将评审结果及有关材料报上，请予备案。',
      approval: '现将评审结果及有关材料报上，妥否，请批示。',
    },
    annex: (n: number, title: string, of: number) =>
      of === 1 ? `附件：${title}` : n === 1 ? `附件：${n}. ${title}` : `${n}. ${title}`,
    contact: (person: string, phone: string) => `（联系人：${person}，联系电话：${phone}）`,
  },

  voteFiling: {
    title: '评审会议表决情况备案表',
    heldOn: '评审时间',
    attendance: '到会情况',
    chair: '主任委员（主持人）',
    members: '到会评委',
    staff: '工作人员',
    reviewer: '审核人',
  },

  notice: {
    title: (round: string) => `关于${round}结果的公示`,
    opening: (jury: string, round: string, n: number) =>
      `按照职称评审有关规定，经${jury}评审，${round}拟通过${n}人。现将名单予以公示（见附件），接受社会监督。`,
    period: (from: string, to: string, days: number, channel: string) =>
      `公示时间：${from}至${to}（${days}个工作日）。公示方式：${channel}。`,
    objections:
      '公示期间，任何单位和个人对公示人员有异议的，可以来电、来信或者来访反映。反映情况应当实事求是，采用书面形式并署真实姓名、联系方式；以单位名义反映的应当加盖公章。',
    receiver: (text: string) => `受理部门：${text}`,
    phone: (text: string) => `联系电话：${text}`,
    address: (text: string) => `通讯地址：${text}`,
    email: (text: string) => `电子邮箱：${text}`,
    annexLine: (round: string) => `附件：${round}拟通过人员名单`,
    annex: '附件',
    listTitle: (round: string) => `${round}拟通过人员名单`,
    unit: '工作单位',
    series: '申报系列/专业',
    qualification: '拟通过资格',
    nobody: '本次评审没有拟通过人员。',
    order: {
      unit: '名单按工作单位编排。',
      strokes_blank_first:
        '名单按姓氏笔画为序（先比笔画数，再按横、竖、撇、点、折；单名的第二字位空缺，排在双名之前）。',
      strokes_direct: '名单按姓氏笔画为序（先比笔画数，再按横、竖、撇、点、折；单名、双名一律逐字比较）。',
    },
    decided: (method: string, what: string) => `${method}手工指定：${what}。`,
  },

  noticeCertificate: {
    title: '公示情况证明',
    statement: (round: string, n: number, from: string, to: string, days: number, channel: string) =>
      `${round}拟通过人员名单（共${n}人）已于${from}至${to}公示，公示期${days}个工作日。公示方式：${channel}。`,
    noObjections: '公示期间没有收到异议。',
    objections: (n: number, handling: string) => `公示期间收到异议${n}件。处理情况：${handling}`,
    closing: '特此证明。',
  },

  filingRoster: {
    title: (round: string) => `${round}通过人员备案花名册`,
    unitSeal: '组建单位（盖章）',
    filledOn: '填报日期',
    preparedBy: '填表人',
    reviewedBy: '审核人',
    sex: '性别',
    ethnicity: '民族',
    birth: '出生年月',
    idNumber: '身份证号',
    education: '学历/学位',
    school: '毕业院校及专业',
    currentTitle: '现任资格',
    currentTitleOn: '现资格取得时间',
    series: '申报系列/专业',
    applicationType: '申报类型',
    evaluatedOn: '评审时间',
    votes: '同意票/计票人数',
    qualification: '资格名称',
    qualifiedOn: '资格取得时间',
    hrssSeal: '人力资源社会保障部门（盖章）',
  },

  correctionNotice: {
    title: '补正告知书（一次性）',
    addendumTitle: '补正告知书（补充告知）',
    number: (n: number) => `第${n}号`,
    to: (unit: string, name: string) => `${unit}并转${name}：`,
    opening: (round: string, bag: string, qualification: string, decree: string) =>
      `您申报${round}的材料（袋号${bag}，申报${qualification}）需要补正。按照${decree}，现将全部补正内容一次性告知如下：`,
    addendumOpening: (
      round: string,
      bag: string,
      qualification: string,
      firstOn: string,
      firstNumber: number,
      reason: string,
    ) =>
      `您申报${round}的材料（袋号${bag}，申报${qualification}），我办已于${firstOn}以第${firstNumber}号补正告知书一次性告知补正内容。此后出现新的情况：${reason.replace(/[。．.；;]+$/u, '')}。现补充告知如下：`,
    deadline: (date: string) => `请于${date}（含当日）前将补正材料报送我办。逾期未补正的，视为放弃申报。`,
    contact: (person: string, phone: string) => `联系人：${person}，联系电话：${phone}。`,
    address: (text: string) => `地址：${text}。`,
    cut: '沿此线裁下，签收后交回',
    receiptTitle: '送达回执',
    receipt: (office: string, title: string, number: string, deadline: string) =>
      `今收到${office}${number}《${title}》，已知悉补正内容和期限（${deadline}）。`,
    receivedBy: '签收人',
    receivedOn: '签收日期',
  },

  returnSlip: {
    title: '不予受理通知书',
    returnTitle: '申报材料退回通知书',
    notAccepted: (round: string, bag: string, qualification: string) =>
      `您申报${round}的材料（袋号${bag}，申报${qualification}）经审核不予受理，现将材料退回。原因如下：`,
    returned: (round: string, bag: string, qualification: string) =>
      `您申报${round}的材料（袋号${bag}，申报${qualification}）受理后经复核，现予退回。原因如下：`,
    closing: '收到退回的材料后请当面清点，妥善保管。对退回原因有疑问的，请与我办联系。',
    receipt: (office: string, title: string, name: string, bag: string) =>
      `今收到${office}《${title}》和退回的${name}申报材料（袋号${bag}）。`,
  },

  acceptanceRegister: {
    title: '申报材料受理登记簿',
    office: '受理单位',
    acceptedOn: '受理日期',
    kind: '申报类型',
    checkers: '审核人',
    copies: '材料份数',
    originals: '原件核对',
    counted: (n: number) => `${n} 项`,
    state: '状态',
    states: acceptance.states,
    told: common.told,
    firstHandler: '受理人',
    secondHandler: '复核人',
    remarkNotice: (numbers: readonly number[]) => `补正告知书第${numbers.join('、')}号`,
    remarks: (parts: readonly string[]) => parts.join('；'),
    total: (all: number, states: readonly { readonly state: string; readonly n: number }[]) =>
      `共 ${all} 份${states.length === 0 ? '' : `：${states.map(({ state, n }) => `${state} ${n} 份`).join('，')}`}`,
    note: '说明：“材料份数”“原件核对”按受理时的登记印出；空白的由受理人清点、核对后手工填写。',
  },
};

export type DocumentWords = typeof documents;
