import type { composition as zh } from '../zh-cn/composition.ts';

export const composition: typeof zh = {
  attributes: {
    specialty: 'Specialty',
    level: 'Title level',
    employer: 'Employer',
    prefecture: 'Prefecture',
    sex: 'Sex',
    age: 'Age',
    service: 'Earlier service',
    staff: 'Staff of the establishing body',
    chair: 'Chair',
  },
  values: {
    level: {
      full_senior: 'full senior',
      associate_senior: 'associate senior',
      intermediate: 'intermediate',
      assistant: 'assistant',
      clerk: 'clerk',
    },
    sex: { male: 'men', female: 'women' },
    service: { new: 'first time', served: 'served before' },
    staff: { own: 'own staff', other: 'others' },
    chair: { eligible: 'may take the chair', other: 'may not' },
  },
  ruleTitles: {
    本次评审的申报人不作为评审专家抽取: 'Applicants of this round are not drawn as experts',
    '申报人的近亲属、直接上级不作为本次评审的评审专家抽取':
      'Close relatives and direct superiors of applicants are not drawn as experts in this round',
    抽取前申明与申报人或者其单位有利害关系的评审专家应当回避:
      'Experts who declared before the draw a conflict with an applicant or the applicant’s unit withdraw',
    已从评委库出库的专家不参加抽取: 'Experts removed from the pool are not drawn',
    会议当日在评委库中暂停的专家不参加抽取: 'Experts suspended in the pool on the day of the meeting are not drawn',
    会议当日在失信记录期内的专家不参加抽取:
      'Experts for whom a decision of the integrity register stands on the day of the meeting are not drawn',
    任期在会议日之前届满的专家不参加抽取: 'Experts whose term ends before the day of the meeting are not drawn',
    退休人员不作为评审专家抽取: 'Retired people are not drawn as experts',
    事先说明会议当日不能到会的专家不参加抽取:
      'Experts who said beforehand that they cannot come on the day of the meeting are not drawn',
    评审专家具有本职称系列或者专业相应层级的职称:
      'Experts hold a title of the series or specialty at the corresponding level',
    评审专家不与申报人同单位: 'Experts are not of the unit of an applicant',
    评审专家连续担任执行评委不超过规定的年数: 'Nobody sits for more years in a row than are allowed',
    评审专家两次参加评审会议之间的间隔不少于规定的月数:
      'Between two sessions of an expert lie as many months as are set',
  },
  each: (attribute) => `Each ${attribute.toLowerCase()}`,
  value: (attribute, value) => `${attribute}: ${value}`,
  ages: (from, to) => `${from} to ${to}`,
  severities: { block: 'Binding', warn: 'Advice', info: 'For reference' },
  contributions: {
    dice: 'Dice',
    slips: 'Slips (put back)',
    lottery: 'Lottery (not put back)',
    balls: 'Numbered balls (put back)',
    words: 'Words',
    computer: 'Computer’s random number',
  },
  planned: {
    list: (parts) => parts.join(', '),
    numbers: (n) => (n === 1 ? '1 number' : `${n} numbers`),
    upTo: (highest) => `1 to ${highest}`,
    untilPanel: 'until a panel is named',
  },
  methods: {
    'jurydesk/draw/3': 'Keys by SHA-256 (this program’s method)',
    rfc3797: 'RFC 3797 (published internationally)',
    'jurydesk/lottery/1': 'Published lottery (numbered balls)',
    'jurydesk/lottery/2': 'Published lottery (numbered balls)',
  },
  numbered: (rule, whom) => `Rule ${rule} ${whom}`,
  caseName: (level) => `case on level ${level}`,
  proof: {
    tooFew: (left, seats) => `Only ${left} follow for ${seats} seats. `,
    one: (bound, demand, reach) => `“${bound}” needs ${demand}; with this expert there could be ${reach} at most. `,
    most: (bound, most) => `“${bound}” has its ${most} already. `,
    points: (list, demand, reach) =>
      `Points by the rules (${list.join(', ')}): the rules ask for ${demand} at least; those seated, this expert and the best of those who follow reach ${reach} at most. `,
    point: (bound, points) => `“${bound}” ${points} each`,
    split: (people, atMost, fewer, more) =>
      `Two cases for pool numbers ${people.join(', ')}. At most ${atMost} of them: ${fewer}More than ${atMost}: ${more}`,
  },
};
