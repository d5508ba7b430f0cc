import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseGlyphCoverage } from '../../core/domain/names/glyph-coverage.ts';
import { rareSliceFile } from '../../core/domain/names/rare-slices.ts';

/** The font of rare characters: only the slices that a document needs are read. */
export interface RareFonts {
  /** The slice that has the character. Asked after all other faces: the list of covered characters is of all of them. */
  sliceOf(codePoint: number): string | undefined;
  bytesOf(slice: string): Buffer;
}

export async function loadRareFonts(folder: string): Promise<RareFonts> {
  const coverage = parseGlyphCoverage(await readFile(path.join(folder, 'coverage.txt'), 'utf8'));
  const read = new Map<string, Buffer>();
  return {
    sliceOf: (codePoint) => (coverage.has(codePoint) ? rareSliceFile(codePoint) : undefined),
    bytesOf: (slice) => {
      const known = read.get(slice);
      if (known !== undefined) return known;
      const bytes = readFileSync(path.join(folder, 'rare', slice));
      read.set(slice, bytes);
      return bytes;
    },
  };
}
