import type { DayPeriod } from '../../calendar/periods.ts';
import { plainHeading } from '../../roster/header.ts';
import {
  type Check,
  type CheckCase,
  cannotTell,
  type FindingResult,
  met,
  notApplicable,
  notMet,
  type Outcome,
  ticked,
} from '../finding.ts';
import type { EligibilityRuleId } from '../rule-ids.ts';
import type { EligibilityValues } from '../rule-values.ts';
import { longestService, type Service } from '../service.ts';

type Stays = 'aidStays' | 'villageStays';

/** The unbroken stay; undefined where nobody said when, or the pack has no cut-off. */
function serviceOf(c: CheckCase, stays: Stays, years: number): Service | undefined {
  const stated = c.facts[stays];
  return stated === null || c.cutOff === undefined ? undefined : longestService(stated, years, c.cutOff);
}

function stayOutcome(c: CheckCase, stays: Stays, years: number): Outcome {
  const inputs = [stays] as const;
  const service = serviceOf(c, stays, years);
  if (!service) {
    return cannotTell(c.cutOff === undefined ? 'parameter_not_set' : 'fact_missing', inputs, { params: { years } });
  }
  const more = { params: service.params, gaps: service.gaps };
  if (service.result === 'met') return met(inputs, more);
  if (service.result === 'cannot_tell') return cannotTell(service.reason, inputs, more);
  return notMet(service.gaps.length > 0 ? 'not_continuous' : 'too_short', inputs, more);
}

/** true: 优秀; false: a known lower grade; undefined: a word nobody knows. */
export function isExcellent(grade: string): boolean | undefined {
  const word = plainHeading(grade);
  if (/^优秀?(?:等次|档次)?$/u.test(word)) return true;
  return /^(?:良好?|合格|称职|基本合格|基本称职|不合格|不称职|未定等次|不定等次|不确定等次|未参加考核)$/u.test(word)
    ? false
    : undefined;
}

/** Grade by year of the years that the stay touches: true, false, undefined for an unknown word, absent for no record. */
function gradesDuring(c: CheckCase, run: DayPeriod): { years: number[]; grades: Map<number, boolean | undefined> } {
  const years: number[] = [];
  for (let y = Number(run.from.slice(0, 4)); y <= Number(run.to.slice(0, 4)); y++) years.push(y);
  const grades = new Map<number, boolean | undefined>();
  for (const { year, grade } of c.facts.assessments ?? [])
    if (years.includes(year)) grades.set(year, isExcellent(grade));
  return { years, grades };
}

/** Whoever stayed twice for long enough is judged by the stay that speaks for them, of equal ones by the first. */
function bestOf(service: Service, judge: (run: DayPeriod) => Outcome): Outcome | undefined {
  const outcomes = service.enough.map(judge);
  return (['met', 'cannot_tell', 'not_met'] as const)
    .map((result) => outcomes.find((one) => one.result === result))
    .find((one) => one !== undefined);
}

/** An outcome from several earlier checks: all met, one failed, or open. */
function allOf(c: CheckCase, rules: readonly EligibilityRuleId[]): Exclude<FindingResult, 'not_applicable'> {
  const results = rules.map((rule) => c.standing(rule));
  if (results.includes('not_met')) return 'not_met';
  return results.every((one) => one === 'met' || one === 'not_applicable') ? 'met' : 'cannot_tell';
}

/** The host unit stands at or below the county (notice, part 2 (5) 1 (3)). */
export const aidUnitTier: Check<EligibilityValues['aidUnitTier']> = ({ tiers }, c) => {
  const inputs = ['unitTier', 'aidDirect'] as const;
  if (c.facts.aidDirect === false) return notApplicable('not_claimed', inputs);
  if (c.facts.unitTier === null) return cannotTell('fact_missing', inputs);
  return tiers.includes(c.facts.unitTier) ? met(inputs) : notMet('too_high_unit', inputs);
};

export const aidStay: Check<EligibilityValues['aidStay']> = ({ years }, c) =>
  c.facts.aidDirect === false ? notApplicable('not_claimed', ['aidDirect']) : stayOutcome(c, 'aidStays', years);

/**
 * All of three assessments 优秀: three years in a row inside the unbroken stay. Met where one such row is complete, not met
 * where every possible one holds a lower grade.
 */
export const aidAssessments: Check<EligibilityValues['aidAssessments']> = ({ years }, c) => {
  const inputs = ['assessments', 'aidStays', 'aidDirect'] as const;
  const params = { years };
  if (c.facts.aidDirect === false) return notApplicable('not_claimed', inputs);
  const service = serviceOf(c, 'aidStays', years);
  if (!service || c.facts.assessments === null) return cannotTell('fact_missing', inputs, { params });
  const best = bestOf(service, (run) => threeInARow(c, run, years));
  return best ?? cannotTell('fact_missing', inputs, { params });
};

