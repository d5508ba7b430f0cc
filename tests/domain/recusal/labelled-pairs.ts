import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Employment } from '../../../src-main/core/domain/recusal/employment.ts';
import type {
  ComparedApplicant,
  ComparedExpert,
  KnownUnit,
} from '../../../src-main/core/domain/recusal/find-conflicts.ts';
import { unitKey } from '../../../src-main/core/domain/units/unit-key.ts';
import { unit, worked, works } from './people.ts';

/** What a register of units knows: names, aliases, former names, what stands under what. */
interface RegisteredUnit {
  readonly id: string;
  readonly names: readonly string[];
  readonly parent?: string;
  readonly employs?: false;
}

const PLACES = ['西宁市', '海东市', '格尔木市', '玉树州', '果洛州', '海西州', '海南州', '黄南州'];
const TRADES = ['公路', '水利', '建筑', '测绘', '林业', '环境', '电力', '地质'];

/** Each with an abbreviation and a former name; every second one has a subsidiary. */
const REGISTER: readonly RegisteredUnit[] = [
  ...PLACES.flatMap((place, p) =>
    TRADES.flatMap((trade, t): RegisteredUnit[] => {
      const id = `u${p}-${t}`;
      const own = { id, names: [`${place}${trade}工程管理处`, `${place}${trade}处`, `${place}${trade}工程公司`] };
      const under = { id: `${id}s`, names: [`${place}${trade}检测中心`], parent: id };
      return (p + t) % 2 === 0 ? [own, under] : [own];
    }),
  ),
  { id: 'u-free', names: ['省人才交流中心（自由职业者）'], employs: false },
];

export const UNITS: ReadonlyMap<string, KnownUnit> = new Map(
  REGISTER.map(({ id, parent = null, employs = true }) => [id, unit(parent, employs)]),
);
/** How the import reads a unit's name: by the register, a name that it does not know is a unit of its own. */
const BY_KEY = new Map(REGISTER.flatMap(({ id, names }) => names.map((name) => [unitKey(name), id] as const)));
const read = (name: string) => BY_KEY.get(unitKey(name)) ?? `new ${unitKey(name)}`;

export const SPELLINGS = [
  ['丹增', '旦增'],
  ['卓玛', '卓嘎玛'],
  ['才让', '才仁'],
  ['扎西', '札西'],
];

const NAMES = ['丹增', '卓玛', '李伟', '王芳', '扎西顿珠', '马海龙', '才让多杰', '张强', '阿卜杜热合曼·买买提'];
const OTHER_SPELLING: Readonly<Record<string, string>> = {
  丹增: '旦增',
  卓玛: '卓嘎玛',
  扎西顿珠: '札西顿珠',
  才让多杰: '才仁多杰',
};

export interface LabelledPair {
  /** What the pair is made to be, for a failure's sentence. */
  readonly what: string;
  /** Whether a person with both dossiers in hand would say that there is something to decide. */
  readonly related: boolean;
  readonly applicant: ComparedApplicant;
  readonly expert: ComparedExpert;
}

interface Sides {
  readonly a?: Partial<ComparedApplicant>;
  readonly e?: Partial<ComparedExpert>;
}

type Case = readonly [what: string, related: boolean, make: (i: number) => Sides];

const registered = (i: number) => REGISTER[(i * 7) % (REGISTER.length - 1)] as RegisteredUnit;
const withNames = (i: number) => REGISTER.filter((one) => one.names.length > 2)[i % 64] as RegisteredUnit;
const withChild = (i: number) => REGISTER.filter((one) => one.parent !== undefined)[i % 32] as RegisteredUnit;
const at = (name: string | undefined, more: Partial<Employment> = {}) => ({
  employments: [works(read(name ?? ''), { written: name ?? '', ...more })],
});
const wide = (name: string | undefined) => (name ?? '').replace(/公司$/u, '公司　').replace('（', '(');
const some = (i: number) => NAMES[i % NAMES.length] as string;
const spelt = (i: number) => Object.keys(OTHER_SPELLING)[i % 4] as string;
const was = (side: 'a' | 'e', unitId: string, from: string | null, until: string | null) => {
  return [works(`new now ${side} ${unitId}`), worked(unitId, from, until)];
};

