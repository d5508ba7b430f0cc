import { cutOffOf } from '../core/domain/calendar/full-years.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import { agesThatDisagree } from '../core/domain/roster/age.ts';
import { eligibilityPackOf } from './eligibility-ground.ts';
import type { JudgedBook, QueryContext } from './feature.ts';
import { loadRound } from './round-loading.ts';
import { withSimilarNames, withWarnings } from './similar-names.ts';

type Sources = Pick<QueryContext, 'db' | 'eligibilityPack'>;

/** The day up to which everything of the round is counted; undefined where its pack names none. */
async function cutOffIn({ db, eligibilityPack }: Sources, roundId: string | null): Promise<IsoDate | undefined> {
  if (roundId === null) return undefined;
  const round = await loadRound(db, roundId);
  if (!round.ok) return undefined;
  const { value } = eligibilityPackOf(round.value, eligibilityPack).cutOff;
  return value === null ? undefined : cutOffOf(round.value.row.year, value);
}

/** The draft with the warnings that need the file and the round, if there is one: names alike, ages in sheets that tell no year. */
export async function toldInRound(sources: Sources, roundId: string | null, book: JudgedBook): Promise<JudgedBook> {
  const named = await withSimilarNames(sources.db, book);
  const ages = book.judged.undatedAges;
  const on = ages.length === 0 ? undefined : await cutOffIn(sources, roundId);
  const told = on === undefined ? [] : agesThatDisagree(ages, on);
  return told.length === 0 ? named : withWarnings(named, told);
}
