import { certifyRanked } from '../assignment/certify-ranked.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { RuleId } from '../rules/rule-pack.ts';
import { applicationPlaces } from './application-places.ts';
import { expertPlaces } from './expert-places.ts';
import { inIdOrder } from './form-groups.ts';
import type { Grouping, GroupingInput } from './grouping.ts';

/** What groups promise, in the order in which it is told. */
export const GROUP_PROMISES = ['dossiers_once', 'experts_once', 'minimum', 'sizes', 'locked'] as const;
export type GroupPromise = (typeof GROUP_PROMISES)[number];

/** A hard rule as it was kept: how often it was looked at, and how often it was not kept. */
export interface GroupPromised {
  readonly promise: GroupPromise;
  readonly rule?: RuleId;
  readonly checked: number;
  readonly violated: number;
}

/**
 * Checks groups without trusting what made them: the promises counted from the input and the lists alone, then the proof
 * by prices of both placings, then the figures. Refusals: `promise_broken` {promise, violated}, those of `certifyRanked`,
 * `figures_differ` {at, recorded, recomputed}.
 */
export function checkGrouping(given: GroupingInput, grouping: Grouping): Result<readonly GroupPromised[]> {
  const promises = groupPromisesOf(given, grouping);
  const lost = promises.find(({ violated }) => violated > 0);
  if (lost) return refuse('promise_broken', { promise: lost.promise, violated: lost.violated });

  const input = inIdOrder(given);
  const { groups, homes } = grouping;
  const columnOf = new Map<string, number>();
  for (const [column, { expertIds, applicationIds }] of groups.entries()) {
    for (const id of [...expertIds, ...applicationIds]) columnOf.set(id, column);
  }
  const columns = (ids: readonly string[]) => Int32Array.from(ids, (id) => columnOf.get(id) ?? -1);
  const members = groups.map((_, column) => input.experts.filter((one) => columnOf.get(one.expertId) === column));
  const seats = expertPlaces(input, input.experts, homes);
  const places = applicationPlaces(input, input.applications, { members, homes });
  const { least, most } = places.ranked;
  for (const [column, one] of groups.entries()) {
    if (one.least === least[column] && one.most === most[column]) continue;
    return refuse('figures_differ', { at: 'sizes', recorded: one.most, recomputed: most[column] ?? 0 });
  }
  for (const [{ ranked, aims }, told, of] of [
    [seats, grouping.experts, columns(input.experts.map((one) => one.expertId))],
    [places, grouping.applications, columns(input.applications.map((one) => one.applicationId))],
  ] as const) {
    const certified = certifyRanked(ranked, { of, prices: told.prices });
    if (!certified.ok) return certified;
    for (const [k, aim] of aims.entries()) {
      const [recorded, recomputed] = [told.aims[k]?.value ?? -1, certified.value[k] as number];
      if (told.aims[k]?.aim !== aim || recorded !== recomputed) {
        return refuse('figures_differ', { at: aim, recorded, recomputed });
      }
    }
  }
  return ok(promises);
}

/** Counted from the lists alone. */
export function groupPromisesOf({ experts, applications, rules }: GroupingInput, { groups }: Grouping) {
  const often = (lists: readonly (readonly string[])[]) => {
    const count = new Map<string, number>();
    for (const id of lists.flat()) count.set(id, (count.get(id) ?? 0) + 1);
    return count;
  };
  const placed = often(groups.map((one) => one.applicationIds));
  const seated = often(groups.map((one) => one.expertIds));
  const notOnce = (list: readonly string[], found: ReadonlyMap<string, number>) => {
    const known = new Set(list);
    return list.filter((id) => found.get(id) !== 1).length + [...found.keys()].filter((id) => !known.has(id)).length;
  };
  const numberOf = new Map(groups.flatMap((one) => one.applicationIds.map((id) => [id, one.number] as const)));
  const locked = applications.filter((one) => one.stays !== null);
  const list: GroupPromised[] = [
    {
      promise: 'dossiers_once',
      checked: applications.length,
      violated: notOnce(
        applications.map((one) => one.applicationId),
        placed,
      ),
    },
    {
      promise: 'experts_once',
      checked: experts.length,
      violated: notOnce(
        experts.map((one) => one.expertId),
        seated,
      ),
    },
    {
      promise: 'minimum',
      rule: 'groupMinimum',
      checked: groups.length,
      violated:
        groups.filter((one) => one.expertIds.length < rules.minimum).length + Math.abs(groups.length - rules.count),
    },
    {
      promise: 'sizes',
      checked: groups.length,
      violated: groups.filter(({ applicationIds: own, least, most }) => own.length < least || own.length > most).length,
    },
    {
      promise: 'locked',
      checked: locked.length,
      violated: locked.filter((one) => numberOf.get(one.applicationId) !== one.stays).length,
    },
  ];
  return list.filter(({ promise, checked }) => promise !== 'locked' || checked > 0);
}
