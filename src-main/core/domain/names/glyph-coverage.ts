/** Which characters the product's fonts can draw, on paper and on the screen. */
export interface GlyphCoverage {
  has(codePoint: number): boolean;
}

/**
 * From `assets/fonts/coverage.txt`: one code point or run of them a line, ascending, in hexadecimal. A line that does not
 * read is a broken installation: an exception.
 */
export function parseGlyphCoverage(text: string): GlyphCoverage {
  const firsts: number[] = [];
  const lasts: number[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const read = /^([0-9a-f]+)(?:-([0-9a-f]+))?$/u.exec(line);
    if (!read) throw new Error(`coverage of the fonts: line "${line.slice(0, 40)}"`);
    firsts.push(Number.parseInt(read[1] ?? '', 16));
    lasts.push(Number.parseInt(read[2] ?? read[1] ?? '', 16));
  }
  return {
    has(codePoint) {
      let low = 0;
      let high = firsts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((firsts[middle] ?? 0) <= codePoint) low = middle + 1;
        else high = middle;
      }
      return low > 0 && codePoint <= (lasts[low - 1] ?? -1);
    },
  };
}

export interface LackingCharacter {
  readonly character: string;
  /** `U+20BB7` */
  readonly codePoint: string;
}

/** As Unicode writes it: `U+4E00`, `U+20BB7`. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

// Nearly every name and unit: nothing to look up.
const COMMON = /^[\u4e00-\u9fff\u00b7 -~]*$/u;

/** Each character of the text, once, that no font of the product has. */
export function lackingCharacters(text: string, coverage: GlyphCoverage): readonly LackingCharacter[] {
  if (COMMON.test(text)) return [];
  const lacking = [...new Set(text)].filter((one) => one !== '\n' && !coverage.has(one.codePointAt(0) ?? 0));
  return lacking.map((character) => ({ character, codePoint: codePointName(character) }));
}
