import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import { CFB } from 'xlsx';

export const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/workbooks');
export const SAMPLES = path.resolve(import.meta.dirname, '../../../assets/samples');
export const SMALL_EXPERTS = path.join(FIXTURES, 'small-2022/experts.xlsx');

const SHEET = 'xl/worksheets/sheet1.xml';

export function sheetXml(): string {
  return Buffer.from(unzipSync(readFileSync(SMALL_EXPERTS))[SHEET] as Uint8Array).toString('utf8');
}

/** The small pool with other parts, or with its sheet's XML changed. */
export function expertsWith(change: { parts?: Zippable; sheet?: (xml: string) => string }): Buffer {
  const parts: Unzipped = unzipSync(readFileSync(SMALL_EXPERTS));
  const xml = sheetXml();
  const sheet = Buffer.from(change.sheet ? change.sheet(xml) : xml, 'utf8');
  return Buffer.from(zipSync({ ...parts, [SHEET]: sheet, ...change.parts }));
}

/** A workbook whose sheet holds exactly this XML after `<sheetData>`. */
export function sheetOf(rows: string): Buffer {
  return expertsWith({ sheet: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows}</sheetData>`) });
}

interface RawEntry {
  name: string;
  packed: Uint8Array;
  declared: number;
  checksum: number;
  /** What the local header says, where it lies. */
  localName?: string;
  localDeclared?: number;
  flags?: number;
}

/** A zip written by hand, so that its headers can say what no packer would. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, declared, checksum, localName = name, localDeclared = declared, flags = 0 } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(checksum, 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(localDeclared, 22);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(flags, 8);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(checksum, 16);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(declared, 24);
    head.writeUInt16LE(Buffer.byteLength(name), 28);
    head.writeUInt32LE(offset, 42);
    const piece = Buffer.concat([local, Buffer.from(localName), packed]);
    locals.push(piece);
    central.push(Buffer.concat([head, Buffer.from(name)]));
    offset += piece.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

export const WORKBOOK_PART: RawEntry = rawEntry('xl/workbook.xml', Buffer.from('<workbook/>'));

export function rawEntry(name: string, bytes: Uint8Array, more: Partial<RawEntry> = {}): RawEntry {
  return { name, packed: deflateRawSync(bytes), declared: bytes.length, checksum: crc32(bytes), ...more };
}

/** 200 MB of zeros, packed to 200 kB; `declared` is what the directory admits. */
export function zeros(declared: number): Buffer {
  return rawZip([WORKBOOK_PART, rawEntry(SHEET, Buffer.alloc(200 * 1024 * 1024), { declared })]);
}

/** What Excel writes when a password is set: an OLE file around the encrypted package. */
export function encryptedPackage(): Buffer {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(64, 4));
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(8192, 7));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

/** A .xls with the record that says "the rest is encrypted" (FILEPASS, RC4 CryptoAPI) behind its first record. */
export function lockedXls(): Buffer {
  const file = CFB.read(readFileSync(path.join(FIXTURES, 'engineering-2022/experts.xls')), { type: 'buffer' });
  const stream = CFB.find(file, '/Workbook');
  if (!stream) throw new Error('no Workbook stream');
  const content = Buffer.from(stream.content as Uint8Array);
  const afterBof = 4 + content.readUInt16LE(2);
  const filePass = Buffer.alloc(4 + 54);
  filePass.writeUInt16LE(0x2f, 0);
  filePass.writeUInt16LE(54, 2);
  filePass.writeUInt16LE(1, 4);
  filePass.writeUInt16LE(1, 6);
  filePass.writeUInt16LE(1, 8);
  CFB.utils.cfb_del(file, '/Workbook');
  CFB.utils.cfb_add(
    file,
    '/Workbook',
    Buffer.concat([content.subarray(0, afterBof), filePass, content.subarray(afterBof)]),
  );
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
