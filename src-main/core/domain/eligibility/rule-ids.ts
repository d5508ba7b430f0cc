/**
 * The checks in the order in which they are made and shown; a later one may lean on an earlier (seniority on the village
 * cadre's year). Dossier of the field: regional notice of 2022, Decree 40.
 */
export const ELIGIBILITY_RULE_IDS = [
  'inPost',
  'employerChange',
  'integrity',
  'punishment',
  'oneApplicationPerYear',
  'postAudit',
  'unitPosting',
  'appointmentProof',
  'privateFirm',
  'titleWording',
  'stepByStep',
  'typeConditions',
  'hostRecommendation',
  'dispatchingSeal',
  'aidUnitTier',
  'aidStay',
  'aidAssessments',
  'aidDirect',
  'villageSent',
  'villageStay',
  'villageAssessments',
  'villageAchievement',
  'villageProof',
  'villageReduction',
  'highSkilledSeries',
  'diplomaEquivalence',
  'seniority',
  'achievementWindow',
  'cpd',
  'criteriaVersion',
] as const;
export type EligibilityRuleId = (typeof ELIGIBILITY_RULE_IDS)[number];
