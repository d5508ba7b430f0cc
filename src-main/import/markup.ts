const LAST_COLUMN = 16_384;
/** Letters and digits of an address far outside any sheet, which ends at XFD1048576. */
const FAR_LETTERS = 4;
const FAR_DIGITS = 8;

const [R, M, A, X, UPPER_A, UPPER_Z, ZERO, NINE] = [...Buffer.from('rmaxAZ09')] as [
  ...[number, number, number, number, number, number, number, number],
];
const [EXCLAMATION, EQUALS, QUOTE, APOSTROPHE] = [...Buffer.from('!="\'')] as [number, number, number, number];

/** Whether it declares a document type or an entity: neither has a place in a workbook. */
export function declaresEntities(part: Buffer): boolean {
  // Hardly a part has the sign at all, and one byte is looked for ten times as fast as a word.
  return part.includes(EXCLAMATION) && (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'));
}

/**
 * Whether a row or cell claims to stand far outside any sheet (r="AAAA1", r="99999999"), or columns to reach there
 * (max="99999"): readers walk there, and make an object for every column on the way. Looked for byte by byte, because a
 * sheet of twenty thousand rows as a string is as large again.
 */
export function claimsFarPlace(part: Uint8Array): boolean {
  for (let at = 1; at < part.length; at++) {
    const byte = part[at];
    if (byte !== R && byte !== M) continue;
    if (!isBlank(part[at - 1])) continue;
    if (byte === R) {
      const value = valueAt(part, at + 1);
      if (value > 0 && isFarAddress(part, value)) return true;
    } else if (part[at + 1] === A && part[at + 2] === X) {
      const value = valueAt(part, at + 3);
      if (value > 0 && numberAt(part, afterBlanks(part, value)) > LAST_COLUMN) return true;
    }
  }
  return false;
}

/** As a regular expression sees it in a part read as Latin-1. */
function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0xa0 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
}

function afterBlanks(part: Uint8Array, from: number): number {
  let at = from;
  while (isBlank(part[at])) at += 1;
  return at;
}

/** Where the value behind an attribute's name begins; 0 where none does. */
function valueAt(part: Uint8Array, behindName: number): number {
  const sign = afterBlanks(part, behindName);
  if (part[sign] !== EQUALS) return 0;
  const quote = afterBlanks(part, sign + 1);
  return part[quote] === QUOTE || part[quote] === APOSTROPHE ? quote + 1 : 0;
}

function isFarAddress(part: Uint8Array, from: number): boolean {
  const digits = endOf(part, from, UPPER_A, UPPER_Z, FAR_LETTERS);
  return digits - from === FAR_LETTERS || endOf(part, digits, ZERO, NINE, FAR_DIGITS) - digits === FAR_DIGITS;
}

/** Behind the bytes of that range, of which no more than `most` are looked at. */
function endOf(part: Uint8Array, from: number, first: number, last: number, most: number): number {
  let at = from;
  while (at - from < most && (part[at] ?? 0) >= first && (part[at] ?? 0) <= last) at += 1;
  return at;
}

/** 0 where no digit stands; never more than a billion. */
function numberAt(part: Uint8Array, from: number): number {
  let value = 0;
  for (let at = from; (part[at] ?? 0) >= ZERO && (part[at] ?? 0) <= NINE; at++) {
    value = Math.min(1e9, value * 10 + (part[at] as number) - ZERO);
  }
  return value;
}
