import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT, fewestExits } from '../../../src-main/core/domain/groups/fewest-exits.ts';
import { readingOrder, type ToRead } from '../../../src-main/core/domain/groups/reading-order.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';

const toRead = (number: number, outside = '', unit = '甲', title = '工程师'): ToRead => ({
  applicationId: asId<'application'>(`a${number}`),
  number,
  unit,
  title,
  outside: [...outside],
});

/** How often somebody goes out, counted by watching each person. */
function watched(sets: readonly (readonly string[])[]): number {
  let out = 0;
  sets.forEach((set, i) => {
    const before = new Set(i === 0 ? [] : sets[i - 1]);
    out += new Set(set.filter((person) => !before.has(person))).size;
  });
  return out;
}

function* orders<T>(list: readonly T[]): Generator<T[]> {
  if (list.length === 0) yield [];
  for (let i = 0; i < list.length; i += 1) {
    for (const rest of orders([...list.slice(0, i), ...list.slice(i + 1)])) yield [list[i] as T, ...rest];
  }
}

const bagsOf = (applications: readonly ToRead[]) => readingOrder(applications).order.map((id) => Number(id.slice(1)));

describe('reading order of a group', () => {
  it('lets whoever is out stay out, and begins with everybody inside', () => {
    const list = [toRead(1, '王'), toRead(2), toRead(3, '王李'), toRead(4, '李'), toRead(5), toRead(6, '王')];
    expect(bagsOf(list)).toEqual([2, 5, 1, 6, 3, 4]);
    expect(readingOrder(list)).toMatchObject({ exits: 2, bound: 2 });
  });

  it('keeps one unit together, then one title, then goes by bag number; a unit goes on in the next stretch', () => {
    const list = [
      toRead(1, '', '甲', '高级工程师'),
      toRead(2, '', '乙'),
      toRead(3, '', '甲', '工程师'),
      toRead(4, '', '甲', '高级工程师'),
      toRead(5, '', '丙'),
      toRead(6, '王', '丙'),
      toRead(7, '王', '乙'),
      toRead(8, '王', '丙'),
    ];
    expect(bagsOf(list)).toEqual([1, 4, 3, 2, 5, 6, 8, 7]);
  });

  it('does with one application, with none, and where nobody is recused', () => {
    expect(readingOrder([])).toEqual({ order: [], exits: 0, bound: 0 });
    expect(readingOrder([toRead(7, '王')])).toEqual({ order: ['a7'], exits: 1, bound: 1 });
    expect(bagsOf([toRead(3), toRead(1), toRead(2)])).toEqual([1, 2, 3]);
  });

  const someone = fc.subarray(['赵', '钱', '孙', '李', '周']);
  const application = fc.record({
    outside: someone,
    unit: fc.constantFrom('甲', '乙', '丙'),
    title: fc.constantFrom('高级工程师', '正高级工程师'),
  });
  const listOf = (most: number) =>
    fc
      .array(application, { maxLength: most })
      .map((all) =>
        all.map((one, i): ToRead => ({ ...one, number: i + 1, applicationId: asId<'application'>(`a${i + 1}`) })),
      );

  it('has as few exits as the best of all orders', () => {
    fc.assert(
      fc.property(listOf(6), (list) => {
        const { order, exits, bound } = readingOrder(list);
        const byId = new Map(list.map((one) => [one.applicationId, one.outside]));
        const all = [...orders(list)].map((some) => watched(some.map((one) => one.outside)));
        expect(exits).toBe(Math.min(...all));
        expect(bound).toBe(exits);
        expect(watched(order.map((id) => byId.get(id) ?? []))).toBe(exits);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same whatever order the list comes in, has each once, and parts no unit within a stretch', () => {
    fc.assert(
      fc.property(
        listOf(30).chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
        ),
        ([list, shuffled]) => {
          const { order } = readingOrder(list);
          expect(readingOrder(shuffled).order).toEqual(order);
          expect([...order].sort()).toEqual(list.map((one) => one.applicationId).sort());
          const byId = new Map(list.map((one) => [one.applicationId, one]));
          const runs = order.flatMap((_id, i) => {
            const key = (at: number) => {
              const one = byId.get(order[at] ?? asId<'application'>(''));
              return one === undefined ? '' : JSON.stringify([[...one.outside].sort(), one.unit]);
            };
            return key(i) === key(i - 1) ? [] : [key(i)];
          });
          expect(new Set(runs).size).toBe(runs.length);
        },
      ),
    );
  });
});

describe('fewest exits', () => {
  it('tells a bound that no order of seven sets betters, though it searches more than it can prove', () => {
    // More sets than are searched exactly: pairs of seven people, all hanging together.
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => [a, b]));
    expect(pairs.length).toBeGreaterThan(EXACT);
    const { order, exits, bound } = fewestExits(pairs);
    expect([...order].sort((a, b) => a - b)).toEqual(pairs.map((_, i) => i));
    expect(watched(order.map((i) => pairs[i] ?? []))).toBe(exits);
    // One stays out while the other changes: every pair but the first takes at least one more person out.
    expect(exits).toBe(pairs.length + 1);
    expect(bound).toBeLessThanOrEqual(exits);
    expect(bound).toBeGreaterThanOrEqual(people.length);
  });

  it('has a sound bound and comes near the exact order on sets just above what is searched exactly', () => {
    const sets = fc.uniqueArray(fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 }), {
      minLength: EXACT + 1,
      maxLength: EXACT + 2,
      selector: (set) => set.join(),
    });
    fc.assert(
      fc.property(sets, (some) => {
        const { order, exits, bound } = fewestExits(some);
        const found = best(some);
        expect(watched(order.map((i) => some[i] ?? []))).toBe(exits);
        expect(bound).toBeLessThanOrEqual(found);
        expect(exits).toBeGreaterThanOrEqual(found);
        expect(exits).toBeLessThanOrEqual(found + 2);
      }),
      { numRuns: 30 },
    );
  });

  it('orders three hundred sets of forty people in a blink', () => {
    const sets = Array.from({ length: 300 }, (_, i) => [`p${i % 40}`, `p${(i * 7 + 3) % 40}`, `p${(i * i + 5) % 40}`]);
    const begun = performance.now();
    const { exits, bound, order } = fewestExits(sets);
    expect(order).toHaveLength(300);
    expect(bound).toBeLessThanOrEqual(exits);
    expect(exits).toBeLessThan(watched(sets));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

/** The best of all orders, forward over who was taken and who came last, written without the code under test. */
function best(sets: readonly (readonly string[])[]): number {
  const n = sets.length;
  const goesOut = sets.map((set) => sets.map((before) => set.filter((person) => !before.includes(person)).length));
  const least = new Int32Array((1 << n) * n).fill(1_000_000);
  sets.forEach((set, i) => {
    least[(1 << i) * n + i] = set.length;
  });
  for (let taken = 1; taken < 1 << n; taken += 1) {
    for (let last = 0; last < n; last += 1) {
      const so = least[taken * n + last] as number;
      if (so === 1_000_000) continue;
      for (let i = 0; i < n; i += 1) {
        if ((taken & (1 << i)) !== 0) continue;
        const at = (taken | (1 << i)) * n + i;
        least[at] = Math.min(least[at] as number, so + (goesOut[i]?.[last] as number));
      }
    }
  }
  return Math.min(...least.slice(((1 << n) - 1) * n));
}
