import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DRAW_METHOD,
  type DrawInput,
  type DrawOutcome,
  drawJury,
  drawKey,
} from '../../../src-main/core/domain/draw/draw.ts';
import {
  type DrawCandidate,
  poolDigest,
  sealedPool,
  sealedText,
} from '../../../src-main/core/domain/draw/pool-digest.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { sealedField } from '../../../src-main/core/domain/kernel/sealed-text.ts';

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

function input(change: Partial<DrawInput> = {}): DrawInput {
  const candidates = change.candidates ?? pool(60);
  const excluded = change.excluded ?? [];
  return {
    method: DRAW_METHOD,
    candidates,
    excluded,
    seats: 25,
    alternates: 5,
    minimumPerSpecialty: {},
    seed: '20230210 20:30 沪深收盘',
    attempt: 1,
    poolDigest: poolDigest(candidates, excluded),
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
    const text = 'jurydesk/draw/2|abc|seed|2|17';
    expect(drawKey('abc', 'seed', 2, '17')).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('changes with digest, seed, attempt and number', () => {
    const keys = [
      drawKey('abc', 'seed', 2, '17'),
      drawKey('abd', 'seed', 2, '17'),
      drawKey('abc', 'seee', 2, '17'),
      drawKey('abc', 'seed', 3, '17'),
      drawKey('abc', 'seed', 2, '18'),
    ];
    expect(new Set(keys).size).toBe(5);
  });

  it('takes the seed as it is read on paper: blanks do not count, a bar cannot end it', () => {
    expect(drawKey('abc', ' 上证 3260.67\u200b', 1, '2')).toBe(drawKey('abc', '上证3260.67', 1, '2'));
    expect(drawKey('abc', 'x|1', 1, '2')).toBe(drawKey('abc', 'x｜1', 1, '2'));
    expect(drawKey('abc', 'x|1', 1, '2')).not.toBe(drawKey('abc', 'x', 1, '1|2'));
  });
});

