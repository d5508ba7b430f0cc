import type { ReadDb } from '../../../db/handles.ts';
import { type DistinctRow, listDistinct } from '../../../db/tables/unit-decisions.ts';
import { countUses, listUnitReferences } from '../../../db/tables/unit-references.ts';
import { childrenOf, getUnit, listAliases, type UnitAliasRow, type UnitRow } from '../../../db/tables/units.ts';

/** Everything that hangs on one unit: two equal states mean that nothing has happened to it. */
export interface UnitState {
  readonly row: UnitRow;
  readonly aliases: readonly UnitAliasRow[];
  readonly distinct: readonly DistinctRow[];
  readonly children: readonly string[];
  /** How many rows of each column name it. */
  readonly uses: Readonly<Record<string, number>>;
}

/** Undefined where there is no such unit. */
export async function unitState(db: ReadDb, unitId: string): Promise<UnitState | undefined> {
  const row = await getUnit(db, unitId);
  if (row === undefined) return undefined;
  return {
    row,
    aliases: await listAliases(db, unitId),
    distinct: await listDistinct(db, unitId),
    children: await childrenOf(db, unitId),
    uses: await countUses(db, await listUnitReferences(db), unitId),
  };
}

export function sameState(a: UnitState | undefined, b: UnitState | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
