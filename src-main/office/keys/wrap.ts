import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { canonicalJson } from '../../core/domain/kernel/digest.ts';
import type { KdfParameters } from './kdf.ts';

/** The data key, sealed under a key that a password or the recovery key gives. */
export interface Sealed {
  /** 12 bytes, base64. */
  readonly nonce: string;
  /** Data key and GCM tag, base64. */
  readonly sealed: string;
}

/** What a wrap is bound to: moved to another office, holder or cost, it no longer opens. */
export interface WrapBinding {
  readonly databaseId: string;
  readonly holder: string;
  readonly kind: 'password' | 'recovery';
  readonly kdf?: KdfParameters | undefined;
}

const TAG_BYTES = 16;
export const DATA_KEY_BYTES = 32;

function additionalData(binding: WrapBinding): Buffer {
  return Buffer.from(`jury/wrap/1${canonicalJson(binding)}`, 'utf8');
}

export function sealDataKey(wrapKey: Uint8Array, nonce: Uint8Array, dataKey: Uint8Array, binding: WrapBinding): Sealed {
  const cipher = createCipheriv('aes-256-gcm', wrapKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(additionalData(binding));
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  return { nonce: Buffer.from(nonce).toString('base64'), sealed: sealed.toString('base64') };
}

/** The data key, or undefined whatever is wrong: the caller must not be able to tell one reason from another. */
export function openDataKey(wrapKey: Uint8Array, wrap: Sealed, binding: WrapBinding): Uint8Array | undefined {
  const bytes = Buffer.from(wrap.sealed, 'base64');
  if (bytes.length !== DATA_KEY_BYTES + TAG_BYTES) return undefined;
  const nonce = Buffer.from(wrap.nonce, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapKey, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(additionalData(binding));
    decipher.setAuthTag(bytes.subarray(DATA_KEY_BYTES));
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(0, DATA_KEY_BYTES)), decipher.final()]));
  } catch {
    return undefined;
  }
}

/** Wrap key of the recovery key: 192 random bits need no slow derivation. HKDF-SHA256 (RFC 5869), one block of it. */
export function recoveryWrapKey(secret: Uint8Array, databaseId: string): Uint8Array {
  const extracted = createHmac('sha256', databaseId).update(secret).digest();
  return new Uint8Array(createHmac('sha256', extracted).update('jury/rec/1').update(Uint8Array.of(1)).digest());
}
