import { createHash } from 'node:crypto';

const SECRET_BYTES = 24;
// Crockford's base 32: no I, L, O, U, so that a printed key can be read aloud and typed back.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function checkByte(secret: Uint8Array): number {
  return createHash('sha256').update('jury/rec/check/1').update(secret).digest()[0] ?? 0;
}

/** 24 random bytes and 8 check bits as eight groups of five characters: `7N4QX-…`. This is what is printed. */
export function formatRecoveryKey(secret: Uint8Array): string {
  if (secret.length !== SECRET_BYTES) throw new TypeError('a recovery key is 24 bytes');
  let bits = 0n;
  for (const byte of [...secret, checkByte(secret)]) bits = (bits << 8n) | BigInt(byte);
  const digits = Array.from({ length: 40 }, (_, i) => DIGITS[Number((bits >> BigInt(195 - 5 * i)) & 31n)]).join('');
  return digits.match(/.{5}/g)?.join('-') ?? '';
}

/**
 * Reads a recovery key as a person types it: any case, any dashes and spaces, full-width forms, O for 0, I or L for 1.
 * Undefined when a character is wrong or missing; the check bits catch 255 of 256 remaining slips.
 */
export function parseRecoveryKey(text: string): Uint8Array | undefined {
  const digits = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (digits.length !== 40) return undefined;
  let bits = 0n;
  for (const digit of digits) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  const bytes = Uint8Array.from({ length: SECRET_BYTES + 1 }, (_, i) => Number((bits >> BigInt(192 - 8 * i)) & 255n));
  const secret = bytes.slice(0, SECRET_BYTES);
  return checkByte(secret) === bytes[SECRET_BYTES] ? secret : undefined;
}
