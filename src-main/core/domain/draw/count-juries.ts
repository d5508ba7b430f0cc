import { type CompositionRule, isForEach, leastOf, sealedValue } from './composition.ts';
import type { SealedExpert } from './pool-digest.ts';

/** 1, n, n over 2 … up to k people of n. */
function choices(n: number, k: number): bigint[] {
  const row = [1n];
  for (let i = 1; i <= Math.min(n, k); i += 1) row.push(((row[i - 1] as bigint) * BigInt(n - i + 1)) / BigInt(i));
  return row;
}

function timesUpTo(a: readonly bigint[], b: readonly bigint[], seats: number): bigint[] {
  const product = Array.from({ length: Math.min(a.length + b.length - 2, seats) + 1 }, () => 0n);
  a.forEach((x, i) => {
    if (x === 0n) return;
    b.forEach((y, j) => {
      if (i + j <= seats && y !== 0n) product[i + j] = (product[i + j] as bigint) + x * y;
    });
  });
  return product;
}

/** The juries that keep the rules on one attribute, counted exactly; undefined where its people overlap. */
function countBy(
  attribute: string,
  rules: readonly CompositionRule[],
  people: readonly SealedExpert[],
  seats: number,
): bigint | undefined {
  const sizes = new Map<string, number>();
  for (const { attributes } of people) {
    const values = attributes[attribute] ?? [];
    if (values.length > 1) return undefined;
    const value = values[0] ?? '';
    sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  for (const rule of rules) {
    const { value } = rule;
    if (/^\d+-\d+$/u.test(value)) return undefined;
    if (!isForEach(rule) && !sizes.has(sealedValue(value))) sizes.set(sealedValue(value), 0);
  }
  let ways: bigint[] = [1n];
  for (const [value, size] of sizes) {
    const own = rules.filter((rule) => value !== '' && (isForEach(rule) || sealedValue(rule.value) === value));
    const least = Math.max(0, ...own.map((rule) => leastOf(rule.min, seats)));
    const most = Math.min(seats, ...own.map((rule) => rule.max ?? seats));
    const row = choices(size, most).map((n, i) => (i < least ? 0n : n));
    ways = timesUpTo(ways, row, seats);
  }
  return ways[seats] ?? 0n;
}

/**
 * How many juries are possible, never too few: the smallest of the exact counts by one attribute at a time, the others'
 * rules left aside. Whole numbers throughout.
 */
export function countJuries(rules: readonly CompositionRule[], people: readonly SealedExpert[], seats: number): bigint {
  let fewest = choices(people.length, seats)[seats] ?? 0n;
  const binding = rules.filter((rule) => rule.severity === 'block');
  for (const attribute of new Set(binding.map((rule) => rule.attribute))) {
    const own = binding.filter((rule) => rule.attribute === attribute);
    const count = countBy(attribute, own, people, seats);
    if (count !== undefined && count < fewest) fewest = count;
  }
  return fewest;
}
