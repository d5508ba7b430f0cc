import { RARE_SLICE, rareSliceFiles } from '../../src-main/core/domain/names/rare-slices.ts';

export const TIBETAN_FAMILY = 'JuryDesk Tibetan';
export const RARE_FAMILY = 'JuryDesk Rare Han';

const hex = (codePoint: number): string => codePoint.toString(16);

/**
 * The fonts of names that an office computer may have no font for, the same as on paper. Each is read only when a
 * character of its range is drawn. The shell serves them out of the assets.
 */
export function addNameFonts(fonts: FontFaceSet): void {
  const add = (family: string, file: string, unicodeRange: string) =>
    fonts.add(new FontFace(family, `url("/fonts/${file}")`, { unicodeRange }));
  add(TIBETAN_FAMILY, 'NotoSerifTibetan-Regular.ttf', 'U+0F00-0FFF');
  for (const { first, file } of rareSliceFiles())
    add(RARE_FAMILY, `rare/${file}`, `U+${hex(first)}-${hex(first + RARE_SLICE - 1)}`);
}
