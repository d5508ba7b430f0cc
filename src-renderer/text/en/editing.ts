import { number, type Sentence, text } from '../words.ts';
import type { EditingWords } from '../zh-cn/editing.ts';
import { issues } from './issues.ts';

const fields: Readonly<Record<string, string>> = issues.fields;
const field = (code: string) => fields[code] ?? code;
const people = (n: number) => (n === 1 ? 'one person' : `${n} people`);

export const editing: EditingWords = {
  open: 'Edit as a sheet',
  title: 'Applicants: edit as a sheet',
  lead: 'Works like Excel: Enter goes down, Tab right, F2 edits, Esc restores, whole columns can be pasted. Each cell is saved as you leave it.',
  back: 'Back to the list',
  sheet: 'Sheet of applicants',
  number: 'Bag',
  by: 'Edited by',
  byHint: 'Your name',
  reason: 'Reason',
  reasonHint: 'Once accepted',
  find: 'Find',
  findHint: 'Name, unit, bag',
  nameMissing: 'Nobody is named as editing: fill in “Edited by” above the sheet, then press “Save again”.',
  unsaved: (n) => (n === 1 ? 'One cell not saved' : `${n} cells not saved`),
  again: 'Save again',
  undo: 'Undo',
  redo: 'Redo',
  history: 'Change history',
  bulk: (n) => `Edit ${people(n)} together`,
  leaveHint: 'Esc, then Tab, leaves the sheet.',
  cell: (title, number, name) => `${title}, ${number} ${name}`,
  activeAt: (title, number, name) => `${number} ${name}　${title}`,
  blank: '(blank)',
  frozen:
    'The list is frozen and can only be read. Record corrections under “Changes after freezing” on the applicants’ page.',
  none: 'The list is empty: import a roster on the applicants’ page first.',
  unknownProblem: 'This cell cannot be filled like this: check it.',
  problems: {
    id_missing: 'The document number may not be blank: fill it in.',
    id_wrong_length: (p) => `The document number has ${number(p, 'length')} characters instead of 18: check it.`,
    id_bad_characters: 'The document number has characters other than digits and X: check it.',
    id_bad_birth_date: 'The birth date inside the document number does not exist: check it.',
    id_bad_check_character: 'The check character does not fit, one character may be wrong: check the document number.',
    id_lost_precision:
      'The last digits of the document number are lost (a spreadsheet kept it as a number): type it from the original.',
    id_normalised: 'Blanks, full-width characters or a small x were put right: confirm the number.',
    id_ends_in_zeros:
      'The document number ends in three zeros, which a spreadsheet may have put there: compare it with the document.',
    id_old_15_digit: 'The old 15-digit number was converted to 18 digits: check it.',
    id_other_document: 'The document is not a resident identity card: taken; check what it is.',
    name_missing: 'The name may not be blank: fill it in.',
    text_too_long: (p) =>
      `The text has ${number(p, 'length')} characters, more than ${number(p, 'max')}: check whether it is in the right cell.`,
    name_too_long: (p) =>
      `The name has ${number(p, 'length')} characters, more than ${number(p, 'max')}: check whether it is in the right cell.`,
    name_separator_normalised: (p) => `The separator was put right: “${text(p, 'name')}”.`,
    name_with_more: (p) => `The name has “${text(p, 'characters')}” in it: check whether it belongs there.`,
    name_spaces_removed: (p) => `Blanks inside the name were removed: “${text(p, 'name')}”.`,
    tibetan_name_other_script: 'The Tibetan name must be in Tibetan script: check whether it is in the right cell.',
    tibetan_name_too_long: (p) =>
      `The Tibetan name has ${number(p, 'length')} characters, more than ${number(p, 'max')}: check it.`,
    unit_missing: 'The unit may not be blank: fill it in.',
    series_missing: 'The series may not be blank: fill it in.',
    level_missing: 'The level may not be blank: fill it in.',
    level_unknown: (p) => `“${text(p, 'original')}” is no level: choose one of the four.`,
    title_missing: 'The title applied for may not be blank: fill it in.',
    post_audit_missing:
      'A public institution needs the number of its post audit for senior and intermediate titles: write it first, then this cell.',
    sex_unreadable: (p) => `“${text(p, 'original')}” cannot be read: choose male or female.`,
    sex_disagrees_with_id: 'The sex does not agree with the document number: check it.',
    birth_disagrees_with_id: (p) =>
      `The birth date does not agree with the document number (${text(p, 'fromId')}): check it.`,
    date_unreadable: (p) => `“${text(p, 'original')}” is no date: write 1983-08 or 1983-08-12.`,
    digits_lost: (p) => `The last digits of “${text(p, 'original')}” are lost: write the whole number.`,
    date_ambiguous: (p) => `“${text(p, 'original')}” may be January or October: write the month with two digits.`,
    years_unreadable: (p) => `“${text(p, 'original')}” is no number of years: write a whole number.`,
    assessments_unreadable: (p) =>
      `“${text(p, 'original')}” cannot be read: write year and grade, one after the other.`,
    assessments_years_unknown: (p) =>
      `“${text(p, 'original')}” does not say of which years: write year and grade, one after the other.`,
    unit_kind_unknown: (p) =>
      `The kind of unit “${text(p, 'original')}” is not known and kept as written: check whether a post audit is needed.`,
    kind_unknown: (p) => `The type “${text(p, 'original')}” is not known and kept as “other”: check it.`,
    kind_blank: 'Without a type the application counts as a normal one.',
    edit_reason_missing:
      'This application is accepted and will be checked again: give a reason above, then press “Save again”.',
  } as Readonly<Record<string, Sentence>>,
  bulkForm: {
    title: (n) => `Edit ${people(n)} together`,
    field: 'What to change',
    act: 'How',
    acts: { set: 'Set to', replace: 'Find and replace', clear: 'Clear' },
    value: 'New text',
    find: 'Find',
    with: 'Replace with',
    preview: 'Preview',
    table: 'Preview person by person',
    bag: 'Bag',
    name: 'Name',
    before: 'Before',
    after: 'After',
    outcome: 'Result',
    outcomes: { changed: 'Will change', unchanged: 'Unchanged', refused: 'Refused' },
    counts: (changed, unchanged, refused) =>
      `${changed} will change, ${unchanged} stay as they are, ${refused} are refused.`,
    checkedAgain: (n) => ` ${n} of them will be checked again.`,
    reopened: (n) => ` ${n} were accepted and go back to be checked.`,
    newUnits: (names) => ` New units: ${names}.`,
    all: (n) => `Change ${people(n)}`,
    validOnly: (n) => `Change only the ${n} that can be`,
    nothing: 'Nothing would change: check the text to find or the new text.',
    done: (n) => (n === 1 ? 'One person changed.' : `${n} people changed.`),
  },
  historyList: {
    none: 'Nothing was changed yet.',
    note: 'The newest first; a later change is undone before an earlier one.',
    line: (people, at) => `${people}　${at}`,
    what: (codes, n) => `${codes.map(field).join(', ')}: ${people(n)}`,
    undone: (people, at) => `Undone by ${people}, ${at}`,
    undo: (what) => `Undo this change: ${what}`,
  },
  personHistory: {
    title: 'Changes made',
    note: 'What was changed in the sheet after the import; telephone and document numbers are shown in part.',
    line: (code, before, after) => `${field(code)}: ${before} → ${after}`,
  },
};
