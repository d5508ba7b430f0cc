import type { EligibilityPack } from '../eligibility/eligibility-pack.ts';
import { entrustmentLetterOf, readEligibilityPack } from '../eligibility/eligibility-pack.ts';
import { ELIGIBILITY_RULE_IDS, type EligibilityRuleId } from '../eligibility/rule-ids.ts';
import type { Result } from '../kernel/result.ts';
import type { Citation } from '../rules/citation.ts';
import { type RuleId, type RulePack, readRulePack, ruleIds, type Severity } from '../rules/rule-pack.ts';

/** `rules`: how the jury is made and votes. `eligibility`: conditions of application, types and posts. */
export const PACK_KINDS = ['rules', 'eligibility'] as const;
export type PackKind = (typeof PACK_KINDS)[number];
export type CriteriaPack = RulePack | EligibilityPack;

/** Every rule that the editor knows, of either kind of pack. */
export type EntryId = RuleId | EligibilityRuleId | OwnPlace;

/** Conditions that stand beside the pack's list of rules. */
const OWN_PLACES = ['cutOff', 'postQuota', 'entrustmentLetter'] as const;
type OwnPlace = (typeof OWN_PLACES)[number];
const isOwnPlace = (id: string): id is OwnPlace => (OWN_PLACES as readonly string[]).includes(id);
/** Whether the rule can be in force for a time only. */
export const hasPeriod = (kind: PackKind, id: EntryId): boolean => kind === 'eligibility' && !isOwnPlace(id);

/** One rule as the editor has it. `effectiveFrom` and `effectiveTo` are known to conditions of application only. */
export interface PackEntry {
  readonly title: string;
  readonly value: unknown;
  readonly severity: Severity;
  readonly citation: Citation;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}

const ELIGIBILITY_ENTRIES: readonly EntryId[] = ['cutOff', ...ELIGIBILITY_RULE_IDS, 'postQuota', 'entrustmentLetter'];

/** The rules of a kind of pack in the order in which they are shown. */
export function entryIds(kind: PackKind): readonly EntryId[] {
  return kind === 'rules' ? ruleIds : ELIGIBILITY_ENTRIES;
}

/** Undefined for a rule that this kind of pack does not have. */
export function entryOf(kind: PackKind, pack: CriteriaPack, id: string): PackEntry | undefined {
  if (!(entryIds(kind) as readonly string[]).includes(id)) return undefined;
  if (id === 'entrustmentLetter') return entrustmentLetterOf(pack as EligibilityPack);
  if (isOwnPlace(id)) return (pack as EligibilityPack)[id];
  return (pack.rules as unknown as Readonly<Record<string, PackEntry>>)[id];
}

/** The pack with one rule put in its place; read it again before anybody goes by it. */
export function withEntry(pack: CriteriaPack, id: EntryId, entry: PackEntry): unknown {
  if (isOwnPlace(id)) return { ...pack, [id]: entry };
  return { ...pack, rules: { ...pack.rules, [id]: entry } };
}

/** By the reader of its kind, which says in which rule something is wrong. */
export function readPack(kind: PackKind, data: unknown): Result<CriteriaPack> {
  return kind === 'rules' ? readRulePack(data) : readEligibilityPack(data);
}

/** The types of application of a pack; none where the pack has no types. */
export function typesOf(kind: PackKind, pack: CriteriaPack): EligibilityPack['applicationTypes'] | undefined {
  return kind === 'eligibility' ? (pack as EligibilityPack).applicationTypes : undefined;
}
