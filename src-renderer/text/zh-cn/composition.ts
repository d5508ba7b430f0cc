type Names = Readonly<Record<string, string>>;

/** Titles of the shipped rules on exclusions: what the languages are matched by. */
const SHIPPED_RULES = [
  '本次评审的申报人不作为评审专家抽取',
  '申报人的近亲属、直接上级不作为本次评审的评审专家抽取',
  '抽取前申明与申报人或者其单位有利害关系的评审专家应当回避',
  '已从评委库出库的专家不参加抽取',
  '会议当日在评委库中暂停的专家不参加抽取',
  '会议当日在失信记录期内的专家不参加抽取',
  '任期在会议日之前届满的专家不参加抽取',
  '退休人员不作为评审专家抽取',
  '事先说明会议当日不能到会的专家不参加抽取',
  '评审专家具有本职称系列或者专业相应层级的职称',
  '评审专家不与申报人同单位',
  '评审专家连续担任执行评委不超过规定的年数',
  '评审专家两次参加评审会议之间的间隔不少于规定的月数',
];

/** Words on a jury's composition that the window and the documents share. */
export const composition = {
  attributes: {
    specialty: '专业',
    level: '职称级别',
    employer: '用人单位',
    prefecture: '所在市州',
    sex: '性别',
    age: '年龄',
    service: '任职经历',
    staff: '组建单位人员',
    chair: '主任委员资格',
  } as Names,
  /** Values that are not words of the pool itself. */
  values: {
    level: {
      full_senior: '正高级',
      associate_senior: '副高级',
      intermediate: '中级',
      assistant: '助理级',
      clerk: '员级',
    },
    sex: { male: '男', female: '女' },
    service: { new: '首次担任', served: '曾经担任' },
    staff: { own: '组建单位人员', other: '其他单位人员' },
    chair: { eligible: '可担任主任委员', other: '不担任主任委员' },
  } as Readonly<Record<string, Names>>,
  /** Shipped rules by their title as data has it; whatever is not here, an office's own, stands as it is written. */
  ruleTitles: Object.fromEntries(SHIPPED_RULES.map((title) => [title, title])) as Names,
  /** Of a rule for each value by itself. */
  each: (attribute: string) => `每个${attribute}`,
  value: (attribute: string, value: string) => `${attribute}：${value}`,
  ages: (from: string, to: string) => `${from}至${to}岁`,
  severities: { block: '必须遵守', warn: '提醒', info: '参考' } as Names,
  contributions: {
    dice: '掷骰',
    slips: '抽签（放回）',
    lottery: '摇号（不放回）',
    balls: '摇号球（放回）',
    words: '文字',
    computer: '计算机随机数',
  } as Names,
  /** A line of the plan under the seal. */
  planned: {
    list: (parts: readonly string[]) => parts.join('，'),
    numbers: (n: number) => `${n} 个数`,
    upTo: (highest: number) => `1 至 ${highest}`,
    untilPanel: '摇到定出评审组为止',
  },
  methods: {
    'jurydesk/draw/3': 'SHA-256 排序码（本程序的方法）',
    rfc3797: 'RFC 3797（国际公开的抽取方法）',
    'jurydesk/lottery/1': '公布的抽签方案（摇号选组）',
    'jurydesk/lottery/2': '公布的抽签方案（摇号选组）',
  } as Names,
  numbered: (rule: number, whom: string) => `规则 ${rule} ${whom}`,
  caseName: (level: string) => `第 ${level} 层情形`,
  proof: {
    tooFew: (left: number, seats: number) => `其后只有 ${left} 人，不够 ${seats} 席。`,
    one: (bound: string, demand: number, reach: number) =>
      `“${bound}”至少须有 ${demand} 人，如本人入选至多只有 ${reach} 人。`,
    most: (bound: string, most: number) => `“${bound}”已满 ${most} 人。`,
    points: (list: readonly string[], demand: number, reach: number) =>
      `按规则计分（${list.join('，')}）：规则要求合计至少 ${demand} 分，已入选者、本人及其后得分最高者合计至多 ${reach} 分。`,
    point: (bound: string, points: number) => `“${bound}”每人 ${points} 分`,
    split: (people: readonly string[], atMost: number, fewer: string, more: string) =>
      `就库内编号 ${people.join('、')} 分两种情形。至多 ${atMost} 人入选：${fewer}多于 ${atMost} 人入选：${more}`,
  },
};

export type CompositionWords = typeof composition;
