import { isBelow } from '../assignment/problem.ts';
import type { Ranked } from '../assignment/ranked.ts';
import { applicationSizes, weightsOf } from './group-sizes.ts';
import type { ApplicationAim, ApplicationToPlace, ExpertToPlace, GroupingInput } from './grouping.ts';
import { namedAims } from './named-aims.ts';

export interface ApplicationPlaces {
  readonly ranked: Ranked;
  readonly aims: readonly ApplicationAim[];
}

export interface SeatedGroups {
  readonly members: readonly (readonly ExpertToPlace[])[];
  readonly homes: readonly (readonly string[])[];
}

/**
 * The placing of dossiers among groups whose experts sit. In order: for how many experts the dossier falls short of
 * `minimum` who may judge it; members who may not sit in its group; its discipline is the main one of a member (a
 * second one counts 1, none 2); it is where its discipline is; members who leave the room; a defence where defences are
 * heard; for how many it falls short of `minimum` not below the level applied for; even shares; the place of today.
 * Locked dossiers have one group only. `applications` in id order.
 */
export function applicationPlaces(
  { away, rules }: GroupingInput,
  applications: readonly ApplicationToPlace[],
  { members, homes }: SeatedGroups,
): ApplicationPlaces {
  const { count, minimum, defenceGroups } = rules;
  const size = applications.length * count;
  const table = () => new Int32Array(size);
  const forbidden = new Uint8Array(size);
  const [able, barred, discipline, together, recused] = [table(), table(), table(), table(), table()];
  const [defence, level, even, place] = [table(), table(), table(), table()];
  const weights = weightsOf(
    members.map((one) => one.length),
    rules,
  );
  const all = weights.reduce((sum, one) => sum + one, 0);
  const heaviest = weights.reduce((a, b) => Math.max(a, b), 0);
  const awayFrom = awayByApplication(away);
  const steps = new Map<string, readonly number[]>();
  for (const [row, one] of applications.entries()) {
    const kept = awayFrom.get(one.applicationId);
    const step = steps.get(one.specialty) ?? members.map((own) => disciplineStep(own, one.specialty));
    steps.set(one.specialty, step);
    for (let group = 0; group < count; group += 1) {
      const at = row * count + group;
      const seated = members[group] ?? [];
      const free = kept === undefined ? seated : seated.filter(({ expertId }) => !kept.has(expertId));
      if (one.stays !== null && one.stays !== group + 1) forbidden[at] = 1;
      able[at] = Math.max(0, minimum - free.length);
      barred[at] = kept === undefined ? 0 : seated.filter(({ expertId }) => kept.get(expertId) === false).length;
      discipline[at] = step[group] as number;
      together[at] = homes[group]?.includes(one.specialty) ? 0 : 1;
      recused[at] = seated.length - free.length;
      defence[at] = one.defence && !defenceGroups.includes(group + 1) ? 1 : 0;
      level[at] = Math.max(0, minimum - free.filter((expert) => !isBelow(expert, one)).length);
      // (of x − share)² is of × x² − 2 × share × x and what is the same for all; raised so that none is below zero.
      even[at] = 2 * applications.length * (heaviest - (weights[group] as number));
      place[at] = one.group === null || one.group === group + 1 ? 0 : 1;
    }
  }
  const { aims, names } = namedAims<ApplicationAim>([
    { aim: 'able', cost: able },
    { aim: 'barred', cost: barred },
    { aim: 'discipline', cost: discipline },
    { aim: 'together', cost: together },
    { aim: 'recused', cost: recused },
    defenceGroups.length === 0 ? undefined : { aim: 'defence', cost: defence },
    rules.level ? { aim: 'level', cost: level } : undefined,
    { aim: 'even', cost: even, balance: all },
    applications.every((one) => one.group === null) ? undefined : { aim: 'place', cost: place },
  ]);
  const sizes = applicationSizes(applications.length, weights, rules.spread);
  return { aims: names, ranked: { rows: applications.length, columns: count, forbidden, ...sizes, aims } };
}

/** By application: who is kept away, and whether they may sit in its group all the same. */
function awayByApplication(away: GroupingInput['away']): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const found = new Map<string, Map<string, boolean>>();
  for (const { applicationId, expertId, joins } of away) {
    const own = found.get(applicationId) ?? new Map<string, boolean>();
    own.set(expertId, joins);
    found.set(applicationId, own);
  }
  return found;
}

/** 0: the main discipline of a member, 1: a second one, 2: of nobody. */
function disciplineStep(members: readonly ExpertToPlace[], specialty: string): number {
  if (members.some(({ specialties }) => specialties[0] === specialty)) return 0;
  return members.some(({ specialties }) => specialties.includes(specialty)) ? 1 : 2;
}
