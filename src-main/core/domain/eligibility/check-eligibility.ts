import { cutOffOf } from '../calendar/full-years.ts';
import { findSeries } from '../titles/find-title.ts';
import {
  appointmentProof,
  dispatchingSeal,
  hostRecommendation,
  postAudit,
  privateFirm,
  unitPosting,
} from './checks/papers.ts';
import { employerChange, inPost, integrity, oneApplicationPerYear, punishment } from './checks/standing.ts';
import {
  aidAssessments,
  aidDirect,
  aidStay,
  aidUnitTier,
  villageAchievement,
  villageAssessments,
  villageProof,
  villageReduction,
  villageSent,
  villageStay,
} from './checks/stays.ts';
import { diplomaEquivalence, highSkilledSeries, stepByStep, titleWording, typeConditions } from './checks/title.ts';
import { achievementWindow, cpd, criteriaVersion, seniority } from './checks/years.ts';
import { type EligibilityPack, inForce } from './eligibility-pack.ts';
import type { EligibilityFacts, FactName } from './facts.ts';
import {
  type Check,
  type CheckCase,
  cannotTell,
  type EligibilityContext,
  type Finding,
  type FindingResult,
  notApplicable,
  type Outcome,
} from './finding.ts';
import { canOverride, isWholeOverride } from './override.ts';
import { ELIGIBILITY_RULE_IDS, type EligibilityRuleId } from './rule-ids.ts';
import type { EligibilityValues } from './rule-values.ts';

const CHECKS: { readonly [K in EligibilityRuleId]: Check<EligibilityValues[K]> } = {
  inPost,
  employerChange,
  integrity,
  punishment,
  oneApplicationPerYear,
  postAudit,
  unitPosting,
  appointmentProof,
  privateFirm,
  titleWording,
  stepByStep,
  typeConditions,
  hostRecommendation,
  dispatchingSeal,
  aidUnitTier,
  aidStay,
  aidAssessments,
  aidDirect,
  villageSent,
  villageStay,
  villageAssessments,
  villageAchievement,
  villageProof,
  villageReduction,
  highSkilledSeries,
  diplomaEquivalence,
  seniority,
  achievementWindow,
  cpd,
  criteriaVersion,
};

function outcomeOf<K extends EligibilityRuleId>(id: K, c: CheckCase): Outcome {
  const rule = c.pack.rules[id];
  if (!c.pack.applicationTypes[c.facts.kind].checks.includes(id)) return notApplicable('not_of_this_type', ['kind']);
  if (!inForce(rule, c.on)) return notApplicable('not_in_force', ['receivedOn']);
  const value = rule.value as EligibilityValues[K] | null;
  if (value === null) return cannotTell('parameter_not_set', []);
  if (value === false) return notApplicable('switched_off');
  return (CHECKS[id] as Check<EligibilityValues[K]>)(value, c);
}

function pick(facts: EligibilityFacts, names: readonly FactName[]): Partial<EligibilityFacts> {
  const picked: Partial<Record<FactName, unknown>> = {};
  for (const name of names) picked[name] = facts[name];
  return picked as Partial<EligibilityFacts>;
}

const NO_PARAMS: Finding['params'] = {};
const NONE: readonly never[] = [];

// Written out field by field: thirty rules for each of twenty thousand rows, and a spread costs more than a check.
function findingOf(
  rule: EligibilityRuleId,
  { title, citation, severity }: Pick<Finding, 'title' | 'citation' | 'severity'>,
  { result, reason, inputs: names, params = NO_PARAMS, items = NONE, gaps = NONE }: Outcome,
  facts: EligibilityFacts,
): Finding {
  const inputs = pick(facts, names);
  return reason === undefined
    ? { rule, title, citation, severity, result, inputs, params, items, gaps }
    : { rule, title, citation, severity, result, reason, inputs, params, items, gaps };
}

/**
 * Every rule of the pack against one application, in the order of `ELIGIBILITY_RULE_IDS`, one finding each. Advice: nothing
 * is refused here; `verdictOf` says what blocks. What nobody has said gives `cannot_tell`, never a guess. Pure: the same
 * facts, pack and context give the same findings.
 */
export function checkEligibility(
  facts: EligibilityFacts,
  pack: EligibilityPack,
  context: EligibilityContext,
): readonly Finding[] {
  const standing = new Map<EligibilityRuleId, FindingResult>();
  const cutOff = pack.cutOff.value === null ? undefined : cutOffOf(context.year, pack.cutOff.value);
  const c: CheckCase = {
    facts,
    context,
    pack,
    on: facts.receivedOn ?? context.today,
    cutOff,
    seriesId: findSeries(context.catalogue, facts.series)?.id,
    standing: (rule) => standing.get(rule) ?? 'cannot_tell',
  };
  return ELIGIBILITY_RULE_IDS.map((rule) => {
    const finding = findingOf(rule, pack.rules[rule], outcomeOf(rule, c), facts);
    const override = context.overrides.find((one) => one.rule === rule && isWholeOverride(one));
    const decided = override !== undefined && canOverride(finding);
    standing.set(rule, decided ? 'met' : finding.result);
    return decided ? { ...finding, override } : finding;
  });
}
