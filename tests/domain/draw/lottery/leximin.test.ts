import { beforeAll, describe, expect, it } from 'vitest';
import { boundsOf, type CompositionRule } from '../../../../src-main/core/domain/draw/composition.ts';
import { fairestPanels } from '../../../../src-main/core/domain/draw/lottery/fairest-panels.ts';
import { leximin } from '../../../../src-main/core/domain/draw/lottery/leximin.ts';
import {
  isPanel,
  type PanelTypes,
  panelTypes,
  type TypeCounts,
} from '../../../../src-main/core/domain/draw/lottery/panel-types.ts';
import { seatPanels } from '../../../../src-main/core/domain/draw/lottery/seat-panels.ts';
import type { Solver } from '../../../../src-main/core/domain/draw/lottery/solver.ts';
import { wholeLottery } from '../../../../src-main/core/domain/draw/lottery/whole-lottery.ts';
import { atOnce } from '../../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../../src-main/features/draw/highs-solver.ts';
import { dice, rule } from '../random-pools.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

type Person = { readonly attributes: Readonly<Record<string, readonly string[]>> };
const of = (n: number, attributes: Record<string, string>): Person[] =>
  Array.from({ length: n }, () => ({
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, [value]])),
  }));

function mixtureOf(types: PanelTypes) {
  const mixture = atOnce(leximin(types, solver));
  if (mixture === undefined) throw new Error('no mixture');
  return mixture;
}

/** On how many of the panels each person sits, counted in whole numbers, every panel being looked at. */
function countsOn(people: readonly Person[], rules: readonly CompositionRule[], seats: number, panels: number) {
  const types = panelTypes(boundsOf(rules, people, seats), seats);
  const found = atOnce(fairestPanels(types, panels, solver, { luck: 'text' }));
  if (found === undefined) throw new Error('no panels');
  const counts = countsOf(people.length, types, found.panels);
  expect(found.panels).toHaveLength(panels);
  // What is said to be the most that the least can have is not less than what they have.
  expect(Math.min(...counts)).toBeLessThanOrEqual(found.fairness.most);
  return { counts, types, fairness: found.fairness };
}

function countsOf(people: number, types: PanelTypes, panels: readonly TypeCounts[]) {
  expect(panels.every((counts) => isPanel(types, counts))).toBe(true);
  const counts = Array.from({ length: people }, () => 0);
  for (const panel of seatPanels(types, panels, 'text')) {
    expect(new Set(panel).size).toBe(types.seats);
    for (const person of panel) counts[person] = (counts[person] as number) + 1;
  }
  return counts;
}

describe('the fairest lottery, known by hand', () => {
  it('shares the seats that a rule gives a group equally inside it', () => {
    // Two of three women and one of seven men: 2/3 and 1/7 of 210 panels are 140 and 30.
    const people = [...of(3, { sex: 'w' }), ...of(7, { sex: 'm' })];
    const { counts } = countsOn(people, [rule('sex', 'w', 2, 2)], 3, 210);
    expect(counts).toEqual([140, 140, 140, 30, 30, 30, 30, 30, 30, 30]);
  });

  it('gives everybody the same where the rules allow it', () => {
    const people = [
      ...of(5, { sex: 'w', sort: 'a' }),
      ...of(5, { sex: 'm', sort: 'a' }),
      ...of(5, { sex: 'm', sort: 'b' }),
    ];
    const { counts } = countsOn(people, [rule('sex', 'w', 1, 2), rule('sort', 'b', 0, 2)], 5, 300);
    expect(new Set(counts)).toEqual(new Set([100]));
  });

  it('betters the next smallest chance when the smallest can have no more', () => {
    // One seat for 20 of b, at most: 1/20 each. The one of a sits always. One seat is left for two pairs: 1/4 each, where
    // the smallest chance alone would be content with 1/20 for the one pair and 9/20 for the other.
    const people = [
      ...of(20, { specialty: 'b' }),
      ...of(1, { specialty: 'a' }),
      ...of(2, { specialty: 'c' }),
      ...of(2, { specialty: 'd' }),
    ];
    const rules = [
      rule('specialty', 'a', 1),
      rule('specialty', 'b', 0, 1),
      rule('specialty', 'c', 0, 1),
      rule('specialty', 'd', 0, 1),
    ];
    const { counts } = countsOn(people, rules, 3, 100);
    expect(counts.slice(0, 20).every((n) => n === 5)).toBe(true);
    expect(counts.slice(20)).toEqual([100, 25, 25, 25, 25]);
  });

  it('leaves at nothing whom no panel can hold, and fills the rest fairly all the same', () => {
    // Whoever has both would need two seats of kinds of which only one each may be taken together with the other's people.
    const people = [...of(1, { sex: 'w', sort: 'x' }), ...of(4, { sex: 'm', sort: 'y' })];
    const { counts } = countsOn(people, [rule('sex', 'm', 3)], 3, 100);
    expect(counts).toEqual([0, 75, 75, 75, 75]);
  });

  it('finds no mixture where there is no panel', () => {
    const types = panelTypes(boundsOf([rule('sex', 'w', 2)], of(5, { sex: 'm' }), 3), 3);
    expect(atOnce(leximin(types, solver))).toBeUndefined();
  });
});

/** Every panel of types, one by one. */
function everyPanel(types: PanelTypes): TypeCounts[] {
  const found: TypeCounts[] = [];
  const fill = (counts: number[], left: number) => {
    if (counts.length === types.people.length) {
      if (left === 0 && isPanel(types, counts)) found.push(counts);
      return;
    }
    const room = (types.people[counts.length] as readonly number[]).length;
    for (let n = 0; n <= Math.min(room, left); n += 1) fill([...counts, n], left - n);
  };
  fill([], types.seats);
  return found;
}

