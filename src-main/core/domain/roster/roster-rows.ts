import { ok, type Refusal, type Result } from '../kernel/result.ts';
import { type CellRange, cellText, isErrorCell, type RawCell, type RowIssue, type SheetGrid } from './cells.ts';
import { type FieldSpec, findHeader, type HeaderColumn, headerAt, plainHeading, type SheetHeader } from './header.ts';
import { isExampleRow, isOwnGuide, withoutColumns } from './own-marks.ts';
import { fieldPlaces, RowCells } from './row-cells.ts';
import type { RowEmployer } from './row-employers.ts';
import { type SheetChoice, withChoices } from './sheet-choice.ts';
import { type SheetReading, type SheetState, sampledColumns, topOf } from './sheet-reading.ts';

export interface RosterLayout {
  readonly kind: 'applicants' | 'experts' | 'units';
  readonly specs: readonly FieldSpec[];
  readonly required: readonly string[];
  /** Two or more headings like these say that the workbook is the other list. */
  readonly foreign: RegExp;
}

/** A row below the heading that is nobody's record. Listed, so that nothing disappears silently. */
export interface SkippedRow {
  readonly sheet: string;
  readonly row: number;
  readonly reason: 'total' | 'footer' | 'section' | 'repeated_heading' | 'numbered_blank' | 'example';
  readonly text: string;
}

export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: Exclude<SheetState, 'taken'>;
}

export interface UnknownColumn {
  readonly sheet: string;
  readonly column: string;
  readonly reason: 'unknown' | 'repeated_field';
}

/** One data row with its cells by field. */
export interface RosterRow {
  readonly sheet: SheetGrid;
  /** 1-based. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: RowCells;
  /** Yearly columns, in sheet order. */
  readonly years: readonly { readonly year: number; readonly text: string }[];
  /** Yearly columns that hold an error in place of a value. */
  readonly yearErrors?: readonly { readonly column: string; readonly original: string }[];
  readonly columns: ReadonlyMap<string, string>;
  /** The year that title or name of the sheet tells: 2022年度申报人员花名册. */
  readonly sheetYear?: number;
  /** Under which virtual unit somebody put the person. */
  readonly employer?: RowEmployer;
  /** Somebody takes the row in before its post-audit number is there. */
  readonly auditAwaited?: boolean;
}

export interface RosterRows {
  readonly rows: readonly RosterRow[];
  readonly header: readonly SheetHeader[];
  /** Every sheet of the workbook, in its order. */
  readonly sheets: readonly SheetReading[];
  readonly unknownColumns: readonly UnknownColumn[];
  readonly skippedRows: readonly SkippedRow[];
  readonly skippedSheets: readonly SkippedSheet[];
  readonly warnings: readonly RowIssue[];
  /** Why no sheet could be read; null when one was. */
  readonly trouble: Refusal | null;
}

/**
 * Turns sheets into data rows: heading found, title, total, footer and blank rows left out, merged cells filled down.
 * Refusals: `workbook_empty`, `header_not_found`, `columns_missing` {columns: field codes joined by commas, sheet},
 * `workbook_other_kind` {expected}.
 */
export function readRosterRows(sheets: readonly SheetGrid[], layout: RosterLayout): Result<RosterRows> {
  const rows = readChosenRows(sheets, layout, []);
  return rows.trouble === null ? ok(rows) : { ok: false, refusal: rows.trouble };
}

