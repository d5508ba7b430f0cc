import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The method of RFC 3797, "Publicly Verifiable Nominations Committee (NomCom) Random Selection", section 4. */
export const RFC_3797 = 'rfc3797';

/** Its counter has sixteen bits. */
export const RFC_3797_MOST = 2 ** 16;

interface RfcStep {
  /** Place in the list as published, counted from 0. */
  readonly place: number;
  /** MD5 of counter, key and counter, as 32 upper-case hex digits. */
  readonly digest: string;
}

/** The whole list in the order in which the RFC selects from it: each time the remainder names one of those left. */
export function rfcOrder(key: string, size: number): readonly RfcStep[] {
  const bytes = utf8ToBytes(key);
  const left = Array.from({ length: size }, (_, place) => place);
  return left
    .map(() => 0)
    .map((_, step): RfcStep => {
      const counter = [step >> 8, step & 255];
      const digest = bytesToHex(md5(Uint8Array.from([...counter, ...bytes, ...counter]))).toUpperCase();
      const at = Number(BigInt(`0x${digest}`) % BigInt(left.length));
      const [place] = left.splice(at, 1) as [number];
      return { place, digest };
    });
}
