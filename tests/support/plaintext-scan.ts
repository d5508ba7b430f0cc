import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

export interface Hit {
  readonly file: string;
  readonly marker: string;
  readonly encoding: string;
  readonly offset: number;
}

let gbkTable: ReadonlyMap<string, Buffer> | undefined;

/** Node decodes GBK but does not encode it: the table is read off the decoder. */
export function gbkBytes(text: string): Buffer | undefined {
  if (gbkTable === undefined) {
    const table = new Map<string, Buffer>();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high += 1) {
      for (let low = 0x40; low <= 0xfe; low += 1) {
        const bytes = Buffer.from([high, low]);
        const char = decoder.decode(bytes);
        if ([...char].length === 1 && char !== '\ufffd') table.set(char, bytes);
      }
    }
    gbkTable = table;
  }
  const parts: Buffer[] = [];
  for (const char of text) {
    const bytes = char.charCodeAt(0) < 0x80 ? Buffer.from(char) : gbkTable.get(char);
    if (bytes === undefined) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** The part of the marker's base64 that does not depend on what stands before and after it, at each of three phases. */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(first, last);
  });
}

function needles(marker: string): { encoding: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(marker, 'utf8');
  const gbk = gbkBytes(marker);
  return [
    { encoding: 'utf8', bytes: utf8 },
    { encoding: 'utf16le', bytes: Buffer.from(marker, 'utf16le') },
    ...(gbk === undefined || gbk.equals(utf8) ? [] : [{ encoding: 'gbk', bytes: gbk }]),
    ...base64Cores(utf8).map((core) => ({ encoding: 'base64', bytes: Buffer.from(core, 'latin1') })),
  ];
}

/** Every marker found in these bytes, in any of the spellings. */
export function markersIn(bytes: Buffer, markers: readonly string[], file: string): Hit[] {
  const hits: Hit[] = [];
  for (const marker of markers) {
    for (const needle of needles(marker)) {
      const offset = bytes.indexOf(needle.bytes);
      if (offset >= 0) hits.push({ file, marker, encoding: needle.encoding, offset });
    }
  }
  return hits;
}

/**
 * Looks for the markers in every byte of every file under `folder` (and in the files' names): UTF-8, UTF-16, GBK and
 * base64. Short markers give false alarms in base64; use ID numbers, names of three characters and more.
 */
export function findMarkers(folder: string, markers: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    hits.push(...markersIn(Buffer.from(entry.name), markers, file));
    if (entry.isFile()) hits.push(...markersIn(readFileSync(file), markers, file));
  }
  return hits;
}

/**
 * Markers in files this process holds open without a name in any folder: SQLite unlinks its temporary files as soon as
 * they are made. Empty where the system does not show open files (only Linux does).
 */
export function findMarkersInOpenFiles(markers: readonly string[]): Hit[] {
  if (process.platform !== 'linux') return [];
  const hits: Hit[] = [];
  for (const fd of readdirSync('/proc/self/fd')) {
    try {
      const file = `/proc/self/fd/${fd}`;
      hits.push(...markersIn(readNamelessFile(file), markers, file));
    } catch {
      // Closed in between, or not a file.
    }
  }
  return hits;
}

function readNamelessFile(link: string): Buffer {
  return readlinkSync(link).endsWith(' (deleted)') ? readFileSync(link) : Buffer.alloc(0);
}
