import type { ImportPreview, IssueView } from '../core/contract/people.ts';
import type { RoundId } from '../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import type { RowIssue } from '../core/domain/roster/cells.ts';
import type { JudgedBook, SessionContext } from './feature.ts';
import { maskCell } from './id-mask.ts';

/** What the cell held, as others than the clerk may see it: no whole identity number leaves the register in a finding. */
export function originalShown({ field, original }: Pick<RowIssue, 'field' | 'original'>): string | null {
  if (original === undefined) return null;
  return field === 'idNumber' ? maskCell(original) : original;
}

export function issueView(issue: RowIssue): IssueView {
  const { sheet, row, column, field, code, params } = issue;
  return { sheet, row, column, field, code, params, original: originalShown(issue) };
}

function previewOf(draftId: string, { fileName, judged }: JudgedBook): ImportPreview {
  return {
    draftId,
    fileName,
    rows: judged.rows,
    accepted: judged.accepted.length,
    refusedRows: judged.refusedRows,
    refused: judged.refused.map(issueView),
    warnings: judged.warnings.map(issueView),
    skipped: judged.skippedRows.map(({ sheet, row, reason, text }) => ({ sheet, row, reason, text })),
    columns: judged.header.flatMap(({ columns }) =>
      columns.map(({ letter, label, field }) => ({ column: letter, heading: label, field })),
    ),
    people: judged.accepted.map(({ rowNumber, name, unitName, specialty }) => ({
      row: rowNumber,
      name,
      unit: unitName,
      specialty,
    })),
  };
}

/** Puts the workbook that main had read on the shelf. Refusals: `no_workbook`, `workbook_other_kind` {expected}. */
export function shelve(roster: JudgedBook['roster']) {
  return async ({ book, drafts }: SessionContext, _input: { roundId: RoundId }): Promise<Result<ImportPreview>> => {
    if (book === undefined) return refuse('no_workbook');
    if (book.roster === 'units' || book.roster !== roster) return refuse('workbook_other_kind', { expected: roster });
    return ok(previewOf(drafts.put(book), book));
  };
}

/** Takes it off again; a draft already gone is no failure. */
export async function discardDraft(
  { drafts }: SessionContext,
  { draftId }: { readonly draftId: string },
): Promise<Result<null>> {
  drafts.remove(draftId);
  return ok(null);
}
