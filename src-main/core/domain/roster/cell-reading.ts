import { readAge } from './age.ts';
import type { AcceptedApplicant } from './judge-applicants.ts';
import type { AcceptedExpert } from './judge-experts.ts';

/** What a cell was taken to say: codes and plain values, the window has the words. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'sex' | 'level' | 'application_kind' | 'unit_kind' | 'id_kind'; readonly code: string }
  | { readonly kind: 'yes_no'; readonly yes: boolean }
  | { readonly kind: 'grades'; readonly grades: readonly { readonly year: number; readonly grade: string }[] }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'specialty_years'; readonly specialty: string; readonly years: number | null }
  | { readonly kind: 'term'; readonly start: string | null; readonly end: string | null };

const text = (value: string | null): Reading | null =>
  value === null || value === '' ? null : { kind: 'text', text: value };
const date = (value: string | null): Reading | null => (value === null ? null : { kind: 'date', date: value });
const number = (value: number | null): Reading | null => (value === null ? null : { kind: 'number', number: value });
const coded = (
  kind: 'sex' | 'level' | 'application_kind' | 'unit_kind' | 'id_kind',
  code: string | null,
): Reading | null => (code === null ? null : { kind, code });

/** What every roster says of a person. */
function personReading(row: AcceptedApplicant | AcceptedExpert, field: string): Reading | null | undefined {
  switch (field) {
    case 'sex':
      return coded('sex', row.sex);
    case 'birth':
      return date(row.birth);
    case 'idKind':
      return row.idNumber === '' ? null : { kind: 'id_kind', code: row.idKind };
    case 'name':
    case 'tibetanName':
    case 'idNumber':
    case 'unitName':
    case 'ethnicity':
    case 'education':
    case 'phone':
    case 'address':
    case 'specialty':
    case 'title':
    case 'remark':
      return text(row[field]);
    default:
      return undefined;
  }
}

/**
 * The reading of one field of an applicant's row; null where nothing was read. `year`: of a column of one year. `raw`:
 * for what is not kept, numbering and age.
 */
export function applicantReading(row: AcceptedApplicant, field: string, year: number | null, raw = ''): Reading | null {
  const shared = personReading(row, field);
  if (shared !== undefined) return shared;
  switch (field) {
    case 'sequence':
      return text(raw);
    case 'age':
      return number(readAge(raw) ?? null);
    case 'level':
      return coded('level', row.level);
    case 'kind':
      return coded('application_kind', row.kind);
    case 'unitKind':
      return coded('unit_kind', row.unitKind);
    case 'workStart':
    case 'graduated':
    case 'currentTitleDate':
    case 'appointedDate':
      return date(row[field]);
    case 'yearsInSpecialty':
      return number(row.yearsInSpecialty);
    case 'specialtyAndYears': {
      const { currentSpecialty: specialty, yearsInSpecialty: years } = row;
      return specialty === '' && years === null ? null : { kind: 'specialty_years', specialty, years };
    }
    case 'assessment':
      return text(row.assessments.find((one) => one.year === year)?.grade ?? null);
    case 'assessmentText':
      return row.assessments.length === 0 ? null : { kind: 'grades', grades: row.assessments };
    case 'educationFullTime':
    case 'educationInService':
    case 'school':
    case 'currentTitle':
    case 'currentSpecialty':
    case 'series':
    case 'training':
    case 'postAuditNumber':
      return text(row[field]);
    default:
      return null;
  }
}

/** The reading of one field of an expert's row; null where nothing was read. `raw`: for what is not kept. */
export function expertReading(row: AcceptedExpert, field: string, raw = ''): Reading | null {
  const shared = personReading(row, field);
  if (shared !== undefined) return shared;
  switch (field) {
    case 'firstEntry':
      return text(raw);
    case 'poolNumber':
      return number(row.poolNumber);
    case 'duty':
      return text(row.duty);
    case 'titleDate':
    case 'termStart':
    case 'termEnd':
      return date(row[field]);
    case 'inPost':
      return { kind: 'yes_no', yes: row.inPost };
    case 'served':
      return row.served.length === 0 ? null : { kind: 'years', years: row.served };
    case 'avoidUnits':
      return row.avoidUnits.length === 0 ? null : { kind: 'names', names: row.avoidUnits };
    case 'term':
      return row.termStart === null && row.termEnd === null
        ? null
        : { kind: 'term', start: row.termStart, end: row.termEnd };
    default:
      return null;
  }
}
