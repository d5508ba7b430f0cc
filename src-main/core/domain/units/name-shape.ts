import { leadingPlaces, type Place } from './places.ts';

/** A unit's name taken apart for comparing. */
export interface NameShape {
  /** As written. */
  readonly name: string;
  /** Letters and digits only. */
  readonly plain: string;
  readonly places: readonly Place[];
  /** The places were not in the name but in the unit's own fields. */
  readonly placesFromFields: boolean;
  /** What follows the places: one character, or one number (`#3` for 三, 第三 and 3), each. */
  readonly tokens: readonly string[];
  /** The same without the legal form of a company at its end. */
  readonly core: readonly string[];
  /** Every number in its order: 第三 and 第五 are two units, however alike. */
  readonly numbers: string;
  /** What kind of body the name ends with: 医院, 中学, 局. */
  readonly head: string;
}

const DIGITS = '零一二三四五六七八九';

/** 十三 → 13, 二〇二 → 202, 3 → 3. */
function numberValue(text: string): number {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (!/[十百]/u.test(plain)) return Number([...plain].map((c) => DIGITS.indexOf(c)).join(''));
  const [hundreds, below] = plain.includes('百') ? (plain.split('百') as [string, string]) : ['零', plain];
  const [tens, ones] = below.includes('十') ? (below.split('十') as [string, string]) : ['零', below];
  const one = (part: string, blank: number) =>
    part === '' ? blank : Math.max(0, DIGITS.indexOf(part.at(-1) as string));
  return one(hundreds, 1) * 100 + one(tens, 1) * 10 + one(ones, 0);
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [part, number] of text.matchAll(/第?(\d+|[零〇一二两三四五六七八九十百]+)|./gu)) {
    tokens.push(number === undefined ? part : `#${numberValue(number)}`);
  }
  return tokens;
}

// A branch (分公司) is not its company, so what stands before 公司 matters.
const LEGAL_FORM = /(?:股份有限公司|有限责任公司|有限公司|股份公司|责任公司|总公司|(?<![分子])公司)$/u;

const HEADS = (
  '人民医院 中医院 藏医院 医院 法院 检察院 研究院 设计院 学院 党校 大学 中学 小学 学校 幼儿园 研究所 事务所 委员会 办公室 ' +
  '中心 银行 大队 支队 协会 学会 分公司 公司 集团 局 厅 站 所 院 队 处 厂 矿 社 馆 会 园 场 库 校'
).split(' ');

/** The kind of body at the end of a name; '' where it ends with no such word. */
export function headOf(text: string): string {
  return HEADS.find((head) => text.endsWith(head)) ?? '';
}

/** `home`: the unit's own county or prefecture, for a name that says no place. */
export function nameShape(name: string, home = ''): NameShape {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const named = leadingPlaces(plain);
  const placesFromFields = named.places.length === 0 && home !== '';
  const places = placesFromFields ? leadingPlaces(home).places : named.places;
  const withoutForm = named.rest.replace(LEGAL_FORM, '');
  const core = tokensOf(withoutForm === '' ? named.rest : withoutForm);
  return {
    name,
    plain,
    places,
    placesFromFields,
    tokens: tokensOf(named.rest),
    core,
    numbers: core.filter((token) => token.startsWith('#')).join(),
    head: headOf(withoutForm === '' ? named.rest : withoutForm),
  };
}
