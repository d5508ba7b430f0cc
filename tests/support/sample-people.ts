import { checkCharacterOf } from '../../src-main/core/domain/identity/id-number.ts';

/** Small seeded generator (mulberry32): the same seed makes the same people. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof seeded>;

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)] as T;
}

// Region codes of Qinghai counties; the people behind the numbers are made up.
const REGIONS = ['630102', '630103', '630104', '630121', '630203', '632122', '632221', '632521', '632721', '632801'];
const HAN_SURNAMES = [
  ...'赵钱孙周吴郑冯褚蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳',
];
const GIVEN = [...'建国志强秀兰海燕文博雪梅永昌玉珍成林晓峰丽娟庆云德福春晖明远静怡卫东国栋慧敏立新'];
const TIBETAN = [
  '扎西',
  '才让',
  '卓玛',
  '尼玛',
  '多杰',
  '达娃',
  '央金',
  '旦增',
  '索南',
  '拉毛',
  '仁青',
  '完么',
  '更登',
  '羊本',
];
const HUI = ['马', '韩', '冶', '沙', '喇', '祁'];

export interface SamplePerson {
  name: string;
  sex: '男' | '女';
  ethnicity: string;
  birth: { year: number; month: number; day: number };
  idNumber: string;
}

export function makePerson(random: Random, index: number, firstYear: number, lastYear: number): SamplePerson {
  const male = random(2) === 0;
  const origin = random(10);
  const given = pick(random, GIVEN) + pick(random, GIVEN);
  const [name, ethnicity] =
    origin < 2
      ? [pick(random, TIBETAN) + pick(random, TIBETAN), '藏族']
      : origin < 4
        ? [pick(random, HUI) + given, '回族']
        : [pick(random, HAN_SURNAMES) + given, '汉族'];
  const year = firstYear + random(lastYear - firstYear + 1);
  const birth = { year, month: 1 + random(12), day: 1 + random(28) };
  const digits = `${pick(random, REGIONS)}${birth.year}${two(birth.month)}${two(birth.day)}`;
  const sequence = String(100 + index * 2 + (male ? 1 : 0)).padStart(3, '0');
  const first17 = digits + sequence;
  return { name, sex: male ? '男' : '女', ethnicity, birth, idNumber: first17 + checkCharacterOf(first17) };
}

export function two(n: number): string {
  return String(n).padStart(2, '0');
}

export const SAMPLE_UNITS: readonly (readonly [name: string, kind: string])[] = [
  ['青海省河湟水利勘测设计研究院', '事业'],
  ['西宁市城东道路养护中心', '事业'],
  ['海北州草原监测站', '事业'],
  ['果洛州建设工程质量检测中心', '事业'],
  ['格尔木市察尔汗盐化有限责任公司', '企业'],
  ['青海湟源路桥工程有限公司', '企业'],
  ['三江源环境工程咨询有限公司', '非公企业'],
  ['青海昆仑岩土勘察有限公司', '非公企业'],
  ['海东市乐都区水务局', '事业'],
  ['玉树州高原电力设计所', '事业'],
  ['青海省测绘质量监督站', '事业'],
  ['青海高原职业技术学院', '事业'],
];

export const SAMPLE_SPECIALTIES = ['公路与桥梁', '水利水电', '建筑工程', '环境工程', '测绘地理信息', '化工'] as const;
