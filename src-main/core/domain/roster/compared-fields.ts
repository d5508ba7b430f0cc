import type { SheetHeader } from './header.ts';
import type { AcceptedApplicant } from './judge-applicants.ts';

type Part = keyof AcceptedApplicant;
/** Where the row stood, the document (it says whose row it is), and the assessments, which go year by year. */
type Apart = 'sheet' | 'rowNumber' | 'idNumber' | 'idKind' | 'idOld' | 'assessments';

/** The field each part belongs to, in the order of form F01. A part that is added later must be placed here. */
const FIELD_OF: Readonly<Record<Exclude<Part, Apart>, string>> = {
  name: 'name',
  nameOriginal: 'name',
  tibetanName: 'tibetanName',
  sex: 'sex',
  ethnicity: 'ethnicity',
  birth: 'birth',
  unitName: 'unitName',
  unitKind: 'unitKind',
  unitKindOriginal: 'unitKind',
  workStart: 'workStart',
  education: 'education',
  educationFullTime: 'educationFullTime',
  educationInService: 'educationInService',
  school: 'school',
  graduated: 'graduated',
  currentTitle: 'currentTitle',
  currentTitleDate: 'currentTitleDate',
  appointedDate: 'appointedDate',
  currentSpecialty: 'currentSpecialty',
  yearsInSpecialty: 'yearsInSpecialty',
  series: 'series',
  specialty: 'specialty',
  level: 'level',
  levelOriginal: 'level',
  title: 'title',
  kind: 'kind',
  kindOriginal: 'kind',
  training: 'training',
  postAuditNumber: 'postAuditNumber',
  phone: 'phone',
  address: 'address',
  remark: 'remark',
};
export const COMPARED_FIELDS: readonly string[] = [...new Set(Object.values(FIELD_OF))];

/** Headings any of which make a workbook speak about the field; otherwise the one of its own name. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  education: ['education', 'educationFullTime', 'educationInService'],
  currentSpecialty: ['currentSpecialty', 'specialtyAndYears'],
  yearsInSpecialty: ['yearsInSpecialty', 'specialtyAndYears'],
};

/** Where a word and its code are kept, two words of one code are the same; a word without a code means itself. */
const MEANING: Readonly<Record<string, (one: AcceptedApplicant) => string>> = {
  unitKind: (one) => one.unitKind ?? `?${one.unitKindOriginal}`,
  level: (one) => one.level,
  kind: (one) => (one.kind === 'other' ? `?${one.kindOriginal}` : one.kind),
};
const WORD: Readonly<Record<string, (one: AcceptedApplicant) => string>> = {
  unitKind: (one) => one.unitKindOriginal,
  level: (one) => one.levelOriginal,
  kind: (one) => one.kindOriginal,
};

const YEAR = /^assessment\.(\d{4})$/u;

/** The year of a field such as `assessment.2021`. */
export function assessmentYear(field: string): number | undefined {
  const year = YEAR.exec(field)?.[1];
  return year === undefined ? undefined : Number(year);
}

const gradeOf = (one: AcceptedApplicant, year: number): string =>
  one.assessments
    .filter((each) => each.year === year)
    .map((each) => each.grade)
    .join('、');

/** What the roster writes in the field; '' for blank. The code `male` or `female` for the sex. */
export function fieldWord(one: AcceptedApplicant, field: string): string {
  const year = assessmentYear(field);
  if (year !== undefined) return gradeOf(one, year);
  return WORD[field]?.(one) ?? String(one[field as Exclude<Part, Apart>] ?? '');
}

/** Whether both say the same in the field. A unit is compared by the register, not here. */
export function sameField(a: AcceptedApplicant, b: AcceptedApplicant, field: string): boolean {
  const meaning = MEANING[field] ?? ((one: AcceptedApplicant) => fieldWord(one, field));
  return meaning(a) === meaning(b);
}

/** What the headings of one sheet speak about. */
export interface SpokenOf {
  readonly fields: ReadonlySet<string>;
  /** Years with an assessment column of their own. */
  readonly years: ReadonlySet<number>;
}

export function spokenOf({ columns }: SheetHeader): SpokenOf {
  const fields = new Set<string>();
  const years = new Set<number>();
  for (const { field, year } of columns) {
    if (field === null) continue;
    if (year === undefined) fields.add(field);
    else years.add(year);
  }
  return { fields, years };
}

/** An education that only repeats the two beside it follows them; one that was written stands for itself. */
function speaksOfEducation(fields: ReadonlySet<string>, listed: AcceptedApplicant): boolean {
  if (fields.has('education')) return true;
  return listed.education === (listed.educationFullTime || listed.educationInService);
}

/** The fields in which a row of such a sheet is compared with what is listed. */
export function comparedFields(spoken: SpokenOf, row: AcceptedApplicant, listed: AcceptedApplicant): readonly string[] {
  const heard = COMPARED_FIELDS.filter((field) => {
    if (!(COLUMNS[field] ?? [field]).some((column) => spoken.fields.has(column))) return false;
    return field !== 'education' || speaksOfEducation(spoken.fields, listed);
  });
  const years = new Set(spoken.years);
  if (spoken.fields.has('assessmentText')) {
    for (const { year } of [...row.assessments, ...listed.assessments]) years.add(year);
  }
  return [...heard, ...[...years].sort((a, b) => a - b).map((year) => `assessment.${year}`)];
}

/** What is listed with these fields as the row has them; where it stood in the workbook stays as it was. */
export function withFields(
  listed: AcceptedApplicant,
  row: AcceptedApplicant,
  fields: readonly string[],
): AcceptedApplicant {
  const parts: Partial<Record<Part, unknown>> = {};
  const years: number[] = [];
  for (const field of fields) {
    const year = assessmentYear(field);
    if (year !== undefined) years.push(year);
  }
  for (const [part, field] of Object.entries(FIELD_OF)) {
    if (fields.includes(field)) parts[part as Part] = row[part as Part];
  }
  if (years.length > 0) {
    const kept = listed.assessments.filter((one) => !years.includes(one.year));
    const taken = row.assessments.filter((one) => years.includes(one.year));
    parts.assessments = [...kept, ...taken].sort((a, b) => a.year - b.year);
  }
  return { ...listed, ...parts } as AcceptedApplicant;
}
