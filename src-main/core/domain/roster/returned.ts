import type { CellRange, RowIssue, SheetGrid } from './cells.ts';
import { isReasonsHeading } from './own-marks.ts';
import type { SheetReading } from './sheet-reading.ts';

export interface Finding {
  readonly severity: 'refused' | 'warning';
  readonly issue: RowIssue;
}

/** Where one finding is marked in the workbook that goes back. */
export interface PlacedFinding extends Finding {
  /** Row and column as that workbook has them, 1-based and 0-based; `column: null`: the sheet has no such column. */
  readonly row: number;
  readonly column: number | null;
  /** The cell to fill: a merged cell shows only at its upper left. */
  readonly mark: { readonly row: number; readonly column: number };
}

export interface ReturnedSheet {
  /** 0-based place among the sheets that were read. */
  readonly index: number;
  readonly name: string;
  /** 1-based, in the workbook that goes back. */
  readonly headerRows: readonly number[];
  /** Rows of the original that go out, 1-based; null: all of them, in their places. */
  readonly rows: readonly number[] | null;
  /** Where the reasons stand; null on a sheet that is only copied. */
  readonly reasonsAt: number | null;
  /** Columns whose digits must survive a spreadsheet program. */
  readonly textColumns: readonly number[];
  readonly findings: readonly PlacedFinding[];
}

export interface Returned {
  readonly sheets: readonly ReturnedSheet[];
  /** About a sheet or a column as a whole. */
  readonly general: readonly Finding[];
  readonly counts: {
    readonly rows: number;
    readonly wrongRows: number;
    readonly wrongCells: number;
    readonly oddCells: number;
  };
}

export interface ToReturn {
  readonly sheets: readonly SheetGrid[];
  readonly readings: readonly SheetReading[];
  /** Every row that is somebody's record, with its unit. */
  readonly records: readonly { readonly sheet: string; readonly row: number; readonly unit: string }[];
  readonly findings: readonly Finding[];
  /** Only rows of this unit go out; left out: the workbook as a whole. */
  readonly unit?: (name: string) => boolean;
}

/** Numbers that people do not count with: as numbers they lose leading zeros and every digit after the fifteenth. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['idNumber', 'phone', 'postAuditNumber', 'code']);
const TEXT_HEADING = /身份证|证件号|护照|手机|电话|袋号|证书|文号|信用代码/u;

/**
 * What of a workbook goes back to whom, and where each finding is marked. A row that leaves names no row of another
 * unit: a number given twice is told as given elsewhere (`duplicate_id_elsewhere`), odd pairs are not told at all.
 */
export function planReturn({ sheets, readings, records, findings, unit }: ToReturn): Returned {
  const whole = unit === undefined;
  const recordsOf = new Map<string, Map<number, boolean>>();
  for (const { sheet, row, unit: name } of records) {
    const rows = recordsOf.get(sheet) ?? new Map<number, boolean>();
    rows.set(row, whole || unit(name));
    recordsOf.set(sheet, rows);
  }
  const out = sheets.flatMap((sheet, index) => {
    const reading = readings[index];
    if (reading === undefined || reading.state === 'own_guide') return [];
    const rows = recordsOf.get(sheet.name) ?? new Map<number, boolean>();
    const sent = [...rows].flatMap(([row, ours]) => (ours ? [row] : []));
    if (!whole && sent.length === 0) return [];
    return [{ index, sheet, reading, rows: whole ? null : keptRows(sheet, reading, sent) }];
  });
  const placeOf = placesOf(out);
  const general: Finding[] = [];
  const bySheet = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const { issue } = finding;
    const found = out.find((one) => one.sheet.name === issue.sheet);
    const record = recordsOf.get(issue.sheet)?.get(issue.row);
    if (record === undefined) {
      if (whole || found !== undefined) general.push(finding);
      continue;
    }
    const told = record && found !== undefined ? inOtherPlace(finding, placeOf) : undefined;
    const row = placeOf(issue.sheet, issue.row);
    if (told === undefined || row === undefined || found === undefined) continue;
    const column = columnOf(issue.column);
    const reasonsAt = reasonsColumn(found.reading, found.sheet);
    const mark =
      column === null
        ? { row, column: reasonsAt }
        : markedCell(found.sheet, issue.row, column, (at) => placeOf(issue.sheet, at) ?? row);
    const placed = bySheet.get(issue.sheet) ?? [];
    placed.push({ ...told, row, column, mark });
    bySheet.set(issue.sheet, placed);
  }
  const returned = out.map(({ index, sheet, reading, rows }): ReturnedSheet => {
    const taken = reading.state === 'taken';
    const place = (row: number) => (rows === null ? row : rows.indexOf(row) + 1);
    return {
      index,
      name: sheet.name,
      headerRows: taken ? reading.headerRows.filter((row) => row > 0).map(place) : [],
      rows,
      reasonsAt: taken ? reasonsColumn(reading, sheet) : null,
      textColumns: reading.columns.flatMap(({ index: at, field, label }) =>
        (field !== null && TEXT_FIELDS.has(field)) || TEXT_HEADING.test(label) ? [at] : [],
      ),
      findings: bySheet.get(sheet.name) ?? [],
    };
  });
  const placed = returned.flatMap((sheet) => sheet.findings.map((one) => ({ sheet: sheet.name, ...one })));
  const distinct = (severity: Finding['severity'], key: (one: (typeof placed)[number]) => unknown) =>
    new Set(placed.filter((one) => one.severity === severity).map((one) => JSON.stringify(key(one)))).size;
  const cell = (one: (typeof placed)[number]) => [one.sheet, one.row, one.column];
  return {
    sheets: returned,
    general,
    counts: {
      rows: [...recordsOf.values()].reduce((n, rows) => n + [...rows.values()].filter(Boolean).length, 0),
      wrongRows: distinct('refused', (one) => [one.sheet, one.row]),
      wrongCells: distinct('refused', cell),
      oddCells: distinct('warning', cell),
    },
  };
}