describe('drawJury', () => {
  it('without minima takes the first by ascending key, alternates next', () => {
    const { members, alternates, order, rejections } = drawn();
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
      minimumPerSpecialty: { 电力: 3 },
      seed: '摇号 2',
    });
    expect(members.filter((m) => m.specialty === '电力')).toHaveLength(3);
    expect(rejections.length).toBeGreaterThan(0);
    const place = new Map(order.map((o, i) => [o.expertId, i]));
    for (const r of rejections) {
      const seatedBefore = members.filter((m) => (place.get(m.expertId) ?? 0) < (place.get(r.expertId) ?? 0));
      expect(r.seatsLeft).toBe(25 - seatedBefore.length);
      expect(Object.values(r.missing).reduce((a, b) => a + b, 0)).toBe(r.seatsLeft);
      expect(r.missing).not.toHaveProperty('公路');
    }
    const last = place.get(members.at(-1)?.expertId ?? asId<'expert'>('')) ?? 0;
    const rest = [...order.slice(last + 1).map((o) => o.expertId), ...rejections.map((r) => r.expertId)];
    expect(alternates.map((a) => a.expertId)).toEqual(rest.slice(0, 5));
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
    expect(refusal({ minimumPerSpecialty: { 公路: 16 } })).toEqual([
      'specialty_too_small',
      { specialty: '公路', have: 15, need: 16 },
    ]);
    expect(refusal({ minimumPerSpecialty: { 矿产: 1 } })).toEqual([
      'specialty_too_small',
      { specialty: '矿产', have: 0, need: 1 },
    ]);
    expect(refusal({ minimumPerSpecialty: { 公路: 13, 水利: 13 } })).toEqual([
      'minima_exceed_seats',
      { minima: 26, seats: 25 },
    ]);
    expect(refusal({ minimumPerSpecialty: { 公路: 13, 水利: 12 } })).toBeUndefined();
    const [first] = pool(1) as [DrawCandidate];
    const twice = [...pool(60), { ...first, expertId: asId<'expert'>('e9999'), poolNumber: '7' }];
    expect(refusal({ candidates: twice })).toEqual(['duplicate_candidate', { expertId: 'e9999', poolNumber: '7' }]);
    expect(code({ candidates: [...pool(60), ...pool(1)] })).toBe('duplicate_candidate');
    expect(code({ alternates: -1 })).toBe('alternates_invalid');
    expect(code({ attempt: 0 })).toBe('attempt_invalid');
    expect(code({ minimumPerSpecialty: { 公路: -1 } })).toBe('minimum_invalid');
  });

  it('meets all minima it accepts, with distinct members, whatever the order of the pool', () => {
    const minima = fc.record({
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
      minima,
      skew: fc.array(fc.constantFrom(...specialties), { minLength: 1, maxLength: 9 }),
      gone: fc.nat(3),
    });
    fc.assert(
      fc.property(shape, fc.infiniteStream(fc.nat()), ({ size, half, alternates, seed, minima, skew, gone }, luck) => {
        const candidates = pool(size, skew);
        const excluded = candidates.slice(0, gone).map((c) => ({ expertId: c.expertId, reason: 'retired' }));
        const asked = { candidates, excluded, seats: 2 * half + 1, alternates, minimumPerSpecialty: minima, seed };
        const result = drawJury(input(asked));
        const eligible = candidates.slice(gone);
        const have = (s: string) => eligible.filter((c) => c.specialty === s).length;
        const sum = Object.values(minima).reduce((a, b) => a + b, 0);
        const feasible =
          sum <= asked.seats &&
          eligible.length >= asked.seats + alternates &&
          Object.entries(minima).every(([s, n]) => have(s) >= n);
        expect(result.ok).toBe(feasible);
        if (!result.ok) return;
        const { members, alternates: spare, order, rejections } = result.value;
        const seated = [...members, ...spare].map((m) => m.expertId);
        expect(members).toHaveLength(asked.seats);
        expect(spare).toHaveLength(alternates);
        expect(new Set(seated).size).toBe(seated.length);
        for (const e of excluded) expect(seated).not.toContain(e.expertId);
        for (const [s, n] of Object.entries(minima)) {
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
    expect(drawn({ candidates, minimumPerSpecialty: { 公路: 6, 化工: 6 }, alternates: 15 }).members).toHaveLength(25);
  });
});

describe('poolDigest', () => {
  const candidates = pool(5);
  const excluded = [
    { expertId: asId<'expert'>('e0002'), reason: 'retired' },
    { expertId: asId<'expert'>('e0003'), reason: 'term_expired' },
  ];
  const sealed = poolDigest(candidates, excluded);

  it('does not depend on the order given', () => {
    expect(poolDigest([...candidates].reverse(), [...excluded].reverse())).toBe(sealed);
    expect(sealed).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the SHA-256 of a text that can be typed from paper', () => {
    const text = [
      'jurydesk/pool/2',
      '1|专家1|单位0|公路|正高级工程师|eligible',
      '2|专家2|单位1|水利|正高级工程师|retired',
      '3|专家3|单位2|电力|正高级工程师|term_expired',
      '4|专家4|单位3|化工|正高级工程师|eligible',
      '5|专家5|单位4|公路|正高级工程师|eligible',
      '',
    ].join('\n');
    expect(sealedText(sealedPool(candidates, excluded))).toBe(text);
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(sealed);
  });

  it('depends on every number, name, unit, specialty, title and exclusion, and on nothing that is not printed', () => {
    const [first, ...rest] = candidates as [DrawCandidate, ...DrawCandidate[]];
    const others = [
      poolDigest(rest, excluded),
      poolDigest([{ ...first, poolNumber: 99 }, ...rest], excluded),
      poolDigest([{ ...first, name: '专家一' }, ...rest], excluded),
      poolDigest([{ ...first, unit: '单位9' }, ...rest], excluded),
      poolDigest([{ ...first, specialty: '化工' }, ...rest], excluded),
      poolDigest([{ ...first, title: '高级工程师' }, ...rest], excluded),
      poolDigest(candidates, excluded.slice(1)),
      poolDigest(
        candidates,
        excluded.map((e) => ({ ...e, reason: 'retired' })),
      ),
    ];
    expect(new Set([sealed, ...others]).size).toBe(9);
    expect(poolDigest([{ ...first, expertId: asId<'expert'>('e0009') }, ...rest], excluded)).toBe(sealed);
  });

  it('does not see what a reader of the paper cannot see, and keeps the separator to itself', () => {
    const [first, ...rest] = candidates as [DrawCandidate, ...DrawCandidate[]];
    const written = {
      ...first,
      name: '专 家\u3000１\u200b'.replace('１', '1'),
      unit: '\ufeff单位0\n',
      poolNumber: ' 1',
    };
    expect(poolDigest([written, ...rest], excluded)).toBe(sealed);
    expect(sealedField('Zoe\u0308')).toBe('Zo\u00eb');
    expect(sealedField('甲|乙')).toBe('甲｜乙');
  });

  it('stands by pool number: whole numbers by value, others after them', () => {
    const numbers = ['10', 'QH-2', '9', '100', 'QH-1', '07'];
    const mixed = numbers.map((poolNumber, i) => ({ ...(candidates[i % 5] as DrawCandidate), poolNumber }));
    expect(sealedPool(mixed, []).map((e) => e.poolNumber)).toEqual(['07', '9', '10', '100', 'QH-1', 'QH-2']);
  });

  it('is what is drawn from: a specialty counts as it is printed', () => {
    const spaced = pool(60).map((c) => (c.specialty === '公路' ? { ...c, specialty: '公 路' } : c));
    const plain = drawn({ minimumPerSpecialty: { 公路: 9 } });
    expect(drawn({ candidates: spaced, minimumPerSpecialty: { '公路 ': 9 } }).members).toEqual(plain.members);
  });
});
