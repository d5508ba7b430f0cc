import { deleteDistinct, insertDistinct, listDistinct } from '../../../db/tables/unit-decisions.ts';
import { deleteAlias, findUnitByKey, getUnit, insertAlias, listAliases, updateUnit } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import { done, type HandlerOf } from '../feature.ts';
import { checkParent, enterInRegister } from './save-unit.ts';

/** Refusals: `unit_not_found`, `unit_name_taken` {name, unit}. */
export const addAlias: HandlerOf<Contract['units']['addAlias']> = async (
  { db },
  { unitId, name, kind, validUntil },
) => {
  if ((await getUnit(db, unitId)) === undefined) return refuse('unit_not_found');
  const key = unitKey(name);
  const holder = await findUnitByKey(db, key);
  if (holder !== undefined) return refuse('unit_name_taken', { name, unit: (await getUnit(db, holder))?.name ?? '' });
  await insertAlias(db, { unit_id: unitId, name, key, kind, valid_until: validUntil });
  await enterInRegister(db, unitId);
  return done(null, { object: unitId, before: null, after: { alias: key, kind, validUntil } });
};

/** Rows that came in under the alias stay with the unit. Refusals: `unit_not_found`, `alias_not_found`. */
export const removeAlias: HandlerOf<Contract['units']['removeAlias']> = async ({ db }, { unitId, name }) => {
  if ((await getUnit(db, unitId)) === undefined) return refuse('unit_not_found');
  const alias = (await listAliases(db, unitId)).find((one) => one.key === unitKey(name));
  if (alias === undefined) return refuse('alias_not_found');
  await deleteAlias(db, alias.key);
  return done(null, { object: unitId, before: { alias: alias.key, kind: alias.kind }, after: null });
};

/** Refusals: those of `checkParent`, `unit_not_found`. */
export const setParent: HandlerOf<Contract['units']['setParent']> = async ({ db }, { unitId, parentId }) => {
  const unit = await getUnit(db, unitId);
  if (unit === undefined) return refuse('unit_not_found');
  const parent = await checkParent(db, unitId, parentId);
  if (!parent.ok) return parent;
  await updateUnit(db, unitId, { parent_id: parentId });
  await enterInRegister(db, unitId);
  if (parentId !== null) await enterInRegister(db, parentId);
  return done(null, { object: unitId, before: { parent: unit.parent_id }, after: { parent: parentId } });
};

/** Refusals: `unit_same`, `unit_not_found`. */
export const rememberDistinct: HandlerOf<Contract['units']['rememberDistinct']> = async (
  { db, now },
  { firstId, secondId, reason },
) => {
  if (firstId === secondId) return refuse('unit_same');
  for (const id of [firstId, secondId]) if ((await getUnit(db, id)) === undefined) return refuse('unit_not_found');
  const [first_id = '', second_id = ''] = [firstId, secondId].sort(byText);
  await insertDistinct(db, { first_id, second_id, decided_utc: now, reason });
  // Remembered is remembered: neither may vanish with the last row that names it.
  for (const id of [firstId, secondId]) await enterInRegister(db, id);
  return done(null, { object: first_id, before: null, after: { distinctFrom: second_id } });
};

/** The pair comes up again. Refusal: `distinct_not_found`. */
export const forgetDistinct: HandlerOf<Contract['units']['forgetDistinct']> = async ({ db }, { firstId, secondId }) => {
  const [first = '', second = ''] = [firstId, secondId].sort(byText);
  const known = (await listDistinct(db, first)).find((pair) => pair.second_id === second);
  if (known === undefined) return refuse('distinct_not_found');
  await deleteDistinct(db, first, second);
  return done(null, { object: first, before: { distinctFrom: second, decided: known.decided_utc }, after: null });
};
