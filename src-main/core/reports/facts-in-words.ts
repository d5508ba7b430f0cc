import type { EligibilityPaperWords } from '../../../src-renderer/text/zh-cn/eligibility-papers.ts';
import type { EligibilityFacts, FactName } from '../domain/eligibility/facts.ts';

/** The part of a dictionary that names what a check looked at. */
export type FactWords = EligibilityPaperWords['words'];

/** Versions of the criteria, that a person knows by their titles. */
type NamedVersions = readonly { readonly id: string; readonly title: string }[];

function partOf({ common, eligibility }: FactWords, name: string, value: unknown, criteria: NamedVersions): string {
  if (value === null || value === '' || value === undefined) return eligibility.notSaid;
  if (typeof value === 'boolean') return value ? common.yes : common.no;
  if (typeof value === 'string') {
    if (name === 'level') return common.levels[value] ?? value;
    if (name === 'kind') return common.applicationKinds[value] ?? value;
    if (name === 'unitKind') return common.unitKinds[value] ?? value;
    if (name === 'unitTier') return eligibility.entered.tiers[value] ?? value;
    if (name === 'employment') return eligibility.entered.employments[value] ?? value;
    if (name === 'criteriaVersion') return criteria.find((one) => one.id === value)?.title ?? value;
    return name === 'unitPosting' && value === 'none' ? eligibility.entered.notPosted : value;
  }
  if (typeof value !== 'object') return String(value);
  const { year, grade, place, decision, from, to, id, on } = value as Readonly<Record<string, unknown>>;
  if (typeof year === 'number' && typeof grade === 'string') return eligibility.yearGrade(year, grade);
  const sanction = typeof grade === 'string' ? (eligibility.entered.grades[grade] ?? grade) : undefined;
  const named = [place, decision, id, sanction].find((one) => typeof one === 'string');
  const when =
    typeof from === 'string'
      ? eligibility.period(from, typeof to === 'string' ? to : null)
      : typeof on === 'string'
        ? on
        : undefined;
  return [named, when].filter((one) => one !== undefined).join(' ');
}

/** What a check looked at, in words: one line a fact, "not given" where nobody has said. */
export function factsInWords(
  words: FactWords,
  inputs: Partial<EligibilityFacts>,
  criteria: NamedVersions = [],
): readonly { readonly name: FactName; readonly label: string; readonly value: string }[] {
  return (Object.entries(inputs) as [FactName, unknown][]).map(([name, value]) => {
    const parts = Array.isArray(value)
      ? value.map((one) => partOf(words, name, one, criteria))
      : [partOf(words, name, value, criteria)];
    const told = parts.length === 0 ? words.eligibility.nothing : parts.join(words.common.comma);
    return { name, label: words.eligibility.facts[name], value: told };
  });
}
