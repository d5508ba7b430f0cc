import { type ApplicationTypes, readApplicationTypes } from '../applications/application-types.ts';
import { type IsoDate, parseIsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { isPostQuotaRules, type PostQuotaRules } from '../post-quota/quota-rules.ts';
import type { Citation } from '../rules/citation.ts';
import type { Severity } from '../rules/rule-pack.ts';
import { isCitation, isFlag, isObject, isOneOf, isText, type Shape } from '../rules/shapes.ts';
import { ELIGIBILITY_RULE_IDS, type EligibilityRuleId } from './rule-ids.ts';
import { type EligibilityValues, isCutOff, VALUE_SHAPES } from './rule-values.ts';

/** A rule with its source. `value` null: the province has a parameter and nobody has typed it in yet. */
export interface CitedRule<T> {
  readonly title: string;
  readonly value: T | null;
  readonly severity: Severity;
  readonly citation: Citation;
  /** In force from and to these days, both included; always where absent. */
  readonly effectiveFrom?: IsoDate;
  readonly effectiveTo?: IsoDate;
}

export type EligibilityRules = { readonly [K in EligibilityRuleId]: CitedRule<EligibilityValues[K]> };

/** `assets/rule-packs/eligibility-*.json`. A round keeps its own copy, so that a later pack does not reach back. */
export interface EligibilityPack extends ApplicationTypes {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly effectiveFrom: IsoDate;
  /** Month and day of the round's year up to which years, stays and achievements count. */
  readonly cutOff: CitedRule<string>;
  readonly rules: EligibilityRules;
  readonly postQuota: CitedRule<PostQuotaRules>;
  /** Packs of before it could be set have none, see `entrustmentLetterOf`. */
  readonly entrustmentLetter?: CitedRule<boolean>;
}

const isDay: Shape = (v) => v === undefined || (typeof v === 'string' && parseIsoDate(v) !== undefined);

function isCitedRule(v: unknown, value: Shape): boolean {
  return (
    isObject(v) &&
    isText(v.title) &&
    isCitation(v.citation) &&
    isOneOf(['block', 'warn', 'info'])(v.severity) &&
    isDay(v.effectiveFrom) &&
    isDay(v.effectiveTo) &&
    Object.hasOwn(v, 'value') &&
    (v.value === null || value(v.value))
  );
}

/**
 * A pack read from a file or from the office's editor. Refusals: `rule_pack_unreadable` {field}, `rule_missing` {rule},
 * `rule_malformed` {rule}, `rule_unknown` {rule}, `application_type_malformed` {kind}.
 */
export function readEligibilityPack(data: unknown): Result<EligibilityPack> {
  if (!isObject(data)) return refuse('rule_pack_unreadable', { field: 'pack' });
  for (const field of ['id', 'version', 'title', 'effectiveFrom']) {
    if (!isText(data[field])) return refuse('rule_pack_unreadable', { field });
  }
  if (!isDay(data.effectiveFrom)) return refuse('rule_pack_unreadable', { field: 'effectiveFrom' });
  if (!isObject(data.rules)) return refuse('rule_pack_unreadable', { field: 'rules' });
  if (!isCitedRule(data.cutOff, isCutOff)) return refuse('rule_malformed', { rule: 'cutOff' });
  if (!isCitedRule(data.postQuota, isPostQuotaRules)) return refuse('rule_malformed', { rule: 'postQuota' });
  if (data.entrustmentLetter !== undefined && !isCitedRule(data.entrustmentLetter, isFlag)) {
    return refuse('rule_malformed', { rule: 'entrustmentLetter' });
  }
  for (const id of ELIGIBILITY_RULE_IDS) {
    if (!Object.hasOwn(data.rules, id)) return refuse('rule_missing', { rule: id });
    if (!isCitedRule(data.rules[id], VALUE_SHAPES[id])) return refuse('rule_malformed', { rule: id });
  }
  for (const id of Object.keys(data.rules)) {
    if (!Object.hasOwn(VALUE_SHAPES, id)) return refuse('rule_unknown', { rule: id });
  }
  const types = readApplicationTypes(data);
  return types.ok ? ok(data as unknown as EligibilityPack) : types;
}

/**
 * Whoever applies as entrusted has a letter in the register. A pack that says nothing about it weighs the letter as
 * its paper on the checklist; where that says nothing either, nobody is evaluated for another body without being asked.
 */
export function entrustmentLetterOf({ entrustmentLetter, proofs }: EligibilityPack): CitedRule<boolean> {
  if (entrustmentLetter !== undefined) return entrustmentLetter;
  const paper = proofs.entrustment;
  return {
    title: '委托评审凭登记的委托函受理',
    value: true,
    severity: paper?.severity ?? 'block',
    citation: paper?.citation ?? { decree: '评委会办公室设定', verified: false },
  };
}

/** Whether a rule is in force on a day. */
export function inForce(
  rule: { readonly effectiveFrom?: IsoDate; readonly effectiveTo?: IsoDate },
  on: IsoDate,
): boolean {
  const { effectiveFrom, effectiveTo } = rule;
  return (effectiveFrom === undefined || effectiveFrom <= on) && (effectiveTo === undefined || on <= effectiveTo);
}

/** The rules that nobody has filled in yet: 待录入. */
export function parametersNotSet(pack: EligibilityPack): EligibilityRuleId[] {
  const { seniority, cpd, criteriaVersion } = pack.rules;
  const empty: Partial<Record<EligibilityRuleId, boolean>> = {
    seniority: seniority.value?.required.length === 0,
    cpd: cpd.value?.required === null,
    criteriaVersion: criteriaVersion.value?.versions.length === 0,
  };
  return ELIGIBILITY_RULE_IDS.filter((id) => pack.rules[id].value === null || empty[id] === true);
}
