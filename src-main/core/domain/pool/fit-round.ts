import { sealedValue } from '../draw/composition.ts';
import { findTitle, isSameSeries } from '../titles/find-title.ts';
import { isBelowJury, type JuryKind } from '../titles/jury-level.ts';
import type { TitleCatalogue } from '../titles/title-catalogue.ts';
import { TITLE_RANKS, type TitleRank } from '../titles/title-levels.ts';
import type { PoolDetails, PoolEntry, PoolTitle } from './pool-member.ts';

/** What a round asks of an expert whom it takes from the pool. */
export interface RoundPlace {
  readonly series: string;
  /** Of the register; null: the round's jury is none of it. */
  readonly juryId: string | null;
  readonly juryKind: JuryKind;
  readonly catalogue: TitleCatalogue;
  /** What the round's applicants compete in. */
  readonly specialties: readonly string[];
}

/** The one title and the one discipline with which somebody stands on a round's roster. */
export interface RoundSeat {
  readonly title: PoolTitle;
  readonly discipline: string;
}

/** other_jury: for other juries of the register only; no_title: none of the round's series; title_below: those of the series are of a lower level than the jury judges. */
export type Unfit = 'other_jury' | 'no_title' | 'title_below' | 'no_discipline';

export type Fit =
  | { readonly kind: 'fits'; readonly seat: RoundSeat }
  | { readonly kind: 'choose'; readonly titles: readonly PoolTitle[]; readonly disciplines: readonly string[] }
  | { readonly kind: 'unfit'; readonly why: Unfit };

/** The titles of the series that may stand on the roster: the highest grade alone, or all where the catalogue does not know one. */
function fittingTitles({ titles }: PoolDetails, { series, juryKind, catalogue }: RoundPlace): PoolTitle[] | Unfit {
  const ofSeries = titles.filter((one) => isSameSeries(catalogue, one.series, series));
  if (ofSeries.length === 0) return 'no_title';
  const rankOf = ({ title }: PoolTitle): TitleRank | undefined => {
    const found = findTitle(catalogue, series, title);
    return found.kind === 'found' ? found.title.rank : undefined;
  };
  const high = ofSeries.filter((one) => {
    const rank = rankOf(one);
    return rank === undefined || !isBelowJury(rank, juryKind);
  });
  if (high.length === 0) return 'title_below';
  const ranks = high.map(rankOf);
  if (ranks.includes(undefined)) return high;
  const highest = TITLE_RANKS.find((rank) => ranks.includes(rank));
  return high.filter((one) => rankOf(one) === highest);
}

/** Of several disciplines those that applicants compete in; all where none is. */
function fittingDisciplines({ disciplines }: PoolDetails, { specialties }: RoundPlace): readonly string[] {
  if (disciplines.length < 2) return disciplines;
  const asked = new Set(specialties.map(sealedValue));
  const competed = disciplines.filter((one) => asked.has(sealedValue(one)));
  return competed.length === 0 ? disciplines : competed;
}

/** With what somebody would stand on a round's roster. Where several would do nobody guesses: the office chooses. */
export function fitRound({ details, juries }: Pick<PoolEntry, 'details' | 'juries'>, place: RoundPlace): Fit {
  const isOf = juries.length === 0 || juries.some((one) => one.juryId === place.juryId);
  // A jury that was typed by hand has no entry that anybody could be for.
  if (place.juryId !== null && !isOf) return { kind: 'unfit', why: 'other_jury' };
  const titles = fittingTitles(details, place);
  if (!Array.isArray(titles)) return { kind: 'unfit', why: titles };
  const disciplines = fittingDisciplines(details, place);
  const [title, ...otherTitles] = titles;
  const [discipline, ...others] = disciplines;
  if (title === undefined || discipline === undefined) return { kind: 'unfit', why: 'no_discipline' };
  if (otherTitles.length + others.length > 0) return { kind: 'choose', titles, disciplines };
  return { kind: 'fits', seat: { title, discipline } };
}

/** What the office chose, if it is among what may be chosen. */
export function chosenSeat(fit: Fit, title: string, discipline: string): RoundSeat | undefined {
  const titles = fit.kind === 'choose' ? fit.titles : fit.kind === 'fits' ? [fit.seat.title] : [];
  const disciplines = fit.kind === 'choose' ? fit.disciplines : fit.kind === 'fits' ? [fit.seat.discipline] : [];
  const found = titles.find((one) => one.title === title);
  return found === undefined || !disciplines.includes(discipline) ? undefined : { title: found, discipline };
}
