import { type IdNumber, readIdNumber } from '../core/domain/identity/id-number.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { type PersonName, readPersonName } from '../core/domain/names/person-name.ts';
import { readTibetanName } from '../core/domain/names/tibetan-name.ts';

/**
 * A document number typed into a form, as the rosters keep it. Refusal: `document_number_wrong` {why}, the refusal of
 * `readIdNumber`, whose own sentences speak of a row of a workbook.
 */
export function readTypedNumber(typed: string): Result<string> {
  const read = readTypedId(typed);
  return read.ok ? ok(read.value.number) : read;
}

/** The same with the kind of document. Refusal: `document_number_wrong` {why}. */
export function readTypedId(typed: string): Result<IdNumber> {
  const read = readIdNumber(typed);
  return read.ok ? read : refuse('document_number_wrong', { why: read.refusal.code });
}

/** A name in Tibetan script typed into a form, '' for none. Refusal: `typed_tibetan_name_wrong`. */
export function readTypedTibetanName(typed: string): Result<string> {
  const read = readTibetanName(typed);
  return read.ok ? read : refuse('typed_tibetan_name_wrong');
}

/** A name typed into a form. Refusal: `typed_name_wrong`. */
export function readTypedName(typed: string): Result<string> {
  const read = readTypedNameWhole(typed);
  return read.ok ? ok(read.value.name) : read;
}

/** The same with what was typed, where that differs. Refusal: `typed_name_wrong`. */
export function readTypedNameWhole(typed: string): Result<PersonName> {
  const read = readPersonName(typed);
  return read.ok ? read : refuse('typed_name_wrong');
}
