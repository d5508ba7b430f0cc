import type { ImportPreview, IssueView, SheetView } from '../core/contract/people.ts';
import { APPLICANT_COLUMNS, APPLICANT_REQUIRED } from '../core/domain/roster/applicant-columns.ts';
import type { RowIssue } from '../core/domain/roster/cells.ts';
import { EXPERT_COLUMNS, EXPERT_REQUIRED } from '../core/domain/roster/expert-columns.ts';
import { headingYear, type SheetChoice } from '../core/domain/roster/sheet-choice.ts';
import type { SheetReading } from '../core/domain/roster/sheet-reading.ts';
import type { JudgedBook } from './feature.ts';
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

const TOP_TEXT = 80;

function sheetView({ top, columns, ...sheet }: SheetReading, choice: SheetChoice | undefined): SheetView {
  const { unit = '', learnedUtc = '' } = choice?.template ?? {};
  return {
    ...sheet,
    remembered: choice?.by === 'template' ? { unit, learnedUtc } : null,
    columns: columns.map(({ index, letter, label, field, reason, samples }) => ({
      index,
      letter,
      heading: label,
      field,
      reason,
      year: headingYear(label) ?? null,
      // A number may stand under any heading, also under one that was not understood.
      samples: samples.map(maskCell),
    })),
    top: top.flatMap((texts, i) => {
      const shown = texts.filter((one) => one !== '').map(maskCell);
      return shown.length === 0 ? [] : [{ row: i + 1, text: shown.join(' ').slice(0, TOP_TEXT) }];
    }),
  };
}

function fieldsOf(roster: JudgedBook['roster']): ImportPreview['fields'] {
  const [specs, required]: [typeof APPLICANT_COLUMNS, readonly string[]] =
    roster === 'applicants' ? [APPLICANT_COLUMNS, APPLICANT_REQUIRED] : [EXPERT_COLUMNS, EXPERT_REQUIRED];
  return specs.map(({ field, yearly = false }) => ({ field, yearly, required: required.includes(field) }));
}

const EMPLOYER: ReadonlySet<string> = new Set(['employer_chosen', 'employer_remembered', 'unit_without_employer']);

/** How many rows bring no post-audit number though one is due: refused, and taken in to wait for it. */
function withoutAudit({ judged }: JudgedBook): ImportPreview['withoutAudit'] {
  const count = (issues: readonly { readonly code: string }[], code: string) =>
    issues.filter((one) => one.code === code).length;
  return {
    refused: count(judged.refused, 'post_audit_missing'),
    awaited: count(judged.warnings, 'post_audit_awaited'),
  };
}

/** In the order of the workbook. */
function withoutEmployer({ judged }: JudgedBook): ImportPreview['withoutEmployer'] {
  const found = [...judged.refused, ...judged.warnings].filter(({ code }) => EMPLOYER.has(code));
  if (found.length === 0) return [];
  const key = (sheet: string, row: number) => JSON.stringify([sheet, row]);
  const names = new Map([
    ...judged.refusedPeople.map((one) => [key(one.sheet, one.row), one.name] as const),
    ...judged.accepted.map((one) => [key(one.sheet, one.rowNumber), one.name] as const),
  ]);
  const places = new Map(judged.sheets.map(({ sheet }, i) => [sheet, i]));
  const place = ({ sheet }: { readonly sheet: string }) => places.get(sheet) ?? 0;
  return found
    .map(({ sheet, row, original = '', params }) => ({
      ...{ sheet, row, name: names.get(key(sheet, row)) ?? '', written: original },
      unit: typeof params.unit === 'string' ? params.unit : null,
    }))
    .sort((a, b) => place(a) - place(b) || a.row - b.row);
}

export function previewOf(draftId: string, book: JudgedBook): ImportPreview {
  const { fileName, sha256, importedBefore = null, roster, judged, choices = [] } = book;
  return {
    draftId,
    fileName,
    sha256,
    importedBefore,
    rows: judged.rows,
    accepted: judged.accepted.length,
    refusedRows: judged.refusedRows,
    refused: judged.refused.map(issueView),
    warnings: judged.warnings.map(issueView),
    skipped: judged.skippedRows.map(({ sheet, row, reason, text }) => ({ sheet, row, reason, text })),
    withoutEmployer: withoutEmployer(book),
    withoutAudit: withoutAudit(book),
    sheets: judged.sheets.map((sheet, i) =>
      sheetView(
        sheet,
        choices.find((choice) => choice.sheet === i),
      ),
    ),
    fields: fieldsOf(roster),
    trouble: judged.trouble === null ? null : { code: judged.trouble.code, params: judged.trouble.params ?? {} },
    people: judged.accepted.map(({ rowNumber, name, unitName, specialty }) => ({
      row: rowNumber,
      name,
      unit: unitName,
      specialty,
    })),
  };
}
