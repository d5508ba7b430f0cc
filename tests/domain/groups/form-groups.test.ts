import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formGroups, type GroupingInput, type ReviewGroup } from '../../../src-main/core/domain/groups/form-groups.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';

/** `{ 公路: 6 }` becomes six people or applications of that specialty. */
function jury(counts: Record<string, number>): GroupingInput['jury'] {
  const list = Object.entries(counts).flatMap(([s, n]) => Array.from({ length: n }, () => s));
  return list.map((specialty, i) => ({ expertId: asId<'expert'>(`e${String(i).padStart(3, '0')}`), specialty }));
}

function applications(counts: Record<string, number>): GroupingInput['applications'] {
  return jury(counts).map(({ specialty }, i) => ({
    applicationId: asId<'application'>(`a${String(i).padStart(3, '0')}`),
    specialty,
  }));
}

function formed(input: GroupingInput): readonly ReviewGroup[] {
  const result = formGroups(input);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.groups;
}

describe('formGroups', () => {
  it('packs whole specialties, balanced by applications', () => {
    const groups = formed({
      jury: jury({ 公路: 5, 水利: 5, 电力: 5, 化工: 5, 测绘: 5 }),
      applications: applications({ 公路: 40, 水利: 30, 电力: 20, 化工: 16, 测绘: 15 }),
      count: 3,
      minimum: 3,
    });
    expect(groups.map((g) => g.applicationIds.length)).toEqual([40, 45, 36]);
    expect(groups.map((g) => [...g.specialties])).toEqual([['公路'], ['水利', '测绘'], ['化工', '电力']]);
    expect(groups.map((g) => g.expertIds.length)).toEqual([5, 10, 10]);
  });

  it('lets experts without applications of their specialty fill the smallest group', () => {
    const groups = formed({
      jury: jury({ 公路: 7, 水利: 1, 地质: 5 }),
      applications: applications({ 公路: 10, 水利: 10 }),
      count: 2,
      minimum: 3,
    });
    expect(groups.map((g) => g.expertIds.length)).toEqual([7, 6]);
  });

  it('moves experts where a specialty has too few', () => {
    const groups = formed({
      jury: jury({ 公路: 9, 水利: 0 }),
      applications: applications({ 公路: 10, 水利: 9, 电力: 1 }),
      count: 3,
      minimum: 3,
    });
    expect(groups.map((g) => g.expertIds.length)).toEqual([3, 3, 3]);
  });

  it.each([
    [12, [4, 4, 4]],
    [11, [5, 3, 3]],
  ])('of %i experts gives every group one more than three where they suffice', (size, sizes) => {
    const groups = formed({
      jury: jury({ 公路: size }),
      applications: applications({ 公路: 10, 水利: 9, 电力: 8 }),
      count: 3,
      minimum: 3,
    });
    expect(groups.map((g) => g.expertIds.length)).toEqual(sizes);
  });

  it('splits the only specialty of a specialty jury', () => {
    const groups = formed({
      jury: jury({ 公路: 11 }),
      applications: applications({ 公路: 31 }),
      count: 3,
      minimum: 3,
    });
    expect(groups.map((g) => g.applicationIds.length)).toEqual([11, 10, 10]);
    expect(groups.map((g) => g.expertIds.length).sort()).toEqual([3, 4, 4]);
  });

  it('refuses fewer than three experts a group', () => {
    const few = { jury: jury({ 公路: 8 }), applications: applications({ 公路: 30 }), count: 3, minimum: 3 };
    expect(formGroups(few)).toEqual({
      ok: false,
      refusal: { code: 'too_few_experts_for_groups', rule: 'groupMinimum', params: { have: 8, need: 9 } },
    });
    expect(formGroups({ ...few, jury: jury({ 公路: 9 }) }).ok).toBe(true);
  });

  it('refuses more groups than applications, and no groups', () => {
    const few = { jury: jury({ 公路: 9 }), applications: applications({ 公路: 2 }), count: 3, minimum: 3 };
    const code = (input: GroupingInput) => {
      const result = formGroups(input);
      return result.ok ? undefined : result.refusal.code;
    };
    expect(code(few)).toBe('too_few_applications_for_groups');
    expect(code({ ...few, count: 0 })).toBe('group_count_invalid');
    expect(code({ ...few, count: 1.5 })).toBe('group_count_invalid');
  });

  it('places everybody once, three experts a group, the same for any order', () => {
    const names = ['公路', '水利', '电力', '化工', '测绘'];
    const counts = (max: number) => fc.array(fc.nat(max), { minLength: 5, maxLength: 5 });
    const named = (list: number[]) => Object.fromEntries(list.map((n, i) => [names[i] ?? '', n]));
    fc.assert(
      fc.property(counts(8), counts(30), fc.integer({ min: 1, max: 6 }), (experts, apps, count) => {
        const input = { jury: jury(named(experts)), applications: applications(named(apps)), count, minimum: 3 };
        const result = formGroups(input);
        expect(result.ok).toBe(input.jury.length >= 3 * count && input.applications.length >= count);
        if (!result.ok) return;
        const { groups } = result.value;
        expect(groups.map((g) => g.index)).toEqual(Array.from({ length: count }, (_, i) => i));
        for (const g of groups) {
          expect(g.expertIds.length).toBeGreaterThanOrEqual(3);
          expect(g.applicationIds.length).toBeGreaterThanOrEqual(1);
        }
        expect(groups.flatMap((g) => g.expertIds).sort()).toEqual(input.jury.map((e) => e.expertId));
        expect(groups.flatMap((g) => g.applicationIds).sort()).toEqual(input.applications.map((a) => a.applicationId));
        const reversed = {
          ...input,
          jury: [...input.jury].reverse(),
          applications: [...input.applications].reverse(),
        };
        expect(formGroups(reversed)).toEqual(result);
      }),
    );
  });
});
