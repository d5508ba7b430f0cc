import { ok, type Result, refuse } from '../kernel/result.ts';
import type { RowIssue, SheetGrid } from '../roster/cells.ts';
import { type RosterRows, readRosterRows } from '../roster/roster-rows.ts';
import { notesFor, type RowNotes, requiredText } from '../roster/row-notes.ts';
import { splitNames } from '../roster/words.ts';
import { readCreditCode } from './credit-code.ts';
import { TREE_COLUMNS } from './tree-columns.ts';
import { unitKey } from './unit-key.ts';
import { type RegisterKind, readRegisterKind } from './unit-kind.ts';

/** One unit of a tree workbook. Blank cells are '' or empty lists, and never erase what the register knows. */
export interface TreeUnit {
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly rowNumber: number;
  readonly name: string;
  readonly parent: string;
  readonly kind: RegisterKind;
  readonly prefecture: string;
  readonly county: string;
  readonly code: string;
  readonly former: readonly string[];
  readonly abbreviations: readonly string[];
  readonly note: string;
  /** Letter and heading of the columns the row has, by field, for findings made later. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface JudgedUnitTree {
  readonly rows: number;
  readonly units: readonly TreeUnit[];
  readonly refused: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
  readonly skippedRows: RosterRows['skippedRows'];
}

/**
 * Judges a unit tree workbook by itself; what the register has to say comes with `planTree`. Row refusals:
 * `tree_name_missing`, `tree_kind_unknown`, `credit_code_malformed`, `credit_code_check`, `credit_code_from_number`,
 * `tree_name_twice` {otherRow, otherSheet}. Workbook refusals: `workbook_empty`, `unit_tree_header_missing`.
 */
export function judgeUnitTree(sheets: readonly SheetGrid[]): Result<JudgedUnitTree> {
  const read = readRosterRows(sheets, {
    kind: 'units',
    specs: TREE_COLUMNS,
    required: ['name', 'parent'],
    // No heading of another list names a unit, its parent and a third column of a tree.
    foreign: /^(姓名|身份证号?码?|公民身份号码)$/u,
  });
  if (!read.ok) {
    return read.refusal.code === 'workbook_empty' ? read : refuse('unit_tree_header_missing');
  }
  const refused: RowIssue[] = [];
  const warnings: RowIssue[] = [...read.value.warnings, ...unreadColumns(read.value)];
  const units: TreeUnit[] = [];
  const seen = new Map<string, TreeUnit>();
  for (const row of read.value.rows) {
    const notes = notesFor(row);
    const unit = judgeRow(notes);
    for (const name of [unit.name, ...unit.former, ...unit.abbreviations]) {
      const key = unitKey(name);
      const other = key === '' ? undefined : seen.get(key);
      if (other && other !== unit) {
        const field = name === unit.name ? 'name' : unit.former.includes(name) ? 'former' : 'abbreviation';
        notes.refuse(field, 'tree_name_twice', { name, otherRow: other.rowNumber, otherSheet: other.sheet });
      } else seen.set(key, unit);
    }
    warnings.push(...notes.warnings);
    refused.push(...notes.refused);
    units.push(unit);
  }
  const { skippedRows } = read.value;
  return ok({ rows: units.length, units, refused, warnings, skippedRows });
}

/** A column that is not read would be lost without a word: `tree_column_unread`. */
function unreadColumns({ header, unknownColumns }: RosterRows): RowIssue[] {
  return unknownColumns.map(({ sheet, column }) => {
    const row = header.find((one) => one.sheet === sheet)?.rows.at(-1) ?? 1;
    return { sheet, row, column, field: '', code: 'tree_column_unread', params: {} };
  });
}

function judgeRow(notes: RowNotes): TreeUnit {
  const text = (field: string) => notes.text(field);
  const kind = readRegisterKind(text('unitKind'));
  if (kind === undefined) notes.refuse('unitKind', 'tree_kind_unknown');
  const name = requiredText(notes, 'name', 'tree_name_missing');
  const own = unitKey(name);
  const others = (field: string) => splitNames(text(field)).filter((one) => unitKey(one) !== own);
  return {
    sheet: notes.row.sheet.name,
    rowNumber: notes.row.row,
    name,
    parent: /^(无|-|—|\/)$/u.test(text('parent')) ? '' : text('parent'),
    kind: kind ?? 'unknown',
    prefecture: text('prefecture'),
    county: text('county'),
    code: codeOf(notes),
    former: others('former'),
    abbreviations: others('abbreviation'),
    note: text('remark'),
    columns: Object.fromEntries(notes.row.columns),
  };
}

function codeOf(notes: RowNotes): string {
  const cell = notes.row.cells.get('code');
  // Fifteen digits of a number are kept, an all-digit code has eighteen: its end is lost.
  if (cell?.kind === 'number') {
    notes.refuse('code', 'credit_code_from_number');
    return '';
  }
  const code = readCreditCode(notes.text('code'));
  if (code.ok) return code.value;
  notes.refuse('code', code.refusal.code, code.refusal.params);
  return '';
}
