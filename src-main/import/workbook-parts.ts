import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { readZipDirectory } from './zip-directory.ts';

/** The parts of an xlsx, inflated, by name. */
export type WorkbookParts = ReadonlyMap<string, Buffer>;

/** Throws where the file is no whole zip. The file has passed the guard: its size when inflated is bounded. */
export function partsOf(file: Buffer): WorkbookParts {
  const directory = readZipDirectory(file);
  if (!directory.ok) throw new Error(directory.refusal.code);
  const parts = directory.value.map(({ name, start, packedBytes, declaredBytes, deflated }): [string, Buffer] => {
    const packed = file.subarray(start, start + packedBytes);
    return [name, deflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, declaredBytes) }) : packed];
  });
  return new Map(parts);
}

/** The parts as an xlsx again, not packed. */
export function workbookOf(parts: WorkbookParts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}
