import { APPLICATION_KINDS, type ApplicationKind } from '../applications/application-kind.ts';
import { cutOffOf } from '../calendar/full-years.ts';
import { type IsoDate, parseIsoDate } from '../calendar/iso-date.ts';
import type { TitleLevel, UnitKind } from '../roster/words.ts';
import { isCount, isFlag, isObject, isOneOf, isText, isTextList, type Shape } from '../rules/shapes.ts';
import { EDUCATIONS, type Education } from './education.ts';
import type { EligibilityRuleId } from './rule-ids.ts';

export const TIERS = ['province', 'prefecture', 'county', 'township', 'village'] as const;
export type UnitTier = (typeof TIERS)[number];
/** Sanctions of public-institution staff, the lightest first (警告、记过、降低岗位等级、开除). */
export const GRADES = ['warning', 'demerit', 'demotion', 'dismissal'] as const;
export type PunishmentGrade = (typeof GRADES)[number];

/** One line of the province's table of years. What is absent is not asked. */
export interface SeniorityRequirement {
  readonly level: TitleLevel;
  readonly years: number;
  /** What the years are counted from. */
  readonly since: 'current_title' | 'work_start' | 'graduated';
  readonly series?: readonly string[];
  readonly education?: readonly Education[];
  readonly kinds?: readonly ApplicationKind[];
}

/** Criteria of a series in the version that was in force over these days; versions overlap during a transition. */
export interface CriteriaVersion {
  readonly id: string;
  readonly title: string;
  readonly series: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo?: IsoDate;
}

export interface OpenSeries {
  /** Id of the catalogue of titles. */
  readonly series: string;
  /** Only this part of the series. */
  readonly only?: string;
}

/** What each rule carries besides its sentence. `true`: a rule without figures; `false` switches it off. */
export interface EligibilityValues {
  readonly inPost: boolean;
  readonly employerChange: boolean;
  readonly integrity: { readonly years: number };
  readonly punishment: { readonly unitKinds: readonly UnitKind[]; readonly grades: readonly PunishmentGrade[] };
  readonly oneApplicationPerYear: { readonly markedKinds: readonly ApplicationKind[] };
  readonly postAudit: { readonly unitKinds: readonly UnitKind[]; readonly levels: readonly TitleLevel[] };
  readonly unitPosting: { readonly workingDays: number; readonly firstDayCounted: boolean };
  readonly appointmentProof: { readonly unitKinds: readonly UnitKind[]; readonly exempt: readonly string[] };
  readonly privateFirm: { readonly unitKinds: readonly UnitKind[]; readonly insuranceYears: number };
  readonly titleWording: boolean;
  readonly stepByStep: boolean;
  /** The office's sentence for a type whose conditions stand in a measure of their own. */
  readonly typeConditions: Readonly<Partial<Record<ApplicationKind, string>>>;
  readonly hostRecommendation: boolean;
  readonly dispatchingSeal: boolean;
  readonly aidUnitTier: { readonly tiers: readonly UnitTier[] };
  readonly aidStay: { readonly years: number };
  readonly aidAssessments: { readonly years: number };
  readonly aidDirect: boolean;
  readonly villageSent: boolean;
  readonly villageStay: { readonly years: number };
  readonly villageAssessments: boolean;
  readonly villageAchievement: boolean;
  readonly villageProof: boolean;
  readonly villageReduction: { readonly years: number };
  readonly highSkilledSeries: { readonly series: readonly OpenSeries[]; readonly listEndsWithEtc: boolean };
  readonly diplomaEquivalence: readonly { readonly words: readonly string[]; readonly equals: Education }[];
  readonly seniority: { readonly required: readonly SeniorityRequirement[] };
  readonly achievementWindow: boolean;
  readonly cpd: {
    readonly required: number | null;
    readonly byDepartment: readonly { readonly series: string; readonly department: string }[];
  };
  readonly criteriaVersion: { readonly versions: readonly CriteriaVersion[] };
}

const LEVELS: readonly TitleLevel[] = ['full_senior', 'associate_senior', 'intermediate', 'junior'];
const UNIT_KINDS: readonly UnitKind[] = [
  'public_institution',
  'enterprise',
  'private_enterprise',
  'government',
  'social_organisation',
  'self_employed',
];

const optional =
  (shape: Shape): Shape =>
  (v) =>
    v === undefined || shape(v);
const listOf =
  (shape: Shape): Shape =>
  (v) =>
    Array.isArray(v) && v.every(shape);
const oneOf = isOneOf;
/** An object with exactly these fields. */
const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (v) =>
    isObject(v) &&
    Object.entries(fields).every(([name, shape]) => shape(v[name])) &&
    Object.keys(v).every((name) => Object.hasOwn(fields, name));
const isDate: Shape = (v) => typeof v === 'string' && parseIsoDate(v) !== undefined;
const years = record({ years: isCount });

export const VALUE_SHAPES: Readonly<Record<EligibilityRuleId, Shape>> = {
  inPost: isFlag,
  employerChange: isFlag,
  integrity: years,
  punishment: record({ unitKinds: listOf(oneOf(UNIT_KINDS)), grades: listOf(oneOf(GRADES)) }),
  oneApplicationPerYear: record({ markedKinds: listOf(oneOf(APPLICATION_KINDS)) }),
  postAudit: record({ unitKinds: listOf(oneOf(UNIT_KINDS)), levels: listOf(oneOf(LEVELS)) }),
  unitPosting: record({ workingDays: isCount, firstDayCounted: isFlag }),
  appointmentProof: record({ unitKinds: listOf(oneOf(UNIT_KINDS)), exempt: isTextList }),
  privateFirm: record({ unitKinds: listOf(oneOf(UNIT_KINDS)), insuranceYears: isCount }),
  titleWording: isFlag,
  stepByStep: isFlag,
  typeConditions: (v) =>
    isObject(v) && Object.entries(v).every(([kind, text]) => oneOf(APPLICATION_KINDS)(kind) && isText(text)),
  hostRecommendation: isFlag,
  dispatchingSeal: isFlag,
  aidUnitTier: record({ tiers: listOf(oneOf(TIERS)) }),
  aidStay: years,
  aidAssessments: years,
  aidDirect: isFlag,
  villageSent: isFlag,
  villageStay: years,
  villageAssessments: isFlag,
  villageAchievement: isFlag,
  villageProof: isFlag,
  villageReduction: years,
  highSkilledSeries: record({
    series: listOf(record({ series: isText, only: optional(isText) })),
    listEndsWithEtc: isFlag,
  }),
  diplomaEquivalence: listOf(record({ words: isTextList, equals: oneOf(EDUCATIONS) })),
  seniority: record({
    required: listOf(
      record({
        level: oneOf(LEVELS),
        years: (v) => v === 0 || isCount(v),
        since: oneOf(['current_title', 'work_start', 'graduated']),
        series: optional(isTextList),
        education: optional(listOf(oneOf(EDUCATIONS))),
        kinds: optional(listOf(oneOf(APPLICATION_KINDS))),
      }),
    ),
  }),
  achievementWindow: isFlag,
  cpd: record({
    required: (v) => v === null || isCount(v),
    byDepartment: listOf(record({ series: isText, department: isText })),
  }),
  criteriaVersion: record({
    versions: listOf(
      record({
        id: isText,
        title: isText,
        series: isText,
        effectiveFrom: isDate,
        effectiveTo: optional(isDate),
      }),
    ),
  }),
};

export const isCutOff: Shape = (v) => typeof v === 'string' && cutOffOf(2023, v) !== undefined;
