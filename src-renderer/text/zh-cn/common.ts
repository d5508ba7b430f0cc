export const common = {
  appName: '评审台',
  comma: '、',
  colon: '：',
  /** What an event says, from its parts. */
  told: ([first = '', second, third]: readonly string[]): string =>
    `${first}${second === undefined ? '' : `：${second}`}${third === undefined ? '' : `（${third}）`}`,
  yes: '是',
  no: '否',
  none: '无',
  male: '男',
  female: '女',
  close: '关闭',
  notNow: '暂不',
  back: '返回',
  loading: '正在读取……',
  filter: '筛选',
  filterOf: (list: string) => `筛选：${list}`,
  clearFilter: '清除筛选',
  rowsAll: (n: number) => `共 ${n} 条`,
  rowsShown: (shown: number, all: number) => `显示 ${shown} 条，共 ${all} 条`,
  nothingFound: (search: string) => `没有与“${search}”相符的记录。请缩短或清除筛选文字。`,
  people: (n: number) => `${n} 人`,
  saving: '正在保存',
  savedAt: (time: string) => `已保存 ${time}`,
  irreversible: '此操作不能撤销，并记入留痕。',
  datePattern: '年-月-日',
  longDate: (iso: string) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    return `${year}年${Number(month)}月${Number(day)}日`;
  },
  lacking: (character: string, codePoint: string) => `字体中没有“${character}”（${codePoint}）`,
  lackingTitle: (n: number) => `${n} 人的姓名或单位含有字体中没有的字`,
  lackingText:
    '这些字在屏幕上可能显示为方框；含有它们的 PDF 文书不会生成，以免印出方框。请先核对是否录错；确为此字的，请存为 Word 文书，在装有该字的电脑上打印。',
  lackingMore: (n: number) => `另有 ${n} 人，见名单的“提醒”列。`,
  answers: {
    done: '已完成',
    nothingDone: '还没有完成的事项。',
    missing: '还缺什么',
    nothingMissing: '没有缺项。',
    next: '下一步',
  },
  work: { import: '正在读取工作簿', documents: '正在生成材料' },
  workUnderWay: '正在处理，窗口仍可使用',
  workDone: (done: number, total: number) => `已处理 ${done} / ${total}`,
  stopWork: '停止',
  stopping: '正在停止…',
  acting: (act: string) => `正在处理：${act}`,
  /** Long calls that are no commands; the names of the others are those of the trail. */
  lookingActs: {
    'applicants.previewEdit': '预览修改结果',
    'applicants.compareDraft': '与名单对照',
    'criteria.preview': '测算换用版本的影响',
    'scoring.statistics': '统计评分的一致程度',
    'draw.diagnose': '检查规则能否同时满足',
    'groups.assign': '分配评审专家',
    'groups.repair': '修补分配',
    'groups.whyNot': '查明为什么没有分给这位专家',
    'groups.previewRepair': '试算修补方案',
    'groups.explain': '查明为什么分不出来',
    'groups.verify': '重新核验分配',
    'draw.makeLottery': '制作公布的抽签方案',
    'draw.countChances': '计算入选概率',
    'documents.save': '生成材料',
    'documents.saveList': '生成申报人员花名册',
  } as Readonly<Record<string, string>>,
  phases: {
    reading: '读取资料',
    comparing: '逐项对照',
    judging: '逐份核对',
    trying: '试抽',
    solving: '求解',
    typesetting: '排版',
    writing: '写入',
    indexing: '更新查找索引',
  },
  actPart: (phase: string, part: number, parts: number) =>
    parts === 1 ? phase : `第 ${part} 步，共 ${parts} 步：${phase}`,
  lotteryKnown: (reached: string, most: string) => `现在最低概率 ${reached}，不可能高于 ${most}`,
  planKnown: (objective: number | null, gap: number) =>
    objective === null
      ? '还没有找到分配，正在搜索'
      : gap === 0
        ? `现有最好的分配：目标值 ${objective}`
        : `现有最好的分配：目标值 ${objective}，也许还能再低，最多低 ${gap}`,
  stopHint: '停止后不写入任何内容，一切与开始前相同。',
  again: '再试一次',
  /** Codes of the rosters in words; an unknown code stands as it is. */
  levels: {
    full_senior: '正高级',
    associate_senior: '副高级',
    intermediate: '中级',
    junior: '初级',
  } as Readonly<Record<string, string>>,
  applicationKinds: {
    normal: '正常申报',
    exceptional: '破格',
    cross_series: '转评',
    second_title: '兼评',
    direct_confirmation: '初定认定',
    dual_targeted: '双定向',
    aid_qinghai: '援青',
    village_cadre: '驻村干部',
    high_skilled: '高技能人才',
    farmer_herder: '农牧民',
    village_doctor: '乡村医生',
    science_communication: '科学传播',
    case_by_case: '一事一议',
    entrusted: '委托评审',
    other: '其他',
  } as Readonly<Record<string, string>>,
  unitKinds: {
    public_institution: '事业单位',
    enterprise: '企业',
    private_enterprise: '非公企业',
    government: '机关',
    social_organisation: '社会组织',
    self_employed: '自由职业',
  } as Readonly<Record<string, string>>,
};

export type CommonWords = typeof common;