/** The same under what somebody decided about the sheets; what could not be read is told in `trouble`. */
export function readChosenRows(
  sheets: readonly SheetGrid[],
  layout: RosterLayout,
  choices: readonly SheetChoice[],
): RosterRows {
  const rows: RosterRow[] = [];
  const header: SheetHeader[] = [];
  const readings: SheetReading[] = [];
  const unknownColumns: UnknownColumn[] = [];
  const skippedRows: SkippedRow[] = [];
  const warnings: RowIssue[] = [];
  sheets.forEach((sheet, i) => {
    const choice = choices.find((one) => one.sheet === i);
    const read = readHeading(sheet, layout, choice);
    readings.push(read.reading);
    if (sheet.hidden && read.reading.state !== 'empty') warnings.push(hiddenSheet(sheet, read.reading.state));
    if (read.header === undefined) return;
    header.push(read.header);
    for (const { field, reason, letter, label } of read.header.columns) {
      if (field === null && (reason === 'unknown' || reason === 'repeated_field'))
        unknownColumns.push({ sheet: sheet.name, column: `${letter} ${label}`, reason });
    }
    const marks = read.header.columns.flatMap(({ reason, index }) => (reason === 'own_mark' ? [index] : []));
    const plain = marks.length === 0 ? sheet : { ...sheet, rows: withoutColumns(sheet.rows, marks) };
    warnings.push(...columnWarnings(plain, read.header));
    readSheet(plain, read.header, rows, skippedRows, choice);
    warnings.push(...mergedWarnings(plain, read.header, rows));
  });
  const skippedSheets = readings.flatMap(({ sheet, state }) => (state === 'taken' ? [] : [{ sheet, reason: state }]));
  const trouble = troubleOf(readings, layout, choices);
  const nothing = trouble?.code === 'workbook_other_kind';
  return {
    rows: nothing ? [] : rows,
    header,
    sheets: readings,
    unknownColumns,
    skippedRows,
    skippedSheets,
    warnings,
    trouble,
  };
}

interface Heading {
  readonly reading: SheetReading;
  /** Only of a sheet whose rows are read. */
  readonly header?: SheetHeader;
}

function readHeading(sheet: SheetGrid, layout: RosterLayout, choice: SheetChoice | undefined): Heading {
  const about = {
    sheet: sheet.name,
    hidden: sheet.hidden,
    missing: [],
    headerRows: [],
    columns: [],
    top: topOf(sheet),
  };
  if (!sheet.rows.some(hasText)) return { reading: { ...about, state: 'empty' } };
  if (isOwnGuide(sheet)) return { reading: { ...about, state: 'own_guide' } };
  // A hidden sheet is a template's word list or somebody's old copy: read only after a person has asked for it.
  if (choice ? !choice.take : sheet.hidden) return { reading: { ...about, state: choice ? 'left_out' : 'hidden' } };
  const guessed =
    choice && choice.headerRows.length > 0
      ? headerAt(sheet, choice.headerRows, layout.specs)
      : findHeader(sheet, layout.specs);
  if (!guessed) return { reading: { ...about, state: 'no_header' } };
  const header = choice ? withChoices(guessed, choice, layout.specs) : guessed;
  const has = new Set(header.columns.map((column) => column.field));
  const missing = layout.required.filter((field) => !has.has(field));
  const reading = { ...about, missing, headerRows: header.rows, columns: sampledColumns(sheet, header) };
  if (missing.length > 0) return { reading: { ...reading, state: 'columns_missing' } };
  return { reading: { ...reading, state: 'taken' }, header };
}

function troubleOf(
  readings: readonly SheetReading[],
  layout: RosterLayout,
  choices: readonly SheetChoice[],
): Refusal | null {
  const foreign = (one: SheetReading) => one.columns.filter(({ label }) => layout.foreign.test(plainHeading(label)));
  if (choices.length === 0 && readings.some((one) => foreign(one).length >= 2))
    return { code: 'workbook_other_kind', params: { expected: layout.kind } };
  if (readings.some((one) => one.state === 'taken')) return null;
  const short = readings.find((one) => one.state === 'columns_missing');
  if (short) return { code: 'columns_missing', params: { sheet: short.sheet, columns: short.missing.join(',') } };
  const nothing = readings.every((one) => one.state === 'empty' || one.state === 'own_guide');
  return { code: nothing ? 'workbook_empty' : 'header_not_found' };
}

function hiddenSheet(sheet: SheetGrid, state: SheetState): RowIssue {
  const code = state === 'taken' ? 'hidden_sheet_taken' : 'hidden_sheet';
  return { sheet: sheet.name, row: 1, column: '', field: '', code, params: {} };
}

