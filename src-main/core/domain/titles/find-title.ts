import { byText } from '../kernel/order.ts';
import type { TitleLevel } from '../roster/words.ts';
import { editDistance, plainTitle } from './plain-title.ts';
import type { AddedSpecialty, TitleCatalogue, TitleSeries } from './title-catalogue.ts';
import { levelOfRank, TITLE_RANKS, type TitleRank } from './title-levels.ts';

export interface KnownTitle {
  readonly wording: string;
  readonly rank: TitleRank;
  readonly level: TitleLevel;
  readonly verified: boolean;
  readonly specialty: string | null;
}

/**
 * found: the series has this wording. title_unknown: it has not; `near` are its most alike ones, `elsewhere` the series
 * that do have it, `complete` says whether its list is known to be whole. series_unknown: `near` are names of series.
 */
export type TitleFinding =
  | { readonly kind: 'found'; readonly series: TitleSeries; readonly title: KnownTitle }
  | {
      readonly kind: 'title_unknown';
      readonly series: TitleSeries;
      readonly complete: boolean;
      readonly near: readonly KnownTitle[];
      readonly elsewhere: readonly TitleSeries[];
    }
  | { readonly kind: 'series_unknown'; readonly near: readonly TitleSeries[] };

const MOST_SUGGESTIONS = 3;

/** Endings by which rosters name a series: 工程系列, 会计专业人员. */
const SERIES_ENDINGS = /(?:专业技术人员|技术人员|专业人员|人员|系列|专业|职称)+$/u;

function seriesKey(text: string): string {
  const plain = plainTitle(text);
  const short = plain.replace(SERIES_ENDINGS, '');
  return short === '' ? plain : short;
}

/** What lookups of one catalogue need, made once: a whole list of applications is checked on every key press. */
interface CatalogueIndex {
  readonly exact: ReadonlyMap<string, TitleSeries>;
  /** By the name without its ending; null where two series share it. */
  readonly short: ReadonlyMap<string, TitleSeries | null>;
  readonly titles: ReadonlyMap<TitleSeries, ReadonlyMap<string, KnownTitle>>;
}

const indexes = new WeakMap<TitleCatalogue, CatalogueIndex>();

function indexOf(catalogue: TitleCatalogue): CatalogueIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const exact = new Map<string, TitleSeries>();
  const short = new Map<string, TitleSeries | null>();
  for (const series of catalogue.series) {
    for (const name of [series.id, series.name, ...series.aliases]) {
      exact.set(plainTitle(name), series);
      const other = short.get(seriesKey(name));
      short.set(seriesKey(name), other === undefined || other === series ? series : null);
    }
  }
  const titles = new Map(
    catalogue.series.map((series) => [series, new Map(titlesOf(series).map((one) => [plainTitle(one.wording), one]))]),
  );
  const index = { exact, short, titles };
  indexes.set(catalogue, index);
  return index;
}

/** The series of a roster's word, by name, alias or id; undefined for a word nobody knows. */
export function findSeries(catalogue: TitleCatalogue, text: string): TitleSeries | undefined {
  const { exact, short } = indexOf(catalogue);
  return exact.get(plainTitle(text)) ?? short.get(seriesKey(text)) ?? undefined;
}

/** Two writings of one series: letter by letter, or the same one of the catalogue. */
export function isSameSeries(catalogue: TitleCatalogue, a: string, b: string): boolean {
  if (plainTitle(a) === plainTitle(b)) return true;
  const found = findSeries(catalogue, a);
  return found !== undefined && found === findSeries(catalogue, b);
}

/** All wordings of a series, the highest grade first. */
export function titlesOf(series: TitleSeries): KnownTitle[] {
  return TITLE_RANKS.flatMap((rank) =>
    series.levels[rank].titles.map(({ wording, verified, specialty }) => ({
      wording,
      rank,
      level: levelOfRank(rank),
      verified,
      specialty: specialty ?? null,
    })),
  );
}

/** The specialties that a region adds to the series, and those whose series nobody has said. */
export function additionsOf(catalogue: TitleCatalogue, series: TitleSeries): AddedSpecialty[] {
  return catalogue.additions.filter((a) => a.series.length === 0 || a.series.includes(series.id));
}

/** At most three, the most alike first; nothing where nothing is alike. */
function nearest<T>(things: readonly T[], name: (thing: T) => readonly string[], text: string): T[] {
  const scored = things.map((thing) => {
    const distances = name(thing).map((one) => {
      const plain = plainTitle(one);
      const distance = editDistance(plain, text);
      const contained = plain.includes(text) || text.includes(plain);
      return contained || 2 * distance <= [...text].length ? distance : Number.POSITIVE_INFINITY;
    });
    return { thing, distance: Math.min(...distances), first: name(thing)[0] ?? '' };
  });
  return scored
    .filter((one) => Number.isFinite(one.distance))
    .sort((a, b) => a.distance - b.distance || byText(a.first, b.first))
    .slice(0, MOST_SUGGESTIONS)
    .map((one) => one.thing);
}

/**
 * The title of a series by its exact wording. The level is what the catalogue says for this series and never read out of
 * the words: 二级教师 is junior, 二级翻译 intermediate, 二级演员 associate senior. `series` is the roster's word or an id.
 */
export function findTitle(catalogue: TitleCatalogue, series: string, wording: string): TitleFinding {
  const found = findSeries(catalogue, series);
  if (!found) {
    const plain = plainTitle(series);
    return {
      kind: 'series_unknown',
      near: plain === '' ? [] : nearest(catalogue.series, (s) => [s.name, ...s.aliases], plain),
    };
  }
  const { titles } = indexOf(catalogue);
  const plain = plainTitle(wording);
  const title = titles.get(found)?.get(plain);
  if (title) return { kind: 'found', series: found, title };
  return {
    kind: 'title_unknown',
    series: found,
    complete: TITLE_RANKS.every((rank) => found.levels[rank].complete),
    near: plain === '' ? [] : nearest(titlesOf(found), (one) => [one.wording], plain),
    elsewhere: catalogue.series.filter((s) => titles.get(s)?.has(plain)),
  };
}

/** The series of a title by its exact wording: the given one where it has it, else the only one that has; else the given one. */
export function seriesOfTitle(catalogue: TitleCatalogue, wording: string, series: string): string {
  const found = findTitle(catalogue, series, wording);
  if (found.kind === 'found') return series;
  const plain = plainTitle(wording);
  const { titles } = indexOf(catalogue);
  const [only, ...others] = catalogue.series.filter((one) => titles.get(one)?.has(plain));
  return only !== undefined && others.length === 0 ? only.name : series;
}
