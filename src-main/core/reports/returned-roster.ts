import { type UnitWorkbookWords, unitWorkbooks } from '../../../src-renderer/text/zh-cn/unit-workbooks.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { columnLetter } from '../domain/roster/cells.ts';
import { CORRECTION_GUIDE, REASONS_HEADING } from '../domain/roster/own-marks.ts';
import type { PackedSheets } from '../domain/roster/packed-sheets.ts';
import type { Finding, PlacedFinding, Returned, ReturnedSheet } from '../domain/roster/returned.ts';
import type { SheetReading } from '../domain/roster/sheet-reading.ts';
import type { CellLook, CellMark, MarkedSheet, SheetCell, WorkbookModel } from './workbook-model.ts';

export interface ReturnedRosterFacts {
  readonly createdOn: IsoDate;
  readonly fileName: string;
  /** '' for the workbook as a whole. */
  readonly unit: string;
  readonly contactPhone: string;
  /** Of a rehearsal. */
  readonly headerMark?: string;
  readonly cells: PackedSheets;
  readonly readings: readonly SheetReading[];
  readonly returned: Returned;
}

/** 返回单位修改的名册: what a unit sent, as it sent it, every cell to mend marked and every reason in words. */
export function returnedRoster(facts: ReturnedRosterFacts, words: UnitWorkbookWords = unitWorkbooks): WorkbookModel {
  const { returned } = facts;
  return {
    kind: 'workbook',
    title: words.names.returned,
    createdOn: facts.createdOn,
    ...(facts.headerMark === undefined ? {} : { headerMark: facts.headerMark }),
    cells: facts.cells,
    sheets: [
      {
        kind: 'written',
        name: guideName(returned.sheets.map((sheet) => sheet.name)),
        orientation: 'portrait',
        widths: [16, 74],
        rows: guideRows(facts, words),
        textColumns: [],
        blankRows: 0,
        choices: [],
      },
      ...returned.sheets.map((sheet) => markedSheet(sheet, words)),
    ],
  };
}

/** A workbook may have a sheet of that name already: ours is then numbered, and still known by its first cell. */
function guideName(taken: readonly string[]): string {
  const names = new Set(taken);
  for (let n = 1; ; n++) {
    const name = n === 1 ? CORRECTION_GUIDE : `${CORRECTION_GUIDE} ${n}`;
    if (!names.has(name)) return name;
  }
}

function sentenceOf({ issue }: Finding, words: UnitWorkbookWords): string {
  const { code, column, field, original = '', params, row, sheet } = issue;
  const heading = column.replace(/^[A-Z]{1,3} /u, '');
  return words.sentence(code, { ...params, row, sheet, original, field: heading || words.field(field) });
}

function markedSheet(sheet: ReturnedSheet, words: UnitWorkbookWords): MarkedSheet {
  const { findings, headerRows, index, name, reasonsAt, rows, textColumns } = sheet;
  return {
    kind: 'marked',
    index,
    headerRows,
    rows,
    textColumns,
    marks: marksOf(findings, words),
    reasons:
      reasonsAt === null
        ? null
        : { column: reasonsAt, heading: REASONS_HEADING, rows: reasonsOf(name, findings, words) },
  };
}

const placeKey = (row: number, column: number): number => row * 1000 + column;

/** One mark a cell, however many findings: what must be mended outweighs what is odd. */
function marksOf(findings: readonly PlacedFinding[], words: UnitWorkbookWords): readonly CellMark[] {
  const marks = new Map<number, CellMark>();
  for (const finding of findings) {
    const { severity, mark } = finding;
    const key = placeKey(mark.row, mark.column);
    const before = marks.get(key);
    const note = words.note(severity, sentenceOf(finding, words));
    const look = severity === 'refused' || before?.look === 'wrong' ? 'wrong' : 'odd';
    marks.set(key, { ...mark, look, note: before === undefined ? note : `${before.note}\n${note}` });
  }
  return [...marks.values()];
}

function reasonsOf(sheet: string, findings: readonly PlacedFinding[], words: UnitWorkbookWords) {
  const rows = new Map<number, string[]>();
  const told = [...findings].sort((a, b) => order(a) - order(b));
  for (const finding of told) {
    const { column, issue, row, severity } = finding;
    const cell = column === null ? `${sheet}!${row}` : `${sheet}!${columnLetter(column)}${row}`;
    const heading = issue.column.replace(/^[A-Z]{1,3} /u, '') || (issue.field === '' ? '' : words.field(issue.field));
    const line = words.reason(severity, cell, heading, sentenceOf(finding, words));
    const lines = rows.get(row) ?? [];
    lines.push(line);
    rows.set(row, lines);
  }
  return [...rows].map(([row, lines]) => ({ row, text: lines.join('\n') }));
}

const order = ({ severity }: Finding): number => (severity === 'refused' ? 0 : 1);

function guideRows(facts: ReturnedRosterFacts, words: UnitWorkbookWords): SheetCell[][] {
  const { contactPhone, fileName, readings, returned, unit } = facts;
  const w = words.guide;
  const { oddCells, rows, wrongCells, wrongRows } = returned.counts;
  const across = (text: string, look: CellLook): SheetCell[] => [{ text, look, span: 2 }];
  const fact = (label: string, value: string): SheetCell[] => [
    { text: label, look: 'heading' },
    { text: value, look: 'boxed' },
  ];
  const sheetProblems =
    unit === ''
      ? readings.flatMap(({ missing, sheet, state }) => {
          if (state === 'columns_missing') return [w.columnsMissing(sheet, words.list(missing.map(words.field)))];
          return state === 'no_header' ? [w.noHeader(sheet)] : [];
        })
      : [];
  const general = [...sheetProblems, ...returned.general.map((finding) => sentenceOf(finding, words))];
  const clean = wrongCells === 0 && oddCells === 0 && general.length === 0;
  return [
    across(CORRECTION_GUIDE, 'title'),
    across(`${words.names.returned}。${w.lead}`, 'subtitle'),
    fact(w.file, fileName),
    fact(w.unit, unit === '' ? w.allUnits : unit),
    fact(w.counts, clean ? w.nothing : w.countsOf(rows, wrongRows, wrongCells, oddCells)),
    fact(w.deadline, w.deadlineLine),
    ...(contactPhone === '' ? [] : [fact(w.contact, contactPhone)]),
    across(w.marksHeading, 'column_head'),
    [{ text: w.wrong, look: 'wrong', span: 2 }],
    [{ text: w.odd, look: 'odd', span: 2 }],
    across(w.howHeading, 'column_head'),
    ...w.how.map((line, i) => across(`${i + 1}. ${line}`, 'plain')),
    ...(general.length === 0 ? [] : [across(w.sheetsHeading, 'column_head')]),
    ...general.map((line, i) => across(`${i + 1}. ${line}`, 'plain')),
  ];
}
