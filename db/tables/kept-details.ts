import type { AcceptedApplicant } from '../../src-main/core/domain/roster/judge-applicants.ts';

/** What the columns of the application say: the row beside them does not say it again. */
type InColumns =
  | 'sheet'
  | 'rowNumber'
  | 'series'
  | 'specialty'
  | 'level'
  | 'title'
  | 'kind'
  | 'postAuditNumber'
  | 'phone';

type Kept = Exclude<keyof AcceptedApplicant, InColumns>;

/** The kept fields in the order they are written in, each with what it says where the row has nothing; undefined: it always has. */
const KEPT: { readonly [F in Kept]: AcceptedApplicant[F] | undefined } = {
  name: undefined,
  nameOriginal: null,
  tibetanName: '',
  sex: null,
  ethnicity: '',
  birth: null,
  idNumber: undefined,
  idKind: undefined,
  idOld: null,
  unitName: undefined,
  unitKind: null,
  unitKindOriginal: '',
  workStart: null,
  education: '',
  educationFullTime: '',
  educationInService: '',
  school: '',
  graduated: null,
  currentTitle: '',
  currentTitleDate: null,
  appointedDate: null,
  currentSpecialty: '',
  yearsInSpecialty: null,
  levelOriginal: '',
  kindOriginal: '',
  assessments: [],
  training: '',
  remark: '',
};
const FIELDS = Object.keys(KEPT) as Kept[];

/**
 * An accepted row as `application.details` keeps it: without what its columns say and without blanks, half the size of
 * the whole row, and the largest part of an office's file. The same row is always the same text. Rows that were written
 * whole before are read as well.
 */
export function keptDetails(accepted: AcceptedApplicant): string {
  let kept = '';
  for (const field of FIELDS) {
    const value = accepted[field];
    const blank = KEPT[field];
    if (value === undefined || value === blank) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    // Field by field: objects of twenty thousand different shapes are slow to write out.
    kept += `${kept === '' ? '{' : ','}"${field}":${JSON.stringify(value)}`;
  }
  return `${kept}}`;
}

interface StoredRow {
  readonly sheet: string;
  readonly sheet_row: number;
  readonly series: string;
  readonly specialty: string;
  readonly level: string;
  readonly title: string;
  readonly kind: string;
  readonly post_audit_number: string;
  readonly phone: string;
  readonly details: string;
}

/** The accepted row again. What the row itself says counts before its columns. */
export function readDetails(row: StoredRow): AcceptedApplicant {
  return {
    ...(KEPT as AcceptedApplicant),
    sheet: row.sheet,
    rowNumber: row.sheet_row,
    series: row.series,
    specialty: row.specialty,
    level: row.level as AcceptedApplicant['level'],
    title: row.title,
    kind: row.kind as AcceptedApplicant['kind'],
    postAuditNumber: row.post_audit_number,
    phone: row.phone,
    ...(JSON.parse(row.details) as object),
  };
}
