import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { AttachedFile, ReadAttachment } from '../../src-main/core/domain/attachments/attachment.ts';
import { ok } from '../../src-main/core/domain/kernel/result.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

export const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');

/** The heading of a PNG that says it is so large, whatever follows. */
export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8);
  return chunk('IHDR', header);
}

/** A real picture: a dark frame on white, so that one sees whether it was turned or cut. */
export function png(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height, 0xff);
  for (let y = 0; y < height; y += 1) {
    const at = y * (width + 1);
    rows[at] = 0;
    for (let x = 0; x < width; x += 1) {
      const edge = x < 8 || y < 8 || x >= width - 8 || y >= height - 8;
      if (edge || (y < height / 8 && x % 16 < 8)) rows[at + 1 + x] = 0x30;
    }
  }
  const data = chunk('IDAT', deflateSync(rows));
  return Buffer.concat([PNG_START, pngHeader(width, height), data, chunk('IEND', Buffer.alloc(0))]);
}

/** One grey point as a baseline JPEG. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
);

export interface PdfParts {
  readonly pages?: number;
  /** Entries of the catalogue beside its pages. */
  readonly catalogue?: string;
  /** Entries of every page. */
  readonly page?: string;
  /** Further objects, numbered from 100 on. */
  readonly objects?: readonly string[];
  /** Entries of the trailer. */
  readonly trailer?: string;
  /** Incompressible stuffing, to make it large. */
  readonly filler?: Buffer;
}

/** A small whole PDF: Latin text in a font of every reader, Chinese in one whose characters are numbered by a table. */
export function pdf({
  pages = 1,
  catalogue = '',
  page = '',
  objects = [],
  trailer = '',
  filler,
}: PdfParts = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let at = parts[0]?.length ?? 0;
  const add = (id: number, body: string | Buffer) => {
    const text = Buffer.concat([Buffer.from(`${id} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
    offsets.set(id, at);
    parts.push(text);
    at += text.length;
  };
  const kids = Array.from({ length: pages }, (_, i) => `${10 + 2 * i} 0 R`).join(' ');
  add(1, `<</Type/Catalog/Pages 2 0 R${catalogue}>>`);
  add(2, `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`);
  add(3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  const system = '<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>';
  add(4, `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>`);
  add(
    5,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo${system}/FontDescriptor 6 0 R/DW 1000>>`,
  );
  add(
    6,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  );
  for (let i = 0; i < pages; i += 1) {
    const text = `BT /F1 28 Tf 60 740 Td (Page ${i + 1} of ${pages}) Tj ET BT /F2 28 Tf 60 690 Td <7ee7 7eed 6559 80b2 8bc1 660e> Tj ET 40 40 515 762 re S`;
    add(
      10 + 2 * i,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${11 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>${page}>>`,
    );
    add(11 + 2 * i, `<</Length ${text.length}>>stream\n${text}\nendstream`);
  }
  for (const [i, object] of objects.entries()) add(100 + i, object);
  if (filler)
    add(99, Buffer.concat([Buffer.from(`<</Length ${filler.length}>>stream\n`), filler, Buffer.from('\nendstream')]));
  const table = [...offsets].map(([id, offset]) => `${id} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<</Root 1 0 R/Size 200${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A scan as the reading process hands it over. */
export function scanOf(bytes: Buffer, fileName: string, more: Partial<ReadAttachment> = {}): AttachedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const about = { kind: 'pdf' as const, pages: 2, width: null, height: null, active: [], ...more };
  return { fileName, read: ok({ fileName, bytes: new Uint8Array(bytes), sha256, ...about }) };
}
