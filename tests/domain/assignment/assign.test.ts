import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, assign } from '../../../src-main/core/domain/assignment/assign.ts';
import { checkAssignment } from '../../../src-main/core/domain/assignment/certificate.ts';
import type { AssignmentInput } from '../../../src-main/core/domain/assignment/problem.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';

const app = (id: string | number) => asId<'application'>(`a${String(id).padStart(3, '0')}`);
const exp = (id: string | number) => asId<'expert'>(`e${String(id).padStart(3, '0')}`);

/** One group; specialties by number of applications and of experts. */
function input(apps: string[], experts: string[], change: Partial<AssignmentInput> = {}): AssignmentInput {
  return {
    applications: apps.map((specialty, i) => ({ applicationId: app(i), group: 0, specialty })),
    experts: experts.map((specialty, i) => ({ expertId: exp(i), group: 0, specialty })),
    conflicts: [],
    need: 3,
    ...change,
  };
}

function assigned(problem: AssignmentInput): Assignment {
  const result = assign(problem);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The least objective by trying every choice; for tiny cases only. */
function exhaustive({ applications, experts, conflicts, need, otherSpecialtyCost = 10 }: AssignmentInput) {
  const load = experts.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  const place = (i: number, from: number, left: number, cost: number): void => {
    const a = applications[i];
    if (!a) {
      best = Math.min(best, cost + load.reduce((s, l) => s + l * l, 0));
      return;
    }
    if (left === 0) {
      place(i + 1, 0, need, cost);
      return;
    }
    for (let j = from; j < experts.length; j += 1) {
      const e = experts[j];
      if (!e || e.group !== a.group || (load[j] ?? 0) >= (e.capacity ?? 99)) continue;
      if (conflicts.some((c) => c.applicationId === a.applicationId && c.expertId === e.expertId)) continue;
      load[j] = (load[j] ?? 0) + 1;
      place(i, j + 1, left - 1, cost + (e.specialty === a.specialty ? 0 : otherSpecialtyCost));
      load[j] = (load[j] ?? 0) - 1;
    }
  };
  place(0, 0, need, 0);
  return best;
}

describe('assign', () => {
  it('balances where specialty decides nothing', () => {
    const a = assigned(input(Array<string>(10).fill('公路'), Array<string>(6).fill('公路')));
    expect([a.minLoad, a.maxLoad, a.objective, a.optimal]).toEqual([5, 5, 150, true]);
    expect(a.pairs).toHaveLength(30);
  });

  it('prefers the own specialty within a load of five', () => {
    const a = assigned(input(Array<string>(5).fill('公路'), ['公路', '公路', '公路', '水利', '水利', '水利']));
    expect([...new Set(a.pairs.map((p) => p.expertId))].sort()).toEqual([exp(0), exp(1), exp(2)]);
    const many = assigned(input(Array<string>(30).fill('公路'), ['公路', '公路', '公路', '水利', '水利', '水利']));
    expect(many.maxLoad - many.minLoad).toBe(6);
  });

  it('keeps recused experts and other groups away', () => {
    const problem = input(Array<string>(4).fill('公路'), Array<string>(4).fill('公路'), {
      conflicts: [{ applicationId: app(1), expertId: exp(2) }],
    });
    const a = assigned(problem);
    expect(a.pairs.some((p) => p.applicationId === app(1) && p.expertId === exp(2))).toBe(false);
    const groups = {
      ...problem,
      applications: problem.applications.map((x, i) => ({ ...x, group: i % 2 })),
      experts: Array.from({ length: 8 }, (_, i) => ({ expertId: exp(i), group: i % 2, specialty: '公路' })),
    };
    for (const p of assigned(groups).pairs) {
      const group = groups.applications.find((x) => x.applicationId === p.applicationId)?.group;
      expect(groups.experts.find((e) => e.expertId === p.expertId)?.group).toBe(group);
    }
  });

  it('takes from other groups only what the own group lacks, the same specialty first', () => {
    const specialties = ['公路', '水利', '公路', '水利', '公路', '公路'];
    const problem = {
      ...input(Array<string>(6).fill('公路'), []),
      // Group 0 has three, and one of them may not judge application 0.
      experts: specialties.map((specialty, i) => ({ expertId: exp(i), group: i < 3 ? 0 : 1, specialty })),
      conflicts: [{ applicationId: app(0), expertId: exp(0) }],
    };
    const a = assigned(problem);
    const of = (i: number) => a.pairs.filter((p) => p.applicationId === app(i)).map((p) => p.expertId);
    expect(of(0)).toEqual([exp(1), exp(2), exp(4)]);
    for (const i of [1, 2, 3, 4, 5]) expect(of(i)).toEqual([exp(0), exp(1), exp(2)]);
    expect(a.pairs.find((p) => p.applicationId === app(0) && p.lead)?.expertId).toBe(exp(2));
    expect(checkAssignment(problem, a).ok).toBe(true);
    const nobody = [0, 3, 4, 5].map((e) => ({ applicationId: app(0), expertId: exp(e) }));
    expect(assign({ ...problem, conflicts: nobody })).toMatchObject({
      refusal: { code: 'not_enough_experts', params: { applicationId: app(0), have: 2, need: 3 } },
    });
  });

  it('names the first application with too few experts', () => {
    const conflicts = [0, 1].map((e) => ({ applicationId: app(2), expertId: exp(e) }));
    const result = assign(input(Array<string>(4).fill('公路'), Array<string>(4).fill('公路'), { conflicts }));
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'not_enough_experts',
        rule: 'groupMinimum',
        params: { applicationId: 'a002', have: 2, need: 3 },
      },
    });
  });

  it('respects capacities and refuses when they do not suffice together', () => {
    const experts = (capacity: number) =>
      [0, 1, 2, 3].map((i) => ({ expertId: exp(i), group: 0, specialty: 'x', capacity }));
    const apps = Array<string>(4).fill('x');
    expect(assigned(input(apps, [], { experts: experts(3) })).maxLoad).toBe(3);
    const result = assign(input(apps, [], { experts: experts(2) }));
    expect(result.ok ? undefined : result.refusal.code).toBe('not_enough_capacity');
    const invalid = assign(input(apps, [], { experts: experts(2), need: 0 }));
    expect(invalid.ok ? undefined : invalid.refusal.code).toBe('need_invalid');
  });

  it('names one lead an application, of its specialty where there is one, the numbers balanced', () => {
    const apps = [...Array<string>(6).fill('公路'), ...Array<string>(6).fill('水利')];
    const a = assigned(input(apps, ['公路', '公路', '水利', '水利', '电力']));
    const leads = a.pairs.filter((p) => p.lead);
    expect(leads.map((p) => p.applicationId)).toEqual(apps.map((_, i) => app(i)));
    const numbers = [0, 1, 2, 3, 4].map((i) => leads.filter((p) => p.expertId === exp(i)).length);
    expect(numbers).toEqual([3, 3, 3, 3, 0]);
    for (const p of leads) {
      const specialist = Number(p.applicationId.slice(1)) < 6 ? [exp(0), exp(1)] : [exp(2), exp(3)];
      expect(specialist).toContain(p.expertId);
    }
  });

  it('gives nothing to assign for no applications', () => {
    expect(assigned(input([], ['公路']))).toEqual({ pairs: [], objective: 0, minLoad: 0, maxLoad: 0, optimal: true });
  });

  it('finds the optimum that trying everything finds, and the certificate agrees', () => {
    const kind = fc.constantFrom('x', 'y');
    const pair = fc.tuple(fc.nat(4), fc.nat(4));
    const tiny = fc.record({
      apps: fc.array(kind, { minLength: 1, maxLength: 5 }),
      experts: fc.array(fc.tuple(kind, fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })), {
        minLength: 2,
        maxLength: 5,
      }),
      pairs: fc.uniqueArray(pair, { maxLength: 6, selector: ([i, j]) => i * 10 + j }),
      need: fc.integer({ min: 1, max: 3 }),
      otherSpecialtyCost: fc.constantFrom(0, 1, 3, 10),
    });
    fc.assert(
      fc.property(tiny, ({ apps, experts, pairs, need, otherSpecialtyCost }) => {
        const problem: AssignmentInput = {
          ...input(apps, []),
          experts: experts.map(([specialty, capacity], i) => ({
            expertId: exp(i),
            group: 0,
            specialty,
            ...(capacity === undefined ? {} : { capacity }),
          })),
          conflicts: pairs.map(([i, j]) => ({ applicationId: app(i), expertId: exp(j) })),
          need,
          otherSpecialtyCost,
        };
        const best = exhaustive(problem);
        const result = assign(problem);
        expect(result.ok).toBe(Number.isFinite(best));
        if (!result.ok) return;
        expect(result.value.objective).toBe(best);
        expect(checkAssignment(problem, result.value)).toEqual({ ok: true, value: { objective: best } });
        const reversed = {
          ...problem,
          applications: [...problem.applications].reverse(),
          experts: [...problem.experts].reverse(),
          conflicts: [...problem.conflicts].reverse(),
        };
        expect(assign(reversed)).toEqual(result);
      }),
      { numRuns: 300 },
    );
  });

  it('is certified for a round of 240 applications in three groups with conflicts', () => {
    const specialties = ['公路', '水利', '电力', '化工', '测绘', '地质'];
    const of = (i: number) => specialties[i % specialties.length] ?? '';
    const problem: AssignmentInput = {
      applications: Array.from({ length: 240 }, (_, i) => ({ applicationId: app(i), group: i % 3, specialty: of(i) })),
      experts: Array.from({ length: 25 }, (_, i) => ({ expertId: exp(i), group: i % 3, specialty: of((i * 7) % 11) })),
      conflicts: Array.from({ length: 300 }, (_, k) => ({
        applicationId: app((k * 37) % 240),
        expertId: exp((k * 11) % 25),
      })),
      need: 3,
    };
    const a = assigned(problem);
    expect(checkAssignment(problem, a)).toEqual({ ok: true, value: { objective: a.objective } });
  });
});

