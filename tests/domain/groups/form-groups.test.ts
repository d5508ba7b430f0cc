import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGrouping } from '../../../src-main/core/domain/groups/check-grouping.ts';
import { formGroups } from '../../../src-main/core/domain/groups/form-groups.ts';
import type { GroupingInput } from '../../../src-main/core/domain/groups/grouping.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { away, dossier, grouped, juror, toGroup } from '../support/groupings.ts';
import { app, exp } from '../support/plans.ts';

const refusalOf = (input: GroupingInput) => {
  const result = atOnce(formGroups(input));
  return result.ok ? undefined : result.refusal;
};
const sizes = (input: GroupingInput) => grouped(input).groups.map((one) => one.applicationIds.length);
const seats = (input: GroupingInput) => grouped(input).groups.map((one) => one.expertIds.length);
const groupOf = (input: GroupingInput, i: number) =>
  grouped(input).groups.find((one) => one.applicationIds.includes(app(i)))?.number;
const value = (input: GroupingInput, wanted: string) =>
  grouped(input).applications.aims.find(({ aim }) => aim === wanted)?.value;

describe('forming groups', () => {
  it('keeps disciplines whole within the sizes, and sits the experts of each with them', () => {
    const input = toGroup(
      { 公路: 5, 水利: 5, 电力: 5, 化工: 5, 测绘: 5 },
      { 公路: 40, 水利: 30, 电力: 20, 化工: 16, 测绘: 15 },
      { count: 3 },
    );
    expect(sizes(input)).toEqual([40, 45, 36]);
    expect(grouped(input).groups.map((one) => [...one.specialties])).toEqual([
      ['公路'],
      ['水利', '测绘'],
      ['化工', '电力'],
    ]);
    expect(seats(input)).toEqual([6, 10, 9]);
    expect(
      grouped(input)
        .applications.aims.slice(0, 5)
        .map((one) => one.value),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  it('never lets one group gather the dossiers: a discipline over its share is cut, with its experts', () => {
    const input = toGroup({ 公路: 9, 水利: 3 }, { 公路: 80, 水利: 10 }, { count: 3 });
    expect(sizes(input)).toEqual([30, 30, 30]);
    expect(grouped(input).homes).toEqual([['公路'], ['公路'], ['公路', '水利']]);
    // Three relations in the first group used to send everything to the largest one.
    const tied = { ...input, away: [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((e) => away(a, e))) };
    expect(Math.max(...sizes(tied))).toBeLessThanOrEqual(36);
    expect(value(tied, 'able')).toBe(0);
  });

  it('shares dossiers by group or by expert, no further apart than asked', () => {
    const input = toGroup({ x: 9, y: 3 }, { x: 20, y: 20 }, { count: 2, spread: 0 });
    expect(seats(input)).toEqual([8, 4]);
    expect(sizes(input)).toEqual([20, 20]);
    const byExpert = { ...input, rules: { ...input.rules, evenBy: 'expert' as const } };
    expect(sizes(byExpert)).toEqual([26, 14]);
    const few = toGroup({ x: 9 }, { x: 3 }, { count: 3, evenBy: 'expert' });
    expect(sizes(few)).toEqual([1, 1, 1]);
  });

  it.each([
    [12, [4, 4, 4]],
    [11, [5, 3, 3]],
    [9, [3, 3, 3]],
  ])('of %i experts gives every group one more than three where they suffice', (size, wanted) => {
    const input = toGroup({ 公路: size }, { 公路: 10, 水利: 9, 电力: 8 }, { count: 3 });
    expect(seats(input).sort((a, b) => b - a)).toEqual(wanted);
  });

  it('prefers a dossier where three can judge it over its discipline, and its discipline over fewer recusals', () => {
    const base = toGroup({ x: 3, y: 3 }, { x: 5, y: 5 }, { spread: 30 });
    expect(groupOf(base, 0)).toBe(1);
    expect(groupOf({ ...base, away: [away(0, 0)] }, 0)).toBe(2);
    const larger = toGroup({ x: 4, y: 4 }, { x: 5, y: 5 }, { spread: 30 });
    expect(groupOf({ ...larger, away: [away(0, 0)] }, 0)).toBe(1);
    // Who may not sit in its group is worse than another discipline.
    expect(groupOf({ ...larger, away: [away(0, 0, false)] }, 0)).toBe(2);
    // Of two groups of its discipline, the one that nobody has to leave.
    const both = toGroup({ x: 8 }, { x: 10 }, { spread: 30 });
    const [first] = grouped(both).groups;
    const recused = { ...both, away: [away(0, Number(first?.expertIds[0]?.slice(1)))] };
    const sitting = grouped(recused).groups.find((one) => one.applicationIds.includes(app(0)));
    expect(sitting?.expertIds).not.toContain(recused.away[0]?.expertId);
  });

  it('hears defences where the office hears them, and reads a level by that level', () => {
    const base = toGroup({ x: 8 }, { x: 10 }, { spread: 20, defenceGroups: [2] });
    const heard = { ...base, applications: base.applications.map((_, i) => dossier(i, { defence: i < 3 })) };
    for (const i of [0, 1, 2]) expect(groupOf(heard, i)).toBe(2);
    const sat = grouped(base).groups[0]?.expertIds ?? [];
    const levelled = {
      ...base,
      experts: base.experts.map((one, i) =>
        juror(i, { level: sat.includes(one.expertId) ? 'associate_senior' : 'full_senior' }),
      ),
      applications: base.applications.map((_, i) => dossier(i, { level: i < 4 ? 'full_senior' : 'associate_senior' })),
      rules: { ...base.rules, defenceGroups: [], level: true },
    };
    for (const i of [0, 1, 2, 3]) expect(groupOf(levelled, i)).toBe(2);
    expect(value(levelled, 'level')).toBe(0);
    expect(value({ ...levelled, rules: { ...levelled.rules, level: false } }, 'level')).toBeUndefined();
  });

  it('formed again keeps everybody in place where nothing better is to be had, and locked dossiers always', () => {
    const base = toGroup({ x: 4, y: 4 }, { x: 6, y: 6 });
    const { groups, homes } = grouped(base);
    const numberOf = (id: string) =>
      groups.find((g) => [...g.expertIds, ...g.applicationIds].includes(id as never))?.number;
    const again = {
      ...base,
      homes,
      experts: base.experts.map((one) => ({ ...one, group: numberOf(one.expertId) ?? null })),
      applications: base.applications.map((one) => ({ ...one, group: numberOf(one.applicationId) ?? null })),
    };
    expect(grouped(again).groups).toEqual(groups);
    const ill = { ...again, away: [away(0, 0), away(0, 1), away(0, 2)] };
    const changed = grouped(ill).groups;
    const stayed = ill.applications.filter((one) =>
      changed[(one.group ?? 0) - 1]?.applicationIds.includes(one.applicationId),
    );
    expect(stayed.length).toBeGreaterThanOrEqual(10);
    const locked = { ...ill, applications: ill.applications.map((one, i) => ({ ...one, stays: i === 0 ? 1 : null })) };
    expect(groupOf(ill, 0)).toBe(2);
    expect(groupOf(locked, 0)).toBe(1);
    expect(value(locked, 'able')).toBe(2);
    // A new discipline goes to the group with the least.
    const more = { ...again, applications: [...again.applications, dossier(90, { specialty: 'z' })] };
    expect(grouped(more).homes).toEqual([['x', 'z'], ['y']]);
  });

  it('refuses too few experts, too few dossiers and no groups, and says how many groups there can be', () => {
    expect(refusalOf(toGroup({ x: 8 }, { x: 30 }, { count: 3 }))).toEqual({
      code: 'too_few_experts_for_groups',
      rule: 'groupMinimum',
      params: { have: 8, need: 9, most: 2 },
    });
    expect(refusalOf(toGroup({ x: 9 }, { x: 30 }, { count: 3 }))).toBeUndefined();
    expect(refusalOf(toGroup({ x: 9 }, { x: 2 }, { count: 3 }))?.code).toBe('too_few_applications_for_groups');
    expect(refusalOf(toGroup({ x: 9 }, { x: 9 }, { count: 0 }))?.code).toBe('group_count_invalid');
    expect(refusalOf(toGroup({ x: 9 }, { x: 9 }, { count: 1.5 }))?.code).toBe('group_count_invalid');
  });

  it('says which locks leave no plan, and the smallest ways out, each of which works', () => {
    const base = toGroup({ x: 8 }, { x: 20 }, { spread: 10 });
    const locked = (n: number, spread = 10) => ({
      ...base,
      applications: base.applications.map((_, i) => dossier(i, { stays: i < n ? 1 : null })),
      rules: { ...base.rules, spread },
    });
    expect(refusalOf(locked(11))).toBeUndefined();
    expect(refusalOf(locked(14))).toEqual({
      code: 'locked_sizes_crossed',
      params: { number: 1, have: 14, most: 11, unlock: 3, spread: 31 },
    });
    expect(refusalOf(locked(14, 30))).toBeDefined();
    expect(refusalOf(locked(14, 31))).toBeUndefined();
    expect(refusalOf({ ...locked(0), applications: [...locked(0).applications, dossier(50, { stays: 3 })] })).toEqual({
      code: 'locked_group_gone',
      params: { number: 3, locked: 1 },
    });
  });

  it('says at which spread fewer dossiers would lack experts', () => {
    const base = toGroup({ x: 3, y: 3 }, { x: 10, y: 10 }, { spread: 0 });
    const input = { ...base, away: [0, 1, 2, 3].map((i) => away(i, 0)) };
    const plan = grouped(input);
    const lacking = plan.applications.aims[0];
    expect(lacking).toEqual({ aim: 'able', value: 0 });
    const all = { ...base, away: Array.from({ length: 10 }, (_, i) => away(i, 0)) };
    const one = { ...all, applications: all.applications.map((a, i) => ({ ...a, stays: i >= 10 ? 2 : null })) };
    const tight = grouped(one);
    expect(tight.applications.aims[0]?.value).toBe(10);
    expect(tight.wider).toEqual({ spread: 81, lacking: 1 });
    expect(grouped({ ...one, rules: { ...one.rules, spread: 81 } }).applications.aims[0]?.value).toBe(1);
  });

  it('places everybody once, three experts a group, within the sizes, the same for any order; the checker agrees', () => {
    const names = ['公路', '水利', '电力', '化工', '测绘'];
    const counts = (max: number) => fc.array(fc.nat(max), { minLength: 5, maxLength: 5 });
    const named = (list: number[]) => Object.fromEntries(list.map((n, i) => [names[i] ?? '', n]));
    fc.assert(
      fc.property(
        counts(8),
        counts(30),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('group' as const, 'expert' as const),
        fc.constantFrom(0, 10, 20, 100),
        fc.array(fc.tuple(fc.nat(60), fc.nat(30), fc.boolean()), { maxLength: 40 }),
        (jury, dossiers, count, evenBy, spread, pairs) => {
          const input = toGroup(
            named(jury),
            named(dossiers),
            { count, evenBy, spread },
            {
              away: pairs.map(([a, e, joins]) => away(a, e, joins)),
            },
          );
          const [have, of] = [input.experts.length, input.applications.length];
          const result = atOnce(formGroups(input));
          expect(result.ok).toBe(have >= 3 * count && of >= count);
          if (!result.ok) return;
          const checked = checkGrouping(input, result.value);
          expect(checked.ok && checked.value.every(({ violated }) => violated === 0)).toBe(true);
          const reversed = {
            ...input,
            experts: [...input.experts].reverse(),
            applications: [...input.applications].reverse(),
            away: [...input.away].reverse(),
          };
          expect(atOnce(formGroups(reversed))).toEqual(result);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the certificate of groups', () => {
  const input = toGroup({ x: 5, y: 4 }, { x: 12, y: 12 }, {}, { away: [away(0, 0), away(3, 1), away(14, 6)] });
  const plan = grouped(input);
  const [one, two] = plan.groups;
  const exchanged = <K extends 'applicationIds' | 'expertIds'>(list: K, a: string, b: string) => ({
    ...plan,
    groups: plan.groups.map((group) => ({
      ...group,
      [list]: (group[list] as readonly string[]).map((id) => (id === a ? b : id === b ? a : id)),
    })),
  });
  const codeOf = (claimed: typeof plan) => {
    const told = checkGrouping(input, claimed);
    return told.ok ? 'ok' : told.refusal.code;
  };

  it('holds for the plan, and for no plan with two dossiers or two experts exchanged', () => {
    expect(codeOf(plan)).toBe('ok');
    for (const a of one?.applicationIds ?? []) {
      for (const b of two?.applicationIds ?? []) {
        expect(codeOf(exchanged('applicationIds', a, b))).toBe('not_optimal');
      }
    }
    expect(codeOf(exchanged('expertIds', exp(0), exp(6)))).toBe('not_optimal');
  });

  it('is not had by leaving somebody out, by other figures or by other limits', () => {
    const [first, second] = plan.groups;
    if (!first || !second) throw new Error('two groups');
    const without = { ...plan, groups: [{ ...first, applicationIds: first.applicationIds.slice(1) }, second] };
    expect(codeOf(without)).toBe('promise_broken');
    expect(codeOf({ ...plan, groups: [{ ...first, most: 99 }, second] })).toBe('figures_differ');
    const [aim, ...aims] = plan.applications.aims;
    if (!aim) throw new Error('aims');
    const told = { ...plan.applications, aims: [{ ...aim, value: aim.value + 1 }, ...aims] };
    expect(codeOf({ ...plan, applications: told })).toBe('figures_differ');
    const flat = { ...plan.applications, prices: plan.applications.prices.map((list) => list.map(() => 0)) };
    expect(codeOf({ ...plan, applications: flat })).toBe('not_optimal');
  });
});
