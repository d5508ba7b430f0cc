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
