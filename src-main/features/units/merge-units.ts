import type { WriteDb } from '../../../db/handles.ts';
import { listFrozenPlaces } from '../../../db/tables/list-amendments.ts';
import { deleteDistinct, insertDistinct, insertMerge, listDistinct } from '../../../db/tables/unit-decisions.ts';
import { listUnitReferences, type MovedRows, moveUses } from '../../../db/tables/unit-references.ts';
import { childrenOf, deleteUnit, insertAlias, listUnits, moveAliases, updateUnit } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { parentChain } from '../../core/domain/units/unit-tree.ts';
import { done, type HandlerOf } from '../feature.ts';
import { recordRenames } from '../record-renames.ts';
import { type UnitState, unitState } from './unit-state.ts';

/** Everything needed to take a joining back. */
export interface MergeRecord {
  /** Both units as they were. */
  readonly kept: UnitState;
  readonly removed: UnitState;
  readonly moved: readonly MovedRows[];
  /** The kept unit right after: taken back only while it is still so. */
  readonly after: UnitState;
}

/** Refusals of `confirmSame` that the two units themselves give; the value is where the kept unit will stand. */
async function parentAfter(db: WriteDb, kept: UnitState, removed: UnitState): Promise<Result<string | null>> {
  const [keep, remove] = [kept.row, removed.row];
  if (keep.id === remove.id) return refuse('unit_same');
  // Two credit codes are two bodies (GB 32100-2015: one code, one body, for its lifetime).
  if (keep.code !== '' && remove.code !== '' && keep.code !== remove.code) return refuse('unit_codes_differ');
  if (kept.distinct.some((pair) => pair.first_id === remove.id || pair.second_id === remove.id)) {
    return refuse('unit_pair_distinct');
  }
  const parents = new Map((await listUnits(db)).map((row) => [row.id, row.parent_id]));
  const above = (id: string) => parentChain(id, (one) => parents.get(one));
  // The kept unit may stand directly under the other and takes its place; further down, a circle would close.
  if (above(keep.id).slice(1).includes(remove.id)) return refuse('unit_circle');
  if (keep.parent_id !== null && keep.parent_id !== remove.id) return ok(keep.parent_id);
  // Where the other stood below the kept unit, at whatever depth, its parent does too.
  return ok(above(remove.id).includes(keep.id) ? null : remove.parent_id);
}

/** What the kept unit does not know yet, it learns from the other. */
function joined({ row: keep }: UnitState, { row: remove }: UnitState, parentId: string | null) {
  return {
    kind: keep.kind === 'unknown' ? remove.kind : keep.kind,
    parent_id: parentId,
    prefecture: keep.prefecture || remove.prefecture,
    county: keep.county || remove.county,
    code: keep.code || remove.code,
    note: keep.note || remove.note,
    registered: 1 as const,
  };
}

/**
 * Two units are one: applications, experts, avoided units and whatever else names the second name the first from now on;
 * its name and aliases, its children and what it was told apart from go over. Refusals: `unit_not_found`, `unit_same`,
 * `unit_codes_differ`, `unit_pair_distinct`, `unit_circle`, `unit_merge_collides` {table}
 * (each has a row of its own where only one can be).
 */
export const confirmSame: HandlerOf<Contract['units']['confirmSame']> = async (
  { db, newId, now },
  { keepId, removeId, aliasKind, reason },
) => {
  const kept = await unitState(db, keepId);
  const removed = await unitState(db, removeId);
  if (kept === undefined || removed === undefined) return refuse('unit_not_found');
  const parent = await parentAfter(db, kept, removed);
  if (!parent.ok) return parent;

  const listed = await listFrozenPlaces(db, [keepId, removeId]);
  const uses = await moveUses(db, await listUnitReferences(db), removeId, keepId);
  if ('collides' in uses) return refuse('unit_merge_collides', { table: uses.collides });
  for (const child of await childrenOf(db, removeId)) {
    await updateUnit(db, child, { parent_id: child === keepId ? null : keepId });
  }
  await moveAliases(db, removeId, keepId);
  for (const pair of await listDistinct(db, removeId)) {
    const other = pair.first_id === removeId ? pair.second_id : pair.first_id;
    const [first_id = '', second_id = ''] = [keepId, other].sort(byText);
    await deleteDistinct(db, pair.first_id, pair.second_id);
    await insertDistinct(db, { ...pair, first_id, second_id });
  }
  await deleteUnit(db, removeId);
  await updateUnit(db, keepId, joined(kept, removed, parent.value));
  const { name, key } = removed.row;
  await insertAlias(db, { unit_id: keepId, name, key, kind: aliasKind, valid_until: null });

  // Who joined them stands in the audit trail.
  await recordRenames(db, now, listed, { reason, authority: '', by: '' });

  const after = (await unitState(db, keepId)) as UnitState;
  const record: MergeRecord = { kept, removed, moved: uses.moved, after };
  const mergeId = newId();
  await insertMerge(db, {
    id: mergeId,
    kept_id: keepId,
    removed_id: removeId,
    removed_name: name,
    merged_utc: now,
    record: JSON.stringify(record),
    undone_utc: null,
  });
  const moved = uses.moved.reduce((sum, one) => sum + one.moved.length + one.dropped.length, 0);
  return done(
    { mergeId, moved },
    { object: keepId, before: { kept: { ...kept.row }, removed: { ...removed.row } }, after: { ...after.row, moved } },
  );
};
