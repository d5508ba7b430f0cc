import { readDocumentKind } from '../identity/document-kind.ts';
import { birthOf, type IdNumber, mayHaveLostItsEnd, readIdNumber, sexOf } from '../identity/id-number.ts';
import type { Refusal } from '../kernel/result.ts';
import { besideName, readPersonName } from '../names/person-name.ts';
import { readTibetanName } from '../names/tibetan-name.ts';
import type { UndatedAge } from './age.ts';
import { readCellDate } from './cell-date.ts';
import { cellText, isErrorCell, type RowIssue } from './cells.ts';
import { columnOf, type RosterRow } from './roster-rows.ts';
import { mostCharacters } from './text-limits.ts';
import { readSex, type Sex } from './words.ts';

type Params = Readonly<Record<string, string | number>>;

/** A finding about a field of the row, and what the field holds. */
export function issueAt(row: RosterRow, field: string, code: string, params: Params = {}): RowIssue {
  const original = cellText(row.cells.get(field));
  const [sheet, column] = [row.sheet.name, columnOf(row, field)];
  return original === ''
    ? { sheet, row: row.row, column, field, code, params }
    : { sheet, row: row.row, column, field, original, code, params };
}

function placeOf(row: RosterRow, field: string): Omit<RowIssue, 'code' | 'params'> {
  const original = cellText(row.cells.get(field));
  const at = { sheet: row.sheet.name, row: row.row, column: columnOf(row, field), field };
  return original === '' ? at : { ...at, original };
}

/**
 * Collects what is wrong (refused) and what was changed or is odd (warned) in one row. Twenty thousand are made and
 * thrown away again for a roster: keep the row, not its notes.
 */
export class RowNotes {
  readonly row: RosterRow;
  readonly refused: RowIssue[] = [];
  readonly warnings: RowIssue[] = [];
  /** Ages that wait for a day to be compared on. */
  readonly undatedAges: UndatedAge[] = [];

  constructor(row: RosterRow) {
    this.row = row;
  }

  text(field: string): string {
    const cell = this.row.cells.get(field);
    return isErrorCell(cell) ? '' : cellText(cell);
  }

  /** Where a field of the row stands and what it holds. */
  at(field: string): Omit<RowIssue, 'code' | 'params'> {
    return placeOf(this.row, field);
  }

  refuse(field: string, code: string, params: Params = {}): void {
    this.refused.push(issueAt(this.row, field, code, params));
  }

  warn(field: string, code: string, params: Params = {}): void {
    this.warnings.push(issueAt(this.row, field, code, params));
  }
}

export function notesFor(row: RosterRow): RowNotes {
  const notes = new RowNotes(row);
  if (row.hidden) notes.warn('', 'hidden_row');
  for (const { field, what } of row.cells.flaws()) {
    // #N/A and its kin are no value: the field counts as blank.
    if (what === 'error') notes.warn(field, 'cell_error');
    else notes.refuse(field, 'text_too_long', { length: [...notes.text(field)].length, max: mostCharacters(field) });
  }
  for (const { column, original } of row.yearErrors ?? []) {
    notes.warnings.push({ ...notes.at('assessment'), column, original, code: 'cell_error', params: {} });
  }
  return notes;
}

/** A cell that must not be blank; refused as `code`. */
export function requiredText(notes: RowNotes, field: string, code: string): string {
  const text = notes.text(field);
  if (text === '') notes.refuse(field, code);
  return text;
}

// As a narrow or numeric column shows 13909711000, and as it is then saved as text.
const EXPONENT = /^\d(?:\.\d+)?E\+\d+$/iu;

/** Digits that are no quantity (telephone, document): of 1.39097E+10 nothing is kept, its end is gone. */
export function digitsField(notes: RowNotes, field: string): string {
  const text = notes.text(field);
  if (!EXPONENT.test(text)) return text;
  notes.warn(field, 'digits_lost');
  return '';
}

