import { describe, expect, it } from 'vitest';
import { alikeGroups } from '../../../src-main/core/domain/draw/alike.ts';
import { chancesOf, percentOf, percentRange, spreadOf } from '../../../src-main/core/domain/draw/chances.ts';
import { poolOf } from '../../../src-main/core/domain/draw/completion.ts';
import type { CompositionRule } from '../../../src-main/core/domain/draw/composition.ts';
import { boundsOf } from '../../../src-main/core/domain/draw/composition.ts';
import { meanInterval } from '../../../src-main/core/domain/draw/confidence.ts';
import { estimatedChances } from '../../../src-main/core/domain/draw/estimated-chances.ts';
import { exactChances } from '../../../src-main/core/domain/draw/exact-chances.ts';
import { drawInOrder } from '../../../src-main/core/domain/draw/sequence.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import type { Result } from '../../../src-main/core/domain/kernel/result.ts';
import { candidates, dice, inputOf, rule } from './random-pools.ts';

type Person = { readonly attributes: Readonly<Record<string, readonly string[]>> };

/** Every order of the people, one after the other. */
function* orders(n: number, begun: readonly number[] = []): Generator<readonly number[]> {
  if (begun.length === n) yield begun;
  for (let i = 0; i < n; i += 1) if (!begun.includes(i)) yield* orders(n, [...begun, i]);
}

/** By the engine itself over every order there is: times drawn for each person, and the number of orders. */
function byTrying(people: readonly Person[], rules: readonly CompositionRule[], seats: number) {
  const pool = poolOf(boundsOf(rules, people, seats));
  const times = people.map(() => 0);
  let all = 0;
  for (const order of orders(people.length)) {
    const inOrder = <T>(list: readonly T[]) => order.map((i) => list[i] as T);
    const { bounds, of } = pool.bounded;
    const drawn = drawInOrder(
      {
        ...pool,
        bounded: { bounds, of: inOrder(of) },
        kindOf: inOrder(pool.kindOf),
        waitingOf: inOrder(pool.waitingOf),
      },
      seats,
    );
    if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
    for (const m of drawn.members) times[order[m] as number] = (times[order[m] as number] as number) + 1;
    all += 1;
  }
  return { times, all };
}

function counted(people: readonly Person[], rules: readonly CompositionRule[], seats: number): number[] {
  const bounded = boundsOf(rules, people, seats);
  const groups = alikeGroups(bounded, seats);
  const found = atOnce(exactChances(bounded, groups, seats));
  if (!found) throw new Error('not counted');
  const chance = people.map(() => 0);
  groups.forEach((group, g) => {
    const { top, bottom } = found[g] ?? { top: 0n, bottom: 1n };
    for (const p of group.people) chance[p] = Number((top * 10n ** 12n) / bottom) / 1e12;
  });
  return chance;
}

