import { listTrees } from '../../../db/tables/unit-decisions.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { discardDraft } from '../import-draft.ts';
import { keepingSeals } from '../keeping-seals.ts';
import { acceptTree, undoableTree, undoTree } from './accept-tree.ts';
import { confirmSame } from './merge-units.ts';
import { saveUnit } from './save-unit.ts';
import { suggestUnits } from './suggest-units.ts';
import { previewTree, readTree } from './tree-preview.ts';
import { undoMerge } from './undo-merge.ts';
import { addAlias, forgetDistinct, rememberDistinct, removeAlias, setParent } from './unit-names.ts';
import { getUnitPage } from './unit-page.ts';
import { loadUnitViews } from './unit-views.ts';

/**
 * The register of units: of the office, not of a round. Refusals are named with each handler; names, parents and places
 * may stand under the seal of a pool, see `keepingSeals`.
 */
export const units: FeatureHandlers<'units'> = {
  list: async ({ db }) => {
    const undoable = await undoableTree(db);
    const trees = (await listTrees(db)).filter((tree) => tree.undone_utc === null);
    return ok({
      units: await loadUnitViews(db),
      trees: trees.map((tree) => ({
        treeId: tree.id,
        fileName: tree.file_name,
        importedUtc: tree.imported_utc,
        rows: tree.rows,
        added: tree.created,
        changed: tree.changed,
        undoable: tree.id === undoable?.id,
      })),
    });
  },
  get: getUnitPage,
  save: keepingSeals(saveUnit),
  addAlias,
  removeAlias,
  setParent: keepingSeals(setParent),
  suggestions: suggestUnits,
  confirmSame: keepingSeals(confirmSame),
  undoMerge: keepingSeals(undoMerge),
  rememberDistinct,
  forgetDistinct,
  readTree,
  previewTree,
  discardTree: discardDraft,
  acceptTree,
  undoTree: keepingSeals(undoTree),
};
