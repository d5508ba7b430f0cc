import type { ReadDb } from '../../db/handles.ts';
import { childrenOf, getUnit, listAliases, listUnits } from '../../db/tables/units.ts';
import { parentChain } from '../core/domain/units/unit-tree.ts';

interface RelatedUnits {
  /** The unit itself: a roster that used one of its aliases or former names points here already. */
  readonly same: string;
  /** Units above it, nearest first. */
  readonly parents: readonly string[];
  /** Units directly under it. */
  readonly children: readonly string[];
  /** Former names with their last day, for the sentence that explains a match. */
  readonly former: readonly { readonly name: string; readonly validUntil: string | null }[];
}

/**
 * The units an employer stands in relation with, for finding conflicts of interest (Decree 40: whoever has a relation that
 * may affect objectivity recuses). Undefined where there is no such unit.
 */
export async function relatedUnits(db: ReadDb, unitId: string): Promise<RelatedUnits | undefined> {
  if ((await getUnit(db, unitId)) === undefined) return undefined;
  const parents = new Map((await listUnits(db)).map((row) => [row.id, row.parent_id]));
  const former = (await listAliases(db, unitId)).filter((alias) => alias.kind === 'former');
  return {
    same: unitId,
    parents: parentChain(unitId, (id) => parents.get(id)),
    children: await childrenOf(db, unitId),
    former: former.map(({ name, valid_until }) => ({ name, validUntil: valid_until })),
  };
}
