import type { WriteDb } from '../../../db/handles.ts';
import { listFrozenPlaces } from '../../../db/tables/list-amendments.ts';
import {
  deleteAlias,
  findUnitByKey,
  getUnit,
  insertAlias,
  insertUnit,
  listAliases,
  listUnits,
  type UnitRow,
  updateUnit,
} from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { UnitFields } from '../../core/contract/units.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { readCreditCode } from '../../core/domain/units/credit-code.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import { wouldCircle } from '../../core/domain/units/unit-tree.ts';
import { done, type HandlerOf } from '../feature.ts';
import { recordRenames } from '../record-renames.ts';

/** Refusals: `unit_not_found` for a parent that is not there, `unit_circle` for one that stands below the unit. */
export async function checkParent(db: WriteDb, unitId: string | null, parentId: string | null): Promise<Result<null>> {
  if (parentId === null) return ok(null);
  const parents = new Map((await listUnits(db)).map((row) => [row.id, row.parent_id]));
  if (!parents.has(parentId)) return refuse('unit_not_found');
  if (unitId !== null && wouldCircle(unitId, parentId, (id) => parents.get(id))) return refuse('unit_circle');
  return ok(null);
}

/** Whatever the register is told of becomes part of it: it no longer goes with the last row that names it. */
export async function enterInRegister(db: WriteDb, unitId: string): Promise<void> {
  await updateUnit(db, unitId, { registered: 1 });
}

async function checkedFields(db: WriteDb, unitId: string | null, fields: UnitFields): Promise<Result<UnitFields>> {
  const code = readCreditCode(fields.code);
  if (!code.ok) return code;
  const units = await listUnits(db);
  const holder = code.value === '' ? undefined : units.find((row) => row.code === code.value && row.id !== unitId);
  if (holder) return refuse('credit_code_taken', { unit: holder.name });
  const named = await findUnitByKey(db, unitKey(fields.name));
  if (named !== undefined && named !== unitId) {
    return refuse('unit_name_taken', { name: fields.name, unit: units.find((row) => row.id === named)?.name ?? '' });
  }
  return ok({ ...fields, code: code.value });
}

/** The old name stays as an alias; a name that was an alias of the unit stops being one. */
async function rename(db: WriteDb, before: UnitRow, name: string, oldName: 'alias' | 'former'): Promise<void> {
  const key = unitKey(name);
  if (key !== before.key) {
    if ((await listAliases(db, before.id)).some((alias) => alias.key === key)) await deleteAlias(db, key);
    await updateUnit(db, before.id, { name, key });
    const alias = { unit_id: before.id, name: before.name, key: before.key, kind: oldName, valid_until: null };
    await insertAlias(db, alias);
  } else await updateUnit(db, before.id, { name });
}

/**
 * Adds a unit or changes its fields. Refusals: those of `readCreditCode` and `checkParent`, `unit_not_found`,
 * `credit_code_taken` {unit}, `unit_name_taken` {name, unit},
 * `unit_rename_reason_missing` {people}: a frozen list tells the new name, with the reason.
 */
export const saveUnit: HandlerOf<Contract['units']['save']> = async (
  { db, newId, now },
  { unitId, fields, parentId, oldName, renaming },
) => {
  const before = unitId === null ? undefined : await getUnit(db, unitId);
  if (unitId !== null && before === undefined) return refuse('unit_not_found');
  const checked = await checkedFields(db, unitId, fields);
  if (!checked.ok) return checked;
  const parent = await checkParent(db, unitId, parentId);
  if (!parent.ok) return parent;
  const { name, ...rest } = checked.value;
  const listed = before === undefined || before.name === name ? [] : await listFrozenPlaces(db, [before.id]);
  const grounds = { reason: '', authority: '', by: '', ...renaming };
  if (listed.length > 0 && (grounds.reason === '' || grounds.by === '')) {
    return refuse('unit_rename_reason_missing', { people: listed.length });
  }
  const id = before?.id ?? newId();
  const columns = { ...rest, parent_id: parentId, registered: 1 as const };
  if (before) {
    await rename(db, before, name, oldName);
    await updateUnit(db, id, columns);
  } else await insertUnit(db, { id, name, key: unitKey(name), ...columns });
  await recordRenames(db, now, listed, grounds);
  const after = await getUnit(db, id);
  return done(
    { unitId: asId<'unit'>(id), amended: listed.length },
    { object: id, before: before ? { ...before } : null, after: { ...after, amended: listed.length } },
  );
};
