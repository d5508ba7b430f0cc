import { number, type Params, text } from '../words.ts';
import type { IssueWords } from '../zh-cn/issues.ts';

const documentKinds: Readonly<Record<string, string>> = {
  resident_id: 'a resident identity card',
  hmt_residence_permit: 'a residence permit for Hong Kong, Macao and Taiwan',
  foreign_permanent_residence: 'a permanent residence card',
  hm_travel_permit: 'a mainland travel permit for Hong Kong and Macao',
  tw_travel_permit: 'a mainland travel permit for Taiwan',
  passport: 'a passport',
};

const bag = (p: Params): string => text(p, 'number').padStart(3, '0');

const at = (p: Params): string => `Row ${number(p, 'row')}`;

export const issues = {
  documentKinds,
  sheet: 'Sheet',
  row: 'Row',
  column: 'Column',
  original: 'As written',
  showRow: (row: number) => `Show all of row ${row}`,
  sentence: 'What is wrong, what to do',
  unknown: (row: number) => `Row ${row} did not pass the check. Compare it with the original list.`,
  fields: {
    sequence: 'No.',
    name: 'name',
    tibetanName: 'name in Tibetan script',
    sex: 'sex',
    ethnicity: 'ethnicity',
    age: 'age',
    birth: 'date of birth',
    idNumber: 'ID number',
    idKind: 'kind of document',
    unitName: 'employer',
    workStart: 'start of work',
    education: 'education',
    educationFullTime: 'full-time education',
    educationInService: 'in-service education',
    school: 'school and subject',
    graduated: 'graduated',
    currentTitle: 'current title',
    currentTitleDate: 'title obtained',
    appointedDate: 'appointed',
    specialtyAndYears: 'specialty and years',
    currentSpecialty: 'specialty in practice',
    yearsInSpecialty: 'years in specialty',
    series: 'series',
    specialty: 'specialty',
    level: 'level',
    title: 'title',
    kind: 'kind of application',
    assessment: 'annual assessment',
    assessmentText: 'assessments of three years',
    training: 'continuing education',
    unitKind: 'kind of employer',
    postAuditNumber: 'post audit number',
    phone: 'telephone',
    address: 'address',
    remark: 'remarks',
    poolNumber: 'pool number',
    duty: 'post',
    titleDate: 'title obtained',
    inPost: 'in post',
    firstEntry: 'first entered',
    termStart: 'term begins',
    termEnd: 'term ends',
    term: 'term',
    served: 'juries served',
    avoidUnits: 'units to avoid',
    treeName: 'unit name',
    parent: 'parent unit',
    prefecture: 'prefecture',
    county: 'county',
    code: 'credit code',
    former: 'former name',
    abbreviation: 'short name',
  },
  skipped: {
    total: 'Total',
    footer: 'Footer',
    section: 'Section heading',
    repeated_heading: 'Repeated heading',
    numbered_blank: 'Numbered but empty',
    example: 'Example row',
  },
  skippedOther: 'Not a person',
  sentences: {
    id_missing: (p) => `${at(p)}: has no ID number: have it filled in and import again.`,
    id_wrong_length: (p) =>
      `${at(p)}: the ID number has ${number(p, 'length')} characters, not 18: check it with the unit and import again.`,
    id_bad_characters: (p) =>
      `${at(p)}: the ID number holds characters other than digits and X: check it with the unit and import again.`,
    id_bad_birth_date: (p) =>
      `${at(p)}: the ID number holds a date of birth that does not exist: check it with the unit and import again.`,
    id_bad_check_character: (p) =>
      `${at(p)}: the check character of the ID number does not fit, so a digit is probably wrong: check it with the unit and import again.`,
    id_lost_precision: (p) =>
      `${at(p)}: the workbook stored the ID number as a number and its last digits are lost: set the column to text, type it again and import again.`,
    id_kind_unclear: (p) =>
      `${at(p)}: eight digits may be a Taiwan permit or a number that lost digits: add a column for the kind of document, or write 台胞证 before the number.`,
    id_not_of_kind: (p) =>
      `${at(p)}: the kind of document is ${documentKinds[text(p, 'kind')] ?? 'another one'}, but the number is not written like one: compare it with the document and import again.`,
    name_missing: (p) => `${at(p)}: has no name: have it filled in and import again.`,
    name_bad_characters: (p) =>
      `${at(p)}: the name holds characters that no name has (${text(p, 'characters')}); a rare character may have been lost: have it typed again from the document and import again.`,
    name_too_long: (p) =>
      `${at(p)}: the name has ${number(p, 'length')} characters, more than ${number(p, 'max')}: check whether it stands in the wrong column.`,
    text_too_long: (p) =>
      `${at(p)}: ${text(p, 'field')} has ${number(p, 'length')} characters, more than ${number(p, 'max')}: check whether it stands in the wrong column.`,
    unit_missing: (p) => `${at(p)}: has no employer: have it filled in and import again.`,
    series_missing: (p) => `${at(p)}: has no series: have it filled in and import again.`,
    level_missing: (p) => `${at(p)}: has no level: have it filled in and import again.`,
    level_unknown: (p) =>
      `${at(p)}: the level “${text(p, 'original')}” is not known: use one of the five levels of titles.`,
    title_missing: (p) => `${at(p)}: has no title: have it filled in and import again.`,
    specialty_missing: (p) => `${at(p)}: has no specialty: have it filled in and import again.`,
    post_audit_missing: (p) =>
      `${at(p)}: the employer is a public institution but the post audit number is missing: the unit must have the post audited first.`,
    post_audit_awaited: (p) =>
      `${at(p)}: the post audit number is missing; taken in all the same, and not accepted until it is there.`,
    duplicate_id: (p) =>
      `${at(p)}: has the same ID number as row ${number(p, 'firstRow')} (${text(p, 'firstSheet')}): check which of the two stays.`,
    duplicate_id_elsewhere: (p) =>
      `${at(p)}: another unit sends the same document number. Find out which unit applies for the person.`,
    same_name: (p) =>
      `${at(p)}: has the same name as row ${number(p, 'otherRow')}: nothing to do for two people, the unit will be printed beside the name.`,
    already_in_round: (p) =>
      `${at(p)}: is already in this round as No. ${text(p, 'number')}: to update the entry, choose the workbook again and look under “Against the list”.`,
    name_differs_from_file: (p) =>
      `${at(p)}: is known to the office as “${text(p, 'known')}”: check the document, which decides.`,
    duplicate_pool_number: (p) =>
      `${at(p)}: has the same pool number as row ${number(p, 'firstRow')}: check the numbers.`,
    pool_number_given: (p) =>
      `${at(p)}: the pool number was missing or used twice and is now ${text(p, 'number')}: please check.`,
    already_in_round_other_name: (p) =>
      `${at(p)}: the ID number is that of number ${bag(p)} of the list, the name is another: check whose number it is.`,
    similar_name: (p) =>
      `${at(p)}: the name differs from “${text(p, 'other')}” in row ${number(p, 'otherRow')} by its spelling only: check whether it is one person; nothing to do for two.`,
    same_name_in_round: (p) =>
      `${at(p)}: has the same name as number ${bag(p)} of the list: nothing to do for two people, the unit will be printed beside the name.`,
    similar_name_in_round: (p) =>
      `${at(p)}: the name differs from “${text(p, 'other')}”, number ${bag(p)} of the list, by its spelling only: check whether it is one person; nothing to do for two.`,
    near_duplicate: (p) =>
      `${at(p)}: name, birth and unit or phone are those of row ${number(p, 'otherRow')} (${text(p, 'otherSheet')}), the ID number differs by a character or two: ask the unit whether it is one person.`,
    near_duplicate_in_round: (p) =>
      `${at(p)}: name, birth and unit or phone are those of “${text(p, 'other')}”, number ${bag(p)} of the list, the ID number differs by a character or two: check whether it is one person.`,
    near_duplicate_in_file: (p) =>
      `${at(p)}: name, birth and unit or phone are those of “${text(p, 'other')}” in “${text(p, 'round')}”, the ID number differs by a character or two: check which number is right.`,
    duplicate_id_other_name: (p) =>
      `${at(p)}: the ID number is that of row ${number(p, 'firstRow')} (${text(p, 'firstSheet')}), the name is another: check whose number it is.`,
    duplicate_id_old_form: (p) =>
      `${at(p)}: has the same ID number as row ${number(p, 'firstRow')} (${text(p, 'firstSheet')}), once with fifteen digits and once with eighteen: decide which row to keep.`,
    unit_without_employer: (p) =>
      `${at(p)}: the employer reads “${text(p, 'original')}”: people without one apply through the county. Choose the county’s virtual unit under “People without an employer”, or write its name in the sheet and import again.`,
    employer_chosen: (p) => `${at(p)}: the employer reads “${text(p, 'original')}”; put under “${text(p, 'unit')}”.`,
    employer_remembered: (p) =>
      `${at(p)}: the employer reads “${text(p, 'original')}”; this person stood under “${text(p, 'unit')}” before and does again. Please check.`,
    name_separator_normalised: (p) =>
      `${at(p)}: the separator in the name was made uniform: “${text(p, 'name')}”. Please confirm.`,
    name_spaces_removed: (p) => `${at(p)}: spaces were taken out of the name: “${text(p, 'name')}”. Please confirm.`,
    name_with_more: (p) =>
      `${at(p)}: the name “${text(p, 'name')}” has “${text(p, 'characters')}” in it: check whether something else was written into the cell; notices and certificates print it so.`,
    sex_unreadable: (p) =>
      `${at(p)}: the sex “${text(p, 'original')}” cannot be read; it was taken from the ID number.`,
    sex_disagrees_with_id: (p) => `${at(p)}: the sex does not agree with the ID number: check it with the unit.`,
    birth_disagrees_with_id: (p) =>
      `${at(p)}: the date of birth does not agree with the ID number (${text(p, 'fromId')}): check it with the unit.`,
    id_normalised: (p) =>
      `${at(p)}: spaces, full-width characters or a small x in the ID number were put right: please confirm.`,
    id_ends_in_zeros: (p) =>
      `${at(p)}: the ID number ends in three zeros. Its check character fits, yet a spreadsheet may have lost the end: compare it with the document.`,
    id_old_15_digit: (p) =>
      `${at(p)}: the ID number is an old one of 15 digits, converted to ${text(p, 'number')}: check it with the unit.`,
    id_other_document: (p) => `${at(p)}: the document is not a resident ID card: accepted, check the kind of document.`,
    id_kind_unknown: (p) =>
      `${at(p)}: the kind of document “${text(p, 'original')}” cannot be read; the number decided. Check it.`,
    id_kind_differs: (p) =>
      `${at(p)}: the kind of document does not fit the number, which is of ${documentKinds[text(p, 'kind')] ?? 'another one'}: check it.`,
    tibetan_name_other_script: (p) =>
      `${at(p)}: the name in Tibetan script reads “${text(p, 'original')}”, which is not Tibetan: left blank, check the column.`,
    tibetan_name_too_long: (p) =>
      `${at(p)}: the name in Tibetan script has ${number(p, 'length')} characters, more than ${number(p, 'max')}: left blank, check it.`,
    date_ambiguous: (p) =>
      `${at(p)}: the date “${text(p, 'original')}” (${text(p, 'field')}) may be January or October: check it.`,
    date_unreadable: (p) =>
      `${at(p)}: “${text(p, 'original')}” (${text(p, 'field')}) is no date: left blank, check it.`,
    digits_lost: (p) =>
      `${at(p)}: “${text(p, 'original')}” (${text(p, 'field')}) was kept as a number and its last digits are lost: left blank; make the column text, fill it in again and import.`,
    term_reversed: (p) => `${at(p)}: the term ends before it begins: check it.`,
    in_post_unreadable: (p) =>
      `${at(p)}: “${text(p, 'original')}” for “in post” cannot be read: taken as in post, check it.`,
    served_unreadable: (p) => `${at(p)}: the juries served cannot be read: left blank, check them.`,
    unit_kind_unknown: (p) =>
      `${at(p)}: the kind of employer “${text(p, 'original')}” is not known: check whether a post audit is needed.`,
    kind_blank: (p) => `${at(p)}: has no kind of application: taken as a normal one, check it.`,
    kind_unknown: (p) => `${at(p)}: the kind of application “${text(p, 'original')}” is not known: check it.`,
    years_unreadable: (p) =>
      `${at(p)}: the years in specialty “${text(p, 'original')}” cannot be read: left blank, check them.`,
    assessments_years_unknown: (p) =>
      `${at(p)}: the assessments “${text(p, 'original')}” do not say of which years, nor does the heading. Left blank: add the years and import again.`,
    assessments_differ: (p) =>
      `${at(p)}: the assessments differ from the columns of their years, which were taken. Please check.`,
    age_unreadable: (p) => `${at(p)}: the age “${text(p, 'original')}” is no age. Please check.`,
    age_disagrees: (p) =>
      `${at(p)}: the age is “${text(p, 'original')}”, but born ${text(p, 'birth')} makes ${text(p, 'from')} to ${text(p, 'to')} in ${text(p, 'year')}. Check date of birth and ID number.`,
    age_disagrees_on: (p) =>
      `${at(p)}: the age is “${text(p, 'original')}” and the sheet tells no year. On the round’s cut-off day, ${text(p, 'on')}, born ${text(p, 'birth')} makes ${text(p, 'from')} to ${text(p, 'to')}. Check date of birth and ID number.`,
    merged_filled: (p) =>
      `The column “${text(p, 'field')}” has merged cells; their text was taken for ${number(p, 'count')} more rows. Please check.`,
    assessments_unreadable: (p) =>
      `${at(p)}: the assessments “${text(p, 'original')}” cannot be read: left blank, check them.`,
    cell_error: (p) =>
      `${at(p)}: ${text(p, 'field')} holds a formula error: taken as blank, correct it in the workbook.`,
    tree_column_unread: (p) =>
      `Column “${text(p, 'column')}” is not read and nothing of it is recorded: where it is needed, give it a heading of the unit tree (市(州), 县, 曾用名, 简称, 备注) and import again.`,
    hidden_row: (p) =>
      `${at(p)}: is hidden in the workbook and was read all the same: check whether this person belongs in the list.`,
    hidden_column: (p) =>
      `Sheet “${text(p, 'sheet')}” has a hidden column (${text(p, 'field')}) that was read all the same: check that it is valid.`,
    hidden_sheet: (p) =>
      `Sheet “${text(p, 'sheet')}” is hidden and was not read: tick it under “Columns and sheets” if it is wanted.`,
    hidden_sheet_taken: (p) =>
      `Sheet “${text(p, 'sheet')}” is hidden and was read as asked: check that its people are valid.`,
    unit_kind_differs:
      'The roster says another kind of unit than the register: check it, or a post audit may be overlooked.',
    tree_name_missing: (p) => `${at(p)}: no unit name: fill it in and import again.`,
    tree_kind_unknown: (p) =>
      `${at(p)}: the kind “${text(p, 'original')}” is not known: write public institution, enterprise, private, government or virtual.`,
    tree_name_twice: (p) =>
      `${at(p)}: “${text(p, 'name')}” stands in row ${number(p, 'otherRow')} (${text(p, 'otherSheet')}) as well: keep one.`,
    tree_same_unit_twice: (p) =>
      `${at(p)}: the same registered unit as row ${number(p, 'otherRow')}, “${text(p, 'known')}”: make one row of the two.`,
    tree_parent_unknown: (p) =>
      `${at(p)}: the parent “${text(p, 'parent')}” is neither in the workbook nor in the register: add its row or correct the name.`,
    tree_circle: (p) => `${at(p)}: with “${text(p, 'parent')}” above it the unit would stand under itself.`,
    tree_name_of_another: (p) =>
      `${at(p)}: “${text(p, 'name')}” is a name or alias of “${text(p, 'known')}”: check whether it is the same unit.`,
    tree_code_of_another: (p) => `${at(p)}: the credit code belongs to “${text(p, 'known')}”: check it.`,
    tree_code_differs: (p) =>
      `${at(p)}: the register has another credit code, ${text(p, 'known')}: check whether these are two units.`,
    credit_code_from_number: (p) =>
      `${at(p)}: the credit code is stored as a number and has lost its end: make the column text, type it again.`,
    formula_values_used: (p) =>
      `${number(p, 'count')} cells are formulas; the values they showed were read: check a few of them.`,
  },
} satisfies IssueWords;
