import type { SeriesView } from '../../../src-main/core/contract/index.ts';
import type { PoolTitle } from '../../../src-main/core/domain/pool/pool-member.ts';
import { plainTitle } from '../../../src-main/core/domain/titles/plain-title.ts';
import type { TitleRank } from '../../../src-main/core/domain/titles/title-levels.ts';
import { isMonthOrDay } from './month-or-day.ts';

/** A title as it is being entered. */
export interface TitleDraft {
  readonly series: string;
  /** '': not chosen. It narrows the titles and is not kept: what level a title has, its wording says. */
  readonly rank: TitleRank | '';
  readonly title: string;
  readonly since: string;
}

export const BLANK_TITLE: TitleDraft = { series: '', rank: '', title: '', since: '' };

export function titleDrafts(titles: readonly PoolTitle[], ranks: readonly (TitleRank | null)[]): TitleDraft[] {
  return titles.map(({ series, title, since }, i) => ({ series, rank: ranks[i] ?? '', title, since: since ?? '' }));
}

const isBlank = ({ series, title, since }: TitleDraft) => [series, title, since].every((one) => one.trim() === '');

/** Which fields of a line are missing or wrong; a line in which nothing stands is none. */
export function wrongInTitle(draft: TitleDraft) {
  const begun = !isBlank(draft);
  return {
    series: begun && draft.series === '',
    title: begun && draft.title.trim() === '',
    since: !isMonthOrDay(draft.since),
  };
}

/** undefined while a line is wrong, or none is there. */
export function titlesFrom(drafts: readonly TitleDraft[]): PoolTitle[] | undefined {
  const lines = drafts.filter((one) => !isBlank(one));
  const wrong = lines.some((one) => Object.values(wrongInTitle(one)).includes(true));
  if (wrong || lines.length === 0) return undefined;
  return lines.map(({ series, title, since }) => ({ series, title: title.trim(), since: since === '' ? null : since }));
}

/** The series of the catalogue by its name or another name of it. */
export function seriesCalled(catalogue: readonly SeriesView[], name: string): SeriesView | undefined {
  return catalogue.find((one) => one.name === name || one.aliases.includes(name));
}

const ofRank = (series: SeriesView, rank: TitleRank): string[] =>
  (series.ranks.find((one) => one.rank === rank)?.titles ?? [])
    .filter(({ origin }) => origin !== 'retired')
    .map(({ wording }) => wording);

/** The levels in which a series has titles. */
export function ranksOf(series: SeriesView | undefined): TitleRank[] {
  return (series?.ranks ?? []).map(({ rank }) => rank).filter((rank) => series && ofRank(series, rank).length > 0);
}

/** The wordings of a level, of all levels where none is chosen; each once. */
export function wordingsOf(series: SeriesView | undefined, rank: TitleRank | ''): string[] {
  if (series === undefined) return [];
  const ranks = rank === '' ? ranksOf(series) : [rank];
  return [...new Set(ranks.flatMap((one) => ofRank(series, one)))];
}

/** The level that the catalogue gives a wording; '' where it does not know it. */
export function rankCalled(series: SeriesView | undefined, title: string): TitleRank | '' {
  if (series === undefined || title === '') return '';
  return (
    ranksOf(series).find((rank) => ofRank(series, rank).some((one) => plainTitle(one) === plainTitle(title))) ?? ''
  );
}
