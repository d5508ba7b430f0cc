import { createHash, randomBytes } from 'node:crypto';
import type { KeyTools } from '../../src-main/office/keys/argon2.ts';
import { KDF_FLOOR } from '../../src-main/office/keys/kdf.ts';

/** Key tools without the half second of a real derivation. Lives in the tests: the product cannot reach it. */
export function cheapKeyTools(): KeyTools {
  return {
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    kdf: async (password, salt, { m, t, p }) =>
      new Uint8Array(createHash('sha256').update(`${m},${t},${p}`).update(salt).update(password).digest()),
    calibrate: async () => KDF_FLOOR,
  };
}
