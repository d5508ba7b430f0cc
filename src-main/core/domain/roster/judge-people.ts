import type { Refusal } from '../kernel/result.ts';
import { nameKey } from '../names/person-name.ts';
import type { UndatedAge } from './age.ts';
import type { RowIssue } from './cells.ts';
import type { SheetHeader } from './header.ts';
import type { RosterRow, RosterRows, SkippedRow, SkippedSheet, UnknownColumn } from './roster-rows.ts';
import { issueAt, notesFor, type Person, type RowNotes, readPerson } from './row-notes.ts';
import type { SheetReading } from './sheet-reading.ts';

/** What a workbook came to. `rows === accepted.length + refusedRows`, always. */
export interface Judged<T> {
  readonly rows: number;
  readonly accepted: readonly T[];
  /** All findings against refused rows; a row may have several. */
  readonly refused: readonly RowIssue[];
  readonly refusedRows: number;
  /** Whose the refused rows are, in their order. */
  readonly refusedPeople: readonly RefusedPerson[];
  /** Findings that do not stop a row; also about rows refused for another reason. */
  readonly warnings: readonly RowIssue[];
  /** Of sheets that tell no year. */
  readonly undatedAges: readonly UndatedAge[];
  readonly unknownColumns: readonly UnknownColumn[];
  readonly header: readonly SheetHeader[];
  readonly skippedRows: readonly SkippedRow[];
  readonly skippedSheets: readonly SkippedSheet[];
  readonly sheets: readonly SheetReading[];
  /** Why no sheet could be read; null when one was. */
  readonly trouble: Refusal | null;
}

/** As the row wrote it; '' where it did not. */
export interface RefusedPerson {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly unit: string;
}

interface AcceptedBase {
  readonly name: string;
  readonly idNumber: string;
}

/** Judges every row by itself, then against the others: the same number twice, the same name twice. */
export function judgePeople<T extends AcceptedBase>(
  roster: RosterRows,
  judgeRow: (notes: RowNotes, person: Person) => T,
): Judged<T> {
  const refused: RowIssue[] = [];
  const warnings: RowIssue[] = [...roster.warnings];
  const taken: Taken<T>[] = [];
  const firstById = new Map<string, First>();
  const refusedPeople: RefusedPerson[] = [];
  const undatedAges: UndatedAge[] = [];
  for (const row of roster.rows) {
    const notes = notesFor(row);
    const person = readPerson(notes);
    if (person.id) {
      const first = firstById.get(person.id.number);
      if (first) {
        notes.refuse('idNumber', duplicateCode(first.person, person), {
          firstRow: first.row.row,
          firstSheet: first.row.sheet.name,
        });
      } else firstById.set(person.id.number, { row, person });
    }
    const value = judgeRow(notes, person);
    for (const warning of notes.warnings) warnings.push(warning);
    for (const age of notes.undatedAges) undatedAges.push(age);
    if (notes.refused.length > 0) {
      refused.push(...notes.refused);
      const at = { sheet: row.sheet.name, row: row.row };
      refusedPeople.push({ ...at, name: notes.text('name'), unit: notes.text('unitName') });
    } else taken.push({ value, row });
  }
  for (const issue of sameNames(taken)) warnings.push(issue);
  return {
    rows: roster.rows.length,
    accepted: taken.map((one) => one.value),
    refused,
    refusedRows: refusedPeople.length,
    refusedPeople,
    warnings,
    undatedAges,
    unknownColumns: roster.unknownColumns,
    header: roster.header,
    skippedRows: roster.skippedRows,
    skippedSheets: roster.skippedSheets,
    sheets: roster.sheets,
    trouble: roster.trouble,
  };
}

interface Taken<T> {
  readonly value: T;
  readonly row: RosterRow;
}

interface First {
  readonly row: RosterRow;
  readonly person: Person;
}

/** One number in two rows: a row sent twice, somebody else's number, or the two forms of it. */
function duplicateCode(first: Person, second: Person): string {
  if (nameKey(first.name) !== nameKey(second.name)) return 'duplicate_id_other_name';
  return (first.id?.oldNumber ?? null) === (second.id?.oldNumber ?? null) ? 'duplicate_id' : 'duplicate_id_old_form';
}

/** Two people of one name: both rows are told, so that ballots and notices can print unit and specialty beside the name. */
function sameNames(taken: readonly Taken<AcceptedBase>[]): RowIssue[] {
  const groups = new Map<string, RosterRow[]>();
  for (const { value, row } of taken) {
    const key = nameKey(value.name);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const issues: RowIssue[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const [i, row] of group.entries()) {
      const other = group[i === 0 ? 1 : 0] as RosterRow;
      const params = { otherRow: other.row, otherSheet: other.sheet.name, count: group.length };
      issues.push(issueAt(row, 'name', 'same_name', params));
    }
  }
  return issues;
}