function threeInARow(c: CheckCase, run: DayPeriod, years: number): Outcome {
  const inputs = ['assessments', 'aidStays', 'aidDirect'] as const;
  const params = { years };
  const during = gradesDuring(c, run);
  const rows = during.years.slice(0, Math.max(0, during.years.length - years + 1)).map((first) => {
    const row = during.years.filter((year) => year >= first && year < first + years);
    if (row.some((year) => during.grades.get(year) === false)) return 'not_met';
    return row.every((year) => during.grades.get(year) === true) ? 'met' : 'cannot_tell';
  });
  // A stay that touches fewer years is too short anyway: the check of the stay says so.
  if (rows.length === 0) return cannotTell('depends_on_other', inputs, { params });
  if (rows.includes('met')) return met(inputs, { params });
  const lower = during.years.filter((year) => during.grades.get(year) === false);
  if (rows.every((row) => row === 'not_met'))
    return notMet('not_excellent', inputs, { params, items: lower.map(String) });
  const open = during.years.filter((year) => during.grades.get(year) === undefined);
  return cannotTell('years_missing', inputs, { params, items: open.map(String) });
}

/** The next level directly, without the years in between, without defence and practical test. */
export const aidDirect: Check<boolean> = (_, c) => {
  const inputs = ['aidDirect', 'unitTier', 'aidStays', 'assessments'] as const;
  if (c.facts.aidDirect === false) return notApplicable('not_claimed', inputs);
  const all = allOf(c, ['aidUnitTier', 'aidStay', 'aidAssessments']);
  // Whoever could and did not say so still goes the ordinary way.
  if (c.facts.aidDirect === null) return cannotTell('fact_missing', inputs);
  if (all === 'met') return met(inputs);
  return all === 'not_met' ? notMet('condition_failed', inputs) : cannotTell('depends_on_other', inputs);
};

export const villageSent: Check<boolean> = (_, c) => ticked(c, 'villageSent');

/** Two full years from date to date without a break, never the difference of two years (hard case 40). */
export const villageStay: Check<EligibilityValues['villageStay']> = ({ years }, c) =>
  stayOutcome(c, 'villageStays', years);

/**
 * Every annual assessment during the stay 优秀. The year of the cut-off is assessed after it: its record counts if there
 * is one and is not missed if there is none.
 */
export const villageAssessments: Check<boolean> = (_, c) => {
  const inputs = ['assessments', 'villageStays'] as const;
  const service = serviceOf(c, 'villageStays', c.pack.rules.villageStay.value?.years ?? 1);
  if (!service || c.facts.assessments === null) return cannotTell('fact_missing', inputs);
  return bestOf(service, (run) => excellentThroughout(c, run)) ?? cannotTell('fact_missing', inputs);
};

function excellentThroughout(c: CheckCase, run: DayPeriod): Outcome {
  const inputs = ['assessments', 'villageStays'] as const;
  const during = gradesDuring(c, run);
  const lower = during.years.filter((year) => during.grades.get(year) === false);
  if (lower.length > 0) return notMet('not_excellent', inputs, { items: lower.map(String) });
  const strange = during.years.filter((year) => during.grades.has(year) && during.grades.get(year) === undefined);
  if (strange.length > 0) return cannotTell('grade_unreadable', inputs, { items: strange.map(String) });
  const missing = during.years.filter((year) => !during.grades.has(year) && year !== c.context.year);
  if (missing.length > 0 || during.grades.size === 0) {
    return cannotTell('years_missing', inputs, { items: missing.map(String) });
  }
  return met(inputs, { items: [...during.grades.keys()].sort().map(String) });
}

/** Whether the achievements in the village are remarkable is a person's judgement; the check only asks whether it is given. */
export const villageAchievement: Check<boolean> = (_, c) => {
  const inputs = ['villageAchievement'] as const;
  const { villageAchievement: said } = c.facts;
  if (said === null) return cannotTell('a_person_decides', inputs);
  return said ? met(inputs) : notMet('condition_failed', inputs);
};

export const villageProof: Check<boolean> = (_, c) => ticked(c, 'villageProof');

/** Where all five hold, the years required shrink by exactly one. The years in the village count as years of service. */
export const villageReduction: Check<EligibilityValues['villageReduction']> = ({ years }, c) => {
  const inputs = ['villageSent', 'villageStays', 'assessments', 'villageAchievement', 'villageProof'] as const;
  const all = allOf(c, ['villageSent', 'villageStay', 'villageAssessments', 'villageAchievement', 'villageProof']);
  const params = { years };
  if (all === 'met') return met(inputs, { params });
  return all === 'not_met'
    ? notMet('condition_failed', inputs, { params })
    : cannotTell('depends_on_other', inputs, { params });
};
