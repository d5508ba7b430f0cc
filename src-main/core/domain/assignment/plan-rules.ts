import type { RulePack } from '../rules/rule-pack.ts';

/** What a plan of reviewers is made under; kept with the plan, so that it can be read later what was promised. */
export interface PlanRules {
  /** Experts for each application, one of them in the lead. */
  readonly need: number;
  /** group: by the application's own group, by others only what that one lacks. jury: by anybody. */
  readonly within: 'group' | 'jury';
  /** What an expert of another discipline costs, and one to whom it is a second one. */
  readonly otherDiscipline: number;
  readonly secondDiscipline: number;
  /** What an expert below the level applied for costs; null: there may be none. */
  readonly lowerLevel: number | null;
  /** Weight of load² for each expert. */
  readonly balance: number;
  /** Most reviewers from the applicant's own prefecture, and of the own employer's system; 0: any number. */
  readonly samePrefecture: number;
  readonly sameEmployer: number;
}

/** Weights of a plan as the rule pack keeps them. */
export interface PlanWeights {
  readonly otherDiscipline: number;
  readonly secondDiscipline: number;
  readonly lowerLevel: number;
  readonly balance: number;
}

/**
 * By the round's rules: a rule that blocks is kept, one that warns costs (of limits: nothing), one that only informs asks
 * for nothing.
 */
export function planRulesOf({ rules }: RulePack, within: PlanRules['within']): PlanRules {
  const { otherDiscipline, secondDiscipline, lowerLevel, balance } = rules.reviewWeights.value;
  const { value: fits, severity } = rules.reviewLevel;
  const kept = (rule: typeof rules.reviewSamePrefecture) => (rule.severity === 'block' ? rule.value : 0);
  return {
    need: rules.groupMinimum.value,
    within,
    otherDiscipline,
    secondDiscipline,
    lowerLevel: !fits || severity === 'info' ? 0 : severity === 'block' ? null : lowerLevel,
    balance,
    samePrefecture: kept(rules.reviewSamePrefecture),
    sameEmployer: kept(rules.reviewSameEmployer),
  };
}
