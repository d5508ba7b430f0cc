import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ranked } from '../../../src-main/core/domain/assignment/ranked.ts';
import type { Column, Row, Solver, Term } from '../../../src-main/core/domain/draw/lottery/solver.ts';
import { applicationPlaces } from '../../../src-main/core/domain/groups/application-places.ts';
import { checkGrouping } from '../../../src-main/core/domain/groups/check-grouping.ts';
import { expertPlaces } from '../../../src-main/core/domain/groups/expert-places.ts';
import { formGroups } from '../../../src-main/core/domain/groups/form-groups.ts';
import type { GroupingInput } from '../../../src-main/core/domain/groups/grouping.ts';
import { homeDisciplines } from '../../../src-main/core/domain/groups/home-disciplines.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { away, bestByTrying, dossier, grouped, juror, toGroup } from '../support/groupings.ts';

/** Both placings of a plan, stated anew: the dossiers' for the experts as the plan sits them. */
function placingsOf(input: GroupingInput): readonly [Ranked, Ranked] {
  const homes = homeDisciplines(input);
  const { groups } = grouped(input);
  const members = groups.map(({ expertIds }) => input.experts.filter((one) => expertIds.includes(one.expertId)));
  return [
    expertPlaces(input, input.experts, homes).ranked,
    applicationPlaces(input, input.applications, { members, homes }).ranked,
  ];
}

/** Aim after aim as a programme of its own, every aim before it held at its best: nothing of our own solver. */
function bestByHighs({ rows, columns, forbidden, least, most, aims }: Ranked, solver: Solver): number[] {
  const values: number[] = [];
  const held: Row[] = [];
  for (let k = 0; k < aims.length; k += 1) {
    const made: Column[] = [];
    const inRow: Term[][] = Array.from({ length: rows }, () => []);
    const inColumn: Term[][] = Array.from({ length: columns }, () => []);
    const terms: Term[][] = aims.map(() => []);
    const put = (cost: number, high: number) => made.push({ cost: -cost, whole: false, low: 0, high }) - 1;
    for (let at = 0; at < rows * columns; at += 1) {
      if (forbidden[at] === 1) continue;
      const i = put(aims[k]?.cost[at] as number, 1);
      inRow[Math.floor(at / columns)]?.push([i, 1]);
      inColumn[at % columns]?.push([i, 1]);
      for (const [j, aim] of aims.entries()) terms[j]?.push([i, aim.cost[at] as number]);
    }
    const steps = inColumn.map((own, column): Row => {
      const load: Term[] = [];
      for (let n = 0; n < (most[column] as number); n += 1) {
        const i = put((aims[k]?.balance as number) * (2 * n + 1), 1);
        load.push([i, -1]);
        for (const [j, aim] of aims.entries()) terms[j]?.push([i, aim.balance * (2 * n + 1)]);
      }
      return { low: 0, high: 0, terms: [...own, ...load] };
    });
    const open = solver.open({
      columns: made,
      rows: [
        ...inRow.map((one): Row => ({ low: 1, high: 1, terms: one })),
        ...inColumn.map(
          (one, column): Row => ({ low: least[column] as number, high: most[column] as number, terms: one }),
        ),
        ...steps,
        ...held.map((one, j) => ({ ...one, terms: terms[j] ?? [] })),
      ],
    });
    const solved = open.solve();
    open.close();
    if (!solved) throw new Error('the programme has no solution');
    const value = Math.round(-solved.value) + 0;
    values.push(value);
    held.push({ low: 0, high: value, terms: [] });
  }
  return values;
}

