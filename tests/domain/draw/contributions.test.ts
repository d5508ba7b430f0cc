import { describe, expect, it } from 'vitest';
import { bitsOf, type Contribution, seedOf, wholeBits } from '../../../src-main/core/domain/draw/contributions.ts';
import { countJuries } from '../../../src-main/core/domain/draw/count-juries.ts';
import { DRAW_METHOD } from '../../../src-main/core/domain/draw/draw.ts';
import { sealedPool } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { checkJury } from '../../../src-main/core/domain/draw/what-if.ts';
import { candidates, dice, rule } from './random-pools.ts';

const brought = (kind: Contribution['kind'], value: string, highest: number): Contribution => {
  return { kind, by: '见证人', value, highest };
};

describe('what witnesses bring', () => {
  it('is worth the whole bits of the ways it could have come out', () => {
    expect(bitsOf([])).toBe(0);
    // 6^4 = 1296; 33 over 6 = 1,107,568; together 1.4e9, between 2^30 and 2^31.
    expect(bitsOf([brought('dice', '3 1 4 6', 6)])).toBe(10);
    expect(bitsOf([brought('lottery', '08 23 31 5 12 30', 33)])).toBe(20);
    expect(bitsOf([brought('dice', '3', 6), brought('words', '公平', 0)])).toBe(2);
    expect(bitsOf([brought('dice', '3 1 4 6', 6), brought('lottery', '8 23 31 5 12 30', 33)])).toBe(30);
    expect(bitsOf([brought('slips', '17 17 99', 256)])).toBe(24);
    expect([1n, 2n, 3n, 4n, 2n ** 200n].map(wholeBits)).toEqual([0, 1, 1, 2, 200]);
  });

  it('makes the seed as read aloud: numbers as they fell, words without blanks', () => {
    const list = [brought('dice', '３、1 4', 6), brought('lottery', '31 8', 33), brought('words', ' 天 佑|中华 ', 0)];
    expect(seedOf(DRAW_METHOD, list)).toEqual({ ok: true, value: '3.1.4./31.8./天佑｜中华/' });
  });
});

describe('balls', () => {
  it('are digits alone: a letter or a numeral in words is refused, for dropped it would name another panel', () => {
    expect(seedOf(DRAW_METHOD, [brought('balls', '４、0 7', 9)])).toEqual({ ok: true, value: '4.0.7./' });
    for (const wrong of ['O 1 7', '4 l 7', '4 〇 7', '4 零 7']) {
      const read = seedOf(DRAW_METHOD, [brought('dice', '3', 6), brought('balls', wrong, 9)]);
      expect([wrong, read]).toMatchObject([wrong, { refusal: { code: 'balls_not_digits', params: { number: 2 } } }]);
    }
  });
});

describe('the number of possible juries', () => {
  const people = candidates(dice(3), { people: 9, values: { specialty: 3, level: 2, employer: 5 } });
  const sealed = (rules: Parameters<typeof countJuries>[0]) => sealedPool({ candidates: people, excluded: [], rules });

  /** Every jury of three, tried one by one. */
  function tried(rules: Parameters<typeof countJuries>[0]): number {
    let n = 0;
    for (let a = 0; a < 9; a += 1)
      for (let b = a + 1; b < 9; b += 1)
        for (let c = b + 1; c < 9; c += 1) {
          const chosen = [a, b, c].map((i) => people[i]?.expertId ?? ('' as never));
          if (checkJury({ candidates: people, excluded: [], rules, seats: 3, alternates: 0 }, chosen).ok) n += 1;
        }
    return n;
  }

  it('is exact for rules on one attribute and never too small for more', () => {
    expect(countJuries([], sealed([]), 3)).toBe(84n);
    const one = [rule('specialty', 'specialty0', 1, 2), rule('specialty', 'specialty1', 1)];
    expect(countJuries(one, sealed(one), 3)).toBe(BigInt(tried(one)));
    const caps = [rule('employer', '*', 0, 1)];
    expect(countJuries(caps, sealed(caps), 3)).toBe(BigInt(tried(caps)));
    const both = [...one, ...caps, rule('level', 'level0', 1)];
    expect(tried(both)).toBeGreaterThan(0);
    expect(countJuries(both, sealed(both), 3)).toBeGreaterThanOrEqual(BigInt(tried(both)));
    expect(countJuries([rule('specialty', '没有', 1)], sealed([rule('specialty', '没有', 1)]), 3)).toBe(0n);
  });
});

describe('what if these were drawn', () => {
  it('tells of every rule how many are lacking or too many, advice among them', () => {
    const people = candidates(dice(5), { people: 12, values: { specialty: 2, employer: 3 } });
    const rules = [
      rule('specialty', 'specialty0', 9),
      rule('employer', '*', 0, 1),
      rule('specialty', '*', 0, 0, 'warn'),
    ];
    const sealed = { candidates: people, excluded: [], rules, seats: 5, alternates: 0 };
    const chosen = people.slice(0, 5).map((p) => p.expertId);
    const found = checkJury(sealed, chosen);
    expect(found.ok).toBe(false);
    const count = (attribute: string, value: string) =>
      people.slice(0, 5).filter((p) => p.attributes?.[attribute]?.includes(value)).length;
    expect(found.bounds.find((b) => b.rule === 0)).toMatchObject({
      ...{ count: count('specialty', 'specialty0'), by: count('specialty', 'specialty0') - 9 },
    });
    for (const b of found.bounds.filter((one) => one.rule === 1)) {
      expect([b.value, b.count, b.by]).toEqual([b.value, count('employer', b.value), Math.max(0, b.count - 1)]);
    }
    const barred = {
      ...sealed,
      rules: [],
      excluded: [{ expertId: people[0]?.expertId ?? ('' as never), reason: 'retired' }],
    };
    expect(checkJury(barred, chosen)).toMatchObject({ ok: false, barred: [{ code: 'retired' }] });
    expect(checkJury({ ...barred, excluded: [] }, chosen).ok).toBe(true);
  });
});
