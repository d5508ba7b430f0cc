import { ok, type Result, refuse } from '../kernel/result.ts';
import type { TitleLevel } from '../roster/words.ts';
import { findSeries, findTitle, titlesOf } from './find-title.ts';
import type { TitleCatalogue } from './title-catalogue.ts';
import { levelOfRank, TITLE_RANKS } from './title-levels.ts';

/** So many wordings a sentence can bear. */
const WORDINGS_TOLD = 12;

interface OfSeriesAndLevel {
  readonly series: string;
  readonly level: TitleLevel;
}

export interface LevelWordings {
  /** Those that the catalogue has for the series and level, highest grade first. */
  readonly wordings: readonly string[];
  /** There are others, or none is known: a wording that the catalogue does not have is then no mistake. */
  readonly open: boolean;
}

/** Of a series that the catalogue does not have nothing is known. */
export function wordingsFor(catalogue: TitleCatalogue, { series, level }: OfSeriesAndLevel): LevelWordings {
  const found = findSeries(catalogue, series);
  if (found === undefined) return { wordings: [], open: true };
  const there = titlesOf(found).filter((one) => one.level === level);
  const complete = TITLE_RANKS.every((rank) => levelOfRank(rank) !== level || found.levels[rank].complete);
  return { wordings: [...new Set(there.map((one) => one.wording))], open: !complete || there.length === 0 };
}

/**
 * A title that a frozen entry may be corrected to, as the catalogue writes it: one of the entry's own series and level.
 * Conditions, section of the ballot and reviewers went by both, so that any other title is another application. Where the
 * catalogue's wordings are not all there are, one that it has at no other level and in no other series is taken as typed.
 * Refusals: `amendment_title_elsewhere` {title, series, level, wordings: those there are}.
 */
export function correctedTitle(catalogue: TitleCatalogue, one: OfSeriesAndLevel, wording: string): Result<string> {
  const { series, level } = one;
  const found = findTitle(catalogue, series, wording);
  if (found.kind === 'found' && found.title.level === level) return ok(found.title.wording);
  const { wordings, open } = wordingsFor(catalogue, one);
  const elsewhere = found.kind === 'found' || (found.kind === 'title_unknown' && found.elsewhere.length > 0);
  if (open && !elsewhere) return ok(wording);
  const told = wordings.slice(0, WORDINGS_TOLD).join('、');
  return refuse('amendment_title_elsewhere', { title: wording, series, level, wordings: told });
}
