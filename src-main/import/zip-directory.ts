import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { LIMITS } from './limits.ts';

export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly packedBytes: number;
  readonly declaredBytes: number;
  /** CRC-32 of the inflated bytes. */
  readonly checksum: number;
  /** Where the packed bytes begin in the file. */
  readonly start: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/**
 * Reads the directory of a zip file without inflating anything, and insists that directory and local headers tell the
 * same story: two readers that believe different ones are how a checked file becomes another file.
 * Refusals: `workbook_damaged` {what}, `workbook_encrypted`, `workbook_unsafe` {what}, `workbook_too_large` {what, limit}.
 */
export function readZipDirectory(file: Buffer): Result<ZipEntry[]> {
  const end = findEnd(file);
  if (end < 0) return damaged('end_record');
  const count = file.readUInt16LE(end + 10);
  const size = file.readUInt32LE(end + 12);
  const offset = file.readUInt32LE(end + 16);
  if (count === 0xffff || offset === 0xffffffff)
    return refuse('workbook_too_large', { what: 'entries', limit: LIMITS.entries });
  if (file.readUInt16LE(end + 4) !== 0 || file.readUInt16LE(end + 8) !== count) return damaged('volumes');
  if (count > LIMITS.entries)
    return refuse('workbook_too_large', { what: 'entries', limit: LIMITS.entries, actual: count });
  if (offset + size > end) return damaged('directory');

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = offset;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > end || file.readUInt32LE(at) !== CENTRAL_SIGNATURE) return damaged('directory');
    const nameBytes = file.readUInt16LE(at + 28);
    const next = at + CENTRAL_BYTES + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > end) return damaged('directory');
    const entry = readEntry(file, at, nameBytes);
    if (!entry.ok) return entry;
    const key = entry.value.name.toLowerCase();
    if (names.has(key)) return refuse('workbook_unsafe', { what: 'duplicate_entry' });
    names.add(key);
    entries.push(entry.value);
    at = next;
  }
  return overlap(entries, offset) ? refuse('workbook_unsafe', { what: 'overlapping_entries' }) : ok(entries);
}

function readEntry(file: Buffer, at: number, nameBytes: number): Result<ZipEntry> {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const packedBytes = file.readUInt32LE(at + 20);
  const declaredBytes = file.readUInt32LE(at + 24);
  const checksum = file.readUInt32LE(at + 16);
  const local = file.readUInt32LE(at + 42);
  const rawName = file.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
  const name = rawName.toString('utf8');
  if ((flags & 1) !== 0) return refuse('workbook_encrypted');
  if (unsafeName(name)) return refuse('workbook_unsafe', { what: 'entry_name' });
  if (method !== 0 && method !== 8) return damaged('method');
  if (declaredBytes > LIMITS.entryBytes) {
    return refuse('workbook_too_large', { what: 'entry', limit: LIMITS.entryBytes, actual: declaredBytes });
  }
  if (local + LOCAL_BYTES > file.length || file.readUInt32LE(local) !== LOCAL_SIGNATURE) return damaged('local_header');
  const localNameBytes = file.readUInt16LE(local + 26);
  const localName = file.subarray(local + LOCAL_BYTES, local + LOCAL_BYTES + localNameBytes);
  if (!localName.equals(rawName) || file.readUInt16LE(local + 8) !== method) return damaged('local_header');
  // Bit 3: the sizes stand behind the data, the local header has zeros.
  const sizesFollow = (flags & 8) !== 0 && file.readUInt32LE(local + 18) === 0;
  const agree = file.readUInt32LE(local + 18) === packedBytes && file.readUInt32LE(local + 22) === declaredBytes;
  if (!sizesFollow && !agree) return damaged('local_header');
  const start = local + LOCAL_BYTES + localNameBytes + file.readUInt16LE(local + 28);
  if (start + packedBytes > file.length) return damaged('entry_data');
  return ok({ name, deflated: method === 8, packedBytes, declaredBytes, checksum, start });
}

function unsafeName(name: string): boolean {
  return name === '' || /^[/\\]|^[a-z]:|\\|\0|(^|\/)\.\.?(\/|$)/iu.test(name);
}

function overlap(entries: readonly ZipEntry[], directory: number): boolean {
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  return sorted.some((entry, i) => entry.start + entry.packedBytes > (sorted[i + 1]?.start ?? directory));
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_BYTES - 0xffff);
  for (let at = file.length - END_BYTES; at >= lowest; at--) {
    if (file.readUInt32LE(at) === END_SIGNATURE)
      return at + END_BYTES + file.readUInt16LE(at + 20) === file.length ? at : -1;
  }
  return -1;
}

function damaged(what: string): Result<never> {
  return refuse('workbook_damaged', { what });
}
