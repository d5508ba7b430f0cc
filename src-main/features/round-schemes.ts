import type { ScoreCounts, ScoredPlace } from '../../db/tables/round-counts.ts';
import { type ScoreScheme, schemeFor, scoredItems } from '../core/domain/scoring/scheme.ts';
import { findSeries } from '../core/domain/titles/find-title.ts';
import type { TitleCatalogue } from '../core/domain/titles/title-catalogue.ts';
import type { LoadedRound } from './round-loading.ts';

/** The scheme of an application, by the schemes and the catalogue that the round keeps. */
export function schemesOf({ row, pack }: Pick<LoadedRound, 'row' | 'pack'>): (subject: ScoredPlace) => ScoreScheme {
  const schemes = pack.rules.scoringSchemes.value;
  let catalogue: TitleCatalogue | undefined;
  const seriesOf = (text: string): string | undefined => {
    if (row.titles === null || schemes.every((one) => one.series === undefined)) return undefined;
    catalogue ??= JSON.parse(row.titles) as TitleCatalogue;
    return findSeries(catalogue, text)?.id;
  };
  return ({ series, level }) => schemeFor(schemes, { series: seriesOf(series), level });
}

/** How many entries the sheets of the experts present ask for, and how many of those are there. */
export function countEntries(
  round: LoadedRound,
  counts: ScoreCounts,
): { readonly entered: number; readonly expected: number } {
  const schemeOf = schemesOf(round);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
  const expected = counts.pairs.map((one) => {
    const scheme = schemeOf(one);
    return one.n * (scheme.kind === 'agreement' ? 1 : scoredItems(scheme).length);
  });
  const points = counts.points.map((one) =>
    scoredItems(schemeOf(one)).some(({ id }) => id === one.criterionId) ? one.n : 0,
  );
  const verdicts = counts.verdicts.map((one) => (schemeOf(one).kind === 'agreement' ? one.n : 0));
  return { entered: sum(points) + sum(verdicts), expected: sum(expected) };
}
