import type { ReadDb, WriteDb } from '../../db/handles.ts';
import {
  insertBatch,
  keptFindings,
  listBatches,
  listIssues,
  type Roster,
  type RowOwner,
  type StoredIssue,
} from '../../db/tables/import-batches.ts';
import { comparisonsOf, type ImportComparison } from '../../db/tables/import-changes.ts';
import { beginFindings, insertFindings } from '../../db/tables/import-findings.ts';
import { listKeptSheets } from '../../db/tables/import-sheets.ts';
import type { ComparisonView } from '../core/contract/import-diff.ts';
import type { ImportBatchView } from '../core/contract/people.ts';
import type { RowIssue } from '../core/domain/roster/cells.ts';
import type { JudgedBook } from './feature.ts';
import { issueView } from './import-preview.ts';

/** The heading of a field in a sheet, as the other findings of the row write it: letter and label. */
function headingOf(book: JudgedBook, sheet: string, field: string): string {
  const column = book.judged.header.find((h) => h.sheet === sheet)?.columns.find((c) => c.field === field);
  return column === undefined ? '' : `${column.letter} ${column.label}`;
}

/** A finding that accepting makes about a row which the reading had let through. */
export function lateFinding(
  book: JudgedBook,
  row: { readonly sheet: string; readonly rowNumber: number },
  field: string,
  code: string,
  params: RowIssue['params'],
): RowIssue {
  return { sheet: row.sheet, row: row.rowNumber, column: headingOf(book, row.sheet, field), field, code, params };
}

/** What accepting added to the findings of the reading. */
interface LateFindings {
  /** One per row that could not be taken after all. */
  readonly refused: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
}

/** Whose row a finding is about: one refused by the reading, or one that was let through and refused late. */
function ownersOf({ judged }: JudgedBook, late: readonly RowIssue[]): RowOwner {
  const key = (sheet: string, row: number) => JSON.stringify([sheet, row]);
  const owners = new Map(judged.refusedPeople.map((one) => [key(one.sheet, one.row), one] as const));
  // Nearly everybody is let through, and nearly nobody refused late.
  const through = late.length === 0 ? [] : judged.accepted;
  for (const { sheet, rowNumber: row, name, unitName: unit } of through)
    owners.set(key(sheet, row), { sheet, row, name, unit });
  return (issue) => owners.get(key(issue.sheet, issue.row));
}

interface RecordedBatch {
  readonly counts: { readonly accepted: number; readonly refusedRows: number };
  /** To be called before the import ends: what was found is being made small beside the writing of the tables. */
  keepFindings(): Promise<void>;
}

/** The batch is written before its people, who point to it: rows read = accepted + refused, also after late findings. */
export async function recordBatch(
  db: WriteDb,
  about: { readonly batchId: string; readonly roundId: string; readonly now: string },
  book: JudgedBook,
  late: LateFindings,
): Promise<RecordedBatch> {
  const { judged } = book;
  const accepted = judged.accepted.length - late.refused.length;
  const refusedRows = judged.refusedRows + late.refused.length;
  await insertBatch(db, {
    id: about.batchId,
    round_id: about.roundId,
    roster: book.roster,
    file_name: book.fileName,
    file_sha256: book.sha256,
    rows: judged.rows,
    accepted,
    refused_rows: refusedRows,
    imported_utc: about.now,
  });
  const packing = beginFindings(
    keptFindings({
      refused: [...judged.refused, ...late.refused],
      warnings: [...judged.warnings, ...late.warnings],
      ownerOf: ownersOf(book, late.refused),
    }),
  );
  return { counts: { accepted, refusedRows }, keepFindings: () => insertFindings(db, about.batchId, packing) };
}

interface RowWarning {
  readonly field: string;
  readonly code: string;
  /** When the workbook was taken in. */
  readonly utc: string;
}

export interface Imports {
  readonly batches: readonly ImportBatchView[];
  /** The warnings about one accepted row. */
  warningsOf(batchId: string, sheet: string, row: number): readonly RowWarning[];
}

const comparisonView = (one: ImportComparison): ComparisonView => ({
  added: one.added,
  changed: one.changed,
  unchanged: one.unchanged,
  leftOut: one.left_out,
  withdrawn: one.withdrawn,
  people: one.people,
  reason: one.reason,
});

/** The round's imports of one roster with their findings, and which of them can be taken back. */
export async function loadImports(
  db: ReadDb,
  roundId: string,
  roster: Roster,
  undoable: 'all' | 'last' | 'none',
): Promise<Imports> {
  const issues = await listIssues(db, roundId, roster);
  const key = (batchId: string, sheet: string, row: number) => JSON.stringify([batchId, sheet, row]);
  const batches = await listBatches(db, roundId, roster);
  const takenIn = new Map(batches.map((batch) => [batch.id, batch.imported_utc]));
  const byRow = new Map<string, RowWarning[]>();
  for (const issue of issues) {
    if (issue.severity !== 'warning') continue;
    const at = key(issue.batchId, issue.sheet, issue.row);
    const { field, code } = issue;
    const known = byRow.get(at);
    const one = { field, code, utc: takenIn.get(issue.batchId) ?? '' };
    if (known) known.push(one);
    else byRow.set(at, [one]);
  }
  const found = (batchId: string, severity: StoredIssue['severity']) =>
    issues.filter((i) => i.batchId === batchId && i.severity === severity).map(issueView);
  const kept = await listKeptSheets(db, roundId);
  const comparisons = await comparisonsOf(db, roundId);
  const compared = (batchId: string) => {
    const one = comparisons.get(batchId);
    return one === undefined ? null : comparisonView(one);
  };
  return {
    batches: batches.map((b, i) => ({
      batchId: b.id,
      fileName: b.file_name,
      importedUtc: b.imported_utc,
      rows: b.rows,
      accepted: b.accepted,
      refusedRows: b.refused_rows,
      refused: found(b.id, 'refused'),
      warnings: found(b.id, 'warning'),
      returnable: kept.has(b.id),
      comparison: compared(b.id),
      undoable: undoable === 'all' || (undoable === 'last' && i === batches.length - 1),
    })),
    warningsOf: (batchId, sheet, row) => byRow.get(key(batchId, sheet, row)) ?? [],
  };
}
