import { ok, type Result, refuse } from '../kernel/result.ts';
import { sealedField } from '../kernel/sealed-text.ts';
import { RFC_3797 } from './rfc3797.ts';

export const contributionKinds = ['dice', 'slips', 'lottery', 'balls', 'words'] as const;

/**
 * What a witness brings: thrown dice, slips drawn and put back, a lottery's numbers, balls with one digit each drawn and put
 * back, or words that are not counted.
 */
export type ContributionKind = (typeof contributionKinds)[number];

export interface Contribution {
  /** `computer` where no witness brought anything. */
  readonly kind: ContributionKind | 'computer';
  /** Who brought it. */
  readonly by: string;
  readonly value: string;
  /** Highest number on a slip or of the lottery; 6 for dice, 9 for balls, 0 for words. */
  readonly highest: number;
}

/** The numbers of a contribution as read aloud, in the order given; a ball has one digit, however they are run together. */
export function numbersOf({ kind, value }: Pick<Contribution, 'kind' | 'value'>): readonly number[] {
  return (value.normalize('NFKC').match(kind === 'balls' ? /\d/gu : /\d+/gu) ?? []).map(Number);
}

function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 0; i < k; i += 1) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return result;
}

/** How many ways so many numbers can come out, as far as somebody could have counted beforehand. */
export function waysOf({ kind, highest }: Pick<Contribution, 'kind' | 'highest'>, count: number): bigint {
  if (kind === 'balls') return 10n ** BigInt(count);
  if (kind === 'dice' || kind === 'slips') return BigInt(highest) ** BigInt(count);
  return kind === 'lottery' ? choose(highest, count) : 1n;
}

/** Whole bits that these contributions are worth together; computed in whole numbers. */
export function bitsOf(contributions: readonly Contribution[]): number {
  return wholeBits(contributions.reduce((product, one) => product * waysOf(one, numbersOf(one).length), 1n));
}

/** The power of two at or below a number of ways. */
export function wholeBits(ways: bigint): number {
  return ways <= 1n ? 0 : ways.toString(2).length - 1;
}

/** Words as they are heard: no blanks, signs or capitals, digits in one form without leading zeros. */
function asSpoken(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFKC')
    .replace(/\d+/gu, (digits) => digits.replace(/^0+(?=\d)/u, ''));
}

/** Numbers of one contribution as they count. Refusals as of `seedOf`. */
function numbersRead(one: Contribution, number: number): Result<readonly number[]> {
  // A letter O read as nothing would name another panel.
  if (one.kind === 'balls' && /[\p{L}\p{Nl}\p{No}]/u.test(one.value.normalize('NFKC'))) {
    return refuse('balls_not_digits', { number });
  }
  const numbers = numbersOf(one);
  if (numbers.length === 0) return refuse('contribution_empty', { number });
  if (numbers.some((n) => n < (one.kind === 'balls' ? 0 : 1) || n > one.highest)) {
    return refuse('contribution_out_of_range', { number, highest: one.highest });
  }
  return one.kind === 'lottery' && new Set(numbers).size < numbers.length
    ? refuse('contribution_repeats', { number })
    : ok(numbers);
}

/**
 * The one spelling of a contribution, so that nobody can choose among several: words as they are heard, see `asSpoken`,
 * numbers in ASCII digits with one blank between them, those of a lottery rising, for it draws a set. `count`: how many
 * numbers. Refusals: those of `seedOf`, and `contribution_not_numbers` {number} for anything else that could be read.
 */
export function canonicalValue(
  one: Contribution,
  number: number,
): Result<{ readonly text: string; readonly count: number }> {
  if (one.kind === 'words' || one.kind === 'computer') {
    const text = one.kind === 'computer' ? sealedField(one.value) : asSpoken(one.value);
    return text === '' ? refuse('contribution_empty', { number }) : ok({ text, count: 0 });
  }
  const read = numbersRead(one, number);
  if (!read.ok) return read;
  if (/[\p{L}\p{N}]/u.test(one.value.normalize('NFKC').replace(/[0-9]/gu, ''))) {
    return refuse('contribution_not_numbers', { number });
  }
  const numbers = one.kind === 'lottery' ? [...read.value].sort((a, b) => a - b) : read.value;
  return ok({ text: numbers.join(' '), count: numbers.length });
}

/**
 * The seed that the contributions make: each number followed by a dot, each contribution by a slash, as RFC 3797 writes
 * its key (`9319./2.5.8.10.12./`); that method sorts the numbers, ours leaves them as they fell.
 * Refusals: `contribution_empty` {number}, `balls_not_digits` {number} where a letter or a number in words stands among the
 * digits, which would otherwise move them, `contribution_out_of_range` {number, highest}, `contribution_repeats` {number}
 * for a lottery that drew a number twice, `rfc3797_wants_numbers` {number}.
 */
export function seedOf(method: string, contributions: readonly Contribution[]): Result<string> {
  let seed = '';
  for (const [i, one] of contributions.entries()) {
    const number = i + 1;
    if (one.kind === 'words' || one.kind === 'computer') {
      if (method === RFC_3797) return refuse('rfc3797_wants_numbers', { number });
      const words = sealedField(one.value);
      if (words === '') return refuse('contribution_empty', { number });
      seed += `${words}/`;
      continue;
    }
    const read = numbersRead(one, number);
    if (!read.ok) return read;
    const numbers = [...read.value];
    if (method === RFC_3797) numbers.sort((a, b) => a - b);
    seed += `${numbers.map((n) => `${n}.`).join('')}/`;
  }
  return ok(seed);
}
