import type { ReadDb } from '../../../db/handles.ts';
import { countUnitPeople, type UnitUse } from '../../../db/tables/unit-people.ts';
import { listAliases, listUnits, type UnitRow } from '../../../db/tables/units.ts';
import type { UnitName, UnitRowView } from '../../core/contract/units.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { pinyinOf } from './unit-pinyin.ts';

/** The whole register as the window shows it, by name. */
export async function loadUnitViews(db: ReadDb): Promise<readonly UnitRowView[]> {
  const rows = await listUnits(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const aliasesOf = new Map<string, string[]>();
  for (const { unit_id, name } of await listAliases(db)) {
    aliasesOf.set(unit_id, [...(aliasesOf.get(unit_id) ?? []), name]);
  }
  const usesOf = new Map<string, UnitUse[]>();
  for (const use of await countUnitPeople(db)) usesOf.set(use.unitId, [...(usesOf.get(use.unitId) ?? []), use]);
  return rows.map((row): UnitRowView => {
    const aliases = aliasesOf.get(row.id) ?? [];
    const uses = usesOf.get(row.id) ?? [];
    const parent = row.parent_id === null ? undefined : byId.get(row.parent_id);
    return {
      ...nameView(row),
      kind: row.kind,
      prefecture: row.prefecture,
      county: row.county,
      code: row.code,
      parent: parent === undefined ? null : nameView(parent),
      aliases,
      pinyin: [row.name, ...aliases].map(pinyinOf).join(' '),
      registered: row.registered === 1,
      applications: uses.reduce((sum, use) => sum + use.applications, 0),
      experts: uses.reduce((sum, use) => sum + use.experts, 0),
      rounds: uses.map(({ roundId, applications, experts }) => ({ roundId, applications, experts })),
    };
  });
}

export function nameView(row: Pick<UnitRow, 'id' | 'name'>): UnitName {
  return { unitId: asId<'unit'>(row.id), name: row.name };
}
