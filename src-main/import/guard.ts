import { crc32, inflateRawSync } from 'node:zlib';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { LIMITS } from './limits.ts';
import { claimsFarPlace, declaresEntities } from './markup.ts';
import { chunkFor, keepParts } from './workbook-parts.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export type WorkbookFormat = 'xlsx' | 'xls' | 'text';

const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP_MAGIC = Buffer.from('504b', 'hex');

/**
 * Looks at a file before any parser does: what it is, what it would cost, what it must not contain.
 * Refusals: `workbook_empty` (no bytes), `not_a_workbook` {found?}, `workbook_encrypted`, `workbook_damaged` {what},
 * `workbook_unsafe` {what: doctype | address | entry_name | duplicate_entry | overlapping_entries},
 * `workbook_too_large` {what, limit, actual?} with sizes in bytes.
 */
export function guardWorkbook(file: Buffer): Result<WorkbookFormat> {
  if (file.length === 0) return refuse('workbook_empty');
  if (file.length > LIMITS.fileBytes) {
    return refuse('workbook_too_large', { what: 'file', limit: LIMITS.fileBytes, actual: file.length });
  }
  if (file.subarray(0, 8).equals(OLE_MAGIC)) return guardOle(file);
  if (file.subarray(0, 2).equals(ZIP_MAGIC)) return guardZip(file);
  return guardText(file);
}

function guardOle(file: Buffer): Result<WorkbookFormat> {
  const has = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return refuse('workbook_encrypted');
  return has('Workbook') || has('Book') ? ok('xls') : refuse('not_a_workbook', { found: 'ole' });
}

function guardZip(file: Buffer): Result<WorkbookFormat> {
  const directory = readZipDirectory(file);
  if (!directory.ok) return directory;
  const names = new Set(directory.value.map((entry) => entry.name.toLowerCase()));
  if (!names.has('xl/workbook.xml')) {
    if (names.has('xl/workbook.bin')) return refuse('not_a_workbook', { found: 'xlsb' });
    if (names.has('word/document.xml')) return refuse('not_a_workbook', { found: 'docx' });
    return refuse('not_a_workbook', { found: names.has('content.xml') ? 'opendocument' : 'zip' });
  }
  let total = 0;
  for (const entry of directory.value) total += entry.declaredBytes;
  if (total > LIMITS.totalBytes) return tooLarge('total', LIMITS.totalBytes, total);
  total = 0;
  const parts = new Map<string, Buffer>();
  for (const entry of directory.value) {
    const inflated = inflateWithin(file, entry, LIMITS.totalBytes - total);
    if (!inflated.ok) return inflated;
    total += inflated.value.length;
    const markup = checkMarkup(entry.name, inflated.value);
    if (!markup.ok) return markup;
    parts.set(entry.name, inflated.value);
  }
  keepParts(file, parts);
  return ok('xlsx');
}

/** Inflates one entry, never further than its limits. The declared size is a claim; the bytes that come out are the size. */
function inflateWithin(file: Buffer, entry: ZipEntry, left: number): Result<Buffer> {
  const packed = file.subarray(entry.start, entry.start + entry.packedBytes);
  const byRatio = Math.max(LIMITS.ratioFromBytes, LIMITS.ratio * packed.length);
  let inflated = packed;
  if (entry.deflated) {
    try {
      const most = Math.max(1, Math.min(LIMITS.entryBytes, left, byRatio));
      inflated = inflateRawSync(packed, { maxOutputLength: most, chunkSize: chunkFor(entry.declaredBytes, most) });
    } catch (error) {
      const over = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      if (!over) return refuse('workbook_damaged', { what: 'entry_data' });
      if (byRatio < Math.min(LIMITS.entryBytes, left)) return tooLarge('ratio', LIMITS.ratio);
      return left < LIMITS.entryBytes ? tooLarge('total', LIMITS.totalBytes) : tooLarge('entry', LIMITS.entryBytes);
    }
  }
  if (inflated.length !== entry.declaredBytes) return refuse('workbook_damaged', { what: 'entry_size' });
  // A flipped bit in a name or a number would pass every later check: the packing knows better.
  return crc32(inflated) === entry.checksum ? ok(inflated) : refuse('workbook_damaged', { what: 'checksum' });
}

/** Document types and entities have no place in a workbook; addresses beyond the sheet are memory bombs. */
function checkMarkup(name: string, bytes: Buffer): Result<true> {
  if (!/\.(xml|rels|vml)$/iu.test(name)) return ok(true);
  // UTF-16 parts are looked at without their zero bytes.
  const wide = bytes.subarray(0, 4).includes(0) || (bytes[0] ?? 0) >= 0xfe;
  const plain = wide ? Buffer.from(bytes.filter((byte) => byte !== 0)) : bytes;
  if (declaresEntities(plain)) return refuse('workbook_unsafe', { what: 'doctype' });
  if (claimsFarPlace(plain)) return refuse('workbook_unsafe', { what: 'address' });
  return ok(true);
}

function guardText(file: Buffer): Result<WorkbookFormat> {
  const head = file.subarray(0, 4096).toString('latin1');
  if (head.startsWith('%PDF')) return refuse('not_a_workbook', { found: 'pdf' });
  if (/^\s*(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|\?xml|table|head|meta)/iu.test(head)) {
    return refuse('not_a_workbook', { found: 'html' });
  }
  const utf16 = (file[0] === 0xff && file[1] === 0xfe) || (file[0] === 0xfe && file[1] === 0xff);
  if (!utf16 && file.includes(0)) return refuse('not_a_workbook', { found: 'binary' });
  // A list has cells: one of the separators must stand in its first lines.
  if (!/[,;\t\uff0c]/u.test(utf16 ? head.replaceAll('\0', '') : head))
    return refuse('not_a_workbook', { found: 'text' });
  return ok('text');
}

function tooLarge(what: string, limit: number, actual?: number): Result<never> {
  return refuse('workbook_too_large', { what, limit, ...(actual === undefined ? {} : { actual }) });
}