const tinyGrouping: fc.Arbitrary<GroupingInput> = fc
  .record({
    experts: fc.array(
      fc.record({
        specialties: fc.constantFrom(['x'], ['y'], ['z'], ['y', 'x']),
        level: fc.constantFrom(null, 'associate_senior' as const, 'full_senior' as const),
        group: fc.constantFrom(null, 1, 2),
      }),
      { minLength: 2, maxLength: 7 },
    ),
    applications: fc.array(
      fc.record({
        specialty: fc.constantFrom('x', 'y', 'z'),
        level: fc.constantFrom(null, 'full_senior' as const),
        defence: fc.boolean(),
        group: fc.constantFrom(null, 1, 2),
        stays: fc.constantFrom(null, null, 1, 1, 2),
      }),
      { minLength: 2, maxLength: 7 },
    ),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6), fc.boolean()), {
      maxLength: 8,
      selector: ([a, e]) => 9 * a + e,
    }),
    rules: fc.record({
      count: fc.constantFrom(1, 2, 2, 2, 3),
      minimum: fc.constantFrom(1, 2, 3),
      evenBy: fc.constantFrom('group' as const, 'expert' as const),
      spread: fc.constantFrom(0, 20, 60),
      defenceGroups: fc.constantFrom([], [], [2]),
      level: fc.boolean(),
    }),
  })
  .map(({ experts, applications, pairs, rules }) => ({
    experts: experts.map((one, i) => juror(i, one)),
    applications: applications.map((one, i) => dossier(i, one)),
    away: pairs.map(([a, e, joins]) => away(a, e, joins)),
    homes: null,
    rules,
  }));

it('both placings are the best that trying everything finds; 2,000 tiny juries', () => {
  let [plans, crossed] = [0, 0];
  fc.assert(
    fc.property(tinyGrouping, (input) => {
      const result = atOnce(formGroups(input));
      if (!result.ok) {
        if (result.refusal.code === 'locked_sizes_crossed') crossed += 1;
        return;
      }
      plans += 1;
      const [seats, places] = placingsOf(input);
      expect(result.value.experts.aims.map(({ value }) => value)).toEqual(bestByTrying(seats));
      expect(result.value.applications.aims.map(({ value }) => value)).toEqual(bestByTrying(places));
      expect(checkGrouping(input, result.value).ok).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect([plans > 600, crossed > 20]).toEqual([true, true]);
}, 120_000);

/** The same numbers on every machine: no luck of the day in what is compared. */
function generated(dossiers: number, jurors: number, count: number, more: Partial<GroupingInput['rules']> = {}) {
  let state = 20221205 + dossiers;
  const random = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const disciplines = count + 3;
  // Larger disciplines are likelier, as in a round.
  const discipline = () => `s${Math.min(random(disciplines), random(disciplines))}`;
  const base = toGroup({}, {}, { count, ...more });
  return {
    ...base,
    experts: Array.from({ length: jurors }, (_, i) =>
      juror(i, {
        specialties: [discipline(), discipline()],
        level: (['full_senior', 'associate_senior', null] as const)[random(3)] ?? null,
      }),
    ),
    applications: Array.from({ length: dossiers }, (_, i) =>
      dossier(i, {
        specialty: discipline(),
        level: random(2) === 0 ? 'full_senior' : 'associate_senior',
        defence: random(4) === 0,
        group: 1 + random(count),
        stays: random(25) === 0 ? 1 + random(count) : null,
      }),
    ),
    away: Array.from({ length: Math.floor((dossiers * jurors) / 12) }, () =>
      away(random(dossiers), random(jurors), random(6) > 0),
    ),
  } satisfies GroupingInput;
}

it.each([
  ['60 dossiers, 15 experts, 5 groups', 60, 15, 5, {}],
  [
    '60 by expert, with defences and levels',
    60,
    15,
    5,
    { evenBy: 'expert', spread: 40, defenceGroups: [1], level: true },
  ],
  ['600 dossiers, 60 experts, 12 groups', 600, 60, 12, { spread: 30, defenceGroups: [2, 5], level: true }],
] as const)(
  'equals the other solver aim by aim: %s',
  async (_, dossiers, jurors, count, rules) => {
    const input = generated(dossiers, jurors, count, {
      ...rules,
      defenceGroups: [...('defenceGroups' in rules ? rules.defenceGroups : [])],
    });
    const plan = grouped(input);
    const solver = await highsSolver();
    const [seats, places] = placingsOf(input);
    expect(plan.experts.aims.map(({ value }) => value)).toEqual(bestByHighs(seats, solver));
    expect(plan.applications.aims.map(({ value }) => value)).toEqual(bestByHighs(places, solver));
    expect(checkGrouping(input, plan).ok).toBe(true);
  },
  120_000,
);