function readSheet(
  sheet: SheetGrid,
  header: SheetHeader,
  rows: RosterRow[],
  skipped: SkippedRow[],
  choice: SheetChoice | undefined,
): void {
  const employers = new Map((choice?.employers ?? []).map((one) => [one.row, one]));
  const first = header.rows.at(-1) as number;
  const names = new Map<string, string>();
  for (const column of header.columns) {
    if (column.field !== null && !names.has(column.field)) names.set(column.field, `${column.letter} ${column.label}`);
  }
  const nameHeading = plainHeading(header.columns.find((column) => column.field === 'name')?.label ?? '').replace(
    /^.*\//u,
    '',
  );
  const hiddenRows = new Set(sheet.hiddenRows);
  const sheetYear = sheetYearOf(sheet, header);
  const told = {
    ...(sheetYear === undefined ? {} : { sheetYear }),
    ...(choice?.auditsAwaited === true ? { auditAwaited: true } : {}),
  };
  const places = fieldPlaces(header.columns);
  const yearly = header.columns.filter((column) => column.field !== null && column.year !== undefined);
  const merged = mergedDown(sheet.merges, first);
  for (let index = first; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] as readonly (RawCell | null)[];
    if (!hasText(cells)) continue;
    const fields = new RowCells(places, cells);
    const years = yearly.flatMap(({ index: place, year = 0 }) => {
      const cell = cells[place];
      return cell ? [{ year, text: isErrorCell(cell) ? '' : cellText(cell) }] : [];
    });
    const reason = skipReason(cells, fields, nameHeading);
    if (reason) {
      const text = cells
        .map(cellText)
        .filter((part) => part !== '')
        .join(' ');
      skipped.push({ sheet: sheet.name, row: index + 1, reason, text: text.slice(0, 200) });
      continue;
    }
    fillMerged(sheet, merged, index, header.columns, fields);
    const employer = employers.get(index + 1);
    const row = { sheet, row: index + 1, hidden: hiddenRows.has(index), columns: names, cells: fields, years, ...told };
    const errors = errorsIn(yearly, cells);
    const read = errors.length === 0 ? row : { ...row, yearErrors: errors };
    rows.push(employer === undefined ? read : { ...read, employer });
  }
}

const NONE: NonNullable<RosterRow['yearErrors']> = [];

function errorsIn(
  yearly: readonly HeaderColumn[],
  cells: readonly (RawCell | null)[],
): NonNullable<RosterRow['yearErrors']> {
  if (!yearly.some(({ index }) => isErrorCell(cells[index]))) return NONE;
  return yearly.flatMap(({ index, letter, label }) =>
    isErrorCell(cells[index]) ? [{ column: `${letter} ${label}`, original: cellText(cells[index]) }] : [],
  );
}

const TOTAL = /^(共|合计|总计|小计|本页|总人数)/u;
const FOOTER =
  /填表人|填报人|制表人|审核人|经办人|负责人|填报日期|填表日期|盖章|签字|签名|联系电话[:：]|^注[:：]|^备注[:：]|^说明[:：]|^填表说明/u;

/** Only rows without a name and without a number can be anything but a record: a record is refused, never skipped. */
function skipReason(
  cells: readonly (RawCell | null)[],
  fields: RowCells,
  nameHeading: string,
): SkippedRow['reason'] | undefined {
  const name = cellText(fields.get('name'));
  if (nameHeading !== '' && plainHeading(name) === nameHeading) return 'repeated_heading';
  if (isExampleRow(cellText(fields.get('sequence') ?? fields.get('poolNumber')), name)) return 'example';
  if (cellText(fields.get('idNumber')) !== '') return undefined;
  const texts = cells.map(cellText).filter((text) => text !== '');
  // A total typed across the sheet ("共 48 人") may stand under any heading, also under the name.
  if (texts.length <= 4) {
    const first = (texts[0] ?? '').replace(/\s/gu, '');
    if (TOTAL.test(first) && /^[\d共合总小计本页人数名：:、,，.()（）]*$/u.test(first)) return 'total';
    const looked = name === '' ? texts : texts.slice(0, 1);
    if (looked.some((text) => FOOTER.test(text.replace(/\s/gu, '')))) return 'footer';
  }
  if (name !== '') return undefined;
  const onlyNumber = texts.length === 1 && /^\d+$/u.test(texts[0] ?? '');
  if (onlyNumber) return 'numbered_blank';
  return texts.length === 1 ? 'section' : undefined;
}