/** The same chances another way: over all panels at once, and for each type by itself whether it can have more. */
function chancesByAllPanels(types: PanelTypes): number[] {
  const panels = everyPanel(types);
  const sizes = types.people.map(({ length }) => length);
  const fixed = new Map<number, number>();
  const best = (goal: (type: number) => boolean, least: number): number => {
    const programme = solver.open({
      columns: [
        { cost: 1, whole: false, low: 0, high: 2 },
        ...panels.map(() => ({ cost: 0, whole: false, low: 0, high: 1 })),
      ],
      rows: [
        ...sizes.map((size, t) => ({
          low: goal(t) ? 0 : (fixed.get(t) ?? least) - 1e-9,
          high: Number.POSITIVE_INFINITY,
          terms: [
            ...(goal(t) ? [[0, -1] as const] : []),
            ...panels.flatMap((panel, i) => (panel[t] === 0 ? [] : [[i + 1, (panel[t] as number) / size] as const])),
          ],
        })),
        { low: 1, high: 1, terms: panels.map((_, i) => [i + 1, 1] as const) },
      ],
    });
    const solved = programme.solve();
    programme.close();
    if (solved === undefined) throw new Error('no solution');
    return solved.value;
  };
  while (fixed.size < sizes.length) {
    const open = [...sizes.keys()].filter((t) => !fixed.has(t));
    const level = best((t) => !fixed.has(t), 0);
    const noMore = open.filter((t) => best((one) => one === t, level) < level + 1e-6);
    for (const t of noMore) fixed.set(t, level);
  }
  return [...sizes.keys()].map((t) => fixed.get(t) as number);
}

describe('the fairest lottery against all panels', () => {
  it('has the same chances in 60 small pools, and loses no whole panel of anybody in being made whole', () => {
    let tried = 0;
    let complete = 0;
    for (let seed = 1; tried < 60; seed += 1) {
      const roll = dice(seed);
      const people = Array.from({ length: 8 + roll(8) }, () => ({
        attributes: { specialty: [`s${roll(3)}`], level: [`l${roll(2)}`], employer: [`e${roll(4)}`] },
      }));
      const rules = [
        rule('specialty', `s${roll(3)}`, roll(3), 2 + roll(2)),
        rule('level', 'l0', roll(3), 2 + roll(3)),
        rule('employer', '*', 0, 1 + roll(2)),
      ];
      const seats = 3 + 2 * roll(2);
      const types = panelTypes(boundsOf(rules, people, seats), seats);
      if (everyPanel(types).length === 0) continue;
      tried += 1;
      const expected = chancesByAllPanels(types);
      const mixture = mixtureOf(types);
      for (const [t, chance] of mixture.chances.entries()) expect(chance).toBeCloseTo(expected[t] as number, 5);
      const { counts, fairness } = countsOn(people, rules, seats, 1000);
      const lowest = Math.min(...expected);
      expect(fairness.most).toBe(Math.floor(lowest * 1000 + 1e-3));
      complete += fairness.complete ? 1 : 0;
      // Panels looked for one by one, and those spread without looking for any, are as fair.
      const whole = wholeLottery(types, mixture, 1000, 'text');
      for (const list of [counts, countsOf(people.length, types, whole.panels)]) {
        expect(Math.min(...list)).toBeGreaterThan(lowest * 1000 - 1 - 1e-3);
        for (const [t, group] of types.people.entries()) {
          const own = group.map((person) => list[person] as number);
          expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1);
          if (fairness.complete && list === counts) {
            expect(Math.min(...own)).toBeGreaterThan((expected[t] as number) * 1000 - 1 - 1e-3);
          }
        }
      }
    }
    expect(complete).toBe(60);
  });
});

/** Pools of the shape of the two published examples; see the fairness of the draw by order. */
function example(size: number, seats: number, women: readonly [number, number], first: readonly [number, number]) {
  const people = Array.from({ length: size }, (_, i) => ({
    attributes: { sex: [i % 2 === 0 ? 'w' : 'm'], sort: [i % 10 < 6 ? 'first' : 'other'] },
  }));
  const per = (n: number) => (n * seats) / 20;
  return {
    people,
    rules: [rule('sex', 'w', per(women[0]), per(women[1])), rule('sort', 'first', per(first[0]), per(first[1]))],
  };
}

describe('the fairest lottery on pools of the published shape', () => {
  it.each([
    [200, 20],
    [2000, 200],
  ])('of %i people choosing %i gives everybody 100 panels of 1000', (size, seats) => {
    const { people, rules } = example(size, seats, [8, 10], [12, 14]);
    expect(new Set(countsOn(people, rules, seats, 1000).counts)).toEqual(new Set([100]));
  });

  it('where the quotas leave nobody the same, gives the least what can be given at most', () => {
    // 14 to 15 of 20 of the first sort, 6 to 7 women: of the other sort at most 6 sit for 80, 7 women at most for 100.
    const { people, rules } = example(200, 20, [6, 7], [14, 15]);
    const { counts } = countsOn(people, rules, 20, 1000);
    const of = (sex: string) => counts.filter((_, i) => people[i]?.attributes.sex[0] === sex);
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    expect(sum(of('w'))).toBeLessThanOrEqual(7000);
    expect(Math.min(...counts)).toBe(70);
    expect(new Set(of('w'))).toEqual(new Set([70]));
  });
});
