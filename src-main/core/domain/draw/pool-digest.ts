import { sha256Hex } from '../kernel/digest.ts';
import type { ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { sealedField, sealedLines } from '../kernel/sealed-text.ts';
import { type ExclusionRule, sealedExclusion } from '../rules/exclusion-rules.ts';
import { type CompositionRule, sealedRule, sealedValue } from './composition.ts';
import { type SealStatement, statementRows } from './seal-statement.ts';

export interface DrawCandidate {
  readonly expertId: ExpertId;
  /** The expert's number in the pool's register, unique in the pool. */
  readonly poolNumber: string | number;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  /** The expert's own professional title, 正高级工程师. */
  readonly title: string;
  /** What the rules may ask for beside the specialty: level, employer, prefecture … */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

export interface DrawExclusion {
  readonly expertId: ExpertId;
  readonly reason: string;
}

/** What is frozen before anybody contributes randomness: people, exclusions, rules and numbers. */
export interface Sealable {
  readonly candidates: readonly DrawCandidate[];
  readonly excluded: readonly DrawExclusion[];
  /** By which rules people are excluded or only told of. Absent: sealed by an earlier version, which did not say. */
  readonly exclusionRules?: readonly ExclusionRule[];
  /** Who may be drawn although a rule warns of them. */
  readonly told?: readonly DrawExclusion[];
  readonly rules: readonly CompositionRule[];
  readonly seats: number;
  readonly alternates: number;
  /** What the seal is for and how it will be drawn. Absent: sealed by an earlier version, which said only the above. */
  readonly statement?: SealStatement;
}

/** The code of whoever may be drawn; everybody else has the code of the reason why not. */
export const ELIGIBLE = 'eligible';

/** The attribute that has a column of its own in every pool. */
export const SPECIALTY = 'specialty';

/** One expert as the pool was sealed and as the record of the draw prints it. */
export interface SealedExpert {
  readonly expertId: ExpertId;
  readonly poolNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly title: string;
  readonly code: string;
  /** Only those that a rule asks for; the specialty among them. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** First line of what earlier versions sealed: without the titles of the rules on exclusions, and without a statement. */
const UNTITLED_POOL_HEADING = 'jurydesk/pool/4';
const BARE_POOL_HEADING = 'jurydesk/pool/3';

/** First line of the sealed text. */
export function poolHeading({ statement }: Pick<Sealable, 'statement'>): string {
  return statement === undefined ? BARE_POOL_HEADING : (statement.format ?? UNTITLED_POOL_HEADING);
}

/** Whether the titles of the rules on exclusions are under the seal. */
export function sealsTitles({ statement }: Pick<Sealable, 'statement'>): boolean {
  return statement?.format !== undefined;
}

/** Whole numbers first, by value; then all others by code unit. */
function byPoolNumber(a: SealedExpert, b: SealedExpert): number {
  const whole = (text: string) => (/^\d+$/u.test(text) ? text.replace(/^0+(?=\d)/u, '') : undefined);
  const [x, y] = [whole(a.poolNumber), whole(b.poolNumber)];
  if (x !== undefined && y !== undefined) {
    return x.length - y.length || byText(x, y) || byText(a.poolNumber, b.poolNumber);
  }
  if (x === undefined && y === undefined) return byText(a.poolNumber, b.poolNumber) || byText(a.expertId, b.expertId);
  return x === undefined ? 1 : -1;
}

/** The attributes that get a column of their own under the seal: those the rules ask for. */
export function sealedAttributes(rules: readonly CompositionRule[]): readonly string[] {
  return [...new Set(rules.map((rule) => sealedField(rule.attribute)))].filter((a) => a !== SPECIALTY).sort(byText);
}

/** The pool as it is sealed, by pool number, whatever the order given. It holds no ID number and no telephone. */
export function sealedPool({
  candidates,
  excluded,
  rules,
}: Pick<Sealable, 'candidates' | 'excluded' | 'rules'>): readonly SealedExpert[] {
  const reasons = new Map<ExpertId, string[]>();
  for (const { expertId, reason } of excluded) reasons.set(expertId, [...(reasons.get(expertId) ?? []), reason]);
  const asked = sealedAttributes(rules);
  return candidates
    .map((c): SealedExpert => {
      const why = reasons.get(c.expertId);
      const specialty = sealedValue(c.specialty);
      const own = asked.map((name) => {
        const values = (c.attributes?.[name] ?? []).map(sealedValue).filter((value) => value !== '');
        return [name, [...new Set(values)].sort(byText)] as const;
      });
      return {
        expertId: c.expertId,
        poolNumber: sealedField(String(c.poolNumber)),
        name: sealedField(c.name),
        unit: sealedField(c.unit),
        specialty,
        title: sealedField(c.title),
        code: why === undefined ? ELIGIBLE : sealedField([...why].sort(byText).join('+')),
        attributes: { [SPECIALTY]: specialty === '' ? [] : [specialty], ...Object.fromEntries(own) },
      };
    })
    .sort(byPoolNumber);
}

/** The cells of one expert's line. */
export function sealedCells(expert: SealedExpert, attributes: readonly string[]): readonly string[] {
  const { poolNumber, name, unit, specialty, title, code } = expert;
  const own = attributes.map((attribute) => (expert.attributes[attribute] ?? []).join('+'));
  return [poolNumber, name, unit, specialty, title, code, ...own];
}

/** The rules on exclusions, line by line: code, severity, source and, unless an earlier version sealed them, title. */
export function exclusionRows(sealed: Pick<Sealable, 'exclusionRules' | 'statement'>): readonly (readonly string[])[] {
  const titled = sealsTitles(sealed);
  return (sealed.exclusionRules ?? []).map((rule) => sealedExclusion(rule, titled));
}

/** Of whom the office was told, by pool number: number and codes. Whoever is excluded is not among them. */
export function toldRows(sealed: Sealable): readonly (readonly string[])[] {
  const codes = new Map<ExpertId, string[]>();
  for (const { expertId, reason } of sealed.told ?? []) codes.set(expertId, [...(codes.get(expertId) ?? []), reason]);
  return sealedPool(sealed).flatMap(({ expertId, poolNumber, code }) => {
    const own = code === ELIGIBLE ? codes.get(expertId) : undefined;
    return own === undefined ? [] : [[poolNumber, sealedField([...own].sort(byText).join('+'))]];
  });
}

/**
 * The text under the seal, one line each, cells separated by `|`, every line ended by LF: the heading; the statement, see
 * `statementRows`; `seats` and `alternates` with their numbers; for each rule `rule` and its attribute, value, least, most,
 * severity and source; for each rule on exclusions `exclusion` and its code, severity, source and title; the names of the
 * columns after the sixth; then one line for each expert with pool number, name, unit, specialty, title, code and those columns; at
 * last, for each of whom a rule warns, `told` and pool number and codes. Anybody can type it from the printed record.
 */
export function sealedText(sealed: Sealable): string {
  const attributes = sealedAttributes(sealed.rules);
  return sealedLines(poolHeading(sealed), [
    ...(sealed.statement === undefined ? [] : statementRows(sealed.statement)),
    ['seats', String(sealed.seats)],
    ['alternates', String(sealed.alternates)],
    ...sealed.rules.map((rule) => ['rule', ...sealedRule(rule)]),
    ...exclusionRows(sealed).map((cells) => ['exclusion', ...cells]),
    ['columns', ...attributes],
    ...sealedPool(sealed).map((expert) => sealedCells(expert, attributes)),
    ...toldRows(sealed).map((cells) => ['told', ...cells]),
  ]);
}

/**
 * Seals pool, rules, numbers and statement: SHA-256 of the sealed text in UTF-8. Made known before the seed is, so that neither can
 * be fitted to the other.
 */
export function poolDigest(sealed: Sealable): string {
  return sha256Hex(sealedText(sealed));
}

/** Hexadecimal digits of the short form: 64 bits. Earlier versions had people write down the first ten, 7C01A-94B2E. */
export const SHORT_SEAL = 16;

/** The first digits of a digest in fours, as people write them down before the draw: 7C01-A94B-2E5F-0D36. */
export function shortSeal(digest: string): string {
  return (digest.slice(0, SHORT_SEAL).match(/.{1,4}/gu) ?? []).join('-').toUpperCase();
}
