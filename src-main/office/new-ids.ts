const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const CODES = Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const LENGTH = 26;
/** Ids that are made at once: an import takes tens of thousands, and one question to the system costs more than an id. */
const AT_ONCE = 64;

/** Makes fresh ids of 26 lower-case letters and digits; each random byte serves once. */
export function idMaker(randomBytes: (count: number) => Uint8Array): () => string {
  let pool = '';
  let at = 0;
  return () => {
    if (at === pool.length) {
      const bytes = randomBytes(AT_ONCE * LENGTH);
      const codes: number[] = [];
      for (const byte of bytes) codes.push(CODES[byte % LETTERS.length] as number);
      pool = String.fromCharCode(...codes);
      at = 0;
    }
    at += LENGTH;
    return pool.slice(at - LENGTH, at);
  };
}
