import type { ReadDb } from '../../db/handles.ts';
import { listSittings } from '../../db/tables/sittings.ts';
import type { SubjectRow } from '../../db/tables/subjects.ts';
import { applicationKindOf } from '../core/domain/applications/application-kind.ts';
import type { ApplicationTypes } from '../core/domain/applications/application-types.ts';
import { type Sitting, sittingsOf } from '../core/domain/meeting/sittings.ts';
import type { LoadedRound } from './round-loading.ts';

/** Applications that are dealt with case by case under an item of the agenda of their own, by the round's conditions. */
export function ownItems({ row }: Pick<LoadedRound, 'row'>, subjects: readonly SubjectRow[]): readonly SubjectRow[] {
  if (row.eligibility_pack === null) return [];
  const { applicationTypes } = JSON.parse(row.eligibility_pack) as ApplicationTypes;
  return subjects.filter(({ kind }) => applicationTypes[applicationKindOf(kind)].agenda === 'own');
}

/** The meeting's sittings as planned, or the one that the set-up means. */
export async function loadSittings(
  db: ReadDb,
  round: LoadedRound,
  subjects: readonly SubjectRow[],
): Promise<readonly Sitting[]> {
  const own = ownItems(round, subjects).length > 0;
  return sittingsOf(await listSittings(db, round.row.id), round.setup, own);
}
