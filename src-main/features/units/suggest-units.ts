import { listDistinct } from '../../../db/tables/unit-decisions.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { SuggestedUnit, UnitRowView } from '../../core/contract/units.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { pairKey, suggestSameUnits } from '../../core/domain/units/suggest-same.ts';
import type { HandlerOf } from '../feature.ts';
import { loadUnitViews } from './unit-views.ts';

/** Nobody decides more in one sitting; the rest comes up as these are decided. */
const MOST_SHOWN = 100;

export const suggestUnits: HandlerOf<Contract['units']['suggestions']> = async ({ db }) => {
  const views = await loadUnitViews(db);
  const byId = new Map(views.map((view): [string, UnitRowView] => [view.unitId, view]));
  const settled = new Set((await listDistinct(db)).map((pair) => pairKey(pair.first_id, pair.second_id)));
  const found = suggestSameUnits(
    views.map(({ unitId, name, aliases, parent, prefecture, county, code }) => {
      return { id: unitId, name, aliases, parentId: parent?.unitId ?? null, prefecture, county, code };
    }),
    settled,
  );
  const shown = (id: string, matched: string): SuggestedUnit => {
    const { unitId, name, parent, applications, experts, registered } = byId.get(id) as UnitRowView;
    return { unitId, name, matched, parent: parent?.name ?? '', people: applications + experts, registered };
  };
  return ok({
    suggestions: found.slice(0, MOST_SHOWN).map((one) => ({
      reason: one.reason,
      first: shown(one.firstId, one.firstName),
      second: shown(one.secondId, one.secondName),
    })),
    total: found.length,
  });
};
