import type { ApplicationId, ExpertId } from '../domain/kernel/ids.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { SchemeKind } from '../domain/scoring/scheme.ts';

/** What agreement comes to; low and high are null where an interval would say nothing. */
export interface AlphaView {
  readonly metric: 'interval' | 'nominal';
  readonly alpha: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly units: number;
}

/** Of the same order by all raters. `p` is null where chi-square is no approximation. */
export interface ConcordanceView {
  readonly w: number;
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number | null;
  readonly raters: number;
}

/** Of one rater's score, and of the mean of all of them. */
export interface IntraclassView {
  readonly single: number;
  readonly average: number;
}

/** Points are points here, not hundredths: these figures are reckoned in floating point and decide nothing. */
export interface StrictnessRow {
  readonly expertId: ExpertId;
  readonly expert: string;
  readonly shared: number;
  /** + gives more than the others for the same work. */
  readonly offset: number;
}

export interface StatisticsRow {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly name: string;
  readonly level: string;
  /** As the score summary has it: hundredths, official rank, ties. */
  readonly mean: number | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly range: number | null;
  readonly deviation: number | null;
  /** Whose total stands off the others' mean. */
  readonly outliers: readonly { readonly expert: string; readonly total: number }[];
  /** Hundredths, to the nearest; null where strictness cannot be told. */
  readonly adjusted: number | null;
  /** By `adjusted`, among the same applications as `rank`. It replaces nothing. */
  readonly adjustedRank: number | null;
  readonly adjustedTied: boolean;
}

/** One group's applications that are scored by one scheme. A figure that cannot be told says why. */
export interface StatisticsPool {
  readonly group: number;
  readonly schemeId: string;
  readonly scheme: string;
  readonly kind: SchemeKind;
  readonly applications: number;
  /** Sheets that are complete, and how many there are. */
  readonly entered: number;
  readonly expected: number;
  readonly alpha: Result<AlphaView>;
  readonly concordance: Result<ConcordanceView>;
  readonly intraclass: Result<IntraclassView>;
  readonly kappa: Result<number>;
  readonly strictness: Result<readonly StrictnessRow[]>;
  readonly rows: readonly StatisticsRow[];
}

export interface ScoringStatistics {
  readonly pools: readonly StatisticsPool[];
  /** The rules by which these figures are told: percent of full marks, applications shared, draws of an interval. */
  readonly rules: { readonly outlierPercent: number; readonly leastShared: number; readonly draws: number };
}
