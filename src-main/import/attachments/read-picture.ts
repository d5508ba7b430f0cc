import { crc32 } from 'node:zlib';
import { ATTACHMENT_LIMITS } from '../../core/domain/attachments/attachment.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
}

const damaged = (what: string) => refuse('attachment_damaged', { what });

/** What another program would open as something else stands behind the picture: such a file is two files. */
const OTHERS = ['%PDF-', 'PK\u0003\u0004', '<script', '<html', '\u007fELF'];

function sized(width: number, height: number): Result<Picture> {
  if (width === 0 || height === 0) return damaged('size');
  const { pixels, side } = ATTACHMENT_LIMITS;
  // Decoding costs four bytes a point: this is asked before anything is decoded.
  if (width > side || height > side || width * height > pixels) {
    return refuse('attachment_picture_too_large', { width, height, megapixels: pixels / 1_000_000 });
  }
  return ok({ width, height });
}

/** Every chunk with its check sum, up to the one that ends the picture and the file. Refusals: `attachment_damaged` {what}, `attachment_two_files`, `attachment_picture_too_large`. */
export function readPng(file: Buffer): Result<Picture> {
  let at = 8;
  let picture: Result<Picture> = damaged('size');
  let data = false;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > file.length) return damaged('cut');
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return damaged('checksum');
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13) return damaged('size');
      picture = sized(file.readUInt32BE(16), file.readUInt32BE(20));
      if (!picture.ok) return picture;
    }
    if (type === 'IDAT') data = true;
    if (type === 'IEND')
      return !data ? damaged('content') : end === file.length ? picture : refuse('attachment_two_files');
    at = end;
  }
  return damaged('cut');
}

/** Frame headers: every coding but the tables DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** The place behind a scan's data: the next marker that is neither a stuffed byte nor a restart. */
function afterScan(file: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = file.indexOf(0xff, at);
    if (at < 0 || at + 1 >= file.length) return file.length;
    const next = file[at + 1] as number;
    if (next !== 0 && next !== 0xff && !standsAlone(next)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/**
 * Segment by segment to the end of the picture. Telephones append previews and films behind it, which is let through;
 * another kind of document is not. Refusals as of `readPng`.
 */
export function readJpeg(file: Buffer): Result<Picture> {
  let at = 2;
  let picture: Picture | undefined;
  let scanned = false;
  while (at + 2 <= file.length) {
    if (file[at] !== 0xff) return damaged('content');
    const marker = file[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (picture === undefined || !scanned) return damaged('content');
      const behind = file.subarray(at + 2);
      return OTHERS.some((other) => behind.includes(Buffer.from(other, 'latin1')))
        ? refuse('attachment_two_files')
        : ok(picture);
    }
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > file.length) break;
    const length = file.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) return damaged('cut');
    if (isFrame(marker)) {
      if (length < 8) return damaged('size');
      const found = sized(file.readUInt16BE(at + 7), file.readUInt16BE(at + 5));
      if (!found.ok) return found;
      picture = found.value;
    }
    if (marker === 0xda) scanned = true;
    at = marker === 0xda ? afterScan(file, end) : end;
  }
  return damaged('cut');
}
