/**
 * The font of Chinese characters beyond the basic plane (blocks B to F) is cut into files of 2,048 code points
 * (scripts/make-rare-fonts.py), so that one name costs one small file, on paper and on the screen.
 */
export const RARE_SLICE = 0x800;
const FIRST = 0x20000;
const LAST = 0x2ebe0;

const fileFrom = (start: number): string => `han-${start.toString(16)}.woff2`;

/** The file that a code point of those blocks is in; undefined for all others. */
export function rareSliceFile(codePoint: number): string | undefined {
  if (codePoint < FIRST || codePoint > LAST) return undefined;
  return fileFrom(codePoint - (codePoint % RARE_SLICE));
}

/** Every file with its first code point. */
export function rareSliceFiles(): readonly { readonly first: number; readonly file: string }[] {
  const starts = Array.from({ length: Math.ceil((LAST + 1 - FIRST) / RARE_SLICE) }, (_, i) => FIRST + i * RARE_SLICE);
  return starts.map((first) => ({ first, file: fileFrom(first) }));
}
