import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DRAW_METHOD,
  type DrawInput,
  type DrawOutcome,
  drawJury,
  drawKeys,
} from '../../../src-main/core/domain/draw/draw.ts';
import {
  type DrawCandidate,
  type DrawExclusion,
  poolDigest,
  type Sealable,
  sealedPool,
  sealedText,
  shortSeal,
} from '../../../src-main/core/domain/draw/pool-digest.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { sealedField } from '../../../src-main/core/domain/kernel/sealed-text.ts';
import { rule } from './random-pools.ts';

const specialties = ['公路', '水利', '电力', '化工'];

function pool(size: number, kinds = specialties): DrawCandidate[] {
  return Array.from({ length: size }, (_, i) => ({
    expertId: asId<'expert'>(`e${String(i + 1).padStart(4, '0')}`),
    poolNumber: i + 1,
    name: `专家${i + 1}`,
    unit: `单位${i % 7}`,
    title: '正高级工程师',
    specialty: kinds[i % kinds.length] ?? '',
  }));
}

const minima = (least: Readonly<Record<string, number>>) =>
  Object.entries(least).map(([specialty, n]) => rule('specialty', specialty, n));

function input(change: Partial<DrawInput> = {}): DrawInput {
  const sealed = { candidates: pool(60), excluded: [], rules: [], seats: 25, alternates: 5, ...change };
  return {
    method: DRAW_METHOD,
    seed: '20230210 20:30 沪深收盘',
    attempt: 1,
    poolDigest: poolDigest(sealed),
    ...sealed,
    ...change,
  };
}

