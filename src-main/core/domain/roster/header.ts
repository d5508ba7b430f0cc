import { isSettled } from '../kernel/settled-text.ts';
import { type CellRange, cellText, columnLetter, type SheetGrid } from './cells.ts';
import { isReasonsHeading } from './own-marks.ts';

/** One field of a roster and the headings it is known by. */
export interface FieldSpec {
  readonly field: string;
  /** The first is the form's own heading, the others are what offices write instead; `parent/child` for two levels. */
  readonly labels: readonly string[];
  /** Tried last. */
  readonly pattern?: RegExp;
  /** Several columns, one a year; the year is read from the heading. */
  readonly yearly?: boolean;
}

/** `chosen` by hand, `remembered` from an earlier workbook of the same headings. */
export type HeaderReason = 'exact' | 'synonym' | 'two_level' | 'pattern' | 'chosen' | 'remembered';

export interface HeaderColumn {
  /** 0-based. */
  readonly index: number;
  readonly letter: string;
  /** Heading as written, levels joined: `近三年年度考核/2020`. */
  readonly label: string;
  readonly field: string | null;
  /** `own_mark`: the column of reasons in a workbook that we sent back. */
  readonly reason: HeaderReason | 'unknown' | 'repeated_field' | 'left_out' | 'own_mark';
  readonly year?: number;
}

export interface SheetHeader {
  readonly sheet: string;
  /** 1-based rows of the heading: one or two; 0 where the data begin in row 1. */
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
}

// Titles and filing lines stand above the heading; nobody puts forty of them.
export const SEARCH_DEPTH = 40;
const MIN_FIELDS = 3;

/** Finds the heading of a sheet: the row, or pair of rows, that names most fields. Undefined when no row has a name column. */
export function findHeader(sheet: SheetGrid, specs: readonly FieldSpec[]): SheetHeader | undefined {
  let best: { header: SheetHeader; score: number } | undefined;
  const lookup = headingLookup(specs);
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCH_DEPTH); row++) {
    for (const levels of [1, 2] as const) {
      const columns = readColumns(sheet, row, levels, lookup);
      const fields = columns.filter((column) => column.field !== null);
      const score = fields.length;
      if (score < MIN_FIELDS || !fields.some((column) => column.field === 'name')) continue;
      // On a tie the single row wins: a title above the heading adds nothing.
      if (best && (score < best.score || (score === best.score && best.header.rows.length <= levels))) continue;
      const rows = levels === 1 ? [row + 1] : [row + 1, row + 2];
      best = { header: { sheet: sheet.name, rows, columns }, score };
    }
  }
  return best?.header;
}

/** The heading that somebody says stands in these rows, each column guessed; `[0]`: no heading, every column without one. */
export function headerAt(sheet: SheetGrid, rows: readonly number[], specs: readonly FieldSpec[]): SheetHeader {
  const row = (rows[0] ?? 0) - 1;
  if (row >= 0) {
    const columns = readColumns(sheet, row, rows.length > 1 ? 2 : 1, headingLookup(specs));
    return { sheet: sheet.name, rows, columns: withBlankHeadings(sheet, columns) };
  }
  return { sheet: sheet.name, rows: [0], columns: withBlankHeadings(sheet, []) };
}

/** Columns without a heading are columns too, once somebody may say what they hold. */
function withBlankHeadings(sheet: SheetGrid, columns: readonly HeaderColumn[]): HeaderColumn[] {
  const known = new Map(columns.map((column) => [column.index, column]));
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, index) => {
    const blank = { index, letter: columnLetter(index), label: '', field: null, reason: 'unknown' } as const;
    return known.get(index) ?? blank;
  });
}

/** Headings compare without blanks, line breaks, required-field stars and colons. */
export function plainHeading(text: string): string {
  return isSettled(text) ? text : text.normalize('NFKC').replace(/[\s*※:★]/gu, '');
}

interface Match {
  readonly spec: FieldSpec;
  readonly reason: HeaderReason;
  readonly year?: number;
}
type Lookup = (parent: string, child: string) => Match | undefined;

function headingLookup(specs: readonly FieldSpec[]): Lookup {
  const byLabel = new Map<string, { spec: FieldSpec; first: boolean }>();
  for (const spec of specs) {
    spec.labels.forEach((label, i) => {
      byLabel.set(plainHeading(label), { spec, first: i === 0 });
    });
  }
  return (parent, child) => {
    const path = child === '' ? parent : parent === '' ? child : `${parent}/${child}`;
    const leaf = child === '' ? parent : child;
    if (leaf === '') return undefined;
    const joined = byLabel.get(path);
    if (joined)
      return { spec: joined.spec, reason: path.includes('/') ? 'two_level' : joined.first ? 'exact' : 'synonym' };
    const yearly = specs.find((spec) => spec.yearly && spec.pattern?.test(path));
    const year = onlyYear(leaf) ?? onlyYear(path);
    if (yearly && year !== undefined) return { spec: yearly, reason: 'pattern', year };
    const plain = byLabel.get(leaf);
    if (plain) return { spec: plain.spec, reason: plain.first ? 'exact' : 'synonym' };
    const bare = byLabel.get(leaf.replace(/\([^)]*\)/gu, ''));
    if (bare) return { spec: bare.spec, reason: 'synonym' };
    const spec = specs.find((one) => !one.yearly && one.pattern?.test(leaf));
    return spec ? { spec, reason: 'pattern' } : undefined;
  };
}

/** A heading that names several years (2019-2021) is of one cell for all of them, and no column of one year. */
function onlyYear(text: string): number | undefined {
  const years = text.match(/(?:19|20)\d{2}/gu) ?? [];
  return years.length === 1 ? Number(years[0]) : undefined;
}

function readColumns(sheet: SheetGrid, row: number, levels: 1 | 2, lookup: Lookup): HeaderColumn[] {
  const top = sheet.rows[row] ?? [];
  const below = levels === 2 ? (sheet.rows[row + 1] ?? []) : [];
  const columns: HeaderColumn[] = [];
  const taken = new Set<string>();
  let group = '';
  for (let index = 0; index < Math.max(top.length, below.length); index++) {
    const own = cellText(top[index]);
    const child = cellText(below[index]);
    // A blank above a second-level heading belongs to the group on its left, merged or not (CSV has no merges).
    const parent = own !== '' ? own : child !== '' && insideGroup(sheet.merges, row, index, group) ? group : '';
    if (own !== '') group = own;
    if (parent === '' && child === '') continue;
    const label = [parent, child].filter((part) => part !== '').join('/');
    const match = lookup(plainHeading(parent), plainHeading(child));
    const key = match && (match.year === undefined ? match.spec.field : `${match.spec.field} ${match.year}`);
    const base = { index, letter: columnLetter(index), label };
    if (isReasonsHeading(label)) columns.push({ ...base, field: null, reason: 'own_mark' });
    else if (!match || key === undefined) columns.push({ ...base, field: null, reason: 'unknown' });
    else if (taken.has(key)) columns.push({ ...base, field: null, reason: 'repeated_field' });
    else {
      taken.add(key);
      const year = match.year === undefined ? {} : { year: match.year };
      columns.push({ ...base, field: match.spec.field, reason: match.reason, ...year });
    }
  }
  return columns;
}

function insideGroup(merges: readonly CellRange[], row: number, column: number, group: string): boolean {
  if (group === '') return false;
  const merged = merges.filter((m) => m.top === row && m.right > m.left);
  return merged.length === 0 || merged.some((m) => column > m.left && column <= m.right);
}
