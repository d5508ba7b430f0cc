import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { readZipDirectory } from './zip-directory.ts';

/** The parts of an xlsx, inflated, by name. */
export type WorkbookParts = ReadonlyMap<string, Buffer>;

const guarded = new WeakMap<Buffer, WorkbookParts>();

/** The parts as the guard has inflated and checked them; inflating the sheets a second time is a tenth of reading them. */
export function keepParts(file: Buffer, parts: WorkbookParts): void {
  guarded.set(file, parts);
}

/** Throws where the file is no whole zip. The file has passed the guard: its size when inflated is bounded. */
export function partsOf(file: Buffer): WorkbookParts {
  const known = guarded.get(file);
  if (known !== undefined) return known;
  const directory = readZipDirectory(file);
  if (!directory.ok) throw new Error(directory.refusal.code);
  const parts = directory.value.map(({ name, start, packedBytes, declaredBytes, deflated }): [string, Buffer] => {
    const packed = file.subarray(start, start + packedBytes);
    const most = Math.max(1, declaredBytes);
    const options = { maxOutputLength: most, chunkSize: chunkFor(declaredBytes, most) };
    return [name, deflated ? inflateRawSync(packed, options) : packed];
  });
  return new Map(parts);
}

const LEAST_CHUNK = 64;

/**
 * Room for what a part says it inflates to, and one byte to see that it ends there: put together from small pieces, a
 * sheet of twenty thousand rows is copied a second time. Never more than may come out.
 */
export function chunkFor(declaredBytes: number, most: number): number {
  return Math.max(LEAST_CHUNK, Math.min(declaredBytes + 1, most));
}

/** The parts as an xlsx again, not packed. */
export function workbookOf(parts: WorkbookParts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}
