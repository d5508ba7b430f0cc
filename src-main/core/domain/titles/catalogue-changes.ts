import { ok, type Result, refuse } from '../kernel/result.ts';
import { plainTitle } from './plain-title.ts';
import { type AddedSpecialty, readTitleCatalogue, type TitleCatalogue, type TitleSeries } from './title-catalogue.ts';
import { TITLE_RANKS, type TitleRank } from './title-levels.ts';

interface AtRank {
  readonly series: string;
  readonly rank: TitleRank;
  readonly wording: string;
}

/** One change of the office's own. What shipped is never written over: a catalogue is what shipped with the changes on it. */
export type CatalogueChange =
  | {
      readonly act: 'add_specialty';
      readonly id: string;
      readonly name: string;
      /** Ids of series; empty where the document does not say. */
      readonly series: readonly string[];
      readonly ownCertificate: boolean;
      readonly note: string;
    }
  | { readonly act: 'retire_specialty'; readonly id: string }
  | (AtRank & { readonly act: 'add_wording'; readonly specialty: string })
  | (AtRank & { readonly act: 'change_wording'; readonly to: string })
  | (AtRank & { readonly act: 'confirm_wording' | 'retire_wording' })
  | { readonly act: 'complete_rank'; readonly series: string; readonly rank: TitleRank; readonly complete: boolean };

/** With the document that says so. */
export interface SourcedChange {
  readonly number: number;
  readonly change: CatalogueChange;
  readonly document: string;
}

type Levels = TitleSeries['levels'];

const same = (a: string, b: string): boolean => plainTitle(a) === plainTitle(b);

/** The rank at which a series has the wording already: its level could not be told if it stood at a second one. */
function rankOf(series: TitleSeries, wording: string): TitleRank | undefined {
  return TITLE_RANKS.find((rank) => series.levels[rank].titles.some((one) => same(one.wording, wording)));
}

/** Refusals: `title_known` {series, title}, `title_at_other_rank` {series, title, rank}. */
function mayAdd(series: TitleSeries, rank: TitleRank, wording: string, instead?: string): Result<null> {
  if (instead !== undefined && same(instead, wording)) return ok(null);
  const there = rankOf(series, wording);
  if (there === undefined) return ok(null);
  if (there === rank) return refuse('title_known', { series: series.name, title: wording });
  return refuse('title_at_other_rank', { series: series.name, title: wording, rank: there });
}

function inSeries(catalogue: TitleCatalogue, id: string, levels: (series: TitleSeries) => Levels): TitleCatalogue {
  return {
    ...catalogue,
    series: catalogue.series.map((one) => (one.id === id ? { ...one, levels: levels(one) } : one)),
  };
}

type Titles = Levels[TitleRank]['titles'];

function atRank(
  catalogue: TitleCatalogue,
  id: string,
  rank: TitleRank,
  titles: (now: Titles) => Titles,
): TitleCatalogue {
  return inSeries(catalogue, id, ({ levels }) => ({
    ...levels,
    [rank]: { ...levels[rank], titles: titles(levels[rank].titles) },
  }));
}

function changeSpecialty(
  catalogue: TitleCatalogue,
  change: Extract<CatalogueChange, { act: 'add_specialty' | 'retire_specialty' }>,
  document: string,
): Result<TitleCatalogue> {
  const { additions } = catalogue;
  if (change.act === 'retire_specialty') {
    if (!additions.some((one) => one.id === change.id)) return refuse('title_change_stale', { title: change.id });
    return ok({ ...catalogue, additions: additions.filter((one) => one.id !== change.id) });
  }
  const { id, name, series, ownCertificate, note } = change;
  if (additions.some((one) => one.id === id || same(one.name, name))) return refuse('specialty_known', { name });
  const added: AddedSpecialty = {
    ...{ id, name, series, origin: 'office', note: note === '' ? document : note },
    ...(ownCertificate ? { ownCertificate } : {}),
    citation: { decree: document, verified: true },
  };
  return ok({ ...catalogue, additions: [...additions, added] });
}

/**
 * The catalogue with one change on it. An office that names its document vouches for the wording: it counts as confirmed.
 * Refusals: `title_series_missing`, `title_change_stale` {title}: what it is about is not there (any more),
 * `title_known`, `title_at_other_rank`, `specialty_known` {name}, `title_already_so` {title}, those of the reader.
 */
export function applyChange(
  catalogue: TitleCatalogue,
  change: CatalogueChange,
  document: string,
): Result<TitleCatalogue> {
  const next = changed(catalogue, change, document);
  return next.ok ? readTitleCatalogue(next.value) : next;
}

function changed(catalogue: TitleCatalogue, change: CatalogueChange, document: string): Result<TitleCatalogue> {
  if (change.act === 'add_specialty' || change.act === 'retire_specialty') {
    return changeSpecialty(catalogue, change, document);
  }
  const series = catalogue.series.find((one) => one.id === change.series);
  if (series === undefined) return refuse('title_series_missing');
  const { rank } = change;
  const level = series.levels[rank];
  if (change.act === 'complete_rank') {
    if (level.complete === change.complete) return refuse('title_already_so', { title: series.name });
    const { complete } = change;
    return ok(inSeries(catalogue, series.id, ({ levels }) => ({ ...levels, [rank]: { ...level, complete } })));
  }
  const { wording } = change;
  if (change.act === 'add_wording') {
    const may = mayAdd(series, rank, wording);
    if (!may.ok) return may;
    const specialty = change.specialty === '' ? {} : { specialty: change.specialty };
    return ok(atRank(catalogue, series.id, rank, (now) => [...now, { wording, verified: true, ...specialty }]));
  }
  const found = level.titles.find((one) => same(one.wording, wording));
  if (found === undefined) return refuse('title_change_stale', { title: wording });
  if (change.act === 'retire_wording') {
    return ok(atRank(catalogue, series.id, rank, (now) => now.filter((one) => one !== found)));
  }
  if (change.act === 'confirm_wording' && found.verified) return refuse('title_already_so', { title: wording });
  const to = change.act === 'change_wording' ? change.to : found.wording;
  if (change.act === 'change_wording') {
    if (to === found.wording) return refuse('title_already_so', { title: wording });
    const may = mayAdd(series, rank, to, found.wording);
    if (!may.ok) return may;
  }
  const put = { ...found, wording: to, verified: true };
  return ok(atRank(catalogue, series.id, rank, (now) => now.map((one) => (one === found ? put : one))));
}

export interface OwnCatalogue {
  readonly catalogue: TitleCatalogue;
  /** Changes that what ships now leaves no place for: told, not applied. */
  readonly conflicts: readonly { readonly number: number; readonly code: string }[];
}

/**
 * What shipped with the office's standing changes on it, in their order. `acts`: how many changes and withdrawals of
 * changes there have been; the version counts them, so that no two catalogues bear the same one.
 */
export function ownCatalogue(shipped: TitleCatalogue, standing: readonly SourcedChange[], acts: number): OwnCatalogue {
  let catalogue = shipped;
  const conflicts: { number: number; code: string }[] = [];
  for (const { number, change, document } of standing) {
    const next = applyChange(catalogue, change, document);
    if (next.ok) catalogue = next.value;
    else conflicts.push({ number, code: next.refusal.code });
  }
  return { catalogue: acts === 0 ? shipped : { ...catalogue, version: `${shipped.version}.${acts}` }, conflicts };
}
