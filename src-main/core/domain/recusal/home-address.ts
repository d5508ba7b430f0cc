/** Where somebody lives, as far as two ways of writing it can be compared. */
export interface HomeAddress {
  /** First two characters of what is named; '': it is not named. */
  readonly province: string;
  readonly city: string;
  /** From the district or street to the room, in one notation; '' where no house is told: half a village lives there. */
  readonly house: string;
}

const NOWHERE: HomeAddress = { province: '', city: '', house: '' };

/** A street, a house and something of it are longer. */
const SHORTEST = 6;

const PROVINCE = new RegExp(
  `^(${[
    ...['北京', '天津', '上海', '重庆'].map((name) => `${name}市`),
    ...['内蒙古', '广西壮族', '西藏', '宁夏回族', '新疆维吾尔'].map((name) => `${name}自治区`),
    ...'河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾'
      .split(' ')
      .map((name) => `${name}省`),
  ].join('|')})`,
  'u',
);
/** 自治州 before 州: the name of the one ends with the other. */
const CITY = /^(\p{Script=Han}{1,12}?自治州|\p{Script=Han}{2,6}?(?:市|盟|地区|州))/u;

const DIGITS = '〇一二三四五六七八九';
const NUMBER = /[一二三四五六七八九十]+(?=号楼|号院|号|栋|幢|座|单元|层|楼|室)/gu;

/** 十七 → 17; up to 99, which no house number in words goes beyond. */
function inDigits(words: string): string {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['0', words];
  const digit = (one: string | undefined, blank: number) =>
    one === '' || one === undefined ? blank : DIGITS.indexOf(one);
  if (tens === '0') return [...words].map((one) => DIGITS.indexOf(one)).join('');
  return String(10 * digit(tens, 1) + digit(ones, 0));
}

/** 3号楼2单元501室 → 3-2-501. */
function inOneNotation(text: string): string {
  return text
    .replace(NUMBER, inDigits)
    .replace(/(\d)(?:号楼|栋|幢|座|单元)(?=\d)/gu, '$1-')
    .replace(/(\d)(?:号楼|栋|幢|座|单元|号|室)$/u, '$1')
    .replace(/[—–－_]/gu, '-');
}

/**
 * Full width as half width, without blanks and stops; province and city apart, because one leaves out what another writes;
 * the numbers of house, staircase and room in one notation. Nothing is guessed: another street name is another house.
 */
export function readAddress(text: string): HomeAddress {
  let rest = text.normalize('NFKC').replace(/[\s,，.。、;；:：·()（）]/gu, '');
  const province = PROVINCE.exec(rest)?.[0] ?? '';
  rest = rest.slice(province.length);
  const isCity = /^(?:北京|天津|上海|重庆)/u.test(province);
  const city = isCity ? province : (CITY.exec(rest)?.[0] ?? '');
  if (!isCity) rest = rest.slice(city.length);
  const house = inOneNotation(rest);
  if (house.length < SHORTEST || !/\d/u.test(house)) return NOWHERE;
  return { province: province.slice(0, 2), city: city.slice(0, 2), house };
}

const agree = (a: string, b: string) => a === '' || b === '' || a === b;

/** Whether both may be one house; of neither is a province or city told that the other denies. */
export function sameHouse(a: HomeAddress, b: HomeAddress): boolean {
  return a.house !== '' && a.house === b.house && agree(a.province, b.province) && agree(a.city, b.city);
}
