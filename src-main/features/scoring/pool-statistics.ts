import type { AlphaView, StatisticsPool, StatisticsRow } from '../../core/contract/scoring-statistics.ts';
import { alphaInterval } from '../../core/domain/agreement/alpha-interval.ts';
import { fleissKappa } from '../../core/domain/agreement/fleiss.ts';
import { intraclass } from '../../core/domain/agreement/intraclass.ts';
import { kendallW } from '../../core/domain/agreement/kendall.ts';
import { krippendorffAlpha, type Metric } from '../../core/domain/agreement/krippendorff.ts';
import { raterSeverity } from '../../core/domain/agreement/severity.ts';
import { spreadOf } from '../../core/domain/agreement/spread.ts';
import { fraction } from '../../core/domain/kernel/fraction.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import type { Steps } from '../../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { maximumOf, rankByMean } from '../../core/domain/scoring/score.ts';
import { bagNumber } from '../meeting-room.ts';
import type { ScoredSubject } from '../round-scores.ts';

/**
 * Applications that each expert shares with another, below which strictness is not told (office practice): one unlucky
 * application would be taken for a strict expert.
 */
export const LEAST_SHARED = 5;

/** Experts' names by id; who may not be told yet is not in it. */
export type Told = ReadonlyMap<string, string>;

/** One value of one expert for one application: points, or 1 for agreeing and 0 for not. */
interface Value {
  readonly expertId: string;
  readonly value: number;
}

const points = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) =>
  numerator / denominator / 100;

function valuesOf({ scheme, reviews }: ScoredSubject): Value[] {
  return reviews.flatMap(({ expertId, total, verdict }): Value[] => {
    if (scheme.kind === 'agreement') return verdict ? [{ expertId, value: verdict.verdict === 'agree' ? 1 : 0 }] : [];
    return total === null ? [] : [{ expertId, value: points(total) }];
  });
}

function* alphaOf(
  units: readonly (readonly number[])[],
  metric: AlphaView['metric'] & Metric,
): Steps<Result<AlphaView>> {
  const found = krippendorffAlpha(units, metric);
  if (!found.ok) return found;
  const interval = yield* alphaInterval(units);
  const { alpha, units: paired } = found.value;
  return ok({ metric, alpha, low: interval?.low ?? null, high: interval?.high ?? null, units: paired });
}

/** By application, each expert's value; null for whoever does not review it. */
function tableOf(values: readonly (readonly Value[])[]): (number | null)[][] {
  const experts = [...new Set(values.flat().map((one) => one.expertId))];
  return values.map((own) => experts.map((id) => own.find((one) => one.expertId === id)?.value ?? null));
}

const turned = (table: readonly (readonly (number | null)[])[]) =>
  (table[0] ?? []).map((_, i) => table.map((row) => row[i] ?? null));

/** Hundredths by application; null where strictness cannot be told. */
type Adjusted = ReadonlyMap<string, number>;

function adjustedRanks(scored: readonly ScoredSubject[], adjusted: Adjusted) {
  const levels = new Set(scored.map((one) => one.subject.level));
  const places = [...levels].flatMap((level) =>
    rankByMean(
      scored.flatMap(({ subject, mean }) => {
        const own = adjusted.get(subject.applicationId);
        if (subject.level !== level || mean === null || own === undefined) return [];
        return [{ applicationId: asId<'application'>(subject.applicationId), mean: fraction(own) }];
      }),
    ),
  );
  return new Map<string, { readonly rank: number; readonly tied: boolean }>(places.map((p) => [p.applicationId, p]));
}

function rowOf(
  one: ScoredSubject,
  told: Told,
  adjusted: Adjusted,
  places: ReturnType<typeof adjustedRanks>,
): StatisticsRow {
  const { subject, scheme, mean, rank, tied } = one;
  const values = scheme.kind === 'quantified' ? valuesOf(one) : [];
  const spread = spreadOf(
    values.map(({ value }) => value),
    points(maximumOf(scheme)),
  );
  const place = places.get(subject.applicationId);
  return {
    applicationId: asId<'application'>(subject.applicationId),
    number: bagNumber(subject.number),
    name: subject.name,
    level: subject.level,
    mean: mean?.hundredths ?? null,
    rank,
    tied,
    range: spread?.range ?? null,
    deviation: spread?.deviation ?? null,
    outliers: (spread?.outliers ?? []).flatMap((i) => {
      const { expertId, value } = values[i] as Value;
      const expert = told.get(expertId);
      return expert === undefined ? [] : { expert, total: Math.round(value * 100) };
    }),
    adjusted: adjusted.get(subject.applicationId) ?? null,
    adjustedRank: place?.rank ?? null,
    adjustedTied: place?.tied ?? false,
  };
}

/** Figures of one group's applications by one scheme. Tells of the draws of its interval. */
export function* poolStatistics(group: number, scored: readonly ScoredSubject[], told: Told): Steps<StatisticsPool> {
  const { scheme } = scored[0] as ScoredSubject;
  const byPoints = scheme.kind === 'quantified';
  const values = scored.map(valuesOf);
  const units = values.map((own) => own.map(({ value }) => value));
  const table = tableOf(values);
  const verdicts = units.map((own) => [own.filter((one) => one === 1).length, own.filter((one) => one === 0).length]);
  const other = refuse('agreement_other_scheme');
  const ratings = values.flatMap((own, i) =>
    own.map(({ expertId, value }) => ({
      ...{ subject: scored[i]?.subject.applicationId ?? '', rater: expertId, value },
    })),
  );
  const severity = byPoints ? raterSeverity(ratings, { leastShared: LEAST_SHARED }) : other;
  const adjusted = new Map(
    severity.ok ? severity.value.subjects.map((one) => [one.subject, Math.round(one.adjusted * 100)]) : [],
  );
  const places = adjustedRanks(scored, adjusted);
  const w = byPoints ? kendallW(turned(table)) : other;
  const icc = byPoints ? intraclass(table) : other;
  const kappa = byPoints ? other : fleissKappa(verdicts);
  const reviews = scored.flatMap((one) => one.reviews);
  return {
    group,
    schemeId: scheme.id,
    scheme: scheme.title,
    kind: scheme.kind,
    applications: scored.length,
    entered: reviews.filter((one) => one.complete).length,
    expected: reviews.length,
    alpha: yield* alphaOf(units, byPoints ? 'interval' : 'nominal'),
    concordance: w.ok ? ok(w.value) : w,
    intraclass: icc.ok ? ok({ single: icc.value.single[1], average: icc.value.average[1] }) : icc,
    kappa: kappa.ok ? ok(kappa.value.kappa) : kappa,
    strictness: severity.ok
      ? ok(
          severity.value.raters.flatMap(({ rater, offset, shared }) => {
            const expert = told.get(rater);
            return expert === undefined ? [] : { expertId: asId<'expert'>(rater), expert, offset, shared };
          }),
        )
      : severity,
    rows: scored.map((one) => rowOf(one, told, adjusted, places)),
  };
}
