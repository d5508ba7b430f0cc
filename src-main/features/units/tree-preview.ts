import type { ReadDb } from '../../../db/handles.ts';
import { listAliases, listUnits } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { IssueView } from '../../core/contract/people.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { RowIssue } from '../../core/domain/roster/cells.ts';
import type { PlannedUnit, Register } from '../../core/domain/units/plan-tree.ts';
import { planTree } from '../../core/domain/units/plan-tree.ts';
import type { HandlerOf } from '../feature.ts';
import { issueView } from '../import-preview.ts';

export async function loadRegister(db: ReadDb): Promise<Register> {
  const rows = await listUnits(db);
  const byKey = new Map(rows.map((row) => [row.key, row.id]));
  for (const { key, unit_id } of await listAliases(db)) byKey.set(key, unit_id);
  return { units: rows.map(({ parent_id, ...row }) => ({ ...row, parentId: parent_id })), byKey };
}

export function plannedState({ added, changes, aliases }: PlannedUnit): 'added' | 'changed' | 'unchanged' {
  if (added) return 'added';
  return changes.length + aliases.length > 0 ? 'changed' : 'unchanged';
}

/** In a roster `name` is a person's; here the words of the field must be another's. */
function treeIssue(issue: RowIssue): IssueView {
  return issueView(issue.field === 'name' ? { ...issue, field: 'treeName' } : issue);
}

/** Puts the workbook that main had read on the shelf. Refusals: `no_workbook`, `workbook_other_kind`. */
export const readTree: HandlerOf<Contract['units']['readTree']> = async ({ book, drafts }) => {
  if (book === undefined) return refuse('no_workbook');
  if (book.roster !== 'units') return refuse('unit_tree_header_missing');
  return ok({ draftId: drafts.put(book) });
};

/** What the workbook would do to the register as it is now. Refusal: `draft_gone`. */
export const previewTree: HandlerOf<Contract['units']['previewTree']> = async ({ db, drafts }, { draftId }) => {
  const book = drafts.find(draftId);
  if (book?.roster !== 'units') return refuse('draft_gone');
  const { judged, fileName } = book;
  const plan = planTree(judged.units, await loadRegister(db), (row) => `new ${row.sheet} ${row.rowNumber}`);
  const states = plan.units.map(plannedState);
  const count = (state: string) => states.filter((one) => one === state).length;
  return ok({
    fileName,
    rows: judged.rows,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: [...judged.refused, ...plan.refused].map(treeIssue).sort((a, b) => a.row - b.row),
    warnings: judged.warnings.map(treeIssue),
    units: plan.units.map((one, i) => ({
      row: one.row.rowNumber,
      name: one.after.name,
      state: states[i] ?? 'unchanged',
      parent: one.row.parent,
      changes: one.changes,
      aliases: one.aliases.map((alias) => alias.name),
    })),
  });
};
