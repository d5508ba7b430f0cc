// A numeric reference above U+FFFF: five hex digits or six decimals at least, or 65536–99999.
const BEYOND = /&#(?:x0*([1-9a-f][0-9a-f]{4,5})|0*([1-9]\d{4,6}));/giu;
const MAY_BE_BEYOND = /&#(?:x0*[1-9a-f][0-9a-f]{4}|0*[1-9]\d{4})/iu;

/**
 * A part of a workbook in which references to characters above U+FFFF (rare Chinese characters: &#183130; is 𬭚) stand
 * as the characters themselves. The reader library keeps only 16 bits of such a reference and would make another name of
 * it. The same bytes where there is none.
 */
export function withPlainCharacters(part: Buffer): Buffer {
  if (!part.includes('&#') || !MAY_BE_BEYOND.test(part.toString('latin1'))) return part;
  const text = part.toString('utf8');
  const plain = text.replace(BEYOND, (whole, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return plain === text ? part : Buffer.from(plain);
}
