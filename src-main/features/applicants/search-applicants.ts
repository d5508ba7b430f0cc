import type { ReadDb } from '../../../db/handles.ts';
import {
  findByCodes,
  findByNumber,
  findBySeries,
  findByTerm,
  namesWithoutSpelling,
  seriesOfRound,
} from '../../../db/tables/application-search.ts';
import { namesByNumber } from '../../../db/tables/applications.ts';
import { isRound } from '../../../db/tables/rounds.ts';
import type { Contract } from '../../core/contract/index.ts';
import { readIdNumber } from '../../core/domain/identity/id-number.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { foldForSearch, type SearchTerm, searchTerms } from '../../core/domain/search/bigrams.ts';
import type { FoundTerm } from '../../core/domain/search/found-by-all.ts';
import type { HandlerOf } from '../feature.ts';
import { pronounce } from '../pinyin.ts';

async function foundBy(db: ReadDb, roundId: string, term: SearchTerm): Promise<FoundTerm> {
  const numbers = findByTerm(db, roundId, term);
  // A whole number finds its person, whether the eighteen digits are typed or the fifteen of an old card.
  const read = readIdNumber(term.typed);
  if (read.ok) {
    const exact = await findByNumber(db, roundId, read.value.number);
    return { term: term.folded, numbers: [...new Set([...numbers, ...exact])] };
  }
  if (!/^[a-z]+$/u.test(term.folded)) return { term: term.folded, numbers };
  const bySound = (await namesWithoutSpelling(db, roundId)).filter(({ name }) => {
    const { initials, spelling } = pronounce(name);
    return initials.includes(term.folded) || spelling.includes(term.folded);
  });
  return { term: term.folded, numbers: [...new Set([...numbers, ...bySound.map(({ number }) => number)])] };
}

/** Refusal: `round_not_found`. */
export const searchApplicants: HandlerOf<Contract['applicants']['search']> = async ({ db }, { roundId, text }) => {
  if (!isRound(db, roundId)) return refuse('round_not_found');
  const terms: FoundTerm[] = [];
  for (const term of searchTerms(text)) terms.push(await foundBy(db, roundId, term));
  return ok({ terms });
};

/** As many as a palette shows. */
const FIRST = 12;

/** Refusal: `round_not_found`. */
export const firstFound: HandlerOf<Contract['applicants']['firstFound']> = async (
  { db },
  { roundId, text, meanings },
) => {
  if (!isRound(db, roundId)) return refuse('round_not_found');
  let left: ReadonlySet<number> | undefined;
  const series = seriesOfRound(db, roundId);
  for (const term of searchTerms(text)) {
    const { numbers } = await foundBy(db, roundId, term);
    const meant = meanings.filter((one) => one.term === term.folded).flatMap((one) => findByCodes(db, roundId, one));
    const named = series.filter((name) => foldForSearch(name).includes(term.folded));
    const inSeries = findBySeries(db, roundId, named);
    const found = new Set([...numbers, ...meant, ...inSeries]);
    const before: ReadonlySet<number> = left ?? found;
    left = new Set([...found].filter((number) => before.has(number)));
  }
  const first = [...(left ?? [])].sort((a, b) => a - b).slice(0, FIRST);
  return ok(first.length === 0 ? [] : await namesByNumber(db, roundId, first));
};
