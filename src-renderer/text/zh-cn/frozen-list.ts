const acts = { withdraw: '撤回申报', return: '退回', move: '转其他评委会', restore: '恢复申报' };
const fields = { name: '姓名', unit: '单位', title: '申报资格', specialty: '专业' };

/** On the documents made after the list was frozen. */
export const frozenListPaper = {
  digest: (code: string) => `名单校验码 ${code}`,
  line: (at: string, code: string, n: number, openings: number) =>
    `名单锁定于${at}${code === '' ? '' : `，校验码 ${code}`}；${n === 0 ? '锁定后没有变更' : `锁定后变更 ${n} 处`}${openings === 0 ? '' : `；此前锁定后又解除 ${openings} 次`}。`,
  opened: (frozen: string, code: string, opened: string, why: string) =>
    `名单曾于${frozen}锁定${code === '' ? '' : `（校验码 ${code}）`}，${opened}解除锁定。理由：${why}`,
  heading: '名单锁定后的变更',
  change: '变更内容',
  reason: '理由和依据',
  fields: fields as Readonly<Record<string, string>>,
  corrected: (field: string | undefined, before: string, after: string) => `更正${field ?? ''}：${before} → ${after}`,
  left: (act: string, to: string) => {
    const name = (acts as Readonly<Record<string, string>>)[act] ?? act;
    return to === '' ? name : `${name}（${to}）`;
  },
};

/** On the page of applicants. */
export const frozenList = {
  title: '锁定后变更',
  locked: (at: string) => `名单锁定于 ${at}`,
  digest: '校验码',
  text: '完整校验码和名单文本',
  textHint: '校验码是名单文本的 SHA-256：每人一行，依次为袋号、姓名、单位、系列、专业、级别、申报资格、申报类型。',
  broken: '名单与锁定时的校验码不符：有内容未经登记而改变，例如单位库中的名称。请核对后在此登记。',
  none: '锁定后没有变更。',
  opened: (frozen: string, opened: string, reason: string, by: string) =>
    `此前于 ${frozen} 锁定，${opened} 解除（${by}）：${reason}`,
  add: '登记变更',
  /** Why a change was made, and on what authority. */
  grounds: (reason: string, authority: string) => (authority === '' ? reason : `${reason}；依据：${authority}`),
  explain: '变更记入留痕，并列在计票单、会议记录、结果报告和备案花名册上。身份证号不能变更。',
  person: '申报人',
  personHint: '袋号或姓名',
  act: '变更事项',
  changes: {
    withdraw: '撤回（本人申请、死亡、调离等）',
    return: '退回',
    move: '转其他评委会',
    name: '更正姓名',
    unit: '更正单位名称',
    title: '更正申报资格的写法',
    specialty: '更正专业',
  },
  acts,
  fields,
  toJury: '转到哪个评委会',
  corrected: '更正为',
  wordingsOf: (series: string, level: string) =>
    `职称目录中“${series}”${level}的职称名称；系列或者级别报错的，请办理退回或者撤回。`,
  onlyWording: (series: string, level: string) =>
    `职称目录中“${series}”${level}只有现在这个名称，无须更正；系列或者级别报错的，请办理退回或者撤回。`,
  openWordings: (series: string, level: string) =>
    `职称目录中“${series}”${level}的职称名称不全：没有的请核对后手工填写；系列或者级别报错的，请办理退回或者撤回。`,
  noWordings: (series: string, level: string) =>
    `职称目录中没有“${series}”${level}的职称名称，请核对后手工填写；系列或者级别报错的，请办理退回或者撤回。`,
  noSuchWording: '目录中没有这个名称',
  now: (text: string) => `现在是“${text}”`,
  unitHint: '同一单位的申报人一并更正，每人登记一处。',
  leaveHint: '此人退出评议组和评审安排，已有的评分保留备查；发出表决票以后不能再办。',
  reason: '理由',
  authority: '依据（文件、证明，可不填）',
  by: '经办人',
  takeBack: {
    open: '登记撤回的恢复',
    person: '恢复哪位申报人',
    hint: '此人回到评议组，由专家补审；同级别已发出表决票的不能再办。撤回和恢复都列在之后的文书上。',
    action: '恢复到名单',
  },
  submit: '登记',
  done: (n: number) => (n === 1 ? '已登记 1 处变更' : `已登记 ${n} 处变更`),
  columns: {
    number: '序号',
    bag: '袋号',
    name: '姓名',
    what: '变更内容',
    reason: '理由和依据',
    by: '经办人',
    at: '时间',
  },
  what: (act: string, before: string, after: string) =>
    before === '' ? (after === '' ? act : `${act}（${after}）`) : `更正${act}：${before} → ${after}`,
};

export type FrozenListPaperWords = typeof frozenListPaper;
export type FrozenListWords = typeof frozenList;
