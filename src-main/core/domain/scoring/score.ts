import { addFractions, compareFractions, type Fraction, fraction, roundHalfUp } from '../kernel/fraction.ts';
import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type SchemeCriterion, type SchemeItem, type ScoreScheme, scoredItems } from './scheme.ts';

/** One expert's points for one application by item; an item left out is not yet scored, never 0. */
export type ScoreSheet = Readonly<Record<string, number | undefined>>;

/**
 * Points as typed ("85", "85.5", "85.50", full-width digits too) in hundredths. Refusals: `not_a_number`,
 * `too_many_decimals`, `above_maximum` {maximum}, `not_a_step` {step} (hundredths).
 */
export function parsePoints(
  text: string,
  { maxPoints, step = 1 }: Pick<SchemeItem, 'maxPoints' | 'step'>,
): Result<number> {
  const m = /^(\d+)(?:\.(\d+))?$/.exec(text.normalize('NFKC').replace('。', '.').trim());
  if (!m) return refuse('not_a_number');
  const decimals = m[2] ?? '';
  if (decimals.length > 2) return refuse('too_many_decimals');
  const hundredths = Number(m[1]) * 100 + Number(decimals.padEnd(2, '0'));
  if (hundredths > maxPoints) return refuse('above_maximum', { maximum: maxPoints });
  return hundredths % step === 0 ? ok(hundredths) : refuse('not_a_step', { step });
}

/** Hundredths as text with two decimals, e.g. 8550 → "85.50". */
export function formatPoints(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The one place where points are rounded: to whole hundredths, half up, for showing. Whatever decides takes the fraction. */
export function shownPoints(exact: Fraction): number {
  return roundHalfUp(exact);
}

export interface MissingScore {
  readonly expertId: ExpertId;
  readonly criterionId: string;
}

export type ScoresMissing<M> = Refusal & { readonly code: 'scores_missing'; readonly missing: readonly M[] };

function missingScores<M>(missing: readonly M[]): { readonly ok: false; readonly refusal: ScoresMissing<M> } {
  return { ok: false, refusal: { code: 'scores_missing', params: { count: missing.length }, missing } };
}

/** Whole hundredths: the sum of the items, at most the criterion's own maximum. */
function pointsOf(criterion: SchemeCriterion, sheet: ScoreSheet): number {
  const { id, maxPoints, items = [] } = criterion;
  if (items.length === 0) return sheet[id] ?? 0;
  return Math.min(
    maxPoints,
    items.reduce((sum, one) => sum + (sheet[one.id] ?? 0), 0),
  );
}

/** Hundredths; with weights each criterion counts by its percentage, so that a total may have four decimals. */
function weighed(scheme: ScoreScheme, points: (criterion: SchemeCriterion) => number): Fraction {
  const sum = scheme.criteria.reduce((all, one) => all + points(one) * (one.weight ?? 100), 0);
  return fraction(sum, 100);
}

/** The most that anybody can get, in hundredths. */
export function maximumOf(scheme: ScoreScheme): Fraction {
  return weighed(scheme, ({ maxPoints }) => maxPoints);
}

/** The expert's total in hundredths, exactly; `scores_missing` lists the items without points. */
export function expertTotal(scheme: ScoreScheme, sheet: ScoreSheet): Result<Fraction, ScoresMissing<string>> {
  const missing = scoredItems(scheme).flatMap(({ id }) => (sheet[id] === undefined ? id : []));
  if (missing.length > 0) return missingScores(missing);
  return ok(weighed(scheme, (one) => pointsOf(one, sheet)));
}

export interface MeanScore {
  /** Exact, in hundredths of a point. */
  readonly mean: Fraction;
  /** For showing, not for comparing. */
  readonly hundredths: number;
  readonly raters: number;
  /** One copy each of the highest and lowest total left out, where there were enough raters. */
  readonly dropped?: { readonly highest: Fraction; readonly lowest: Fraction };
}

/**
 * Mean of the experts' totals, exactly. From `dropFrom` raters on, one highest and one lowest are left out; three raters
 * never lose two of them, whatever the parameter says.
 */
export function meanOfTotals(
  totals: readonly Fraction[],
  { dropFrom }: { readonly dropFrom: number },
): Result<MeanScore> {
  if (totals.length === 0) return refuse('no_scores');
  const sorted = [...totals].sort(compareFractions);
  const trim = totals.length >= Math.max(dropFrom, 4);
  const kept = trim ? sorted.slice(1, -1) : sorted;
  const sum = kept.reduce(addFractions, fraction(0));
  const mean = fraction(sum.numerator, sum.denominator * kept.length);
  const dropped = trim ? { dropped: { highest: sorted.at(-1) as Fraction, lowest: sorted[0] as Fraction } } : {};
  return ok({ mean, hundredths: shownPoints(mean), raters: totals.length, ...dropped });
}

/**
 * One application's score from its assigned experts' sheets. A missing score blocks and is listed; it is never taken
 * for 0. Refusals: `scores_missing` {count} with `missing`, `no_scores` where nobody is assigned.
 */
export function scoreApplication(
  scheme: ScoreScheme,
  sheets: readonly { readonly expertId: ExpertId; readonly sheet: ScoreSheet }[],
  options: { readonly dropFrom: number },
): Result<MeanScore, Refusal | ScoresMissing<MissingScore>> {
  const missing: MissingScore[] = [];
  const totals: Fraction[] = [];
  for (const { expertId, sheet } of sheets) {
    const total = expertTotal(scheme, sheet);
    if (total.ok) totals.push(total.value);
    else missing.push(...total.refusal.missing.map((criterionId) => ({ expertId, criterionId })));
  }
  return missing.length > 0 ? missingScores(missing) : meanOfTotals(totals, options);
}

/** By the exact mean: a mean that is only shown as the cut-off lies below it. Undefined: the scheme has none. */
export function reachesCutOff({ cutOff }: ScoreScheme, mean: Fraction): boolean | undefined {
  return cutOff === undefined ? undefined : compareFractions(mean, fraction(cutOff)) >= 0;
}

export interface Ranked {
  readonly applicationId: ApplicationId;
  readonly mean: Fraction;
  /** Competition rank: two firsts are followed by a third. */
  readonly rank: number;
  /** Somebody else has exactly the same mean: a person decides, the order shown decides nothing. */
  readonly tied: boolean;
}

/** Highest mean first, by the exact means; the tied stand in id order. */
export function rankByMean(
  entries: readonly { readonly applicationId: ApplicationId; readonly mean: Fraction }[],
): Ranked[] {
  const sorted = [...entries].sort(
    (a, b) => compareFractions(b.mean, a.mean) || byText(a.applicationId, b.applicationId),
  );
  const same = (a: Fraction | undefined, b: Fraction) => a !== undefined && compareFractions(a, b) === 0;
  let rank = 0;
  return sorted.map(({ applicationId, mean }, i) => {
    const equalsBefore = same(sorted[i - 1]?.mean, mean);
    if (!equalsBefore) rank = i + 1;
    return { applicationId, mean, rank, tied: equalsBefore || same(sorted[i + 1]?.mean, mean) };
  });
}
