import type { Ranked } from '../assignment/ranked.ts';
import { expertSizes } from './group-sizes.ts';
import type { ExpertAim, ExpertToPlace, GroupingInput } from './grouping.ts';
import { namedAims } from './named-aims.ts';

/** Experts in id order against groups by number: 0 to 2 by discipline, dossiers of the group's disciplines they are kept from. */
export interface ExpertPlaces {
  readonly ranked: Ranked;
  readonly aims: readonly ExpertAim[];
}

/**
 * The placing of experts for what each group is for. In order: the main discipline is one of the group's (a second one
 * counts 1, none 2); nobody sits where dossiers of the group's disciplines forbid it; as few as can be have to leave the
 * room; everybody stays where they sit today; even groups. `experts` and `input` are in id order.
 */
export function expertPlaces(
  { applications, away, rules }: GroupingInput,
  experts: readonly ExpertToPlace[],
  homes: readonly (readonly string[])[],
): ExpertPlaces {
  const { count } = rules;
  const rowOf = new Map<string, number>(experts.map((one, row) => [one.expertId, row]));
  const homesOf = new Map<string, number[]>();
  for (const [group, names] of homes.entries()) {
    for (const name of names) homesOf.set(name, [...(homesOf.get(name) ?? []), group]);
  }
  const groupsOf = new Map(applications.map((one) => [one.applicationId, homesOf.get(one.specialty) ?? []]));
  const counted = (of: (joins: boolean) => boolean) => {
    const cost = new Int32Array(experts.length * count);
    for (const { applicationId, expertId, joins } of away) {
      const row = rowOf.get(expertId);
      if (row === undefined || !of(joins)) continue;
      for (const group of groupsOf.get(applicationId) ?? []) {
        cost[row * count + group] = (cost[row * count + group] as number) + 1;
      }
    }
    return cost;
  };
  const each = (of: (one: ExpertToPlace, group: number) => number) =>
    Int32Array.from({ length: experts.length * count }, (_, at) =>
      of(experts[Math.floor(at / count)] as ExpertToPlace, at % count),
    );
  const { aims, names } = namedAims<ExpertAim>([
    { aim: 'discipline', cost: each((one, group) => disciplineStep(one, homes[group] ?? [])) },
    { aim: 'barred', cost: counted((joins) => !joins) },
    { aim: 'recused', cost: counted(() => true) },
    experts.every((one) => one.group === null)
      ? undefined
      : { aim: 'place', cost: each(({ group: today }, group) => (today === null || today === group + 1 ? 0 : 1)) },
    { aim: 'even', cost: new Int32Array(experts.length * count), balance: 1 },
  ]);
  return {
    aims: names,
    ranked: {
      rows: experts.length,
      columns: count,
      forbidden: new Uint8Array(experts.length * count),
      ...expertSizes(experts.length, rules),
      aims,
    },
  };
}

/** 0: by the main discipline, 1: by a second one, 2: by none. */
function disciplineStep({ specialties }: ExpertToPlace, home: readonly string[]): number {
  const [main = ''] = specialties;
  if (home.includes(main)) return 0;
  return specialties.some((one) => home.includes(one)) ? 1 : 2;
}
