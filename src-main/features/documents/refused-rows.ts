import type { StoredIssue } from '../../../db/tables/import-batches.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import {
  type DocumentWords,
  type ImportRefusalRow,
  importRefusalReport,
  type ReportModel,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { originalShown } from '../import-preview.ts';
import { contextOf, type PaperState } from './paper-state.ts';

/** One finding as the unit reads it; an identity number only masked. */
export function refusedRow(issue: StoredIssue, { facts }: DocumentWords): ImportRefusalRow {
  const { code, column, field, params, person, row, sheet } = issue;
  const found = originalShown(issue) ?? '';
  const fieldName = facts.issueField(field);
  return {
    sheet,
    row,
    column: field === '' ? column : fieldName,
    name: person,
    found,
    reason: facts.issueReason(code, { ...params, row, sheet, original: found, field: fieldName }),
  };
}

/**
 * F01 for those who sent the rows: one list a unit and file, each on its own page. `of`: a unit, whatever it is called
 * in the files, or an import. Rows without a unit make a list by file.
 */
export function unitRefusals(state: PaperState, words: DocumentWords, of: string): ReportModel[] {
  const { batches, desk, issues, round } = state;
  const keys = desk.unitNames.get(of);
  const wanted = issues.filter((i) => (keys === undefined ? i.batchId === of : keys.includes(unitKey(i.unit))));
  const lists = new Map<string, StoredIssue[]>();
  for (const issue of wanted) {
    const key = JSON.stringify([unitKey(issue.unit), issue.batchId]);
    lists.set(key, [...(lists.get(key) ?? []), issue]);
  }
  const w = words.importRefusals;
  return [...lists.values()].map((list, at) => {
    const [first] = list;
    const batch = batches.find((one) => one.id === first?.batchId);
    const unit = first?.unit ?? '';
    const model = importRefusalReport(
      {
        ...contextOf(state, batch === undefined ? state.today : beijing(batch.imported_utc).date),
        unit: unit === '' ? w.unknownUnit : unit,
        fileName: batch?.file_name ?? '',
        read: null,
        refusedRows: new Set(list.map((i) => JSON.stringify([i.sheet, i.row]))).size,
        contactPhone: round.setup.contactPhone,
        rows: list.map((issue) => refusedRow(issue, words)),
      },
      words,
    );
    // The first list stands under the document's own title, the others bring theirs.
    return at === 0 ? model : { ...model, blocks: [{ kind: 'title', text: model.title }, ...model.blocks] };
  });
}
