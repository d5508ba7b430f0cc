import { ok, type Result, refuse } from '../kernel/result.ts';
import type { TitleLevel } from '../roster/words.ts';
import { findSeries, findTitle, titlesOf } from './find-title.ts';
import type { TitleCatalogue } from './title-catalogue.ts';

/** So many wordings a sentence can bear. */
const WORDINGS_TOLD = 12;

interface OfSeriesAndLevel {
  readonly series: string;
  readonly level: TitleLevel;
}

/** The wordings that the catalogue has for the series and level, highest grade first; empty where it has none. */
export function wordingsFor(catalogue: TitleCatalogue, { series, level }: OfSeriesAndLevel): readonly string[] {
  const found = findSeries(catalogue, series);
  const there = found === undefined ? [] : titlesOf(found).filter((one) => one.level === level);
  return [...new Set(there.map((one) => one.wording))];
}

/**
 * A title that a frozen entry may be corrected to, as the catalogue writes it: one of the entry's own series and level.
 * Conditions, section of the ballot and reviewers went by both, so that any other title is another application. Where the
 * catalogue has no wording for them, one that it does not have at another level of the series is taken as typed.
 * Refusals: `amendment_title_elsewhere` {title, series, level, wordings: those there are}.
 */
export function correctedTitle(catalogue: TitleCatalogue, one: OfSeriesAndLevel, wording: string): Result<string> {
  const { series, level } = one;
  const found = findTitle(catalogue, series, wording);
  if (found.kind === 'found' && found.title.level === level) return ok(found.title.wording);
  const wordings = wordingsFor(catalogue, one);
  if (wordings.length === 0 && found.kind !== 'found') return ok(wording);
  const told = wordings.slice(0, WORDINGS_TOLD).join('、');
  return refuse('amendment_title_elsewhere', { title: wording, series, level, wordings: told });
}
