import type { ApplicationKind } from '../applications/application-kind.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { TitleLevel, UnitKind } from '../roster/words.ts';
import type { PunishmentGrade, UnitTier } from './rule-values.ts';

/** A date as somebody wrote it: `2020-12-05`, `2020-12` or `2020`. */
export type WrittenDate = string;

export const EMPLOYMENTS = ['established', 'contract', 'agency'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export interface StatedPeriod {
  readonly from: WrittenDate;
  /** null: it still lasts. */
  readonly to: WrittenDate | null;
}

export interface Punishment {
  readonly grade: PunishmentGrade;
  readonly from: IsoDate;
  /** Last day of its period; null where the decision at hand does not say. */
  readonly to: IsoDate | null;
}

export interface IntegrityRecord {
  /** Number of the decision. */
  readonly decision: string;
  readonly from: IsoDate;
  /** Last day; null: by the rule's number of years. */
  readonly to: IsoDate | null;
}

export interface OtherApplication {
  readonly year: number;
  /** For the sentence: which jury or series, or through which unit. */
  readonly place: string;
  readonly kind: ApplicationKind;
  /** Not withdrawn, returned or moved. */
  readonly open: boolean;
}

export interface Departure {
  readonly kind: 'retired' | 'transferred' | 'died';
  readonly on: IsoDate;
}

/**
 * What is known of one application. null everywhere means that nobody has said: the check then cannot tell. An empty list
 * or text says that there is none. Nothing here is a name or a document number.
 */
export interface EligibilityFacts {
  readonly kind: ApplicationKind;
  /** As the roster writes it, or an id of the catalogue of titles. */
  readonly series: string;
  readonly specialty: string;
  readonly level: TitleLevel;
  readonly title: string;
  readonly receivedOn: IsoDate | null;

  readonly unitKind: UnitKind | null;
  readonly unitTier: UnitTier | null;
  readonly employment: Employment | null;
  readonly inPost: boolean | null;
  /** null: none is known. */
  readonly departure: Departure | null;
  readonly punishments: readonly Punishment[] | null;
  readonly integrityRecords: readonly IntegrityRecord[] | null;
  readonly otherApplications: readonly OtherApplication[] | null;

  readonly postAuditNumber: string | null;
  readonly unitPosting: { readonly from: IsoDate; readonly to: IsoDate } | 'none' | null;
  readonly appointmentProof: boolean | null;

  readonly personnelFileAtUnit: boolean | null;
  readonly registeredInProvince: boolean | null;
  readonly contract: boolean | null;
  readonly insurancePeriods: readonly StatedPeriod[] | null;

  readonly education: string | null;
  readonly currentTitle: string | null;
  readonly currentTitleDate: WrittenDate | null;
  readonly workStart: WrittenDate | null;
  readonly graduated: WrittenDate | null;
  readonly assessments: readonly { readonly year: number; readonly grade: string }[] | null;
  readonly achievements: readonly { readonly id: string; readonly on: WrittenDate }[] | null;
  readonly cpd: number | null;
  readonly criteriaVersion: string | null;

  /** Somebody has compared the application with the conditions of its type. */
  readonly typeConditionsMet: boolean | null;
  readonly hostRecommends: boolean | null;
  readonly dispatchingSeal: boolean | null;
  /** Applies for the next level directly, on three years of aid work. */
  readonly aidDirect: boolean | null;
  readonly aidStays: readonly StatedPeriod[] | null;
  readonly villageSent: boolean | null;
  readonly villageStays: readonly StatedPeriod[] | null;
  /** Remarkable achievements in the village: a person's judgement. */
  readonly villageAchievement: boolean | null;
  readonly villageProof: boolean | null;
}

export type FactName = keyof EligibilityFacts;

/** Hours or credits where the cell is one whole number of them: “90学时”. Several years in one cell are for a person to add. */
function wholeHours(text: string): number | null {
  const found = /^(\d{1,4})(?:个?学时|学分|分|小时)?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  return found ? Number(found[1]) : null;
}

/** What a roster's row says; everything that no roster says is null. */
export function factsOfRoster(row: {
  readonly kind: ApplicationKind;
  readonly series: string;
  readonly specialty: string;
  readonly level: TitleLevel;
  readonly title: string;
  readonly unitKind: UnitKind | null;
  readonly postAuditNumber: string;
  readonly education: string;
  readonly currentTitle: string;
  readonly currentTitleDate: string | null;
  readonly workStart: string | null;
  readonly graduated: string | null;
  readonly assessments: readonly { readonly year: number; readonly grade: string }[];
  readonly training: string;
}): EligibilityFacts {
  const said = (text: string): string | null => (text.trim() === '' ? null : text);
  return {
    kind: row.kind,
    series: row.series,
    specialty: row.specialty,
    level: row.level,
    title: row.title,
    receivedOn: null,
    unitKind: row.unitKind,
    unitTier: null,
    employment: null,
    inPost: null,
    departure: null,
    punishments: null,
    integrityRecords: null,
    otherApplications: null,
    // An empty cell of this column is an answer: there is no number.
    postAuditNumber: row.postAuditNumber.trim(),
    unitPosting: null,
    appointmentProof: null,
    personnelFileAtUnit: null,
    registeredInProvince: null,
    contract: null,
    insurancePeriods: null,
    education: said(row.education),
    currentTitle: said(row.currentTitle),
    currentTitleDate: row.currentTitleDate,
    workStart: row.workStart,
    graduated: row.graduated,
    assessments: row.assessments.length === 0 ? null : row.assessments,
    achievements: null,
    cpd: wholeHours(row.training),
    criteriaVersion: null,
    typeConditionsMet: null,
    hostRecommends: null,
    dispatchingSeal: null,
    aidDirect: null,
    aidStays: null,
    villageSent: null,
    villageStays: null,
    villageAchievement: null,
    villageProof: null,
  };
}