const CASES: readonly Case[] = [
  ['the same number under another name and unit', true, () => ({ e: { idNumber: 'SAME' }, a: { idNumber: 'same ' } })],
  ['the same unit', true, (i) => ({ a: at(registered(i).names[0]), e: at(registered(i).names[0]) })],
  ['a unit and its abbreviation', true, (i) => ({ a: at(withNames(i).names[1]), e: at(withNames(i).names[0]) })],
  ['a unit and its former name', true, (i) => ({ a: at(withNames(i).names[0]), e: at(wide(withNames(i).names[2])) })],
  [
    'a unit and its subsidiary',
    true,
    (i) => ({ a: at(withChild(i).names[0]), e: { employments: [works(withChild(i).parent ?? '')] } }),
  ],
  [
    'a subsidiary and its unit',
    true,
    (i) => ({ e: at(withChild(i).names[0]), a: { employments: [works(withChild(i).parent ?? '')] } }),
  ],
  [
    'the same person by another spelling, with a passport on one side',
    true,
    (i) => {
      const { names } = registered(i);
      const other = OTHER_SPELLING[spelt(i)] ?? '';
      return {
        a: { ...at(names[0]), name: spelt(i), birth: '1980-05-01' },
        e: { ...at(names[0]), name: other, idKind: 'passport', idNumber: `P${i}`, birth: '1980-05' },
      };
    },
  ],
  [
    'left the employer within three years',
    true,
    (i) => ({ a: at(registered(i).names[0]), e: { employments: was('e', registered(i).id, '2016-01', '2020-06') } }),
  ],
  [
    'both left, and were there together',
    true,
    (i) => ({
      a: { employments: was('a', registered(i).id, '2015', '2021-01') },
      e: { employments: was('e', registered(i).id, '2018-01', '2020-12') },
    }),
  ],
  [
    'a telephone that the two share',
    true,
    (i) => ({ a: { phone: `1390971${i}1234` }, e: { phone: `1390971${i}1234` } }),
  ],
  [
    'an address that the two share, each in another writing',
    true,
    (i) => ({
      a: { address: `青海省西宁市城西区五四大街${i + 1}号3号楼2单元501室` },
      e: { address: `城西区 五四大街${i + 1}号3-2-501` },
    }),
  ],
  // What looks alike and is nothing.
  ['the same name alone', false, (i) => ({ a: { name: some(i) }, e: { name: some(i) } })],
  [
    'the same name in another spelling alone',
    false,
    (i) => ({ a: { name: spelt(i) }, e: { name: OTHER_SPELLING[spelt(i)] ?? '' } }),
  ],
  [
    'the same name, one without a number, in other units',
    false,
    (i) => ({ a: { ...at(`甲${i}厂`), name: some(i) }, e: { ...at(`乙${i}厂`), name: some(i), idNumber: '' } }),
  ],
  [
    'left the employer more than three years ago',
    false,
    (i) => ({ a: at(registered(i).names[0]), e: { employments: was('e', registered(i).id, '2010', '2018-06') } }),
  ],
  [
    'both left, and were never there together',
    false,
    (i) => ({
      a: { employments: was('a', registered(i).id, '2020-07', '2021-08') },
      e: { employments: was('e', registered(i).id, '2015-01', '2020-06') },
    }),
  ],
  ['units of one trade in two places', false, (i) => ({ a: at(`甲${i}市水利处`), e: at(`乙${i}市水利处`) })],
  [
    'two subsidiaries of one unit',
    false,
    (i) => ({ a: { employments: [works(`kid ${i} a`)] }, e: { employments: [works(`kid ${i} b`)] } }),
  ],
  [
    'both without an employer, under the same talent centre',
    false,
    () => ({ a: at('省人才交流中心(自由职业者)'), e: at('省人才交流中心（自由职业者）') }),
  ],
  [
    // A hard one among them: nobody told the register of this abbreviation.
    'a unit and one of its abbreviations',
    true,
    (i) => ({
      a: at(i % 5 === 0 ? `${registered(i).names[0]}本部` : registered(i).names[0]),
      e: at(registered(i).names[0]),
    }),
  ],
  [
    // Another: a copy shop's number, which two strangers give.
    'strangers, some of whom give a copy shop as their telephone',
    false,
    (i) => (i % 5 === 0 ? { a: { phone: `0971-61${i}3344` }, e: { phone: `(0971)61${i}3344` } } : {}),
  ],
  ['strangers', false, (i) => ({ a: at(`丙${i}院`), e: at(`丁${i}院`) })],
  [
    'two rooms of one house',
    false,
    (i) => ({ a: { address: `城东区八一路${i + 1}号1-2-301` }, e: { address: `城东区八一路${i + 1}号1-2-302` } }),
  ],
  [
    'one street and house in two cities',
    false,
    (i) => ({ a: { address: `西宁市人民路${i + 1}号2-501` }, e: { address: `海东市人民路${i + 1}号2-501` } }),
  ],
  [
    'a village, and no house of it',
    false,
    () => ({ a: { address: '互助县丹麻镇松德村' }, e: { address: '互助县丹麻镇松德村' } }),
  ],
  ['a telephone of too few digits', false, () => ({ a: { phone: '8123' }, e: { phone: '8123' } })],
];

/** `count` pairs, each of its own round: as many of every case. */
export function labelledPairs(count: number): readonly LabelledPair[] {
  return Array.from({ length: count }, (_, n): LabelledPair => {
    const [what, related, make] = CASES[n % CASES.length] as Case;
    const i = Math.floor(n / CASES.length);
    const { a = {}, e = {} } = make(i);
    const nobody = { idKind: 'resident', birth: null, phone: '', address: '' };
    return {
      ...{ what, related },
      applicant: {
        ...{ applicationId: asId<'application'>(`a${n}`), name: `申${n}`, idNumber: `A${n}`, ...nobody },
        ...{ employments: [works(`new a ${n}`)], ...a },
      },
      expert: {
        ...{ expertId: asId<'expert'>(`e${n}`), name: `评${n}`, idNumber: `E${n}`, ...nobody, avoidUnitIds: [] },
        ...{ employments: [works(`new e ${n}`)], ...e },
      },
    };
  });
}
