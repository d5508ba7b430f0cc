import type { ReadDb } from '../../../db/handles.ts';
import { listFrozenPlaces } from '../../../db/tables/list-amendments.ts';
import {
  deleteDistinct,
  getMerge,
  insertDistinct,
  listDistinct,
  type MergeRow,
  markMergeUndone,
} from '../../../db/tables/unit-decisions.ts';
import { moveBack, stillMoved } from '../../../db/tables/unit-references.ts';
import {
  deleteAlias,
  findUnitByKey,
  getUnit,
  insertAlias,
  insertUnit,
  listAliases,
  updateUnit,
} from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { recordRenames } from '../record-renames.ts';
import type { MergeRecord } from './merge-units.ts';
import { sameState, unitState } from './unit-state.ts';

function recordOf(merge: MergeRow): MergeRecord {
  return JSON.parse(merge.record) as MergeRecord;
}

/** Only while the kept unit and everybody who came over are exactly as the joining left them. */
export async function canUndoMerge(db: ReadDb, merge: MergeRow): Promise<boolean> {
  if (merge.undone_utc !== null) return false;
  const { after, moved, removed } = recordOf(merge);
  if (!sameState(await unitState(db, merge.kept_id), after)) return false;
  const { parent_id } = removed.row;
  if (parent_id !== null && (await getUnit(db, parent_id)) === undefined) return false;
  if ((await findUnitByKey(db, removed.row.key)) !== merge.kept_id) return false;
  return stillMoved(db, moved, merge.kept_id);
}

/** Two units again, each with what was its own. Refusals: `merge_not_found`, `unit_changed_since`. */
export const undoMerge: HandlerOf<Contract['units']['undoMerge']> = async ({ db, now }, { mergeId, reason }) => {
  const merge = await getMerge(db, mergeId);
  if (merge === undefined) return refuse('merge_not_found');
  if (!(await canUndoMerge(db, merge))) return refuse('unit_changed_since');
  const { kept, removed, moved } = recordOf(merge);

  const listed = await listFrozenPlaces(db, [merge.kept_id]);
  for (const { key } of await listAliases(db, merge.kept_id)) await deleteAlias(db, key);
  for (const pair of await listDistinct(db, merge.kept_id)) await deleteDistinct(db, pair.first_id, pair.second_id);
  const { id: _id, ...keptColumns } = kept.row;
  // The two may stand one under the other, and one may have lent the other its code: the rows come back in three steps.
  await updateUnit(db, merge.kept_id, { ...keptColumns, parent_id: null });
  await insertUnit(db, removed.row);
  await updateUnit(db, merge.kept_id, { parent_id: kept.row.parent_id });
  for (const alias of [...kept.aliases, ...removed.aliases]) await insertAlias(db, alias);
  for (const pair of [...kept.distinct, ...removed.distinct]) await insertDistinct(db, pair);
  for (const child of removed.children) await updateUnit(db, child, { parent_id: merge.removed_id });
  await moveBack(db, moved, merge.removed_id);
  await recordRenames(db, now, listed, { reason, authority: '', by: '' });
  await markMergeUndone(db, mergeId, now);
  return done(
    { unitId: asId<'unit'>(merge.removed_id) },
    { object: merge.kept_id, before: { merge: mergeId }, after: { restored: merge.removed_id } },
  );
};
