import { findRelease, listDrawnPeople, listHandedOver } from '../../../db/tables/sealed-names.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';

/** What is sealed, by which rule, and who let names be known. Refusal: `round_not_found`. */
export const getSecrecy: FeatureHandlers<'secrecy'>['get'] = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { value: rule, title, citation } = round.value.pack.rules.namesBeforeSignIn;
  const { decree, article = null } = showCitation(citation);
  const names = await loadSealedNames(db, roundId);
  const released = await findRelease(db, roundId);
  const told = (row: NonNullable<typeof released>) => {
    return { utc: row.utc, by: row.released_by, secondPerson: row.second_person, reason: row.reason };
  };
  return ok({
    ...{ rule, title, decree, article },
    sealed: names.sealed,
    drawn: (await listDrawnPeople(db, roundId)).length,
    masked: names.masked,
    released: released === undefined ? null : told(released),
    handedOver: (await listHandedOver(db, roundId)).map((row) => {
      return { ...told(row), liaison: row.liaison, people: row.people, sha256: row.sha256 };
    }),
  });
};
