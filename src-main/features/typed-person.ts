import { readIdNumber } from '../core/domain/identity/id-number.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { readPersonName } from '../core/domain/names/person-name.ts';

/**
 * A document number typed into a form, as the rosters keep it. Refusal: `document_number_wrong` {why}, the refusal of
 * `readIdNumber`, whose own sentences speak of a row of a workbook.
 */
export function readTypedNumber(typed: string): Result<string> {
  const read = readIdNumber(typed);
  return read.ok ? ok(read.value.number) : refuse('document_number_wrong', { why: read.refusal.code });
}

/** A name typed into a form. Refusal: `typed_name_wrong`. */
export function readTypedName(typed: string): Result<string> {
  const read = readPersonName(typed);
  return read.ok ? ok(read.value.name) : refuse('typed_name_wrong');
}
