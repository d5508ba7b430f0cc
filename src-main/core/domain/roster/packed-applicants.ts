import type { RowIssue } from './cells.ts';
import type { AcceptedApplicant, JudgedApplicants } from './judge-applicants.ts';

/**
 * What was judged of a roster as one text, on its way from process to process. Object by object it is six times as large,
 * and the receiver gets a string of its own for each of half a million cells.
 */
export type PackedApplicants = string;

/** What each row says, row by row; of length 1 where all of them say the same. */
type Column<V> = readonly V[];
type Columns<T> = { readonly [F in keyof T]: Column<T[F]> };
/** One by one: a reader of its own for each field is what makes reading twenty thousand rows fast. */
type Readers<T> = { readonly [F in keyof T]: (row: T) => T[F] };

const APPLICANT: Readers<AcceptedApplicant> = {
  sheet: (row) => row.sheet,
  rowNumber: (row) => row.rowNumber,
  name: (row) => row.name,
  nameOriginal: (row) => row.nameOriginal,
  tibetanName: (row) => row.tibetanName,
  sex: (row) => row.sex,
  ethnicity: (row) => row.ethnicity,
  birth: (row) => row.birth,
  idNumber: (row) => row.idNumber,
  idKind: (row) => row.idKind,
  idOld: (row) => row.idOld,
  unitName: (row) => row.unitName,
  unitKind: (row) => row.unitKind,
  unitKindOriginal: (row) => row.unitKindOriginal,
  workStart: (row) => row.workStart,
  education: (row) => row.education,
  educationFullTime: (row) => row.educationFullTime,
  educationInService: (row) => row.educationInService,
  school: (row) => row.school,
  graduated: (row) => row.graduated,
  currentTitle: (row) => row.currentTitle,
  currentTitleDate: (row) => row.currentTitleDate,
  appointedDate: (row) => row.appointedDate,
  currentSpecialty: (row) => row.currentSpecialty,
  yearsInSpecialty: (row) => row.yearsInSpecialty,
  series: (row) => row.series,
  specialty: (row) => row.specialty,
  level: (row) => row.level,
  levelOriginal: (row) => row.levelOriginal,
  title: (row) => row.title,
  kind: (row) => row.kind,
  kindOriginal: (row) => row.kindOriginal,
  assessments: (row) => row.assessments,
  training: (row) => row.training,
  postAuditNumber: (row) => row.postAuditNumber,
  phone: (row) => row.phone,
  address: (row) => row.address,
  remark: (row) => row.remark,
};

function applicantAt(of: Columns<AcceptedApplicant>, i: number): AcceptedApplicant {
  return {
    sheet: at(of.sheet, i),
    rowNumber: at(of.rowNumber, i),
    name: at(of.name, i),
    nameOriginal: at(of.nameOriginal, i),
    tibetanName: at(of.tibetanName, i),
    sex: at(of.sex, i),
    ethnicity: at(of.ethnicity, i),
    birth: at(of.birth, i),
    idNumber: at(of.idNumber, i),
    idKind: at(of.idKind, i),
    idOld: at(of.idOld, i),
    unitName: at(of.unitName, i),
    unitKind: at(of.unitKind, i),
    unitKindOriginal: at(of.unitKindOriginal, i),
    workStart: at(of.workStart, i),
    education: at(of.education, i),
    educationFullTime: at(of.educationFullTime, i),
    educationInService: at(of.educationInService, i),
    school: at(of.school, i),
    graduated: at(of.graduated, i),
    currentTitle: at(of.currentTitle, i),
    currentTitleDate: at(of.currentTitleDate, i),
    appointedDate: at(of.appointedDate, i),
    currentSpecialty: at(of.currentSpecialty, i),
    yearsInSpecialty: at(of.yearsInSpecialty, i),
    series: at(of.series, i),
    specialty: at(of.specialty, i),
    level: at(of.level, i),
    levelOriginal: at(of.levelOriginal, i),
    title: at(of.title, i),
    kind: at(of.kind, i),
    kindOriginal: at(of.kindOriginal, i),
    assessments: at(of.assessments, i),
    training: at(of.training, i),
    postAuditNumber: at(of.postAuditNumber, i),
    phone: at(of.phone, i),
    address: at(of.address, i),
    remark: at(of.remark, i),
  };
}

/** `original` null: the finding has none. */
type Issue = Omit<RowIssue, 'original'> & { readonly original: string | null };

const ISSUE: Readers<Issue> = {
  sheet: (issue) => issue.sheet,
  row: (issue) => issue.row,
  column: (issue) => issue.column,
  field: (issue) => issue.field,
  original: (issue) => issue.original ?? null,
  code: (issue) => issue.code,
  params: (issue) => issue.params,
};

function issueAt(of: Columns<Issue>, i: number): RowIssue {
  const original = at(of.original, i);
  const [sheet, row, column, field] = [at(of.sheet, i), at(of.row, i), at(of.column, i), at(of.field, i)];
  const [code, params] = [at(of.code, i), at(of.params, i)];
  return original === null
    ? { sheet, row, column, field, code, params }
    : { sheet, row, column, field, original, code, params };
}

function at<V>(column: Column<V>, i: number): V {
  return (column.length === 1 ? column[0] : column[i]) as V;
}

function columnOf<T, V>(rows: readonly T[], read: (row: T) => V): Column<V> {
  const [first] = rows;
  if (first === undefined) return [];
  const said = read(first);
  const plain = typeof said !== 'object' || said === null;
  return plain && rows.every((row) => read(row) === said) ? [said] : rows.map(read);
}

function columnsOf<T extends object>(rows: readonly T[], readers: Readers<T>): object {
  const fields = Object.entries(readers) as [string, (row: T) => unknown][];
  return Object.fromEntries(fields.map(([field, read]) => [field, columnOf(rows, read)]));
}

interface Packed extends Omit<JudgedApplicants, 'accepted' | 'warnings'> {
  readonly accepted: Columns<AcceptedApplicant>;
  readonly warnings: Columns<Issue>;
  readonly counts: { readonly accepted: number; readonly warnings: number };
}

export function packApplicants(judged: JudgedApplicants): PackedApplicants {
  return JSON.stringify({
    ...judged,
    accepted: columnsOf(judged.accepted, APPLICANT),
    warnings: columnsOf(judged.warnings as readonly Issue[], ISSUE),
    counts: { accepted: judged.accepted.length, warnings: judged.warnings.length },
  });
}

/** What `packApplicants` was given, row for row. */
export function unpackApplicants(packed: PackedApplicants): JudgedApplicants {
  const { counts, accepted, warnings, ...rest } = JSON.parse(packed) as Packed;
  return {
    ...rest,
    accepted: Array.from({ length: counts.accepted }, (_, i) => applicantAt(accepted, i)),
    warnings: Array.from({ length: counts.warnings }, (_, i) => issueAt(warnings, i)),
  };
}
