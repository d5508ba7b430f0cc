import type { TitleLevel } from '../roster/words.ts';

/**
 * How an application is scored. `quantified`: points by criterion (量化赋分). `agreement`: each expert agrees or does not,
 * with remarks, and there are no points. Both are office practice; no national rule asks for either.
 */
export const SCHEME_KINDS = ['quantified', 'agreement'] as const;
export type SchemeKind = (typeof SCHEME_KINDS)[number];

/** `gate`: below it the group cannot recommend. `reference`: shown beside the mean and nothing follows from it. */
export const CUT_OFF_USES = ['reference', 'gate'] as const;
export type CutOffUse = (typeof CUT_OFF_USES)[number];

/** A thing that gets points. Points everywhere are whole hundredths: 85.5 points are 8550. */
export interface SchemeItem {
  /** The key of the points kept; unique within the scheme. */
  readonly id: string;
  readonly title: string;
  readonly maxPoints: number;
  /** Only whole multiples of it may be given; absent: any hundredth. */
  readonly step?: number;
}

export interface SchemeCriterion extends SchemeItem {
  /** Whole percent that the criterion's points count; absent: they count as they are. Of all criteria or of none. */
  readonly weight?: number;
  /** Where there are some, points are given for them and the criterion has their sum, at most its own maximum. */
  readonly items?: readonly SchemeItem[];
}

/** A defect for which an expert does not recommend, whatever the points (一票否决). */
export interface SchemeVeto {
  readonly id: string;
  readonly title: string;
}

export interface ScoreScheme {
  readonly id: string;
  readonly title: string;
  readonly kind: SchemeKind;
  /** Ids of the catalogue of titles; absent: every series that no other scheme names. */
  readonly series?: readonly string[];
  /** Absent: every level that no other scheme names. */
  readonly levels?: readonly TitleLevel[];
  /** None for an agreement. */
  readonly criteria: readonly SchemeCriterion[];
  readonly vetoes: readonly SchemeVeto[];
  /** Against the exact mean, in hundredths. */
  readonly cutOff?: number;
  readonly cutOffUse?: CutOffUse;
}

/** What gets points on a sheet, in the order of the sheet: the items of a criterion, or the criterion itself. */
export function scoredItems(scheme: ScoreScheme): SchemeItem[] {
  return scheme.criteria.flatMap((one) => (one.items !== undefined && one.items.length > 0 ? one.items : [one]));
}

/**
 * The scheme of an application: one that names its series and its level comes before one that names only the series, that
 * before one that names only the level, and last the one that names neither. `series`: id of the catalogue, undefined for
 * a word that the catalogue does not know. Throws where no scheme fits: `schemesDefect` wants one for all the others.
 */
export function schemeFor(
  schemes: readonly ScoreScheme[],
  { series, level }: { readonly series: string | undefined; readonly level: string },
): ScoreScheme {
  const weight = (one: ScoreScheme) => (one.series === undefined ? 0 : 2) + (one.levels === undefined ? 0 : 1);
  const fits = (one: ScoreScheme) =>
    (one.series === undefined || (series !== undefined && one.series.includes(series))) &&
    (one.levels === undefined || (one.levels as readonly string[]).includes(level));
  const found = schemes
    .filter(fits)
    .reduce<ScoreScheme | undefined>((best, one) => (best && weight(best) >= weight(one) ? best : one), undefined);
  if (found === undefined) throw new RangeError('no scheme for an application');
  return found;
}