describe('checkAssignment', () => {
  const problem = input(['x', 'x', 'y', 'y'], ['x', 'x', 'y', 'y', 'y'], {
    need: 2,
    conflicts: [{ applicationId: app(0), expertId: exp(4) }],
  });
  const good = assigned(problem);
  const code = (change: Partial<Assignment>) => {
    const result = checkAssignment(problem, { ...good, ...change });
    return result.ok ? 'ok' : result.refusal.code;
  };
  const [first, ...rest] = good.pairs as [Assignment['pairs'][number], ...Assignment['pairs']];

  it('accepts the solution and finds each fault', () => {
    expect(code({})).toBe('ok');
    expect(code({ pairs: rest })).toBe('application_not_covered');
    expect(code({ pairs: [first, ...good.pairs] })).toBe('pair_repeated');
    expect(code({ pairs: [{ ...first, expertId: exp(9) }, ...rest] })).toBe('pair_unknown');
    expect(code({ pairs: [{ ...first, expertId: exp(4) }, ...rest] })).toBe('pair_forbidden');
    expect(code({ pairs: good.pairs.map((p) => ({ ...p, lead: false })) })).toBe('lead_not_unique');
    expect(code({ objective: good.objective - 1 })).toBe('figures_differ');
    expect(code({ maxLoad: good.maxLoad + 1 })).toBe('figures_differ');
    const limited = { ...problem, experts: problem.experts.map((e) => ({ ...e, capacity: 1 })) };
    const over = checkAssignment(limited, good);
    expect(over.ok ? undefined : over.refusal.code).toBe('capacity_exceeded');
  });

  it('finds a worse assignment not optimal though its figures are right', () => {
    // Everything to the first two experts: loads 4 and 4, two pairs per y application of another specialty.
    const pairs = problem.applications.flatMap(({ applicationId }) =>
      [0, 1].map((j) => ({ applicationId, expertId: exp(j), lead: j === 0 })),
    );
    expect(code({ pairs, objective: 32 + 40, minLoad: 0, maxLoad: 4 })).toBe('not_optimal');
  });
});
