import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export interface ImportRefusalRow {
  readonly sheet: string;
  /** Row of the workbook, counted from 1 as the spreadsheet shows it. */
  readonly row: number;
  readonly column: string;
  /** Name as written in the row, empty when there is none. */
  readonly name: string;
  readonly found: string;
  /** The refusal in words: what is wrong and what the unit should do. */
  readonly reason: string;
}

/** F01, returned to the unit: every row of its roster that could not be accepted, each with place and reason. */
export interface ImportRefusalFacts extends DocumentContext {
  readonly unit: string;
  readonly fileName: string;
  /** Of the whole workbook; null where the list is of one unit's rows. */
  readonly read: { readonly rows: number; readonly accepted: number } | null;
  readonly refusedRows: number;
  readonly contactPhone: string;
  readonly rows: readonly ImportRefusalRow[];
}

export function importRefusalReport(facts: ImportRefusalFacts, words: DocumentWords): ReportModel {
  const w = words.importRefusals;
  return reportOf(
    facts,
    words,
    {
      form: 'F01',
      title: w.title,
      subtitle: facts.roundTitle,
      audience: 'applicant',
      orientation: 'landscape',
      style: 'table',
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.unit, value: facts.unit },
          { label: w.fileName, value: facts.fileName },
          {
            label: w.counts,
            value:
              facts.read === null
                ? w.refusedOf(facts.refusedRows)
                : w.countsOf(facts.read.rows, facts.read.accepted, facts.refusedRows),
          },
          { label: words.common.phone, value: facts.contactPhone },
        ],
      },
      {
        kind: 'table',
        columns: [
          column('order', words.common.order, 5),
          column('sheet', w.sheet, 12, 'left'),
          column('row', w.row, 6),
          column('column', w.column, 14, 'left'),
          column('name', words.common.name, 14, 'left'),
          column('found', w.found, 20, 'left', true),
          column('reason', w.reason, 40, 'left'),
        ],
        rows: facts.rows.map((r, i) => [serial(i), r.sheet, String(r.row), r.column, r.name, r.found, r.reason]),
        emptyText: w.none,
      },
      { kind: 'note', text: w.note },
      { kind: 'seal', organisation: words.juryOffice(facts.juryName), date: words.date(facts.createdOn) },
    ],
  );
}
