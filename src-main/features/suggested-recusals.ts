import type { WriteDb } from '../../db/handles.ts';
import { listApplications } from '../../db/tables/applications.ts';
import { type ConflictRecord, insertConflicts, listConflicts } from '../../db/tables/conflicts.ts';
import { type DeclarationRow, listDeclarations } from '../../db/tables/declarations.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import { suggestConflicts } from '../core/domain/recusal/conflicts.ts';
import type { Declared } from '../core/domain/recusal/declarations.ts';
import { loadPool } from './pool-exclusions.ts';
import type { LoadedRound } from './round-loading.ts';

const keyOf = ({ expertId, applicationId, kind }: Pick<ConflictRecord, 'expertId' | 'applicationId' | 'kind'>) =>
  `${expertId} ${applicationId} ${kind}`;

function declaredOf(row: DeclarationRow): Declared {
  return {
    expertId: asId<'expert'>(row.expert_id),
    applicationId: row.application_id === null ? null : asId<'application'>(row.application_id),
    unitId: row.unit_id === null ? null : asId<'unit'>(row.unit_id),
    relation: row.relation,
    detail: row.detail,
    toldBy: row.told_by,
    toldOn: row.told_on,
  };
}

/**
 * Writes down what the data and the jurors themselves, before the draw, say against their judging; whoever takes a seat must know whom not to judge. What the
 * register has of them already, since they had a seat before, stays as it was decided. Returns how many were added.
 */
export async function insertSuggested(
  db: WriteDb,
  round: LoadedRound,
  jurors: ReadonlySet<string>,
  newId: () => string,
): Promise<number> {
  const applications = await listApplications(db, round.row.id);
  const { experts } = await loadPool(db, round);
  const declared = (await listDeclarations(db, round.row.id))
    .filter((row) => row.withdrawn_utc === null)
    .map(declaredOf);
  const suggested = suggestConflicts(
    applications.map((a) => ({ ...a, personIdNumber: a.idNumber })),
    experts.filter((e) => jurors.has(e.expertId)).map((e) => ({ ...e, personIdNumber: e.idNumber })),
    declared,
  );
  const state = { state: 'suggested' as const, reason: '', decidedUtc: null };
  const known = new Set((await listConflicts(db, round.row.id)).map(keyOf));
  const added = suggested.filter((one) => !known.has(keyOf(one)));
  const rows = added.map((one) => ({ ...one, ...state, conflictId: asId<'conflict'>(newId()) }));
  await insertConflicts(db, round.row.id, rows);
  return rows.length;
}