function columnWarnings(sheet: SheetGrid, header: SheetHeader): RowIssue[] {
  const hidden = new Set(sheet.hiddenColumns);
  const row = Math.max(1, header.rows[0] as number);
  const issues: RowIssue[] = [];
  const formulas = formulasBelow(sheet, header.rows.at(-1) as number);
  for (const { index, field, letter, label } of header.columns) {
    if (field === null) continue;
    const at = { sheet: sheet.name, column: `${letter} ${label}`, field };
    if (hidden.has(index)) issues.push({ ...at, row, code: 'hidden_column', params: {} });
    if (field === 'sequence' || field === 'poolNumber') continue;
    // The value last computed by the other program is all there is: a formula is never evaluated.
    const found = formulas.get(index);
    if (found !== undefined) {
      issues.push({ ...at, row: found.firstRow, code: 'formula_values_used', params: { count: found.count } });
    }
  }
  return issues;
}

interface Formulas {
  readonly firstRow: number;
  count: number;
}

/** By column, 0-based, that has any. Row by row, as the cells lie. */
function formulasBelow(sheet: SheetGrid, from: number): ReadonlyMap<number, Formulas> {
  const found = new Map<number, Formulas>();
  for (let r = from; r < sheet.rows.length; r++) {
    const row = sheet.rows[r] as readonly (RawCell | null)[];
    for (let index = 0; index < row.length; index++) {
      if (row[index]?.kind !== 'formula') continue;
      const known = found.get(index);
      if (known) known.count += 1;
      else found.set(index, { firstRow: r + 1, count: 1 });
    }
  }
  return found;
}

/** Columns where one merged cell stands for several rows: read for each of them, and told once. */
function mergedWarnings(sheet: SheetGrid, header: SheetHeader, rows: readonly RosterRow[]): RowIssue[] {
  if (!sheet.merges.some((merge) => merge.bottom > merge.top)) return [];
  const filled = new Map<string, { readonly row: number; count: number }>();
  for (const row of rows) {
    if (row.sheet !== sheet) continue;
    for (const field of row.cells.filled()) {
      const known = filled.get(field);
      if (known) known.count += 1;
      else filled.set(field, { row: row.row, count: 1 });
    }
  }
  return header.columns.flatMap(({ field, letter, label }) => {
    const found = field === null ? undefined : filled.get(field);
    if (field === null || found === undefined) return [];
    const { row, count } = found;
    return [{ sheet: sheet.name, row, column: `${letter} ${label}`, field, code: 'merged_filled', params: { count } }];
  });
}

function sheetYearOf(sheet: SheetGrid, header: SheetHeader): number | undefined {
  const above = sheet.rows.slice(0, Math.max(0, (header.rows[0] ?? 1) - 1)).flatMap((row) => row.map(cellText));
  const told = [...above, sheet.name].map((text) => /(?:19|20)\d{2}(?=年)/u.exec(text.normalize('NFKC'))?.[0]);
  const year = told.find((one) => one !== undefined);
  return year === undefined ? undefined : Number(year);
}

function mergedDown(merges: readonly CellRange[], firstRow: number): Map<number, CellRange[]> {
  const byColumn = new Map<number, CellRange[]>();
  for (const merge of merges) {
    if (merge.bottom === merge.top || merge.top < firstRow || merge.left !== merge.right) continue;
    const list = byColumn.get(merge.left);
    if (list) list.push(merge);
    else byColumn.set(merge.left, [merge]);
  }
  return byColumn;
}

/** Units merge their name over all their people; a person's own cells are never filled from a neighbour. */
function fillMerged(
  sheet: SheetGrid,
  merged: ReadonlyMap<number, readonly CellRange[]>,
  row: number,
  columns: readonly HeaderColumn[],
  fields: RowCells,
): void {
  if (merged.size === 0) return;
  for (const { index, field, year } of columns) {
    if (field === null || year !== undefined || field === 'name' || field === 'idNumber') continue;
    const range = merged.get(index)?.find((m) => row > m.top && row <= m.bottom);
    const cell = range && sheet.rows[range.top]?.[index];
    if (cell && cellText(fields.get(field)) === '') fields.fill(field, cell, range.top + 1);
  }
}

function hasText(row: readonly (RawCell | null)[]): boolean {
  return row.some((cell) => cellText(cell) !== '');
}

/** Heading of a field for issues about a column that the sheet does not have. */
export function columnOf(row: RosterRow, field: string): string {
  return row.columns.get(field) ?? '';
}
