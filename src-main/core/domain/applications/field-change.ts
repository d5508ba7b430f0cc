import type { SheetGrid } from '../roster/cells.ts';
import { type AcceptedApplicant, judgeApplicantRow } from '../roster/judge-applicants.ts';
import type { RosterRow } from '../roster/roster-rows.ts';
import { RowCells } from '../roster/row-cells.ts';
import { notesFor, readPerson } from '../roster/row-notes.ts';
import { EDITABLE_FIELDS, type EditableField, fieldText, partsOf } from './field-text.ts';

export type FieldTexts = Readonly<Partial<Record<EditableField, string>>>;

/** What is wrong or odd about one typed text; the codes are those of the import. */
export interface FieldFinding {
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface FieldChange {
  readonly after: AcceptedApplicant;
  /** Fields that read differently now, in the order of the form. */
  readonly changed: readonly EditableField[];
  /** Where there is one, nothing may be written. */
  readonly refused: readonly FieldFinding[];
  readonly warnings: readonly FieldFinding[];
}

const TYPED: SheetGrid = {
  name: '',
  hidden: false,
  rows: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  date1904: false,
};
const PLACES: ReadonlyMap<string, number> = new Map(EDITABLE_FIELDS.map((field, at) => [field, at]));
const NO_COLUMNS: ReadonlyMap<string, string> = new Map();

/** Of these the import keeps nothing and warns. Whoever types it is still there to be asked. */
const LOST_IF_TAKEN = new Set([
  'sex_unreadable',
  'tibetan_name_other_script',
  'tibetan_name_too_long',
  'date_unreadable',
  'date_ambiguous',
  'digits_lost',
  'years_unreadable',
  'assessments_unreadable',
  'assessments_years_unknown',
]);

function judged(texts: readonly string[]) {
  const cells = texts.map((t) => (t === '' ? null : { t, kind: 'text' as const }));
  const row: RosterRow = {
    sheet: TYPED,
    row: 0,
    hidden: false,
    cells: new RowCells(PLACES, cells),
    years: [],
    columns: NO_COLUMNS,
  };
  const notes = notesFor(row);
  const value = judgeApplicantRow(notes, readPerson(notes));
  return { value, refused: notes.refused, warnings: notes.warnings };
}

/** What the import would find in the application as it reads now: "field code". */
export function findingsNow(application: AcceptedApplicant): ReadonlySet<string> {
  return findingsOf(EDITABLE_FIELDS.map((field) => fieldText(application, field)));
}

function findingsOf(texts: readonly string[]): ReadonlySet<string> {
  const { refused, warnings } = judged(texts);
  return new Set([...refused, ...warnings].map(({ field, code }) => `${field} ${code}`));
}

/**
 * The application after some of its fields were written anew, judged as a row of the roster with these texts would be.
 * Only the parts that belong to these fields move; what was wrong with the row before is not held against the change.
 */
export function changeFields(before: AcceptedApplicant, typed: FieldTexts): FieldChange {
  const wanted = EDITABLE_FIELDS.filter((field) => typed[field] !== undefined);
  const written = wanted.filter((field) => (typed[field] as string).trim() !== fieldText(before, field));
  if (written.length === 0) return { after: before, changed: [], refused: [], warnings: [] };
  const was = EDITABLE_FIELDS.map((field) => fieldText(before, field));
  const is = EDITABLE_FIELDS.map((field, at) => (written.includes(field) ? (typed[field] as string) : (was[at] ?? '')));
  const now = judged(is);
  // Cleared to what it meant anyway ("正常" for a blank kind) is no change either.
  const changed = written.filter((field) => fieldText(now.value, field) !== fieldText(before, field));
  const parts = Object.fromEntries(changed.flatMap((field) => partsOf(field).map((key) => [key, now.value[key]])));

  let earlier: ReadonlySet<string> | undefined;
  const concerns = ({ field, code }: FieldFinding) => {
    if (written.includes(field as EditableField)) return true;
    earlier ??= findingsOf(was);
    return !earlier.has(`${field} ${code}`);
  };
  const found = ({ field, code, params, original }: (typeof now.refused)[number]): FieldFinding => ({
    field,
    code,
    params: original === undefined ? params : { original, ...params },
  });
  const warnings = now.warnings.map(found).filter(concerns);
  return {
    after: { ...before, ...parts },
    changed,
    refused: [...now.refused.map(found).filter(concerns), ...warnings.filter((one) => LOST_IF_TAKEN.has(one.code))],
    warnings: warnings.filter((one) => !LOST_IF_TAKEN.has(one.code)),
  };
}
