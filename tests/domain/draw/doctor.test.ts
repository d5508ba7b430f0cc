import { beforeAll, describe, expect, it } from 'vitest';
import { complete, poolOf } from '../../../src-main/core/domain/draw/completion.ts';
import { boundsOf, type CompositionRule } from '../../../src-main/core/domain/draw/composition.ts';
import { type Diagnosis, diagnose } from '../../../src-main/core/domain/draw/doctor.ts';
import { drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import type { Solver } from '../../../src-main/core/domain/draw/lottery/solver.ts';
import { type Sealable, sealedPool } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { relaxed, type WayOut } from '../../../src-main/core/domain/draw/ways-out.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { smallestCost } from '../../support/smallest-cost.ts';
import { candidates, dice, inputOf, rule } from './random-pools.ts';
import { instance } from './random-rules.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

type Ill = Extract<Diagnosis, { kind: 'impossible' }>;

const sealedOf = (number: number): Sealable => {
  const { people, rules, seats } = instance(number);
  return { candidates: people, excluded: [], rules, seats, alternates: 0 };
};

function ill(sealed: Sealable, by = solver): Ill {
  const found = atOnce(diagnose(sealed, by));
  if (found.kind !== 'impossible') throw new Error(found.kind);
  return found;
}

/** A jury is drawn by the product itself. */
const possible = ({ candidates: people }: Sealable, rules: readonly CompositionRule[], seats: number) =>
  drawJury(inputOf(people, rules, { seats, alternates: 0 })).ok;

function expectTried(sealed: Sealable, { changes, seats }: WayOut, number: number): void {
  const to = seats?.to ?? sealed.seats;
  const rules = relaxed(sealed.rules, changes);
  expect([number, to % 2, possible(sealed, rules, to)]).toEqual([number, 1, true]);
  // No step of it is given away: taking one back by a single person is too much again.
  for (const { rule: at, end, from, to: then } of changes) {
    const back = rules.map((r, i) => (i === at ? { ...r, [end]: then + Math.sign(from - then) } : r));
    expect([number, possible(sealed, back, to)]).toEqual([number, false]);
  }
}

/** Whether a jury exists on which, of each of these ways, at least one change is not made so far. By the exact search. */
function anotherWay(sealed: Sealable, ways: readonly WayOut[]): boolean {
  const people = sealedPool(sealed);
  const held = ways.reduce<(readonly WayOut['changes'][number][])[]>(
    (lists, { changes, seats }) => {
      if (seats !== null) return lists;
      return lists.flatMap((list) => changes.map((one) => [...list, one]));
    },
    [[]],
  );
  const nearest = (sign: number) =>
    Math.min(
      ...ways
        .flatMap(({ seats }) => (seats && Math.sign(seats.to - seats.from) === sign ? [seats.to] : []))
        .map((to) => sign * to),
      Number.POSITIVE_INFINITY,
    );
  const odd = people.map((_, i) => i + 1).filter((n) => n % 2 === 1 && n < nearest(1) && -n < nearest(-1));
  return held.some((list) => {
    const rules = sealed.rules.map((one, at) => {
      const ends = list.filter((change) => change.rule === at);
      // One person less far than the way goes; every other end gives way altogether.
      const least = Math.max(0, ...ends.flatMap(({ end, to }) => (end === 'min' ? [to + 1] : [])));
      const most = Math.min(...ends.flatMap(({ end, to }) => (end === 'max' ? [to - 1] : [])), people.length);
      return { ...one, min: least, max: most };
    });
    return odd.some((seats) => {
      const pool = poolOf(boundsOf(rules, people, seats));
      return complete(pool, { seats, inside: [], left: people.map((_, i) => i) }).kind !== 'none';
    });
  });
}

const UNASKED = {
  search: () => {
    throw new Error('nobody searches here');
  },
};

describe('fifty broken rule sets', () => {
  it('each have three ways out where there are three, each tried, the first the smallest that the exact search allows', () => {
    const costs = new Map<number, number>();
    let broken = 0;
    let fewer = 0;
    for (let number = 3; broken < 50; number += 3) {
      const sealed = sealedOf(number);
      if (atOnce(diagnose(sealed, solver)).kind === 'possible') continue;
      broken += 1;
      const { conflict, relaxations, proved } = ill(sealed);
      const inConflict = sealed.rules.map((r, i) => ({
        ...r,
        min: conflict.some((c) => c.rule === i && c.end === 'min') ? r.min : 0,
        max: conflict.some((c) => c.rule === i && c.end === 'max') ? r.max : null,
      }));
      expect([number, possible(sealed, inConflict, sealed.seats)]).toEqual([number, false]);
      for (const { rule: at, end } of conflict) {
        const without = inConflict.map((r, i) =>
          i !== at ? r : end === 'min' ? { ...r, min: 0 } : { ...r, max: null },
        );
        expect([number, possible(sealed, without, sealed.seats)]).toEqual([number, true]);
      }
      for (const way of relaxations) expectTried(sealed, way, number);
      const [first] = relaxations;
      expect([number, proved, first?.cost]).toEqual([number, true, smallestCost(sealed, first?.cost ?? 0)]);
      costs.set(first?.cost ?? 0, (costs.get(first?.cost ?? 0) ?? 0) + 1);
      if (relaxations.length === 3) continue;
      fewer += 1;
      expect([number, anotherWay(sealed, relaxations)]).toEqual([number, false]);
    }
    // The fifty are worth something: ways of several sizes, and few pools that leave fewer than three.
    expect(costs.size).toBeGreaterThanOrEqual(4);
    expect(fewer).toBeLessThan(12);
  }, 120_000);

  it('the exact search tells a way that is not the smallest', () => {
    // The one conflict that was found first wants four people to give way; two changes together want three.
    expect([smallestCost(sealedOf(897), 2), smallestCost(sealedOf(897), 4)]).toEqual([undefined, 3]);
    expect(ill(sealedOf(897)).relaxations[0]).toMatchObject({ cost: 3, changes: [{ end: 'min' }, { end: 'max' }] });
  });

  it('a rule for each value gives way once, whatever the number of its values that need it', () => {
    const sealed = sealedOf(303);
    const each = sealed.rules.findIndex(({ value }) => value === '*');
    const [first] = ill(sealed).relaxations;
    expect(first).toMatchObject({ cost: 1, seats: null, changes: [{ rule: each, end: 'max' }] });
    // Said employer by employer the same costs two: two of them need the second person.
    const employers = new Set(sealed.candidates.flatMap(({ attributes }) => attributes?.employer ?? []));
    const apart = sealed.rules.flatMap((one, i) =>
      i === each ? [...employers].map((value) => ({ ...one, value })) : [one],
    );
    expect(smallestCost({ ...sealed, rules: apart }, 3)).toBe(2);
    expect(ill({ ...sealed, rules: apart }).relaxations[0]?.cost).toBe(2);
  });
});

describe('the ways out', () => {
  const people = candidates(dice(1), { people: 16, values: { specialty: 1 } });

  it('of rules that halves of people could keep: any one of the three given way makes a jury', () => {
    // Everybody is of two sorts; one of each of three sorts would take one and a half people.
    const pairs = [
      ['甲', '乙'],
      ['乙', '丙'],
      ['丙', '甲'],
    ];
    const paired = people.map((one, i) => ({
      ...one,
      attributes: { discipline: i < 9 ? (pairs[i % 3] as string[]) : [] },
    }));
    const rules = ['甲', '乙', '丙'].map((value) => rule('discipline', value, 1, 1));
    const found = ill({ candidates: paired, excluded: [], rules, seats: 5, alternates: 0 });
    expect(new Set(found.conflict.map((c) => c.rule)).size).toBe(3);
    expect(found.relaxations.map((r) => r.cost)).toEqual([1, 1, 1]);
  });

  it('where people are lacking go by fewer seats, from an even number to an odd one', () => {
    const pool = { candidates: people, excluded: [], rules: [rule('specialty', '*', 0, null)], alternates: 0 };
    for (const [seats, to] of [
      [17, 15],
      [18, 15],
      [25, 15],
    ] as const) {
      const { conflict, relaxations, eligible } = ill({ ...pool, seats });
      expect([conflict, eligible]).toEqual([[], 16]);
      expect(relaxations).toEqual([
        { changes: [], seats: { from: seats, to }, cost: seats - to, bits: expect.any(Number) },
      ]);
    }
  });

  it('take up a share by the seats that it is then a share of, more of them too', () => {
    // Of 16 people 9 are new: four fifths of 11 seats are 9, of 13 already 11.
    const mixed = people.map((one, i) => ({ ...one, attributes: { service: [i < 7 ? 'served' : 'new'] } }));
    const rules = [rule('service', 'new', { numerator: 4, denominator: 5 }), rule('service', 'served', 4)];
    const sealed = { candidates: mixed, excluded: [], rules, seats: 11, alternates: 0 };
    const { relaxations } = ill(sealed);
    for (const way of relaxations) expectTried(sealed, way, 0);
    expect(relaxations[0]?.cost).toBe(smallestCost(sealed, 5));
  });

  it('leave rules alone that only warn', () => {
    const rules = [rule('specialty', '*', 17, null, 'warn'), rule('specialty', 'nobody', 2)];
    const { relaxations } = ill({ candidates: people, excluded: [], rules, seats: 5, alternates: 0 });
    expect(relaxations[0]).toMatchObject({ changes: [{ rule: 1, end: 'min', from: 2, to: 0 }], cost: 2 });
    expect(relaxations.flatMap(({ changes }) => changes).every((one) => one.rule === 1)).toBe(true);
  });

  it('are found without the solver as well where it comes to no end, and nobody says then that they are the smallest', () => {
    const idle = { solve: () => undefined, close: () => undefined };
    const still = { setCosts: () => undefined, addColumn: () => undefined, setCoefficient: () => undefined };
    const late: Solver = { open: () => ({ ...idle, ...still, ...UNASKED, setRow: () => undefined }) };
    const { proved, relaxations } = ill(sealedOf(897), late);
    expect([proved, relaxations.length > 0]).toEqual([false, true]);
    for (const way of relaxations) expectTried(sealedOf(897), way, 897);
  });

  it('that do not lead to a jury are not believed', () => {
    // A solver that answers everything with 1: its jury has not the right number.
    const wrong: Solver = {
      open: (programme) => ({
        ...{ setCosts: () => undefined, addColumn: () => undefined, setCoefficient: () => undefined },
        ...{ setRow: () => undefined, close: () => undefined, ...UNASKED },
        solve: () => ({ value: 0, columns: programme.columns.map(() => 1), duals: [] }),
      }),
    };
    const { proved, relaxations } = ill(sealedOf(897), wrong);
    expect(proved).toBe(false);
    for (const way of relaxations) expectTried(sealedOf(897), way, 897);
  });
});
