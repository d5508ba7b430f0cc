import { brotliDecompressSync } from 'node:zlib';

/** Index of `cmap` among the tags that WOFF2 knows by number; 63: the tag is written out. */
const CMAP = 0;
const OTHER_TAG = 63;

/**
 * The character map of a WOFF2 font (W3C WOFF 2.0) as a TrueType file with no other table, for the reader of coverage.
 * Only for fonts whose tables are stored as they are.
 */
export function cmapOfWoff2(woff2: Buffer): Uint8Array {
  const tables = woff2.readUInt16BE(12);
  let at = 48;
  const length = (): number => {
    let value = 0;
    for (;;) {
      const byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let cmap: { offset: number; size: number } | undefined;
  for (let i = 0; i < tables; i++) {
    const tag = woff2.readUInt8(at++) & 63;
    if (tag === OTHER_TAG) at += 4;
    const size = length();
    if (tag === CMAP) cmap = { offset, size };
    offset += size;
  }
  const data = brotliDecompressSync(woff2.subarray(at, at + woff2.readUInt32BE(20)));
  if (cmap === undefined || data.length !== offset) throw new Error('not a font with plain tables');
  const file = Buffer.alloc(28 + cmap.size);
  file.writeUInt16BE(1, 4);
  file.write('cmap', 12, 'latin1');
  file.writeUInt32BE(28, 20);
  file.writeUInt32BE(cmap.size, 24);
  data.copy(file, 28, cmap.offset, cmap.offset + cmap.size);
  return file;
}
