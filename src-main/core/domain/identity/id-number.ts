import { type IsoDate, isoDateOf } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { fitsSaid, type IdKind, kindByForm, splitLabel } from './document-kind.ts';

export type { IdKind };

/** What had to be changed to read the number; the office sees it as a warning beside the original. */
export type IdChange = 'fullwidth' | 'lower_x' | 'spaces' | 'old_15_digit';

export interface IdNumber {
  readonly kind: IdKind;
  /** Upper case, no spaces; a 15-digit number in its 18-character form. */
  readonly number: string;
  readonly changes: readonly IdChange[];
  /** The fifteen digits as they stand on the old card; null for everything else. */
  readonly oldNumber: string | null;
  /** The document is said to be of another kind than its number shows; the number counts. */
  readonly saidOtherwise: boolean;
}

export interface IdSource {
  /** The cell held a number, not text; spreadsheets keep fifteen digits of a number, so a longer one has lost its end. */
  readonly fromNumberCell?: boolean;
  /** What the row says the document is; it decides where the form does not. */
  readonly said?: IdKind | undefined;
}

// GB 11643-1999, 4.2.1: weights of the first seventeen digits and the check characters by remainder (ISO 7064 MOD 11-2).
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const DIGIT_ZERO = 0x30;

const SPACES_AND_QUOTES = /[\s\u00a0\u200b-\u200f\u2060\ufeff'"`\u2018\u2019\u201c\u201d]/gu;
const PLAIN_18 = /^\d{17}[\dX]$/u;
const FULL_WIDTH = /[\uff01-\uff5e]/u;
const SCIENTIFIC = /^\d+(\.\d+)?E\+?\d+$/u;

/** The check character of seventeen digits. */
export function checkCharacterOf(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (WEIGHTS[i] as number) * (first17.charCodeAt(i) - DIGIT_ZERO);
  return CHECK_CHARACTERS[sum % 11] as string;
}

/**
 * Reads an identity number as people type it, also with the kind of document before it (台胞证12345678). A number is never
 * completed or mended: only the source can tell its digits.
 *
 * Refusals: `id_missing`, `id_lost_precision`, `id_wrong_length` {length}, `id_bad_characters`, `id_bad_birth_date`,
 * `id_bad_check_character`, `id_kind_unclear` (eight digits and nobody says of what), `id_not_of_kind` {kind}. The
 * expected check character is not told: a wrong digit elsewhere must not be "repaired" with it.
 */
export function readIdNumber(text: string, source: IdSource = {}): Result<IdNumber> {
  const { fromNumberCell = false, said } = source;
  if (PLAIN_18.test(text) && !fromNumberCell) return from18(text, [], said);
  const stripped = text.replace(SPACES_AND_QUOTES, '');
  if (stripped === '') return refuse('id_missing');
  const folded = stripped.normalize('NFKC');
  const label = splitLabel(folded.toUpperCase());
  const { number } = label;
  const kind = said ?? label.kind;
  const changes: IdChange[] = [];
  if (FULL_WIDTH.test(stripped)) changes.push('fullwidth');
  if (folded.endsWith('x')) changes.push('lower_x');
  if (stripped !== text) changes.push('spaces');

  if (SCIENTIFIC.test(number) || (fromNumberCell && number.length > 15)) return refuse('id_lost_precision');
  if (kind !== undefined && fitsSaid(number, kind)) return ok(plain(kind, number, changes, false));
  const other = kindByForm(number);
  if (other) return ok(plain(other, number, changes, kind !== undefined));
  if (/^\d{15}$/u.test(number)) return fromOldNumber(number, changes, kind);
  if (PLAIN_18.test(number)) return from18(number, changes, kind);
  if (kind !== undefined && kind !== 'resident_id') return refuse('id_not_of_kind', { kind });
  if (number.length !== 18) {
    const unclear = kind === undefined && /^\d{8}$/u.test(number);
    return unclear ? refuse('id_kind_unclear') : refuse('id_wrong_length', { length: [...number].length });
  }
  return refuse('id_bad_characters');
}

function plain(kind: IdKind, number: string, changes: readonly IdChange[], saidOtherwise: boolean): IdNumber {
  return { kind, number, changes, oldNumber: null, saidOtherwise };
}

/** Seventeen digits and a digit or X. */
function from18(number: string, changes: readonly IdChange[], said: IdKind | undefined): Result<IdNumber> {
  if (!birthDate(number)) return refuse('id_bad_birth_date');
  if (checkCharacterOf(number.slice(0, 17)) !== number[17]) {
    // A number that went through a spreadsheet's number cell and back to text ends in three zeros.
    return refuse(number.endsWith('000') ? 'id_lost_precision' : 'id_bad_check_character');
  }
  const kind = kindOf18(number);
  return ok(plain(kind, number, changes, said !== undefined && said !== kind));
}

/**
 * Whether the number may be what is left after a number cell, although its check character fits: three zeros at the end
 * are all that such a cell leaves, and one lost number in eleven fits by chance. Of right numbers one in a thousand ends so.
 */
export function mayHaveLostItsEnd({ number }: Pick<IdNumber, 'number'>): boolean {
  return number.length === 18 && number.endsWith('000');
}

/** Birth date inside an 18-character number, undefined for documents that carry none. */
export function birthOf(id: Pick<IdNumber, 'kind' | 'number'>): IsoDate | undefined {
  return id.number.length === 18 ? birthDate(id.number) : undefined;
}

/** GB 11643: the seventeenth digit is odd for men. Undefined for documents that carry no such digit. */
export function sexOf(id: Pick<IdNumber, 'kind' | 'number'>): 'male' | 'female' | undefined {
  if (id.number.length !== 18) return undefined;
  return Number(id.number[16]) % 2 === 1 ? 'male' : 'female';
}

function birthDate(number: string): IsoDate | undefined {
  return isoDateOf(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
}

function fromOldNumber(number: string, changes: IdChange[], said: IdKind | undefined): Result<IdNumber> {
  // Fifteen-digit numbers (before 1999-10-01) wrote the year with two digits, always of the twentieth century.
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  const full = first17 + checkCharacterOf(first17);
  if (!birthDate(full)) return refuse('id_bad_birth_date');
  return ok({
    kind: 'resident_id',
    number: full,
    changes: [...changes, 'old_15_digit'],
    oldNumber: number,
    saidOtherwise: said !== undefined && said !== 'resident_id',
  });
}

function kindOf18(number: string): IdKind {
  // 810000, 820000, 830000: residence permits of Hong Kong, Macao and Taiwan residents; 9…: permanent residence card since 2023.
  if (/^8[123]0000/u.test(number)) return 'hmt_residence_permit';
  return number.startsWith('9') ? 'foreign_permanent_residence' : 'resident_id';
}
