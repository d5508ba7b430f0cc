import { certifyRanked, rankedKept } from '../assignment/certify-ranked.ts';
import { type Ranked, solveRanked } from '../assignment/ranked.ts';
import { byText } from '../kernel/order.ts';
import type { Steps } from '../kernel/pace.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type ApplicationPlaces, applicationPlaces, type SeatedGroups } from './application-places.ts';
import { expertPlaces } from './expert-places.ts';
import type { ApplicationToPlace, Grouping, GroupingInput, ProvedPlaces } from './grouping.ts';
import { homeDisciplines } from './home-disciplines.ts';

/** About how many steps `formGroups` tells of. */
export function groupingSteps({ experts, applications }: Pick<GroupingInput, 'experts' | 'applications'>): number {
  return 2 * (experts.length + applications.length);
}

/** The input in id order, whatever order it came in. */
export function inIdOrder(input: GroupingInput): GroupingInput {
  return {
    ...input,
    experts: [...input.experts].sort((a, b) => byText(a.expertId, b.expertId)),
    applications: [...input.applications].sort((a, b) => byText(a.applicationId, b.applicationId)),
  };
}

/**
 * Review groups: what each is for (greedy, `homeDisciplines`), then the proven best placing of the experts for it
 * (`expertPlaces`), then the proven best placing of the dossiers among the groups whose experts sit
 * (`applicationPlaces`). Three proofs would be needed for the three together; each of the last two is the best for what
 * was settled before it. The same input in another order gives the same groups. Refusals: `group_count_invalid` {count},
 * `too_few_experts_for_groups` {have, need, most} (rule groupMinimum), `too_few_applications_for_groups` {have, need},
 * `locked_group_gone` {number, locked}, `locked_sizes_crossed` {number, have, most, unlock, spread}: the locks leave no
 * plan of these sizes; `number` is a group with too many of them, 0 where others get too few; unlocking `unlock` of them
 * or a spread of `spread` per cent (0: none) would do, each tried.
 */
export function* formGroups(given: GroupingInput): Steps<Result<Grouping>> {
  const input = inIdOrder(given);
  const { experts, applications, rules } = input;
  const refused = refusalOf(input);
  if (refused) return refused;
  const homes = homeDisciplines(input);
  const seats = expertPlaces(input, experts, homes);
  const seated = yield* solveRanked(seats.ranked);
  if (!seated.ok) throw new Error('groups: limits of experts leave no plan');
  const columns = Array.from({ length: rules.count }, (_, group) => group);
  const members = columns.map((group) => experts.filter((_, row) => seated.of[row] === group));

  const ground = { members, homes };
  const places = applicationPlaces(input, applications, ground);
  const placed = yield* solveRanked(places.ranked);
  if (!placed.ok) return yield* locksCrossed(input, places, ground);
  const dossiers = proved(places.ranked, places.aims, placed);
  const lacking = dossiers.aims.find(({ aim }) => aim === 'able')?.value ?? 0;
  return ok({
    groups: columns.map((group) => {
      const own = applications.filter((_, row) => placed.of[row] === group);
      return {
        number: group + 1,
        expertIds: (members[group] ?? []).map((one) => one.expertId),
        applicationIds: own.map((one) => one.applicationId),
        specialties: [...new Set(own.map((one) => one.specialty))].sort(byText),
        least: places.ranked.least[group] as number,
        most: places.ranked.most[group] as number,
      };
    }),
    homes,
    experts: proved(seats.ranked, seats.aims, seated),
    applications: dossiers,
    wider: lacking === 0 ? null : yield* widerSpread(input, ground, lacking),
  });
}

function refusalOf({ experts, applications, rules }: GroupingInput) {
  const { count, minimum } = rules;
  if (!Number.isSafeInteger(count) || count < 1) return refuse('group_count_invalid', { count });
  const [have, need] = [experts.length, count * minimum];
  if (have < need) {
    const most = Math.floor(have / minimum);
    return refuse('too_few_experts_for_groups', { have, need, most }, 'groupMinimum');
  }
  if (applications.length < count) {
    return refuse('too_few_applications_for_groups', { have: applications.length, need: count });
  }
  const gone = applications.filter(({ stays }) => stays !== null && stays > count);
  const number = gone[0]?.stays ?? 0;
  return number > 0 ? refuse('locked_group_gone', { number, locked: gone.length }) : undefined;
}

/** What no other code has looked at is no proof: a plan that its own certificate rejects is a bug. */
function proved<A extends string>(
  ranked: Ranked,
  names: readonly A[],
  { of, prices }: { readonly of: Int32Array; readonly prices: readonly Float64Array[] },
): ProvedPlaces<A> {
  const values = certifyRanked(ranked, { of, prices });
  if (!values.ok) throw new Error(`groups without certificate: ${values.refusal.code}`);
  return {
    aims: names.map((aim, k) => ({ aim, value: values.value[k] as number })),
    prices: prices.map((one) => [...one]),
  };
}

/** Only the first aim, or none: what a change would make possible. */
function* firstAim(ranked: Ranked, aims: Ranked['aims']): Steps<number | undefined> {
  const solved = yield* solveRanked({ ...ranked, aims });
  if (!solved.ok) return undefined;
  const kept = rankedKept({ ...ranked, aims }, solved.of);
  return kept.ok ? (kept.value.values[0] ?? 0) : undefined;
}

/** The smallest spread up to 100 at which `works`; whatever is wider works too. */
function* smallestSpread(from: number, works: (spread: number) => Steps<boolean>): Steps<number | undefined> {
  if (from >= 100 || !(yield* works(100))) return undefined;
  let [low, high] = [from + 1, 100];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (yield* works(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function withSpread(input: GroupingInput, ground: SeatedGroups, spread: number): Ranked {
  return applicationPlaces({ ...input, rules: { ...input.rules, spread } }, input.applications, ground).ranked;
}

function* locksCrossed(input: GroupingInput, { ranked }: ApplicationPlaces, ground: SeatedGroups) {
  const { rows, columns, forbidden, most } = ranked;
  const open = { ...ranked, forbidden: new Uint8Array(rows * columns) };
  const unlock = yield* firstAim(open, [{ cost: Int32Array.from(forbidden), balance: 0 }]);
  const spread = yield* smallestSpread(input.rules.spread, function* (wider) {
    return (yield* firstAim(withSpread(input, ground, wider), [])) !== undefined;
  });
  const locked = (group: number) =>
    input.applications.filter((one: ApplicationToPlace) => one.stays === group + 1).length;
  const crowded = [...most.keys()].find((group) => locked(group) > (most[group] as number));
  return refuse('locked_sizes_crossed', {
    number: crowded === undefined ? 0 : crowded + 1,
    have: crowded === undefined ? 0 : locked(crowded),
    most: crowded === undefined ? 0 : (most[crowded] as number),
    unlock: unlock ?? 0,
    spread: spread ?? 0,
  });
}

function* widerSpread(input: GroupingInput, ground: SeatedGroups, lacking: number): Steps<Grouping['wider']> {
  const lackingAt = function* (spread: number): Steps<number> {
    const ranked = withSpread(input, ground, spread);
    return (yield* firstAim(ranked, ranked.aims.slice(0, 1))) ?? lacking;
  };
  const best = input.rules.spread >= 100 ? lacking : yield* lackingAt(100);
  if (best >= lacking) return null;
  const spread = yield* smallestSpread(input.rules.spread, function* (wider) {
    return (yield* lackingAt(wider)) === best;
  });
  return spread === undefined ? null : { spread, lacking: best };
}