/** Title, heading and the unit's own records; totals and footers of the whole list are nobody's. */
function keptRows(sheet: SheetGrid, reading: SheetReading, sent: readonly number[]): readonly number[] {
  const last = Math.max(0, ...reading.headerRows);
  const above = Array.from({ length: Math.min(last, sheet.rows.length) }, (_, i) => i + 1);
  return [...above, ...sent.filter((row) => row > last).sort((a, b) => a - b)];
}

type PlaceOf = (sheet: string, row: number) => number | undefined;

function placesOf(out: readonly { readonly sheet: SheetGrid; readonly rows: readonly number[] | null }[]): PlaceOf {
  const places = new Map(
    out.map(({ sheet, rows }) => [sheet.name, rows === null ? null : new Map(rows.map((row, i) => [row, i + 1]))]),
  );
  return (sheet, row) => {
    const rows = places.get(sheet);
    return rows === undefined ? undefined : rows === null ? row : rows.get(row);
  };
}

/** Warnings that name somebody of the list or of another round: no unit is told who that is. */
const OFFICE_ONLY = /^(?:near_duplicate|same_name|similar_name)_in_(?:round|file)$/u;

/** The finding with the rows it names as the returned workbook counts them; undefined where it is not to be told. */
function inOtherPlace(finding: Finding, placeOf: PlaceOf): Finding | undefined {
  const { issue, severity } = finding;
  if (OFFICE_ONLY.test(issue.code)) return undefined;
  let params = issue.params;
  for (const [row, sheet] of [
    ['firstRow', 'firstSheet'],
    ['otherRow', 'otherSheet'],
  ] as const) {
    const other = params[row];
    if (typeof other !== 'number') continue;
    const place = placeOf(String(params[sheet] ?? issue.sheet), other);
    if (place === undefined && severity === 'warning') return undefined;
    if (place === undefined) return { severity, issue: { ...issue, code: 'duplicate_id_elsewhere', params: {} } };
    params = { ...params, [row]: place };
  }
  return { severity, issue: { ...issue, params } };
}

/** The letters that an issue's column begins with, as a 0-based place. */
function columnOf(column: string): number | null {
  const letters = /^([A-Z]{1,3}) /u.exec(`${column} `)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function markedCell(sheet: SheetGrid, row: number, column: number, place: (row: number) => number) {
  const inside = ({ top, left, bottom, right }: CellRange) =>
    row - 1 >= top && row - 1 <= bottom && column >= left && column <= right;
  const merge = sheet.merges.find(inside);
  return merge === undefined ? { row: place(row), column } : { row: place(merge.top + 1), column: merge.left };
}

/** Behind everything that stands on the sheet; in its old place where the workbook went out before. */
function reasonsColumn(reading: SheetReading, sheet: SheetGrid): number {
  const own = reading.columns.find(({ label }) => isReasonsHeading(label));
  if (own !== undefined) return own.index;
  const merged = sheet.merges.reduce((most, { right }) => Math.max(most, right + 1), 0);
  return sheet.rows.reduce((most, row) => Math.max(most, row.length), merged);
}
