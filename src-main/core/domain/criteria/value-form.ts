import { APPLICATION_KINDS } from '../applications/application-kind.ts';
import { EDUCATIONS } from '../eligibility/education.ts';
import { CUT_OFF_USES, SCHEME_KINDS } from '../scoring/scheme.ts';
import { NAMES_BEFORE_SIGN_IN } from '../secrecy/sealed-names.ts';
import type { EntryId } from './pack-entries.ts';

/** Lists of codes whose words the window has. `series`: ids of the catalogue of titles. */
export const VOCABULARIES = {
  unitKinds: [
    'public_institution',
    'enterprise',
    'private_enterprise',
    'government',
    'social_organisation',
    'self_employed',
  ],
  levels: ['full_senior', 'associate_senior', 'intermediate', 'junior'],
  kinds: APPLICATION_KINDS,
  grades: ['warning', 'demerit', 'demotion', 'dismissal'],
  tiers: ['province', 'prefecture', 'county', 'township', 'village'],
  educations: EDUCATIONS,
  employments: ['established', 'contract', 'agency'],
  since: ['current_title', 'work_start', 'graduated'],
  denominators: ['exclude', 'include'],
  namesBeforeSignIn: NAMES_BEFORE_SIGN_IN,
  schemeKinds: SCHEME_KINDS,
  cutOffUses: CUT_OFF_USES,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Vocabulary = keyof typeof VOCABULARIES;

export type CountUnit =
  | 'people'
  | 'years'
  | 'working_days'
  | 'raters'
  | 'percent'
  | 'departures'
  | 'hours'
  | 'months'
  | 'points';

/** How a rule's value is typed in. The readers of the packs decide what is right; this says only what it is made of. */
export type ValueForm =
  | { readonly is: 'flag' }
  | { readonly is: 'count'; readonly unit: CountUnit; readonly least: number; readonly orNone?: true | 'absent' }
  /** Typed with up to two decimals, kept in whole hundredths. */
  | { readonly is: 'points'; readonly orNone?: true }
  | { readonly is: 'share' }
  | { readonly is: 'month_day' }
  | { readonly is: 'date'; readonly orNone?: true }
  | { readonly is: 'text'; readonly orNone?: true }
  | { readonly is: 'texts' }
  | { readonly is: 'choice'; readonly of: Vocabulary | 'series'; readonly orNone?: true }
  /** `orNone`: absent where nothing is chosen. */
  | { readonly is: 'codes'; readonly of: Vocabulary | 'series'; readonly orNone?: true }
  | { readonly is: 'text_by_kind' }
  | { readonly is: 'record'; readonly fields: Readonly<Record<string, ValueForm>> }
  /** `schemes`: lines that are read as scoring schemes. */
  | { readonly is: 'rows'; readonly columns: Readonly<Record<string, ValueForm>>; readonly read?: 'schemes' };

const flag: ValueForm = { is: 'flag' };
const count = (unit: CountUnit, least = 1): ValueForm => ({ is: 'count', unit, least });
const codes = (of: Vocabulary | 'series'): ValueForm => ({ is: 'codes', of });
const someCodes = (of: Vocabulary | 'series'): ValueForm => ({ is: 'codes', of, orNone: true });
const record = (fields: Readonly<Record<string, ValueForm>>): ValueForm => ({ is: 'record', fields });
const rows = (columns: Readonly<Record<string, ValueForm>>): ValueForm => ({ is: 'rows', columns });
const years = record({ years: count('years') });
const series: ValueForm = { is: 'choice', of: 'series' };
const text: ValueForm = { is: 'text' };
const points: ValueForm = { is: 'points' };
const somePoints: ValueForm = { is: 'points', orNone: true };

const scored = { id: text, title: text, maxPoints: points, step: somePoints };
const schemes: ValueForm = {
  is: 'rows',
  read: 'schemes',
  columns: {
    id: text,
    title: text,
    kind: { is: 'choice', of: 'schemeKinds' },
    series: someCodes('series'),
    levels: someCodes('levels'),
    criteria: rows({
      ...scored,
      weight: { is: 'count', unit: 'percent', least: 1, orNone: 'absent' },
      items: rows(scored),
    }),
    vetoes: rows({ id: text, title: text }),
    cutOff: somePoints,
    cutOffUse: { is: 'choice', of: 'cutOffUses', orNone: true },
  },
};

export const VALUE_FORMS: Readonly<Record<EntryId, ValueForm>> = {
  quorum: { is: 'share' },
  pass: { is: 'share' },
  oddJury: flag,
  seniorSeriesMinimum: count('people'),
  seniorSpecialtyMinimum: count('people'),
  groupMinimum: count('people'),
  defence: record({ levels: codes('levels'), kinds: codes('kinds') }),
  noticeWorkingDays: count('working_days'),
  noticeFirstDayCounted: flag,
  approvalValidityYears: count('years'),
  expertTermYears: count('years'),
  denominatorMode: { is: 'choice', of: 'denominators' },
  dropHighLowFromRaters: count('raters', 4),
  scoringSchemes: schemes,
  postAuditRequiredFor: codes('unitKinds'),
  retiredExcluded: flag,
  applicantExcluded: flag,
  declaredExcluded: flag,
  kinExcluded: flag,
  sameUnitExcluded: flag,
  sameEmployerYears: count('years', 0),
  sharedAddressMost: count('people', 0),
  removedExcluded: flag,
  suspendedExcluded: flag,
  integrityExcluded: flag,
  termOverExcluded: flag,
  awayExcluded: flag,
  titleBelowExcluded: flag,
  correctionOnce: flag,
  correctionWorkingDays: count('working_days'),
  twoPersonCheck: flag,
  chairAnnounces: flag,
  chairEligible: flag,
  viceChairs: count('people', 0),
  filingNeedsNotice: flag,
  alternateSecondPerson: flag,
  yearsInRow: count('years', 0),
  restMonths: count('months', 0),
  namesBeforeSignIn: { is: 'choice', of: 'namesBeforeSignIn' },
  reviewLevel: flag,
  reviewSamePrefecture: count('people', 0),
  reviewSameEmployer: count('people', 0),
  reviewWeights: record({
    otherDiscipline: count('points', 0),
    secondDiscipline: count('points', 0),
    lowerLevel: count('points', 0),
    balance: count('points', 0),
  }),

  cutOff: { is: 'month_day' },
  inPost: flag,
  employerChange: flag,
  integrity: years,
  punishment: record({ unitKinds: codes('unitKinds'), grades: codes('grades') }),
  oneApplicationPerYear: record({ markedKinds: codes('kinds') }),
  postAudit: record({ unitKinds: codes('unitKinds'), levels: codes('levels') }),
  unitPosting: record({ workingDays: count('working_days'), firstDayCounted: flag }),
  appointmentProof: record({ unitKinds: codes('unitKinds'), exempt: codes('employments') }),
  privateFirm: record({ unitKinds: codes('unitKinds'), insuranceYears: count('years') }),
  titleWording: flag,
  stepByStep: flag,
  typeConditions: { is: 'text_by_kind' },
  hostRecommendation: flag,
  dispatchingSeal: flag,
  aidUnitTier: record({ tiers: codes('tiers') }),
  aidStay: years,
  aidAssessments: years,
  aidDirect: flag,
  villageSent: flag,
  villageStay: years,
  villageAssessments: flag,
  villageAchievement: flag,
  villageProof: flag,
  villageReduction: years,
  highSkilledSeries: record({ series: rows({ series, only: { is: 'text', orNone: true } }), listEndsWithEtc: flag }),
  diplomaEquivalence: rows({ words: { is: 'texts' }, equals: { is: 'choice', of: 'educations' } }),
  seniority: record({
    required: rows({
      level: { is: 'choice', of: 'levels' },
      years: count('years', 0),
      since: { is: 'choice', of: 'since' },
      education: someCodes('educations'),
      series: someCodes('series'),
      kinds: someCodes('kinds'),
    }),
  }),
  achievementWindow: flag,
  cpd: record({
    required: { is: 'count', unit: 'hours', least: 1, orNone: true },
    byDepartment: rows({ series, department: text }),
  }),
  criteriaVersion: record({
    versions: rows({
      id: text,
      title: text,
      series,
      effectiveFrom: { is: 'date' },
      effectiveTo: { is: 'date', orNone: true },
    }),
  }),
  postQuota: record({
    suspendAbovePercent: count('percent'),
    departuresForOne: count('departures'),
    carryRemainder: flag,
  }),
  entrustmentLetter: flag,
};

/** A first value of the form, for a parameter that nobody has entered: empty lists, the least number, no text. */
export function blankOf(form: ValueForm): unknown {
  switch (form.is) {
    case 'flag':
      return true;
    case 'count':
      return form.orNone === 'absent' ? undefined : form.orNone ? null : form.least;
    case 'points':
      return form.orNone ? undefined : null;
    case 'share':
      return { numerator: 2, denominator: 3 };
    case 'codes':
      return form.orNone ? undefined : [];
    case 'texts':
    case 'rows':
      return [];
    case 'choice':
      if (form.orNone) return undefined;
      return form.of === 'series' ? '' : (VOCABULARIES[form.of][0] ?? '');
    case 'text_by_kind':
      return {};
    case 'record':
      return rowOf(form.fields);
    default:
      return 'orNone' in form && form.orNone ? undefined : '';
  }
}

/** A new line of a table, or a record: what may be absent is. */
export function rowOf(fields: Readonly<Record<string, ValueForm>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, form]) => [name, blankOf(form)])
      .filter(([, value]) => value !== undefined),
  );
}
