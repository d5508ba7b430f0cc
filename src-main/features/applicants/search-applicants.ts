import type { ReadDb } from '../../../db/handles.ts';
import { findByTerm, namesWithoutInitials } from '../../../db/tables/application-search.ts';
import type { Contract } from '../../core/contract/index.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { type SearchTerm, searchTerms } from '../../core/domain/search/bigrams.ts';
import type { HandlerOf } from '../feature.ts';
import { pinyinInitials } from '../pinyin-initials.ts';
import { loadRound } from '../round-loading.ts';

async function idsOf(db: ReadDb, roundId: string, term: SearchTerm): Promise<Set<string>> {
  const found = new Set(await findByTerm(db, roundId, term));
  if (/^[a-z]+$/u.test(term.folded)) {
    for (const { id, name } of await namesWithoutInitials(db, roundId)) {
      if (pinyinInitials(name).includes(term.folded)) found.add(id);
    }
  }
  return found;
}

/** Refusal: `round_not_found`. */
export const searchApplicants: HandlerOf<Contract['applicants']['search']> = async ({ db }, { roundId, text }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const [first, ...others] = searchTerms(text);
  let found = first === undefined ? [] : [...(await idsOf(db, roundId, first))];
  for (const term of others) {
    const also = await idsOf(db, roundId, term);
    found = found.filter((id) => also.has(id));
  }
  return ok({ applicationIds: found.map((id) => asId<'application'>(id)) });
};
