import type { ReadDb } from '../../../db/handles.ts';
import { findNamesState } from '../../../db/tables/sealed-names.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { sameName } from '../../core/domain/names/person-name.ts';

/**
 * May these two let names of the round be known? Refusals: `round_not_found`, `names_not_sealed`,
 * `names_already_released`, `second_person_same` {name}.
 */
export async function checkConsent(
  db: ReadDb,
  { roundId, by, secondPerson }: { readonly roundId: string; readonly by: string; readonly secondPerson: string },
): Promise<Result<null>> {
  const state = await findNamesState(db, roundId);
  if (state === undefined) return refuse('round_not_found');
  if (state.rule !== 'sealed') return refuse('names_not_sealed');
  if (state.released) return refuse('names_already_released');
  return sameName(by, secondPerson) ? refuse('second_person_same', { name: by }) : ok(null);
}
