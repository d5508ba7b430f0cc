import type { WriteDb } from '../../db/handles.ts';
import { listApplications } from '../../db/tables/applications.ts';
import { insertConflicts } from '../../db/tables/conflicts.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import { suggestConflicts } from '../core/domain/recusal/conflicts.ts';
import { loadPool } from './pool-exclusions.ts';
import type { LoadedRound } from './round-loading.ts';

/** Writes down what the data say against these jurors judging; whoever takes a seat must know whom not to judge. */
export async function insertSuggested(
  db: WriteDb,
  round: LoadedRound,
  jurors: ReadonlySet<string>,
  newId: () => string,
): Promise<number> {
  const applications = await listApplications(db, round.row.id);
  const { experts } = await loadPool(db, round);
  const suggested = suggestConflicts(
    applications.map((a) => ({ ...a, personIdNumber: a.idNumber })),
    experts.filter((e) => jurors.has(e.expertId)).map((e) => ({ ...e, personIdNumber: e.idNumber })),
  );
  const state = { state: 'suggested' as const, reason: '', decidedUtc: null };
  const rows = suggested.map((one) => ({ ...one, ...state, conflictId: asId<'conflict'>(newId()) }));
  await insertConflicts(db, round.row.id, rows);
  return rows.length;
}
