import { addFractions, compareFractions, type Fraction, fraction, roundHalfUp } from '../kernel/fraction.ts';
import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';

/** Points everywhere are whole hundredths: 85.5 points are 8550. */
export interface ScoreScheme {
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly maxPoints: number }[];
}

/** One expert's points for one application by criterion; a criterion left out is not yet scored, never 0. */
export type ScoreSheet = Readonly<Record<string, number | undefined>>;

/**
 * Points as typed ("85", "85.5", "85.50", full-width digits too) in hundredths. `max` in hundredths.
 * Refusals: `not_a_number`, `too_many_decimals`, `above_maximum` {maximum} (hundredths).
 */
export function parsePoints(text: string, max: number): Result<number> {
  const m = /^(\d+)(?:\.(\d+))?$/.exec(text.normalize('NFKC').replace('。', '.').trim());
  if (!m) return refuse('not_a_number');
  const decimals = m[2] ?? '';
  if (decimals.length > 2) return refuse('too_many_decimals');
  const hundredths = Number(m[1]) * 100 + Number(decimals.padEnd(2, '0'));
  return hundredths > max ? refuse('above_maximum', { maximum: max }) : ok(hundredths);
}

/** Hundredths as text with two decimals, e.g. 8550 → "85.50". */
export function formatPoints(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export interface MissingScore {
  readonly expertId: ExpertId;
  readonly criterionId: string;
}

export type ScoresMissing<M> = Refusal & { readonly code: 'scores_missing'; readonly missing: readonly M[] };

function missingScores<M>(missing: readonly M[]): { readonly ok: false; readonly refusal: ScoresMissing<M> } {
  return { ok: false, refusal: { code: 'scores_missing', params: { count: missing.length }, missing } };
}

/** The expert's total in hundredths; `scores_missing` lists the criteria without points. */
export function expertTotal(scheme: ScoreScheme, sheet: ScoreSheet): Result<number, ScoresMissing<string>> {
  const missing = scheme.criteria.filter((c) => sheet[c.id] === undefined).map((c) => c.id);
  if (missing.length > 0) return missingScores(missing);
  return ok(scheme.criteria.reduce((sum, c) => sum + (sheet[c.id] ?? 0), 0));
}

export interface MeanScore {
  /** Exact, in hundredths of a point. */
  readonly mean: Fraction;
  /** The mean rounded half up to whole hundredths: for showing, not for comparing. */
  readonly hundredths: number;
  readonly raters: number;
  /** One copy each of the highest and lowest total left out, where there were enough raters. */
  readonly dropped?: { readonly highest: number; readonly lowest: number };
}

/**
 * Mean of the experts' totals, exactly. From `dropFrom` raters on, one highest and one lowest are left out; three raters
 * never lose two of them, whatever the parameter says.
 */
export function meanOfTotals(
  totals: readonly number[],
  { dropFrom }: { readonly dropFrom: number },
): Result<MeanScore> {
  if (totals.length === 0) return refuse('no_scores');
  const sorted = [...totals].sort((a, b) => a - b);
  const trim = totals.length >= Math.max(dropFrom, 4);
  const kept = trim ? sorted.slice(1, -1) : sorted;
  const sum = kept.reduce((a, b) => addFractions(a, fraction(b)), fraction(0));
  const mean = fraction(sum.numerator, kept.length);
  const dropped = trim ? { dropped: { highest: sorted.at(-1) as number, lowest: sorted[0] as number } } : {};
  return ok({ mean, hundredths: roundHalfUp(mean), raters: totals.length, ...dropped });
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
  const totals: number[] = [];
  for (const { expertId, sheet } of sheets) {
    const total = expertTotal(scheme, sheet);
    if (total.ok) totals.push(total.value);
    else missing.push(...total.refusal.missing.map((criterionId) => ({ expertId, criterionId })));
  }
  return missing.length > 0 ? missingScores(missing) : meanOfTotals(totals, options);
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
