import { createHash } from 'node:crypto';

/** Luck that repeats: the same seed and question, the same answer, on every machine. */
export interface SeededLuck {
  /** A whole number from 0 to `below` − 1. */
  whole(question: string, below: number): number;
  /** The list in an order of its own. */
  shuffled<T>(question: string, list: readonly T[]): T[];
  /** An endless stream of bytes. */
  bytes(count: number): Uint8Array;
}

export function seededLuck(seed: string): SeededLuck {
  const digest = (text: string) => createHash('sha256').update(`jurydesk/rehearsal/1|${seed}|${text}`).digest();
  const whole = (question: string, below: number) => digest(question).readUIntBE(0, 6) % below;
  let drawn = 0;
  return {
    whole,
    shuffled: (question, list) =>
      list
        .map((item, i) => ({ item, key: digest(`${question}|${i}`).toString('hex') }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ item }) => item),
    bytes(count) {
      const parts: Buffer[] = [];
      for (let have = 0; have < count; have += 32) {
        drawn += 1;
        parts.push(digest(`bytes|${drawn}`));
      }
      return new Uint8Array(Buffer.concat(parts).subarray(0, count));
    },
  };
}