function drawn(change: Partial<DrawInput> = {}): DrawOutcome {
  const result = drawJury(input(change));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function code(change: Partial<DrawInput>): string | undefined {
  const result = drawJury(input(change));
  return result.ok ? undefined : result.refusal.code;
}

describe('the key of an expert', () => {
  it('is the SHA-256 of one line of text that anybody can type', () => {
    const text = 'jurydesk/draw/3|abc|seed|2|17';
    expect(drawKeys('abc', 'seed', 2)('17')).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('changes with digest, seed, attempt and number', () => {
    const keys = [
      drawKeys('abc', 'seed', 2)('17'),
      drawKeys('abd', 'seed', 2)('17'),
      drawKeys('abc', 'seee', 2)('17'),
      drawKeys('abc', 'seed', 3)('17'),
      drawKeys('abc', 'seed', 2)('18'),
    ];
    expect(new Set(keys).size).toBe(5);
  });

  it('takes the seed as it is read on paper: blanks do not count, a bar cannot end it', () => {
    expect(drawKeys('abc', ' 上证 3260.67\u200b', 1)('2')).toBe(drawKeys('abc', '上证3260.67', 1)('2'));
    expect(drawKeys('abc', 'x|1', 1)('2')).toBe(drawKeys('abc', 'x｜1', 1)('2'));
    expect(drawKeys('abc', 'x|1', 1)('2')).not.toBe(drawKeys('abc', 'x', 1)('1|2'));
  });
});

describe('drawJury', () => {
  it('without minima takes the first by ascending key, alternates next', () => {
    const { members, alternates, order, rejections } = drawn({ candidates: pool(60, ['公路']) });
    expect(order.map((o) => o.key)).toEqual([...order.map((o) => o.key)].sort());
    expect(members.map((m) => m.expertId)).toEqual(order.slice(0, 25).map((o) => o.expertId));
    expect(alternates.map((m) => m.expertId)).toEqual(order.slice(25, 30).map((o) => o.expertId));
    expect(members.map((m) => m.order)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(rejections).toEqual([]);
  });

  it('leaves excluded experts out of the order altogether', () => {
    const gone = drawn().members.slice(0, 3);
    const excluded = gone.map((m) => ({ expertId: m.expertId, reason: 'own_application' }));
    const { members, order } = drawn({ excluded });
    expect(order).toHaveLength(57);
    for (const { expertId } of gone) expect(members.map((m) => m.expertId)).not.toContain(expertId);
  });

  it('passes over the next in order only when every seat left is needed, and proves it', () => {
    const candidates = pool(60).map((c, i) => ({ ...c, specialty: i < 57 ? '公路' : '电力' }));
    const { members, rejections, order, alternates } = drawn({
      candidates,
      rules: minima({ 电力: 3 }),
      seed: '摇号 3',
    });
    expect(members.filter((m) => m.specialty === '电力')).toHaveLength(3);
    expect(rejections.length).toBeGreaterThan(0);
    const place = new Map(order.map((o, i) => [o.expertId, i]));
    for (const { expertId, seatsLeft, proof } of rejections) {
      const before = members.filter((m) => (place.get(m.expertId) ?? 0) < (place.get(expertId) ?? 0));
      expect(seatsLeft).toBe(25 - before.length);
      const seated = before.filter((m) => m.specialty === '电力').length;
      // Three of 电力 are demanded; those in and the seats left after this one cannot bring as many.
      expect(proof).toEqual({
        kind: 'points',
        weights: [{ bound: '1:specialty=电力', points: 1 }],
        demand: 3,
        reach: seated + seatsLeft - 1,
      });
    }
    expect(alternates).toHaveLength(5);
    for (const { specialty, replaces } of alternates) {
      // Like for like: the whole of the smaller class is seated, so the larger one has all places.
      expect(replaces.every((order) => members[order - 1]?.specialty === specialty)).toBe(true);
    }
    expect(alternates.filter((one) => one.specialty === '电力')).toHaveLength(0);
  });

  it('gives each class its share of the alternates, by the largest remainder', () => {
    const { members, alternates } = drawn({ rules: [rule('specialty', '*', 5, 7)], alternates: 8 });
    for (const specialty of specialties) {
      const share = (8 * members.filter((m) => m.specialty === specialty).length) / 25;
      const own = alternates.filter((a) => a.specialty === specialty).length;
      expect(Math.abs(own - share)).toBeLessThan(1);
    }
  });

  it('lets nobody wait who could take no seat without breaking a rule', () => {
    // Every employer has one seat at most: whoever shares one with a member can only take that member's place.
    const employed = pool(60).map((c, i) => ({ ...c, attributes: { employer: [`单位${i % 30}`] } }));
    const { members, alternates } = drawn({ candidates: employed, rules: [rule('employer', '*', 0, 1)] });
    const unitOf = (expertId: string) => employed.find((c) => c.expertId === expertId)?.attributes.employer[0];
    const units = members.map((m) => unitOf(m.expertId));
    expect(new Set(units).size).toBe(25);
    for (const one of alternates) {
      expect(one.replaces.length).toBeGreaterThan(0);
      for (const order of one.replaces) {
        const others = units.filter((_, i) => i !== order - 1);
        expect(others).not.toContain(unitOf(one.expertId));
      }
    }
  });

  it('takes a rule that reads “for each” on paper as one for each, whatever invisible sign was typed', () => {
    const employed = pool(60).map((c, i) => ({ ...c, attributes: { employer: [`单位${i % 30}`] } }));
    const typed = [rule('employer', '*\u200b', 0, 1)];
    const plain = [rule('employer', '*', 0, 1)];
    expect(drawn({ candidates: employed, rules: typed }).members).toEqual(
      drawn({ candidates: employed, rules: plain }).members,
    );
  });

  it('asks a rule that does not bind for nothing', () => {
    const advice = drawn({ rules: [rule('specialty', '公路', 20, null, 'warn')] });
    expect(advice.rejections).toEqual([]);
    expect(drawn({ rules: [rule('specialty', '公路', 14)] }).rejections.length).toBeGreaterThan(0);
  });

  it('reads ages as a range of whole numbers', () => {
    const aged = pool(60).map((c, i) => ({ ...c, attributes: { age: [String(30 + (i % 40))] } }));
    const { members } = drawn({ candidates: aged, rules: [rule('age', '30-39', 12)] });
    const ages = members.map((m) => Number(aged.find((c) => c.expertId === m.expertId)?.attributes.age[0]));
    expect(ages.filter((age) => age <= 39).length).toBeGreaterThanOrEqual(12);
  });

  it('counts whoever has two values under both', () => {
    const both = pool(60).map((c, i) => ({ ...c, attributes: { discipline: i % 10 === 0 ? ['甲', '乙'] : ['丙'] } }));
    const rules = [rule('discipline', '甲', 2), rule('discipline', '乙', 0, 2)];
    const { members } = drawn({ candidates: both, rules });
    const counted = members.filter((m) =>
      both.find((c) => c.expertId === m.expertId)?.attributes.discipline.includes('甲'),
    );
    expect(counted).toHaveLength(2);
  });

  it('gives other people another draw upon another attempt', () => {
    expect(drawn({ attempt: 2 }).members).not.toEqual(drawn().members);
  });

  it('never draws a list of an even number (hard case 12)', () => {
    const result = drawJury(input({ seats: 24 }));
    expect(result).toEqual({ ok: false, refusal: { code: 'even_jury', rule: 'oddJury', params: { seats: 24 } } });
    expect(code({ seats: 0 })).toBe('even_jury');
    expect(code({ seats: -1 })).toBe('even_jury');
  });

  it('refuses with the numbers', () => {
    const refusal = (change: Partial<DrawInput>) => {
      const result = drawJury(input(change));
      return result.ok ? undefined : [result.refusal.code, result.refusal.params];
    };
    expect(refusal({ candidates: pool(29) })).toEqual(['pool_too_small', { have: 29, need: 30 }]);
    expect(refusal({ candidates: pool(30) })).toBeUndefined();
    const excluded = [{ expertId: asId<'expert'>('e0001'), reason: 'retired' }];
    expect(refusal({ candidates: pool(30), excluded })).toEqual(['pool_too_small', { have: 29, need: 30 }]);
    expect(code({ rules: minima({ 公路: 16 }) })).toBe('composition_impossible');
    expect(code({ rules: minima({ 矿产: 1 }) })).toBe('composition_impossible');
    expect(code({ rules: minima({ 公路: 13, 水利: 13 }) })).toBe('composition_impossible');
    expect(refusal({ rules: minima({ 公路: 13, 水利: 12 }) })).toBeUndefined();
    const [first] = pool(1) as [DrawCandidate];
    const twice = [...pool(60), { ...first, expertId: asId<'expert'>('e9999'), poolNumber: '7' }];
    expect(refusal({ candidates: twice })).toEqual(['duplicate_candidate', { expertId: 'e9999', poolNumber: '7' }]);
    expect(code({ candidates: [...pool(60), ...pool(1)] })).toBe('duplicate_candidate');
    expect(code({ alternates: -1 })).toBe('alternates_invalid');
    expect(code({ attempt: 0 })).toBe('attempt_invalid');
    expect(refusal({ rules: minima({ 公路: -1 }) })).toEqual(['composition_rule_invalid', { number: 1 }]);
    expect(code({ method: 'jurydesk/draw/2' })).toBe('draw_method_unknown');
  });

  it('meets all minima it accepts, with distinct members, whatever the order of the pool', () => {
    const wanted = fc.record({
      公路: fc.nat(4),
      水利: fc.nat(4),
      电力: fc.nat(4),
      化工: fc.nat(4),
    });
    const shape = fc.record({
      size: fc.integer({ min: 4, max: 60 }),
      half: fc.nat(8),
      alternates: fc.nat(4),
      seed: fc.string(),
      least: wanted,
      skew: fc.array(fc.constantFrom(...specialties), { minLength: 1, maxLength: 9 }),
      gone: fc.nat(3),
    });
    fc.assert(
      fc.property(shape, fc.infiniteStream(fc.nat()), ({ size, half, alternates, seed, least, skew, gone }, luck) => {
        const candidates = pool(size, skew);
        const excluded = candidates.slice(0, gone).map((c) => ({ expertId: c.expertId, reason: 'retired' }));
        const asked = { candidates, excluded, seats: 2 * half + 1, alternates, rules: minima(least), seed };
        const result = drawJury(input(asked));
        const eligible = candidates.slice(gone);
        const have = (s: string) => eligible.filter((c) => c.specialty === s).length;
        const sum = Object.values(least).reduce((a, b) => a + b, 0);
        const feasible =
          sum <= asked.seats &&
          eligible.length >= asked.seats + alternates &&
          Object.entries(least).every(([s, n]) => have(s) >= n);
        expect(result.ok).toBe(feasible);
        if (!result.ok) return;
        const { members, alternates: spare, order, rejections } = result.value;
        const seated = [...members, ...spare].map((m) => m.expertId);
        expect(members).toHaveLength(asked.seats);
        expect(spare.length).toBeLessThanOrEqual(alternates);
        expect(new Set(seated).size).toBe(seated.length);
        for (const e of excluded) expect(seated).not.toContain(e.expertId);
        for (const [s, n] of Object.entries(least)) {
          expect(members.filter((m) => m.specialty === s).length).toBeGreaterThanOrEqual(n);
        }
        // Nobody is passed over without a recorded reason.
        const last = order.findIndex((o) => o.expertId === members.at(-1)?.expertId);
        expect(order.slice(0, last + 1)).toHaveLength(members.length + rejections.length);
        const shuffled = candidates
          .map((c) => ({ c, at: luck.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ c }) => c);
        expect(drawJury(input({ ...asked, candidates: shuffled }))).toEqual(result);
      }),
    );
  });

  it('is fair: over many seeds nobody is drawn much more often than another', () => {
    const times = new Map<string, number>();
    const candidates = pool(20);
    for (let i = 0; i < 2000; i += 1) {
      const change = { candidates, seats: 5, alternates: 0, seed: `s${i}` };
      for (const m of drawn(change).members) times.set(m.expertId, (times.get(m.expertId) ?? 0) + 1);
    }
    // Expected 500 each with deviation 19; six deviations either way.
    for (const n of times.values()) expect(Math.abs(n - 500)).toBeLessThan(116);
    expect(times.size).toBe(20);
  });

  it('draws from a pool of 5,000', () => {
    const candidates = pool(5000);
    expect(drawn({ candidates, rules: minima({ 公路: 6, 化工: 6 }), alternates: 15 }).members).toHaveLength(25);
  });
});

describe('poolDigest', () => {
  const candidates = pool(5);
  const excluded = [
    { expertId: asId<'expert'>('e0002'), reason: 'retired' },
    { expertId: asId<'expert'>('e0003'), reason: 'term_expired' },
  ];
  const digest = (people: readonly DrawCandidate[], gone: readonly DrawExclusion[], more: Partial<Sealable> = {}) =>
    poolDigest({ candidates: people, excluded: gone, rules: [], seats: 25, alternates: 5, ...more });
  const sealed = digest(candidates, excluded);

  it('does not depend on the order given', () => {
    expect(digest([...candidates].reverse(), [...excluded].reverse())).toBe(sealed);
    expect(sealed).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the SHA-256 of a text that can be typed from paper', () => {
    const text = [
      'jurydesk/pool/3',
      'seats|25',
      'alternates|5',
      'columns',
      '1|专家1|单位0|公路|正高级工程师|eligible',
      '2|专家2|单位1|水利|正高级工程师|retired',
      '3|专家3|单位2|电力|正高级工程师|term_expired',
      '4|专家4|单位3|化工|正高级工程师|eligible',
      '5|专家5|单位4|公路|正高级工程师|eligible',
      '',
    ].join('\n');
    const whole = { candidates, excluded, rules: [], seats: 25, alternates: 5 };
    expect(sealedText(whole)).toBe(text);
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(sealed);
  });

  it('has a line for every rule and a column for every attribute that a rule asks for', () => {
    const [first, ...rest] = candidates as [DrawCandidate, ...DrawCandidate[]];
    const described = [{ ...first, attributes: { level: ['高级', '正高级'], sex: ['女'] } }, ...rest];
    const rules = [rule('level', '*', 0, 9), rule('specialty', '公路', 1)];
    const lines = sealedText({ candidates: described, excluded, rules, seats: 25, alternates: 5 }).split('\n');
    expect(lines.slice(1, 7)).toEqual([
      'seats|25',
      'alternates|5',
      'rule|level|*|0|9|block|评委会办公室设定',
      'rule|specialty|公路|1||block|评委会办公室设定',
      'columns|level',
      '1|专家1|单位0|公路|正高级工程师|eligible|正高级+高级',
    ]);
  });

  it('has a short form of sixteen digits in fours that people write down', () => {
    expect(shortSeal(`7c01a94b2e5f0d36${sealed}`)).toBe('7C01-A94B-2E5F-0D36');
  });

  it('depends on every rule, its numbers, its weight and its source, and on the numbers of seats', () => {
    const one = rule('specialty', '公路', 1);
    const cited = { ...one, citation: { decree: '第40号令', article: '第九条', verified: true } };
    const others = [
      [one],
      [rule('specialty', '水利', 1)],
      [rule('specialty', '公路', 2)],
      [rule('specialty', '公路', 1, 9)],
      [rule('specialty', '公路', 1, null, 'warn')],
      [cited],
      [one, one],
    ].map((rules) => digest(candidates, excluded, { rules }));
    const numbers = [digest(candidates, excluded, { seats: 23 }), digest(candidates, excluded, { alternates: 4 })];
    expect(new Set([sealed, ...others, ...numbers]).size).toBe(10);
  });

  it('depends on every number, name, unit, specialty, title and exclusion, and on nothing that is not printed', () => {
    const [first, ...rest] = candidates as [DrawCandidate, ...DrawCandidate[]];
    const others = [
      digest(rest, excluded),
      digest([{ ...first, poolNumber: 99 }, ...rest], excluded),
      digest([{ ...first, name: '专家一' }, ...rest], excluded),
      digest([{ ...first, unit: '单位9' }, ...rest], excluded),
      digest([{ ...first, specialty: '化工' }, ...rest], excluded),
      digest([{ ...first, title: '高级工程师' }, ...rest], excluded),
      digest(candidates, excluded.slice(1)),
      digest(
        candidates,
        excluded.map((e) => ({ ...e, reason: 'retired' })),
      ),
    ];
    expect(new Set([sealed, ...others]).size).toBe(9);
    expect(digest([{ ...first, expertId: asId<'expert'>('e0009') }, ...rest], excluded)).toBe(sealed);
  });

  it('does not see what a reader of the paper cannot see, and keeps the separator to itself', () => {
    const [first, ...rest] = candidates as [DrawCandidate, ...DrawCandidate[]];
    const written = {
      ...first,
      name: '专 家\u3000１\u200b'.replace('１', '1'),
      unit: '\ufeff单位0\n',
      poolNumber: ' 1',
    };
    expect(digest([written, ...rest], excluded)).toBe(sealed);
    expect(sealedField('Zoe\u0308')).toBe('Zo\u00eb');
    expect(sealedField('甲|乙')).toBe('甲｜乙');
  });

  it('stands by pool number: whole numbers by value, others after them', () => {
    const numbers = ['10', 'QH-2', '9', '100', 'QH-1', '07'];
    const mixed = numbers.map((poolNumber, i) => ({ ...(candidates[i % 5] as DrawCandidate), poolNumber }));
    expect(sealedPool({ candidates: mixed, excluded: [], rules: [] }).map((e) => e.poolNumber)).toEqual([
      '07',
      '9',
      '10',
      '100',
      'QH-1',
      'QH-2',
    ]);
  });

  it('is what is drawn from: a specialty counts as it is printed', () => {
    const spaced = pool(60).map((c) => (c.specialty === '公路' ? { ...c, specialty: '公 路' } : c));
    const plain = drawn({ rules: minima({ 公路: 9 }) });
    expect(drawn({ candidates: spaced, rules: minima({ '公路 ': 9 }) }).members).toEqual(plain.members);
  });
});