const someone = (specialty: string, sex: string): Person => ({ attributes: { specialty: [specialty], sex: [sex] } });
const seven = ['A m', 'A m', 'A w', 'B m', 'B w', 'B m', 'C w'].map((text) => {
  const [specialty = '', sex = ''] = text.split(' ');
  return someone(specialty, sex);
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('the chance of selection', () => {
  it.each<[string, CompositionRule[]]>([
    ['no rule', []],
    ['least numbers of specialties', [rule('specialty', 'A', 1), rule('specialty', 'C', 1)]],
    ['least and most by value', [rule('specialty', '*', 0, 1), rule('specialty', 'B', 1)]],
    ['a most that binds', [rule('specialty', 'A', 0, 1), rule('specialty', 'B', 1, 2)]],
    ['rules that overlap', [rule('specialty', 'A', 1, 2), rule('sex', 'w', 2)]],
    ['rules that overlap, with a value each', [rule('specialty', '*', 1, 1), rule('sex', 'w', 1, 1)]],
  ])('counted, is what the draw gives over every order: %s', (_, rules) => {
    const { times, all } = byTrying(seven, rules, 3);
    counted(seven, rules, 3).forEach((chance, p) => {
      expect(chance).toBeCloseTo((times[p] as number) / all, 10);
    });
  });

  it('estimated, adds up to the seats, lies inside its interval, and is found again the same', () => {
    const roll = dice(7);
    const people = candidates(roll, { people: 60, values: { specialty: 3, sex: 2, level: 3 } });
    const rules = [
      rule('specialty', 'specialty0', 3, 4),
      rule('sex', 'sex0', 3, 6),
      rule('level', 'level1', 3, 3),
      rule('level', 'level2', 1, 5),
    ];
    const input = inputOf(people, rules, { seats: 9 });
    const estimated = value(atOnce(chancesOf(input, input.poolDigest)));
    expect(estimated).toMatchObject({ kind: 'estimated', draws: 10_000, seats: 9, eligible: 60 });
    expect(value(atOnce(chancesOf(input, input.poolDigest)))).toEqual(estimated);
    const sum = estimated.groups.reduce((n, g) => n + g.chance * g.poolNumbers.length, 0);
    expect(Math.abs(sum - 9_000_000)).toBeLessThan(60);
    for (const { chance, low, high } of estimated.groups) {
      expect(low).toBeLessThan(chance);
      expect(high).toBeGreaterThan(chance);
    }
    const spread = spreadOf(estimated);
    expect(spread.lowest.chance).toBe(estimated.groups[0]?.chance);
    expect(spread.lowest.low).toBe(Math.min(...estimated.groups.map((g) => g.low)));
    expect(spread.highest.chance).toBe(Math.max(...estimated.groups.map((g) => g.chance)));
    expect(spread.equal).toBe(150_000);
  });

  it('counted, lies inside the interval of the estimate', () => {
    const people = candidates(dice(5), { people: 40, values: { specialty: 2, sex: 2 } });
    const rules = [rule('specialty', 'specialty0', 7, 8), rule('sex', 'sex1', 0, 3)];
    const described = people.map(({ attributes = {} }) => ({ attributes }));
    const pool = poolOf(boundsOf(rules, described, 9));
    const groups = alikeGroups(pool.bounded, 9);
    const exact = atOnce(exactChances(pool.bounded, groups, 9)) ?? [];
    const tried = atOnce(estimatedChances(pool, groups, 9, { digest: 'd', draws: 3000 })) ?? [];
    expect(tried).toHaveLength(4);
    tried.forEach(({ low, high }, g) => {
      const { top = 0n, bottom = 1n } = exact[g] ?? {};
      const millionths = Number((top * 1_000_000n) / bottom);
      expect(low).toBeLessThanOrEqual(millionths);
      expect(high).toBeGreaterThan(millionths);
      expect(high - low).toBeLessThan(60_000);
    });
  });

  it('is shared equally where nothing binds, and by nobody excluded', () => {
    const people = candidates(dice(3), { people: 40, values: { specialty: 4 } });
    const excluded = people.slice(0, 4).map(({ expertId }) => ({ expertId, reason: 'retired' }));
    const input = inputOf(people, [rule('specialty', '*', 0, 9, 'warn')], { seats: 9, excluded });
    const { kind, groups } = value(atOnce(chancesOf(input, input.poolDigest)));
    expect(kind).toBe('exact');
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ chance: 250_000, low: 250_000, high: 250_000 });
    expect(groups[0]?.poolNumbers).toHaveLength(36);
    expect([250_000, 93_750, 93_749, 1_000_000, 49].map(percentOf)).toEqual([
      ...['25.00%', '9.38%', '9.37%', '100.00%', '0.00%'],
    ]);
    expect(percentRange({ chance: 93_750, low: 93_699, high: 93_801 })).toEqual(['9.36%', '9.39%']);
  });

  it('refuses rules that no jury keeps', () => {
    const people = candidates(dice(3), { people: 20, values: { specialty: 2 } });
    const input = inputOf(people, [rule('specialty', 'other', 1)], { seats: 5 });
    expect(atOnce(chancesOf(input, input.poolDigest))).toMatchObject({ refusal: { code: 'composition_impossible' } });
  });
});

describe('the interval of an estimate', () => {
  // Published limits of Clopper and Pearson: 0 of 10 at 95 % is 30.85 %, and 81 of 263 is 25.27 to 36.76 % (Agresti).
  it('is Clopper and Pearson’s where the risk is not divided', () => {
    const wrong = 0.05 * Math.E;
    expect(meanInterval(0, 1, 10, wrong).low).toBe(0);
    expect(meanInterval(0, 1, 10, wrong).high / 10_000).toBeCloseTo(30.85, 2);
    const { low, high } = meanInterval(81, 1, 263, wrong);
    expect([low / 10_000, high / 10_000].map((n) => n.toFixed(2))).toEqual(['25.27', '36.76']);
    expect(meanInterval(10, 1, 10, wrong)).toMatchObject({ high: 1_000_000 });
  });

  it('grows where less may be wrong, and shrinks with more draws', () => {
    const wide = meanInterval(1000, 1, 10_000, 0.0001);
    const usual = meanInterval(1000, 1, 10_000, 0.01);
    const narrow = meanInterval(10_000, 1, 100_000, 0.01);
    expect(wide.low).toBeLessThan(usual.low);
    expect(narrow.low).toBeGreaterThan(usual.low);
    expect(narrow.high).toBeLessThan(usual.high);
  });
});
