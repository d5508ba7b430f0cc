import type { ReadDb } from '../../../db/handles.ts';
import { listDistinct, listMergesInto, type MergeRow } from '../../../db/tables/unit-decisions.ts';
import { listUnitPeople } from '../../../db/tables/unit-people.ts';
import { getUnit, listAliases } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { UnitPageView, UnitRowView } from '../../core/contract/units.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { UnitKind } from '../../core/domain/roster/words.ts';
import { kindContradicts } from '../../core/domain/units/unit-kind.ts';
import { parentChain } from '../../core/domain/units/unit-tree.ts';
import type { HandlerOf } from '../feature.ts';
import { canUndoMerge } from './undo-merge.ts';
import { loadUnitViews, nameView } from './unit-views.ts';

/** Everything about one unit over the years. Refusal: `unit_not_found`. */
export const getUnitPage: HandlerOf<Contract['units']['get']> = async ({ db }, { unitId }) => {
  const views = new Map((await loadUnitViews(db)).map((view): [string, UnitRowView] => [view.unitId, view]));
  const unit = views.get(unitId);
  const row = await getUnit(db, unitId);
  if (unit === undefined || row === undefined) return refuse('unit_not_found');
  const named = (id: string) => {
    const view = views.get(id);
    return view === undefined ? [] : [nameView({ id, name: view.name })];
  };
  const page: UnitPageView = {
    unit,
    note: row.note,
    aliases: (await listAliases(db, unitId)).map(({ name, kind, valid_until }) => ({
      name,
      kind,
      validUntil: valid_until,
    })),
    chain: parentChain(unitId, (id) => views.get(id)?.parent?.unitId).flatMap(named),
    children: [...views.values()]
      .filter((view) => view.parent?.unitId === unitId)
      .map(({ unitId: id, name }) => ({ unitId: id, name })),
    distinct: (await listDistinct(db, unitId)).flatMap(({ first_id, second_id, decided_utc, reason }) =>
      named(first_id === unitId ? second_id : first_id).map((one) => ({ ...one, decidedUtc: decided_utc, reason })),
    ),
    merges: await mergeViews(db, await listMergesInto(db, unitId)),
    people: (await listUnitPeople(db, unitId)).map(({ unitKind, ...person }) => ({
      ...person,
      kindDiffers: kindContradicts(row.kind, unitKind as UnitKind | null),
    })),
  };
  return ok(page);
};

async function mergeViews(db: ReadDb, merges: readonly MergeRow[]): Promise<UnitPageView['merges']> {
  const views: UnitPageView['merges'][number][] = [];
  for (const merge of merges) {
    views.push({
      mergeId: merge.id,
      name: merge.removed_name,
      mergedUtc: merge.merged_utc,
      undone: merge.undone_utc !== null,
      undoable: await canUndoMerge(db, merge),
    });
  }
  return views;
}
