import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Steps } from './pace.ts';

/** SHA-256 of the text's UTF-8 bytes as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same of many texts that begin alike: what they share is taken in once. `begin` ends between two characters. */
export function sha256After(begin: string): (rest: string) => string {
  const begun = sha256.create().update(utf8ToBytes(begin));
  return (rest) => bytesToHex(begun.clone().update(utf8ToBytes(rest)).digest());
}

/** The same of a text that comes in parts, each of them whole characters. Steps: parts. */
export function* sha256Steps(parts: Iterable<string>): Steps<string> {
  const begun = sha256.create();
  for (const part of parts) {
    begun.update(utf8ToBytes(part));
    yield 1;
  }
  return bytesToHex(begun.digest());
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One spelling per value, in the manner of RFC 8785: keys sorted by UTF-16 code unit, no white space. Keys whose
 * value is `undefined` are left out. Throws for anything JSON cannot carry: a digest over a guess proves nothing.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonicalJson: number is not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new TypeError('canonicalJson: not a plain object');
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
  }
  throw new TypeError(`canonicalJson: ${typeof value} is not JSON`);
}

/** Elements of one part of a text: a millisecond or two of spelling. */
const PART = 1000;

/** `canonicalJson` of a long list, in parts. */
export function* canonicalParts(list: readonly unknown[]): Generator<string> {
  for (let at = 0; at < list.length; at += PART) {
    const part = list
      .slice(at, at + PART)
      .map(canonicalJson)
      .join(',');
    yield `${at === 0 ? '[' : ','}${part}`;
  }
  yield list.length === 0 ? '[]' : ']';
}
