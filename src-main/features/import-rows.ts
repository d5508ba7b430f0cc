import type { CellView, DraftRowReading, DraftRowsView, DraftRowView } from '../core/contract/import-rows.ts';
import { DRAFT_PAGE } from '../core/contract/import-rows.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { applicantReading, expertReading } from '../core/domain/roster/cell-reading.ts';
import { cellText, type RowIssue } from '../core/domain/roster/cells.ts';
import { readApplicantRow, readApplicantRows } from '../core/domain/roster/judge-applicants.ts';
import { readExpertRow, readExpertRows } from '../core/domain/roster/judge-experts.ts';
import { unpackSheets } from '../core/domain/roster/packed-sheets.ts';
import type { RosterRow, RosterRows } from '../core/domain/roster/roster-rows.ts';
import {
  type CellReading,
  looseFindings,
  type ReadingOf,
  type RowFindings,
  rowReading,
} from '../core/domain/roster/row-reading.ts';
import type { JudgedBook, QueryContext } from './feature.ts';
import { maskCell } from './id-mask.ts';
import { issueView } from './import-preview.ts';
import { isRosterBook } from './shelved-book.ts';

/** A draft spread out for looking at its rows. */
interface SpreadDraft {
  readonly roster: RosterRows;
  readonly rows: ReadonlyMap<string, RosterRow>;
  readonly findings: ReadonlyMap<string, RowFindings>;
}

const keyOf = (sheet: string, row: number) => JSON.stringify([sheet, row]);
const NONE: RowFindings = { refused: [], warnings: [] };

// Spreading out twenty thousand rows takes a moment and much memory: one draft at a time, and no longer than it is on
// the shelf.
const spread = new WeakMap<JudgedBook, SpreadDraft>();
let last: WeakRef<JudgedBook> | undefined;

function spreadOut(book: JudgedBook): SpreadDraft {
  const known = spread.get(book);
  if (known) return known;
  const before = last?.deref();
  if (before) spread.delete(before);
  const sheets = unpackSheets(book.cells);
  const { choices = [] } = book;
  const roster = book.roster === 'applicants' ? readApplicantRows(sheets, choices) : readExpertRows(sheets, choices);
  const made = {
    roster,
    rows: new Map(roster.rows.map((row) => [keyOf(row.sheet.name, row.row), row])),
    findings: findingsByRow(book),
  };
  spread.set(book, made);
  last = new WeakRef(book);
  return made;
}

function findingsByRow({ judged }: JudgedBook): Map<string, RowFindings> {
  const found = new Map<string, { refused: RowIssue[]; warnings: RowIssue[] }>();
  for (const severity of ['refused', 'warnings'] as const) {
    for (const issue of judged[severity]) {
      const key = keyOf(issue.sheet, issue.row);
      const row = found.get(key) ?? { refused: [], warnings: [] };
      row[severity].push(issue);
      found.set(key, row);
    }
  }
  return found;
}

interface RowsAsked {
  readonly draftId: string;
  readonly show: 'all' | 'refused' | 'remarked';
  readonly from: number;
  readonly at?: { readonly sheet: string; readonly row: number } | undefined;
}

/** A page of the draft's data rows in the order of the workbook. Refusal: `draft_gone`. */
export function draftRows(roster: JudgedBook['roster']) {
  return async ({ drafts }: QueryContext, { draftId, show, from, at }: RowsAsked): Promise<Result<DraftRowsView>> => {
    const book = drafts.find(draftId);
    if (book === undefined || !isRosterBook(book) || book.roster !== roster) return refuse('draft_gone');
    const draft = spreadOut(book);
    const views = draft.roster.rows.map((row): DraftRowView => {
      const findings = draft.findings.get(keyOf(row.sheet.name, row.row)) ?? NONE;
      return {
        sheet: row.sheet.name,
        row: row.row,
        name: cellText(row.cells.get('name')),
        refused: findings.refused.length > 0,
        remarks: findings.warnings.length,
        hidden: row.hidden,
      };
    });
    const refused = views.filter((one) => one.refused);
    const remarked = views.filter((one) => one.remarks > 0);
    const shown = { all: views, refused, remarked }[show];
    const place = at === undefined ? from : shown.findIndex((one) => one.sheet === at.sheet && one.row === at.row);
    const first = Math.floor(Math.max(0, Math.min(place, shown.length - 1)) / DRAFT_PAGE) * DRAFT_PAGE;
    return ok({
      total: shown.length,
      from: first,
      rows: shown.slice(first, first + DRAFT_PAGE),
      counts: { all: views.length, refused: refused.length, remarked: remarked.length },
    });
  };
}

/** One row, every cell beside its reading; also of a refused row. Refusals: `draft_gone`, `import_row_not_found`. */
export function draftRow(roster: JudgedBook['roster']) {
  return async (
    { drafts }: QueryContext,
    { draftId, sheet, row }: { readonly draftId: string; readonly sheet: string; readonly row: number },
  ): Promise<Result<DraftRowReading>> => {
    const book = drafts.find(draftId);
    if (book === undefined || !isRosterBook(book) || book.roster !== roster) return refuse('draft_gone');
    const draft = spreadOut(book);
    const found = draft.rows.get(keyOf(sheet, row));
    const header = draft.roster.header.find((one) => one.sheet === sheet);
    if (found === undefined || header === undefined) return refuse('import_row_not_found');
    const findings = draft.findings.get(keyOf(sheet, row)) ?? NONE;
    const cells = rowReading(found, header.columns, findings, readerOf(roster, found));
    const loose = looseFindings(findings, cells);
    return ok({
      sheet,
      row,
      cells: cells.map(cellView),
      refused: loose.refused.map(issueView),
      warnings: loose.warnings.map(issueView),
    });
  };
}

function readerOf(roster: JudgedBook['roster'], row: RosterRow): ReadingOf {
  if (roster === 'applicants') {
    const said = readApplicantRow(row);
    return (field, year, raw) => applicantReading(said, field, year, raw);
  }
  const said = readExpertRow(row);
  return (field, _year, raw) => expertReading(said, field, raw);
}

/** Somebody else's number is nobody's business; in a cell that is at fault it is what the clerk has to compare. */
function cellView({ raw, reading, refused, warnings, ...cell }: CellReading): CellView {
  const shown = refused.length + warnings.length > 0 ? (text: string) => text : maskCell;
  return {
    ...cell,
    raw: shown(raw),
    reading: reading?.kind === 'text' ? { kind: 'text', text: shown(reading.text) } : reading,
    refused: refused.map(issueView),
    warnings: warnings.map(issueView),
  };
}
