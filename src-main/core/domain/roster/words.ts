import type { ApplicationKind } from '../applications/application-kind.ts';
import { remembered } from '../kernel/remembered.ts';
import { plainHeading } from './header.ts';

export type { ApplicationKind };

export type Sex = 'male' | 'female';
export type TitleLevel = 'full_senior' | 'associate_senior' | 'intermediate' | 'junior';
export type UnitKind =
  | 'public_institution'
  | 'enterprise'
  | 'private_enterprise'
  | 'government'
  | 'social_organisation'
  | 'self_employed';

export const readSex = remembered((text): Sex | undefined => {
  const word = plainHeading(text);
  if (word === '男' || word === '男性') return 'male';
  return word === '女' || word === '女性' ? 'female' : undefined;
});

/** 高级 alone is not read: it is associate senior in most series and full senior in a few (高级编辑, 高级记者). */
export const readLevel = remembered((text): TitleLevel | undefined => {
  const word = plainHeading(text).replace(/(职称|职务|资格)$/u, '');
  if (/^正高级?$/u.test(word)) return 'full_senior';
  if (/^副高级?$/u.test(word)) return 'associate_senior';
  if (/^中级?$/u.test(word)) return 'intermediate';
  return /^(初级?|初级\(?(助理|员)级?\)?|助理级|员级)$/u.test(word) ? 'junior' : undefined;
});

const UNIT_KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/事业|公益[一二]类|参公/u, 'public_institution'],
  [/非公|民营|私营|民办企业|个体工商/u, 'private_enterprise'],
  [/企业|国企|央企|公司/u, 'enterprise'],
  [/机关|政府|行政/u, 'government'],
  [/社会组织|社会团体|社团|民办非企业|行业协会/u, 'social_organisation'],
  [/自由职业|个体|灵活就业|无单位/u, 'self_employed'],
];

export const readUnitKind = remembered((text): UnitKind | undefined => {
  const word = plainHeading(text);
  if (/民办非企业/u.test(word)) return 'social_organisation';
  return UNIT_KINDS.find(([pattern]) => pattern.test(word))?.[1];
});

const APPLICATION_KINDS: readonly (readonly [RegExp, ApplicationKind])[] = [
  [/破格/u, 'exceptional'],
  [/转评|平转|转系列|转换系列/u, 'cross_series'],
  [/兼评/u, 'second_title'],
  [/双定向|定向评价|定向使用/u, 'dual_targeted'],
  [/援青/u, 'aid_qinghai'],
  [/驻村|第一书记/u, 'village_cadre'],
  [/高技能/u, 'high_skilled'],
  [/乡村医生|村医/u, 'village_doctor'],
  [/科学传播|科普/u, 'science_communication'],
  [/农牧民|农民|牧民|乡土/u, 'farmer_herder'],
  [/一事一议/u, 'case_by_case'],
  [/初定|认定|初聘/u, 'direct_confirmation'],
  [/委托/u, 'entrusted'],
  [/正常|^(晋升|逐级申报|一般申报)$/u, 'normal'],
];

/** `other` for words we do not know: the office decides, the word is kept beside it. */
export const readApplicationKind = remembered((text): ApplicationKind => {
  const word = plainHeading(text);
  return APPLICATION_KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'other';
});

export function readInPost(text: string): boolean | undefined {
  const word = plainHeading(text);
  if (/^(是|在职|在岗|Y|YES|√|在编)$/iu.test(word)) return true;
  return /^(否|不在职|退休|已退休|离退休|离职|N|NO|×|返聘)$/iu.test(word) ? false : undefined;
}

/** Four-digit years in a text such as `2019、2020、2021`, or `2019-2021`, in order and each once. */
export function readYears(text: string): number[] | undefined {
  const plain = text.normalize('NFKC').replace(/\s|年度?/gu, '');
  if (plain === '' || /^(无|-|—|\/)$/u.test(plain)) return [];
  const years = new Set<number>();
  for (const part of plain.split(/[、,;.，；/]/u)) {
    if (part === '') continue;
    const span = /^((?:19|20)\d{2})(?:[-–—~至]((?:19|20)\d{2}))?$/u.exec(part);
    if (!span) return undefined;
    const first = Number(span[1]);
    const last = Number(span[2] ?? span[1]);
    for (let year = first; year <= last; year++) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

export function splitNames(text: string): string[] {
  const parts = text.split(/[、，,;；\n\r|]+/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== '' && part !== '无'))];
}
