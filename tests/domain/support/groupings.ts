import fc from 'fast-check';
import type { Ranked } from '../../../src-main/core/domain/assignment/ranked.ts';
import { formGroups } from '../../../src-main/core/domain/groups/form-groups.ts';
import type {
  ApplicationToPlace,
  ExpertToPlace,
  Grouping,
  GroupingInput,
  GroupingRules,
  KeptAway,
} from '../../../src-main/core/domain/groups/grouping.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { app, exp } from './plans.ts';

export const GROUPING: GroupingRules = {
  count: 2,
  minimum: 3,
  evenBy: 'group',
  spread: 20,
  defenceGroups: [],
  level: false,
};

export function juror(i: number, change: Partial<ExpertToPlace> = {}): ExpertToPlace {
  return { expertId: exp(i), specialties: ['x'], level: null, group: null, ...change };
}

export function dossier(i: number, change: Partial<ApplicationToPlace> = {}): ApplicationToPlace {
  return { applicationId: app(i), specialty: 'x', level: null, defence: false, group: null, stays: null, ...change };
}

export function away(application: number, expert: number, joins = true): KeptAway {
  return { applicationId: app(application), expertId: exp(expert), joins };
}

const each = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([name, n]) => Array.from({ length: n }, () => name));

/** `{ 公路: 6 }` becomes six people or applications of that specialty. */
export function toGroup(
  jury: Record<string, number>,
  dossiers: Record<string, number>,
  rules: Partial<GroupingRules> = {},
  change: Partial<GroupingInput> = {},
): GroupingInput {
  return {
    experts: each(jury).map((name, i) => juror(i, { specialties: [name] })),
    applications: each(dossiers).map((specialty, i) => dossier(i, { specialty })),
    away: [],
    homes: null,
    rules: { ...GROUPING, ...rules },
    ...change,
  };
}

export function grouped(input: GroupingInput): Grouping {
  const result = atOnce(formGroups(input));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Values of the aims of the best plan, by trying every one; undefined where there is none. Tiny cases only. */
export function bestByTrying({ rows, columns, forbidden, least, most, aims }: Ranked): number[] | undefined {
  let best: number[] | undefined;
  const of: number[] = [];
  const better = (one: number[]) => {
    if (best === undefined) return true;
    const at = one.findIndex((value, k) => value !== best?.[k]);
    return at >= 0 && (one[at] as number) < (best[at] as number);
  };
  const place = (row: number): void => {
    if (row === rows) {
      const load = Array.from({ length: columns }, (_, column) => of.filter((one) => one === column).length);
      if (load.some((has, column) => has < (least[column] as number) || has > (most[column] as number))) return;
      const values = aims.map(
        ({ cost, balance }) =>
          of.reduce((sum, column, i) => sum + (cost[i * columns + column] as number), 0) +
          load.reduce((sum, has) => sum + balance * has * has, 0),
      );
      if (better(values)) best = values;
      return;
    }
    for (let column = 0; column < columns; column += 1) {
      if (forbidden[row * columns + column] === 1) continue;
      of[row] = column;
      place(row + 1);
    }
  };
  place(0);
  return best;
}

/** Tiny problems of aims in order: forbidden pairs, limits, loads that count. */
export const tinyRanked: fc.Arbitrary<Ranked> = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) => {
    const cells = rows * columns;
    const table = (of: fc.Arbitrary<number>, n: number) => fc.array(of, { minLength: n, maxLength: n });
    const aim = fc.record({ cost: table(fc.constantFrom(0, 0, 1, 2, 5), cells), balance: fc.constantFrom(0, 0, 1, 3) });
    return fc
      .record({
        forbidden: table(fc.constantFrom(0, 0, 0, 0, 1), cells),
        least: table(fc.constantFrom(0, 0, 1, 2), columns),
        room: table(fc.constantFrom(0, 1, 2, 6), columns),
        aims: fc.array(aim, { minLength: 0, maxLength: 4 }),
      })
      .map(({ forbidden, least, room, aims }) => ({
        rows,
        columns,
        forbidden: Uint8Array.from(forbidden),
        least: Int32Array.from(least),
        most: Int32Array.from(least, (one, i) => one + (room[i] ?? 0)),
        aims: aims.map(({ cost, balance }) => ({ cost: Int32Array.from(cost), balance })),
      }));
  });
