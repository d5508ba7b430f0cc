import { listTitleChanges, type TitleChangeRow } from '../../../db/tables/title-changes.ts';
import type {
  CatalogueView,
  SeriesView,
  SpecialtyView,
  TitleEntryView,
  TitleOrigin,
} from '../../core/contract/titles.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import type { CatalogueChange } from '../../core/domain/titles/catalogue-changes.ts';
import { numberTraps } from '../../core/domain/titles/number-traps.ts';
import { plainTitle } from '../../core/domain/titles/plain-title.ts';
import type { AddedSpecialty, TitleCatalogue, TitleSeries } from '../../core/domain/titles/title-catalogue.ts';
import { TITLE_RANKS, type TitleRank } from '../../core/domain/titles/title-levels.ts';
import { loadCatalogue } from '../criteria-packs.ts';
import type { QueryContext } from '../feature.ts';

interface Standing {
  readonly number: number;
  readonly change: CatalogueChange;
}

const same = (a: string, b: string): boolean => plainTitle(a) === plainTitle(b);

/** The last standing change whose outcome this wording is, and what the first of the chain was about. */
function historyOf(changes: readonly Standing[], series: string, rank: TitleRank, wording: string) {
  let now = wording;
  let first = wording;
  let last: Standing | undefined;
  for (const one of [...changes].reverse()) {
    const { change } = one;
    if (!('wording' in change) || change.series !== series || change.rank !== rank) continue;
    const outcome = change.act === 'change_wording' ? change.to : change.wording;
    if (change.act === 'retire_wording' || !same(outcome, now)) continue;
    last ??= one;
    now = change.wording;
    first = change.wording;
  }
  return { last, first };
}

function titlesAt(shipped: TitleSeries, own: TitleSeries, rank: TitleRank, changes: readonly Standing[]) {
  const before = shipped.levels[rank].titles;
  const entries = own.levels[rank].titles.map((title): TitleEntryView => {
    const { last, first } = historyOf(changes, own.id, rank, title.wording);
    const from = before.find((one) => same(one.wording, first));
    const origin: TitleOrigin = last === undefined ? 'shipped' : from === undefined ? 'added' : 'changed';
    return {
      wording: title.wording,
      specialty: title.specialty ?? '',
      verified: title.verified,
      origin,
      was: origin === 'changed' ? (from?.wording ?? '') : '',
      change: last?.number ?? null,
    };
  });
  const retired = changes.flatMap(({ number, change }): TitleEntryView[] => {
    if (change.act !== 'retire_wording' || change.series !== own.id || change.rank !== rank) return [];
    // Entered again later: it is among the others.
    if (own.levels[rank].titles.some((one) => same(one.wording, change.wording))) return [];
    const was = before.find((one) => same(one.wording, change.wording));
    return [
      {
        wording: change.wording,
        specialty: was?.specialty ?? '',
        verified: was?.verified ?? true,
        origin: 'retired',
        was: '',
        change: number,
      },
    ];
  });
  return [...entries, ...retired];
}

function seriesViews(shipped: TitleCatalogue, own: TitleCatalogue, changes: readonly Standing[]): SeriesView[] {
  return own.series.map((series) => {
    const from = shipped.series.find((one) => one.id === series.id) ?? series;
    const { id, number, name, aliases, note = '' } = series;
    return {
      ...{ id, number, name, aliases, note },
      ranks: TITLE_RANKS.map((rank) => ({
        rank,
        complete: series.levels[rank].complete,
        titles: titlesAt(from, series, rank, changes),
      })),
    };
  });
}

function specialtyViews(shipped: TitleCatalogue, own: TitleCatalogue, changes: readonly Standing[]): SpecialtyView[] {
  const view = (one: AddedSpecialty, origin: TitleOrigin, change: number | null): SpecialtyView => {
    const { decree, article = '' } = showCitation(one.citation);
    const { id, name, series, note, ownCertificate = false } = one;
    return {
      ...{ id, name, series, note, ownCertificate, origin, change },
      source: `${decree}${article}`,
      verified: one.citation.verified,
    };
  };
  const numberOf = (id: string, act: 'add_specialty' | 'retire_specialty') =>
    changes.find(({ change }) => change.act === act && change.id === id)?.number ?? null;
  const standing = own.additions.map((one) => {
    const added = shipped.additions.every(({ id }) => id !== one.id);
    return view(one, added ? 'added' : 'shipped', added ? numberOf(one.id, 'add_specialty') : null);
  });
  const gone = shipped.additions.filter((one) => own.additions.every(({ id }) => id !== one.id));
  return [...standing, ...gone.map((one) => view(one, 'retired', numberOf(one.id, 'retire_specialty')))];
}

const changeOf = (row: TitleChangeRow): CatalogueChange => JSON.parse(row.change) as CatalogueChange;

/** The whole catalogue, each entry with where it comes from; the office's changes, newest first. */
export async function loadCatalogueView(context: QueryContext): Promise<CatalogueView> {
  const { db, titles } = context;
  const shipped = titles();
  const { catalogue, conflicts } = await loadCatalogue(db, context);
  const rows = await listTitleChanges(db);
  const refused = new Set(conflicts.map(({ number }) => number));
  const standing = rows
    .filter((row) => row.taken_back_utc === null && !refused.has(row.number))
    .map((row) => ({ number: row.number, change: changeOf(row) }));
  return {
    title: catalogue.title,
    version: catalogue.version,
    shippedVersion: shipped.version,
    source: catalogue.citation.decree,
    series: seriesViews(shipped, catalogue, standing),
    specialties: specialtyViews(shipped, catalogue, standing),
    changes: rows
      .map((row) => ({
        number: row.number,
        utc: row.utc,
        by: row.people,
        document: row.document,
        change: changeOf(row),
        conflict: refused.has(row.number),
        takenBack:
          row.taken_back_utc === null
            ? null
            : { utc: row.taken_back_utc, by: row.taken_back_by, reason: row.taken_back_reason },
      }))
      .reverse(),
    traps: numberTraps(catalogue),
  };
}
