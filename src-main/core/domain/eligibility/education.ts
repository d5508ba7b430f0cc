import { plainHeading } from '../roster/header.ts';

/** Diplomas, the highest first. */
export const EDUCATIONS = ['doctorate', 'master', 'bachelor', 'junior_college', 'secondary', 'below'] as const;
export type Education = (typeof EDUCATIONS)[number];

const WORDS: readonly (readonly [RegExp, Education])[] = [
  [/博士/u, 'doctorate'],
  [/硕士|研究生/u, 'master'],
  [/大专|专科|高职|高专/u, 'junior_college'],
  [/本科|学士|大学/u, 'bachelor'],
  [/中专|中等专业|中等职业|中职|职高/u, 'secondary'],
  [/高中|初中|小学/u, 'below'],
];

/** The highest diploma that a roster's cell names; undefined for words nobody knows. */
export function readEducation(text: string): Education | undefined {
  const found = plainHeading(text)
    .split(/[/、,，;；+]/u)
    .map((part) => WORDS.find(([pattern]) => pattern.test(part))?.[1])
    .filter((one) => one !== undefined);
  return EDUCATIONS.find((one) => found.includes(one));
}

/** A technical college's diploma by the table of the rule; of several classes the one that counts for most. */
export function technicalDiploma(
  text: string,
  table: readonly { readonly words: readonly string[]; readonly equals: Education }[],
): { readonly word: string; readonly equals: Education } | undefined {
  const plain = plainHeading(text);
  const found = table.flatMap(({ words, equals }) => {
    const word = words.find((one) => plain.includes(one));
    return word === undefined ? [] : [{ word, equals }];
  });
  return EDUCATIONS.map((one) => found.find(({ equals }) => equals === one)).find((one) => one !== undefined);
}

/**
 * The diploma by which an application is judged: the highest of those that the cell names. Whoever has a university's beside
 * a technical college's class is not set back by the class.
 */
export function countingDiploma(
  text: string,
  table: readonly { readonly words: readonly string[]; readonly equals: Education }[],
): Education | undefined {
  const named = [technicalDiploma(text, table)?.equals, readEducation(text)];
  return EDUCATIONS.find((one) => named.includes(one));
}

/** Whether the cell speaks of a technical college at all (技工院校). */
export function namesTechnicalCollege(text: string): boolean {
  return /技工|技校|技师/u.test(plainHeading(text));
}
