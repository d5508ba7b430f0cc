import type { ReadDb, WriteDb } from '../../../db/handles.ts';
import { insertTree, listTrees, markTreeUndone, type TreeRow } from '../../../db/tables/unit-decisions.ts';
import {
  deleteAlias,
  deleteUnit,
  getUnit,
  insertAlias,
  insertUnit,
  listAliases,
  updateUnit,
} from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { planTree } from '../../core/domain/units/plan-tree.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import { done, type HandlerOf } from '../feature.ts';
import { keepingSeals } from '../keeping-seals.ts';
import { loadRegister, plannedState } from './tree-preview.ts';
import { sameState, type UnitState, unitState } from './unit-state.ts';

/** A unit that a workbook added (`before` undefined) or changed, or that became a parent through it. */
interface TouchedUnit {
  readonly id: string;
  readonly before?: UnitState;
  readonly after: UnitState;
}

async function statesOf(db: ReadDb, ids: Iterable<string>): Promise<Map<string, UnitState>> {
  const states = new Map<string, UnitState>();
  for (const id of ids) {
    const state = await unitState(db, id);
    if (state !== undefined) states.set(id, state);
  }
  return states;
}

type AcceptTree = HandlerOf<Contract['units']['acceptTree']>;

const takeTree: AcceptTree = async ({ db, drafts, newId, now }, { draftId }) => {
  const book = drafts.find(draftId);
  if (book?.roster !== 'units') return refuse('draft_gone');
  const plan = planTree(book.judged.units, await loadRegister(db), () => newId());
  const count = book.judged.refused.length + plan.refused.length;
  if (count > 0) return refuse('unit_tree_refused', { count });
  const touched = plan.units.filter((one) => plannedState(one) !== 'unchanged');
  const added = touched.filter((one) => one.added).length;
  if (touched.length === 0) return refuse('unit_tree_says_nothing');

  const ids = new Set(touched.flatMap(({ id, after }) => (after.parentId === null ? [id] : [id, after.parentId])));
  for (const one of touched) {
    const before = await getUnit(db, one.id);
    if (before?.parent_id) ids.add(before.parent_id);
  }
  const before = await statesOf(db, ids);
  for (const { id, after, added: isNew } of touched) {
    const { parentId: _later, id: _id, name, ...columns } = after;
    if (isNew) await insertUnit(db, { id, name, key: unitKey(name), ...columns, parent_id: null, registered: 1 });
    else await updateUnit(db, id, { ...columns, parent_id: null, registered: 1 });
  }
  // Parents last: a row may stand above the row of its own parent.
  for (const { id, after, aliases } of touched) {
    await updateUnit(db, id, { parent_id: after.parentId });
    if (after.parentId !== null) await updateUnit(db, after.parentId, { registered: 1 });
    for (const { name, key, kind } of aliases)
      await insertAlias(db, { unit_id: id, name, key, kind, valid_until: null });
  }
  const record: TouchedUnit[] = [];
  for (const [id, after] of await statesOf(db, ids)) {
    const was = before.get(id);
    record.push({ id, after, ...(was === undefined ? {} : { before: was }) });
  }
  const treeId = newId();
  const changed = touched.length - added;
  await insertTree(db, {
    id: treeId,
    file_name: book.fileName,
    file_sha256: book.sha256,
    imported_utc: now,
    rows: book.judged.rows,
    created: added,
    changed,
    record: JSON.stringify(record),
    undone_utc: null,
  });
  return done({ added, changed }, { object: treeId, after: { added, changed, sha256: book.sha256 } });
};

/**
 * The whole workbook or nothing of it; what is refused stays on the shelf, under a seal too. Refusals: `draft_gone`,
 * `unit_tree_refused` {count}, `unit_tree_says_nothing` (every row is in the register already), `seal_would_break` {round}.
 */
export const acceptTree: AcceptTree = async (context, input) => {
  const taken = await keepingSeals(takeTree)(context, input);
  if (taken.ok) context.drafts.remove(input.draftId);
  return taken;
};

/** The newest import that stands, while every unit it touched is as it left it. */
export async function undoableTree(db: ReadDb): Promise<TreeRow | undefined> {
  const newest = (await listTrees(db)).find((tree) => tree.undone_utc === null);
  if (newest === undefined) return undefined;
  for (const { id, after } of JSON.parse(newest.record) as TouchedUnit[]) {
    if (!sameState(await unitState(db, id), after)) return undefined;
  }
  return newest;
}

/** The register as it was before the workbook. Refusal: `unit_changed_since`. */
export const undoTree: HandlerOf<Contract['units']['undoTree']> = async ({ db, now }, { treeId }) => {
  const tree = await undoableTree(db);
  if (tree?.id !== treeId) return refuse('unit_changed_since');
  const record = JSON.parse(tree.record) as TouchedUnit[];
  for (const { id } of record) await unhook(db, id);
  const restored: UnitState[] = [];
  for (const { id, before } of record) {
    if (before === undefined) await deleteUnit(db, id);
    else restored.push(before);
  }
  for (const { row, aliases } of restored) {
    const { id, ...columns } = row;
    await updateUnit(db, id, columns);
    for (const alias of aliases) await insertAlias(db, alias);
  }
  await markTreeUndone(db, treeId, now);
  const value = { removed: record.length - restored.length, restored: restored.length };
  return done(value, { object: treeId, before: { sha256: tree.file_sha256 }, after: value });
};

async function unhook(db: WriteDb, id: string): Promise<void> {
  for (const { key } of await listAliases(db, id)) await deleteAlias(db, key);
  await updateUnit(db, id, { parent_id: null, code: '' });
}
