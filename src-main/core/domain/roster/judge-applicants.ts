import type { IdKind } from '../identity/id-number.ts';
import { ok, type Result } from '../kernel/result.ts';
import { isSettled } from '../kernel/settled-text.ts';
import { agesInYear, readAge } from './age.ts';
import { APPLICANT_COLUMNS, APPLICANT_REQUIRED } from './applicant-columns.ts';
import { headingYears, readAssessments } from './assessments.ts';
import type { SheetGrid } from './cells.ts';
import { type Judged, judgePeople } from './judge-people.ts';
import { postAuditDue } from './post-audit-due.ts';
import {
  columnOf,
  type RosterLayout,
  type RosterRow,
  type RosterRows,
  readChosenRows,
  readRosterRows,
} from './roster-rows.ts';
import { dateField, digitsField, notesFor, type Person, type RowNotes, readPerson, requiredText } from './row-notes.ts';
import type { SheetChoice } from './sheet-choice.ts';
import {
  type ApplicationKind,
  readApplicationKind,
  readLevel,
  readUnitKind,
  type Sex,
  type TitleLevel,
  type UnitKind,
} from './words.ts';

/** Text fields are '' when the cell is blank; dates are `YYYY-MM` or `YYYY-MM-DD`, null when blank or unreadable. */
export interface AcceptedApplicant {
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly rowNumber: number;
  readonly name: string;
  readonly nameOriginal: string | null;
  /** In Tibetan script; '' where the roster has none. */
  readonly tibetanName: string;
  readonly sex: Sex | null;
  readonly ethnicity: string;
  readonly birth: string | null;
  readonly idNumber: string;
  readonly idKind: IdKind;
  /** The fifteen digits of an old card, whose eighteen are `idNumber`; null for everything else. */
  readonly idOld: string | null;
  readonly unitName: string;
  /** null when the column is blank or its word unknown. */
  readonly unitKind: UnitKind | null;
  readonly unitKindOriginal: string;
  readonly workStart: string | null;
  readonly education: string;
  readonly educationFullTime: string;
  readonly educationInService: string;
  readonly school: string;
  readonly graduated: string | null;
  readonly currentTitle: string;
  readonly currentTitleDate: string | null;
  readonly appointedDate: string | null;
  readonly currentSpecialty: string;
  readonly yearsInSpecialty: number | null;
  readonly series: string;
  readonly specialty: string;
  readonly level: TitleLevel;
  readonly levelOriginal: string;
  readonly title: string;
  readonly kind: ApplicationKind;
  readonly kindOriginal: string;
  readonly assessments: readonly { readonly year: number; readonly grade: string }[];
  readonly training: string;
  readonly postAuditNumber: string;
  readonly phone: string;
  /** Where the person lives, as written; '' where the roster has none. */
  readonly address: string;
  readonly remark: string;
}

export type JudgedApplicants = Judged<AcceptedApplicant>;

const LAYOUT: RosterLayout = {
  kind: 'applicants',
  specs: APPLICANT_COLUMNS,
  required: APPLICANT_REQUIRED,
  foreign: /^(任期|聘期|历年参评|回避单位|是否在职|首次入库)/u,
};

/**
 * Judges the applicants' roster (form F01). Row refusals: those of `readIdNumber` and `readPersonName`, `duplicate_id`
 * {firstRow, firstSheet}, `unit_missing`, `unit_without_employer`, `series_missing`, `level_missing`, `level_unknown`, `title_missing`,
 * `post_audit_missing` (rule `postAuditRequired`: Annex 2 of the Qinghai notice wants the post audit before a public
 * institution recommends anybody whom `postAuditDue` names; only noted where somebody awaits the numbers). Workbook refusals: those of `readRosterRows`.
 */
export function judgeApplicants(sheets: readonly SheetGrid[]): Result<JudgedApplicants> {
  const roster = readRosterRows(sheets, LAYOUT);
  return roster.ok ? ok(judgePeople(roster.value, judgeApplicantRow)) : roster;
}

/** The same under what somebody decided about sheets and columns. Never refuses: `trouble` tells why no row was read. */
export function judgeChosenApplicants(sheets: readonly SheetGrid[], choices: readonly SheetChoice[]): JudgedApplicants {
  return judgePeople(readChosenRows(sheets, LAYOUT, choices), judgeApplicantRow);
}

/** The data rows that `judgeChosenApplicants` judges, one by one. */
export function readApplicantRows(sheets: readonly SheetGrid[], choices: readonly SheetChoice[]): RosterRows {
  return readChosenRows(sheets, LAYOUT, choices);
}

/** What one row says, whether it can be taken or not: where a field was refused, its value is only a stand-in. */
export function readApplicantRow(row: RosterRow): AcceptedApplicant {
  const notes = notesFor(row);
  return judgeApplicantRow(notes, readPerson(notes));
}

