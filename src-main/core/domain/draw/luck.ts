import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Whole numbers below n from the digests of a text and a counter; what would favour the small ones is thrown again. */
export function luckFrom(text: string): (n: number) => number {
  let block = 0;
  let words = new DataView(new ArrayBuffer(0));
  let at = 0;
  const word = () => {
    if (at >= words.byteLength) {
      words = new DataView(sha256(utf8ToBytes(`${text}|${block}`)).buffer);
      block += 1;
      at = 0;
    }
    at += 4;
    return words.getUint32(at - 4);
  };
  return (n) => {
    const most = 2 ** 32 - (2 ** 32 % n);
    for (;;) {
      const thrown = word();
      if (thrown < most) return thrown % n;
    }
  };
}

/** A list in an order that is as likely as any other (Fisher and Yates); `roll` as `luckFrom` gives it. */
export function shuffled<T>(list: readonly T[], roll: (n: number) => number): T[] {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = roll(i + 1);
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** 0 to n-1, shuffled by a text. */
export function orderFrom(text: string, n: number): readonly number[] {
  return shuffled([...Array(n).keys()], luckFrom(text));
}
