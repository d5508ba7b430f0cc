import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Citation } from '../rules/citation.ts';
import { isCitation, isFlag, isObject, isText, isTextList } from '../rules/shapes.ts';
import { plainTitle } from './plain-title.ts';
import { TITLE_RANKS, type TitleRank } from './title-levels.ts';

export interface TitleWording {
  /** As it stands on the certificate. */
  readonly wording: string;
  /** Checked against a published table; otherwise from general knowledge, to be confirmed by the office. */
  readonly verified: boolean;
  readonly specialty?: string;
}

export interface TitlesOfRank {
  /** False where the series has more wordings than are known here: an unknown one is then no mistake. */
  readonly complete: boolean;
  /** Empty and complete: the series has no such grade. */
  readonly titles: readonly TitleWording[];
}

export interface TitleSeries {
  readonly id: string;
  /** Place in the national list, 1 to 27. */
  readonly number: number;
  readonly name: string;
  /** What rosters write instead. */
  readonly aliases: readonly string[];
  readonly note?: string;
  readonly levels: Readonly<Record<TitleRank, TitlesOfRank>>;
}

/** A specialty that a region or an office adds inside series. */
export interface AddedSpecialty {
  readonly id: string;
  readonly name: string;
  /** Series it belongs to; empty where nobody has said. */
  readonly series: readonly string[];
  readonly origin: string;
  readonly note: string;
  /** Its certificate is not the ordinary one (village doctors). */
  readonly ownCertificate?: boolean;
  readonly citation: Citation;
}

/** `assets/titles/series-27.json`, or the office's edited copy of it. */
export interface TitleCatalogue {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly citation: Citation;
  readonly series: readonly TitleSeries[];
  readonly additions: readonly AddedSpecialty[];
}

function isWording(v: unknown): boolean {
  return (
    isObject(v) &&
    isText(v.wording) &&
    isFlag(v.verified) &&
    (v.specialty === undefined || isText(v.specialty)) &&
    plainTitle(v.wording) !== ''
  );
}

function isLevels(v: unknown): boolean {
  if (!isObject(v) || Object.keys(v).length !== TITLE_RANKS.length) return false;
  return TITLE_RANKS.every((rank) => {
    const level = v[rank];
    return isObject(level) && isFlag(level.complete) && Array.isArray(level.titles) && level.titles.every(isWording);
  });
}

function isSeries(v: unknown): boolean {
  return (
    isObject(v) &&
    isText(v.id) &&
    Number.isSafeInteger(v.number) &&
    isText(v.name) &&
    isTextList(v.aliases) &&
    (v.note === undefined || isText(v.note)) &&
    isLevels(v.levels)
  );
}

function isAddition(v: unknown): boolean {
  return (
    isObject(v) &&
    isText(v.id) &&
    isText(v.name) &&
    isTextList(v.series) &&
    isText(v.origin) &&
    isText(v.note) &&
    (v.ownCertificate === undefined || isFlag(v.ownCertificate)) &&
    isCitation(v.citation)
  );
}

/** The first wording that stands twice in one series: its level could not be told. */
function doubledTitle(series: TitleSeries): string | undefined {
  const seen = new Set<string>();
  for (const rank of TITLE_RANKS) {
    for (const { wording } of series.levels[rank].titles) {
      const plain = plainTitle(wording);
      if (seen.has(plain)) return wording;
      seen.add(plain);
    }
  }
  return undefined;
}

/**
 * A catalogue read from a file or from the office's editor. Refusals: `titles_unreadable` {field},
 * `title_series_malformed` {series}, `title_series_doubled` {series}: one id, number or name for two series,
 * `title_doubled` {series, title}, `title_addition_malformed` {addition}: also where it names a series that is not there.
 */
export function readTitleCatalogue(data: unknown): Result<TitleCatalogue> {
  if (!isObject(data)) return refuse('titles_unreadable', { field: 'catalogue' });
  for (const field of ['id', 'version', 'title']) {
    if (!isText(data[field])) return refuse('titles_unreadable', { field });
  }
  if (!isCitation(data.citation)) return refuse('titles_unreadable', { field: 'citation' });
  for (const field of ['series', 'additions']) {
    if (!Array.isArray(data[field])) return refuse('titles_unreadable', { field });
  }
  const names = new Set<string>();
  for (const [index, one] of (data.series as unknown[]).entries()) {
    if (!isSeries(one)) return refuse('title_series_malformed', { series: index + 1 });
    const series = one as TitleSeries;
    const own = [`id ${series.id}`, `number ${series.number}`, ...[series.name, ...series.aliases].map(plainTitle)];
    if (new Set(own).size < own.length || own.some((name) => names.has(name))) {
      return refuse('title_series_doubled', { series: series.name });
    }
    for (const name of own) names.add(name);
    const doubled = doubledTitle(series);
    if (doubled !== undefined) return refuse('title_doubled', { series: series.name, title: doubled });
  }
  for (const [index, one] of (data.additions as unknown[]).entries()) {
    const known = isAddition(one) && (one as AddedSpecialty).series.every((id) => names.has(`id ${id}`));
    if (!known) return refuse('title_addition_malformed', { addition: index + 1 });
  }
  return ok(data as unknown as TitleCatalogue);
}
