/** The dot of a name with the character before it, and the number of a document with its 号 (第12号). */
const TOGETHER = /(第?\d+号|[^\s·]·)/u;

/**
 * A text in pieces, every other one of them (the second, the fourth …) not to be parted at the end of a line: no line
 * begins with the dot of a name or with 号. The Unicode rules for lines (UAX #14) let both break. The pieces together are
 * the text; a text that has neither is one piece.
 */
export function linePieces(text: string): readonly string[] {
  return text.includes('·') || text.includes('号') ? text.split(TOGETHER) : [text];
}
