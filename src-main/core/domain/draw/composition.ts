import { ceilDiv, type Ratio } from '../kernel/fraction.ts';
import { byText } from '../kernel/order.ts';
import { sealedField } from '../kernel/sealed-text.ts';
import { type Citation, showCitation } from '../rules/citation.ts';
import type { Severity } from '../rules/rule-pack.ts';

/** A rule's value for "each value by itself": the same bounds for every employer, every specialty. */
export const EACH = '*';

/** Whether a rule is meant for each value: what a reader of the paper sees decides, also here. */
export function isForEach({ value }: Pick<CompositionRule, 'value'>): boolean {
  return sealedField(value) === EACH;
}

/** A least number of people: so many, or a share of the seats (a third of 25 is 9: never fewer than the share). */
export type Least = number | Ratio;

/** The least number on a jury of so many seats. Whole numbers throughout. */
export function leastOf(min: Least, seats: number): number {
  return typeof min === 'number' ? min : ceilDiv(min.numerator * seats, min.denominator);
}

/** As it is sealed and printed: `3`, or `1/3` of a share. */
export function leastText(min: Least): string {
  return typeof min === 'number' ? String(min) : `${min.numerator}/${min.denominator}`;
}

/** A least number as somebody types it, full-width digits too; undefined where it is none, or more than all seats. */
export function readLeast(text: string): Least | undefined {
  const [, above = '', below] = /^(\d{1,3})(?:\/(\d{1,3}))?$/u.exec(text.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  if (above === '') return undefined;
  if (below === undefined) return Number(above);
  const [numerator, denominator] = [Number(above), Number(below)];
  return numerator > 0 && numerator <= denominator ? { numerator, denominator } : undefined;
}

/** How many of a set of people may sit: those whose attribute has a value, or each value's people by themselves. */
export interface CompositionRule {
  readonly attribute: string;
  /** One of the attribute's values, a range of whole numbers such as `36-55`, or `EACH`. */
  readonly value: string;
  readonly min: Least;
  /** null: no upper bound. */
  readonly max: number | null;
  /** Only `block` binds the draw; the others are looked at afterwards and shown. */
  readonly severity: Severity;
  readonly citation: Citation;
}

/** One bound on one set of people. A rule for each value has one for every value in the pool. */
interface Bound {
  /** `3:employer=某公司`: how a proof names it, by its rule's number in the list. */
  readonly key: string;
  /** Place of its rule in the list. */
  readonly rule: number;
  readonly min: number;
  readonly max: number;
}

/** Bounds over people known by their place in a list. */
export interface Bounded {
  readonly bounds: readonly Bound[];
  /** For every person the bounds they count towards. */
  readonly of: readonly (readonly number[])[];
}

interface Described {
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** A value as it stands in the sealed text, where `+` joins several. */
export function sealedValue(text: string): string {
  return sealedField(text).replaceAll('+', '＋');
}

/** A rule as sealed: what a reader of the paper cannot tell apart is the same rule. */
export function sealedRule(rule: CompositionRule): readonly string[] {
  const { decree, article = '' } = showCitation(rule.citation);
  const { attribute, value, min, max, severity } = rule;
  const source = sealedField(`${decree}${article}`);
  const sealed = isForEach(rule) ? EACH : sealedValue(value);
  return [sealedField(attribute), sealed, leastText(min), max === null ? '' : String(max), severity, source];
}

/** Which of a person's values a rule means. */
function meaning(rule: CompositionRule): (values: readonly string[]) => readonly string[] {
  if (isForEach(rule)) return (values) => (values.length > 1 ? [...new Set(values)] : values);
  const wanted = sealedValue(rule.value);
  const [, low, high] = /^(\d+)-(\d+)$/u.exec(wanted) ?? [];
  const hit = [wanted];
  const isMeant = (value: string) =>
    value === wanted ||
    (low !== undefined && /^\d+$/u.test(value) && Number(value) >= Number(low) && Number(value) <= Number(high));
  return (values) => (values.some(isMeant) ? hit : []);
}

/**
 * The rules as bounds on these people, in the rules' order and inside a rule by value. A rule for one value keeps its
 * bound also where the pool has nobody of it: a minimum that nobody can meet must not vanish.
 */
export function boundsOf(rules: readonly CompositionRule[], people: readonly Described[], seats: number): Bounded {
  const bounds: Bound[] = [];
  const of: number[][] = people.map(() => []);
  rules.forEach((rule, at) => {
    const means = meaning(rule);
    const meant = people.map(({ attributes }) => means(attributes[rule.attribute] ?? []));
    const values = isForEach(rule) ? [...new Set(meant.flat())].sort(byText) : [sealedValue(rule.value)];
    const place = new Map(values.map((value, i) => [value, bounds.length + i]));
    for (const value of values) {
      const key = `${at + 1}:${sealedField(rule.attribute)}=${value}`;
      bounds.push({ key, rule: at, min: leastOf(rule.min, seats), max: Math.min(rule.max ?? seats, seats) });
    }
    meant.forEach((own, person) => {
      for (const value of own) of[person]?.push(place.get(value) as number);
    });
  });
  return { bounds, of };
}

/** The rules that bind the draw, each with its number in the list kept. */
export function binding(rules: readonly CompositionRule[]): readonly CompositionRule[] {
  return rules.map((rule) => (rule.severity === 'block' ? rule : { ...rule, min: 0, max: null }));
}

/** How many of these people each bound counts. */
export function countsOf({ bounds, of }: Bounded, people: readonly number[]): number[] {
  const counts = bounds.map(() => 0);
  for (const person of people) for (const b of of[person] ?? []) counts[b] = (counts[b] ?? 0) + 1;
  return counts;
}

export function keeps({ bounds }: Bounded, counts: readonly number[]): boolean {
  return bounds.every(({ min, max }, b) => (counts[b] ?? 0) >= min && (counts[b] ?? 0) <= max);
}