/** One row by itself, whatever its cells come from; what is wrong with it stands in the notes. */
export function judgeApplicantRow(notes: RowNotes, person: Person): AcceptedApplicant {
  const text = (field: string) => notes.text(field);
  compareAge(notes, person.birth);
  const unitKindOriginal = text('unitKind');
  const unitKind = readUnitKind(unitKindOriginal) ?? null;
  if (unitKindOriginal !== '' && unitKind === null) notes.warn('unitKind', 'unit_kind_unknown');
  const postAuditNumber = digitsField(notes, 'postAuditNumber');
  const kindOriginal = text('kind');
  const kind = kindOriginal === '' ? 'normal' : readApplicationKind(kindOriginal);
  if (kindOriginal === '') notes.warn('kind', 'kind_blank');
  if (kind === 'other') notes.warn('kind', 'kind_unknown');
  const level = levelOf(notes);
  if (postAuditNumber === '' && postAuditDue(unitKind, level, kind)) {
    if (notes.row.auditAwaited === true)
      notes.warn('postAuditNumber', 'post_audit_awaited', { rule: 'postAuditRequired' });
    else notes.refuse('postAuditNumber', 'post_audit_missing', { rule: 'postAuditRequired' });
  }
  const educationFullTime = text('educationFullTime');
  const educationInService = text('educationInService');
  return {
    sheet: notes.row.sheet.name,
    rowNumber: notes.row.row,
    name: person.name,
    nameOriginal: person.nameOriginal,
    tibetanName: person.tibetanName,
    sex: person.sex,
    ethnicity: text('ethnicity'),
    birth: person.birth,
    idNumber: person.id?.number ?? '',
    idKind: person.id?.kind ?? 'resident_id',
    idOld: person.id?.oldNumber ?? null,
    unitName: employerOf(notes),
    unitKind,
    unitKindOriginal,
    workStart: dateField(notes, 'workStart'),
    education: text('education') || educationFullTime || educationInService,
    educationFullTime,
    educationInService,
    school: text('school'),
    graduated: dateField(notes, 'graduated'),
    currentTitle: text('currentTitle'),
    currentTitleDate: dateField(notes, 'currentTitleDate'),
    appointedDate: dateField(notes, 'appointedDate'),
    ...specialtyAndYears(notes),
    series: requiredText(notes, 'series', 'series_missing'),
    specialty: text('specialty'),
    // The stand-in of an unreadable level never leaves: the row is refused.
    level: level ?? 'junior',
    levelOriginal: text('level'),
    title: requiredText(notes, 'title', 'title_missing'),
    kind,
    kindOriginal,
    assessments: assessmentsOf(notes),
    training: text('training'),
    postAuditNumber,
    phone: digitsField(notes, 'phone'),
    address: text('address'),
    remark: text('remark'),
  };
}

const NO_EMPLOYER = /^(无|无单位|无工作单位|待业|个人|自由职业者?|灵活就业(人员)?|个体从业者?)$/u;

/**
 * People without an employer apply through their county (regional notice): which one, the row must say with the name of
 * that county's virtual unit, or somebody chooses it beside the row. It is not read out of the person's number.
 */
function employerOf(notes: RowNotes): string {
  const name = requiredText(notes, 'unitName', 'unit_missing');
  const word = isSettled(name) ? name : name.normalize('NFKC').replace(/\s/gu, '');
  if (!NO_EMPLOYER.test(word)) return name;
  const { employer } = notes.row;
  if (employer === undefined) {
    notes.refuse('unitName', 'unit_without_employer');
    return name;
  }
  notes.warn('unitName', employer.by === 'hand' ? 'employer_chosen' : 'employer_remembered', { unit: employer.unit });
  return employer.unit;
}

/**
 * An age beside the birth date is compared with it in the year the sheet tells; where it tells none, the import compares it
 * on the round's cut-off day. Nothing is made from it.
 */
function compareAge(notes: RowNotes, birth: string | null): void {
  const text = notes.text('age');
  if (text === '') return;
  const age = readAge(text);
  if (age === undefined) notes.warn('age', 'age_unreadable');
  const year = notes.row.sheetYear;
  if (age === undefined || birth === null) return;
  if (year === undefined) {
    notes.undatedAges.push({ at: notes.at('age'), age, birth });
    return;
  }
  const { from, to } = agesInYear(birth, year);
  if (age < from || age > to) notes.warn('age', 'age_disagrees', { birth, year, from, to });
}

function levelOf(notes: RowNotes): TitleLevel | undefined {
  const text = requiredText(notes, 'level', 'level_missing');
  const level = readLevel(text);
  if (text !== '' && !level) notes.refuse('level', 'level_unknown');
  return level;
}

function specialtyAndYears(notes: RowNotes): Pick<AcceptedApplicant, 'currentSpecialty' | 'yearsInSpecialty'> {
  const both = notes.text('specialtyAndYears');
  const joined = both === '' ? null : /^(.*?)[\s,，、(（]*(\d{1,2})年?[)）]?$/u.exec(both);
  const currentSpecialty = notes.text('currentSpecialty') || (joined?.[1] ?? both);
  const typed = notes.text('yearsInSpecialty') || (joined?.[2] ?? '');
  if (typed === '') return { currentSpecialty, yearsInSpecialty: null };
  const years = /^(\d{1,2})(?:\.\d+)?年?$/u.exec(typed.normalize('NFKC').replace(/\s/gu, ''));
  if (!years) notes.warn('yearsInSpecialty', 'years_unreadable');
  return { currentSpecialty, yearsInSpecialty: years ? Number(years[1]) : null };
}

/** One column a year, or one cell such as `2020合格、2021优秀`; a column of its year counts before the common cell. */
function assessmentsOf(notes: RowNotes): AcceptedApplicant['assessments'] {
  const yearly = notes.row.years.filter((one) => one.text !== '').map(({ year, text }) => ({ year, grade: text }));
  const text = notes.text('assessmentText');
  if (text === '') return yearly;
  const listed = readAssessments(text, headingYears(columnOf(notes.row, 'assessmentText')));
  if (!listed.ok) notes.warn('assessmentText', listed.refusal.code);
  const told = new Map(yearly.map((one) => [one.year, one.grade]));
  const rest = listed.ok ? listed.value : [];
  if (rest.some(({ year, grade }) => told.has(year) && told.get(year) !== grade))
    notes.warn('assessmentText', 'assessments_differ');
  return [...yearly, ...rest.filter(({ year }) => !told.has(year))];
}