/** Date of a cell, null when blank or unreadable; the unreadable one is a warning: no date decides whether a row is taken. */
export function dateField(notes: RowNotes, field: string): string | null {
  const cell = notes.row.cells.get(field);
  if (!cell || notes.text(field) === '') return null;
  const date = readCellDate(cell, notes.row.sheet.date1904);
  if (date.ok) return date.value.date;
  notes.warn(field, date.refusal.code);
  return null;
}

export interface Person {
  readonly name: string;
  readonly nameOriginal: string | null;
  /** '' where the roster has none. */
  readonly tibetanName: string;
  readonly sex: Sex | null;
  readonly birth: string | null;
  readonly id: IdNumber | null;
}

/** Name, number, sex and birth of a row, compared with each other. Sex and birth come from the number where the cells are blank. */
export function readPerson(notes: RowNotes): Person {
  const name = readPersonName(notes.text('name'));
  if (!name.ok) refuseWith(notes, 'name', name.refusal);
  else {
    if (name.value.changes.includes('separator'))
      notes.warn('name', 'name_separator_normalised', { name: name.value.name });
    if (name.value.changes.includes('spaces')) notes.warn('name', 'name_spaces_removed', { name: name.value.name });
    const characters = besideName(name.value.name);
    if (characters !== '') notes.warn('name', 'name_with_more', { name: name.value.name, characters });
  }

  const id = readId(notes);
  const typedSex = notes.text('sex');
  const sex = readSex(typedSex);
  if (typedSex !== '' && !sex) notes.warn('sex', 'sex_unreadable');
  const birth = dateField(notes, 'birth');
  const idSex = id ? sexOf(id) : undefined;
  const idBirth = id ? birthOf(id) : undefined;
  if (sex && idSex && sex !== idSex) notes.warn('sex', 'sex_disagrees_with_id', { fromId: idSex });
  // Compared as precisely as the cell was: 1983.08 agrees with any day of that month.
  if (birth && idBirth && !idBirth.startsWith(birth))
    notes.warn('birth', 'birth_disagrees_with_id', { fromId: idBirth });
  return {
    name: name.ok ? name.value.name : '',
    nameOriginal: name.ok ? name.value.original : null,
    tibetanName: tibetanNameOf(notes),
    sex: sex ?? idSex ?? null,
    birth: birth ?? idBirth ?? null,
    id,
  };
}

function readId(notes: RowNotes): IdNumber | null {
  const cell = notes.row.cells.get('idNumber');
  const fromNumber = cell !== undefined && cell.raw !== undefined;
  const typedKind = notes.text('idKind');
  const said = readDocumentKind(typedKind);
  if (typedKind !== '' && said === undefined) notes.warn('idKind', 'id_kind_unknown');
  const id = readIdNumber(notes.text('idNumber'), { fromNumberCell: fromNumber, said });
  if (!id.ok) {
    refuseWith(notes, 'idNumber', id.refusal);
    return null;
  }
  const changes = id.value.changes.filter((change) => change !== 'old_15_digit');
  if (changes.length > 0) notes.warn('idNumber', 'id_normalised', { changes: changes.join(',') });
  if (id.value.changes.includes('old_15_digit')) notes.warn('idNumber', 'id_old_15_digit', { number: id.value.number });
  if (mayHaveLostItsEnd(id.value)) notes.warn('idNumber', 'id_ends_in_zeros');
  if (id.value.saidOtherwise) notes.warn('idKind', 'id_kind_differs', { kind: id.value.kind });
  if (id.value.number.length !== 18) notes.warn('idNumber', 'id_other_document', { kind: id.value.kind });
  return id.value;
}

/** It is printed beside the name and decides nothing: what cannot be read is left out with a warning. */
function tibetanNameOf(notes: RowNotes): string {
  const name = readTibetanName(notes.text('tibetanName'));
  if (name.ok) return name.value;
  notes.warn('tibetanName', name.refusal.code, name.refusal.params);
  return '';
}

function refuseWith(notes: RowNotes, field: string, refusal: Refusal): void {
  notes.refuse(field, refusal.code, refusal.params);
}
