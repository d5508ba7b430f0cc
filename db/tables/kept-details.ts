import { type RawBuilder, sql } from 'kysely';
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

/** What a kept field says where the row has nothing; undefined: it always has. */
const BLANK: { readonly [F in Kept]: AcceptedApplicant[F] | undefined } = {
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
  address: '',
  remark: '',
};

/**
 * The fields in the order they are written in, each under the letter that stands for it in the file: written out, the
 * names were nearly half of what is kept. A letter is never given to another field.
 */
const LETTERS: { readonly [F in Kept]: string } = {
  name: 'n',
  nameOriginal: 'o',
  tibetanName: 't',
  sex: 's',
  ethnicity: 'e',
  birth: 'b',
  idNumber: 'i',
  idKind: 'k',
  idOld: 'f',
  unitName: 'u',
  unitKind: 'v',
  unitKindOriginal: 'w',
  workStart: 'a',
  education: 'd',
  educationFullTime: 'x',
  educationInService: 'y',
  school: 'h',
  graduated: 'g',
  currentTitle: 'c',
  currentTitleDate: 'q',
  appointedDate: 'p',
  currentSpecialty: 'z',
  yearsInSpecialty: 'j',
  levelOriginal: 'l',
  kindOriginal: 'm',
  assessments: 'A',
  training: 'T',
  remark: 'R',
  address: 'D',
};
const FIELDS = Object.entries(LETTERS) as [Kept, string][];
const FIELD_OF: Readonly<Record<string, Kept | undefined>> = Object.fromEntries(
  FIELDS.map(([field, letter]) => [letter, field]),
);

/**
 * An accepted row as `application.details` keeps it: without what its columns say and without blanks, a quarter of the
 * size of the whole row, and the largest part of an office's file. The same row is always the same text. Rows that were
 * written before under the full names of their fields are read as well.
 */
export function keptDetails(accepted: AcceptedApplicant): string {
  const kept: string[] = [];
  for (const [field, letter] of FIELDS) {
    const value = accepted[field];
    const blank = BLANK[field];
    if (value === undefined || value === blank) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    // Field by field: objects of twenty thousand different shapes are slow to write out.
    kept.push(`"${letter}":${quoted(value)}`);
  }
  return `{${kept.join(',')}}`;
}

// Quotes, control characters and halves of a pair: JSON has its own way to write them.
const WRITTEN_OTHERWISE = /["\\\p{Cc}\p{Cs}]/u;

/** As JSON writes it; nearly every text stands in it as it is. */
function quoted(value: AcceptedApplicant[Kept]): string {
  return typeof value === 'string' && !WRITTEN_OTHERWISE.test(value) ? `"${value}"` : JSON.stringify(value);
}

/** A field that `application.details` of the table under that alias keeps; null where the row has nothing. */
export function keptField<T>(alias: string, field: Kept): RawBuilder<T> {
  return sql.raw(keptFieldText(alias, field));
}

/** The same for a statement that is written out. */
export function keptFieldText(alias: string, field: Kept): string {
  return `coalesce(${alias}.details ->> '$.${LETTERS[field]}', ${alias}.details ->> '$.${field}')`;
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
    ...(BLANK as AcceptedApplicant),
    sheet: row.sheet,
    rowNumber: row.sheet_row,
    series: row.series,
    specialty: row.specialty,
    level: row.level as AcceptedApplicant['level'],
    title: row.title,
    kind: row.kind as AcceptedApplicant['kind'],
    postAuditNumber: row.post_audit_number,
    phone: row.phone,
    ...keptIn(row.details),
  };
}

/** What `application.details` says by itself, without the columns beside it. */
export function keptIn(details: string): Partial<AcceptedApplicant> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(JSON.parse(details) as object)) kept[FIELD_OF[key] ?? key] = value;
  return kept;
}
