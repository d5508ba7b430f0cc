import { ok, type Result, refuse } from '../kernel/result.ts';
import type { TitleLevel } from '../roster/words.ts';
import { findTitle, titlesOf } from './find-title.ts';
import type { TitleCatalogue } from './title-catalogue.ts';

/** So many wordings a sentence can bear. */
const WORDINGS_TOLD = 12;

/**
 * A title that a frozen entry may be corrected to, as the catalogue writes it: one of the entry's own series and level.
 * Conditions, section of the ballot and reviewers went by both, so that any other title is another application.
 * Refusals: `amendment_title_elsewhere` {title, series, level, wordings: those there are, '' for a series that the
 * catalogue does not have}.
 */
export function correctedTitle(
  catalogue: TitleCatalogue,
  { series, level }: { readonly series: string; readonly level: TitleLevel },
  wording: string,
): Result<string> {
  const found = findTitle(catalogue, series, wording);
  if (found.kind === 'found' && found.title.level === level) return ok(found.title.wording);
  const there = found.kind === 'series_unknown' ? [] : titlesOf(found.series).filter((one) => one.level === level);
  const wordings = [...new Set(there.map((one) => one.wording))].slice(0, WORDINGS_TOLD).join('、');
  return refuse('amendment_title_elsewhere', { title: wording, series, level, wordings });
}
