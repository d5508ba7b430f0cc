import { type GlyphCoverage, type LackingCharacter, lackingCharacters } from '../core/domain/names/glyph-coverage.ts';

/** What papers print of a person. */
interface Printed {
  readonly name: string;
  readonly tibetanName: string;
  readonly unit: string;
}

/** The characters of a person's names and unit that could not be printed: told with the list, not first at the printer. */
export function lackingOf(
  { name, tibetanName, unit }: Printed,
  glyphs: () => GlyphCoverage,
): readonly LackingCharacter[] {
  return lackingCharacters(`${name}${tibetanName}${unit}`, glyphs());
}
