import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// A numeric reference above U+FFFF: five hex digits or six decimals at least, or 65536–99999.
const BEYOND = /&#(?:x0*([1-9a-f][0-9a-f]{4,5})|0*([1-9]\d{4,6}));/giu;
const MAY_BE_BEYOND = /&#(?:x0*[1-9a-f][0-9a-f]{4}|0*[1-9]\d{4})/iu;

/**
 * A copy of an xlsx in which references to characters above U+FFFF (rare Chinese characters: &#183130; is 𬭚) stand as
 * the characters themselves. The reader library keeps only 16 bits of such a reference and would make another name of
 * it. The same bytes where there is none. The file has passed the guard: its size when inflated is bounded.
 */
export function withPlainCharacters(file: Buffer): Buffer {
  const entries = unzipSync(file);
  let changed = false;
  for (const [name, bytes] of Object.entries(entries)) {
    if (!/\.xml$/iu.test(name) || !MAY_BE_BEYOND.test(Buffer.from(bytes).toString('latin1'))) continue;
    const text = strFromU8(bytes);
    const plain = text.replace(BEYOND, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
    if (plain === text) continue;
    entries[name] = strToU8(plain);
    changed = true;
  }
  return changed ? Buffer.from(zipSync(entries, { level: 0 })) : file;
}
