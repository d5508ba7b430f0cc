import { canonicalJson, sha256Hex } from '../kernel/digest.ts';
import { byText } from '../kernel/order.ts';
import type { GroupPromised } from './check-grouping.ts';
import type { ApplicationAim, ExpertAim, Grouping, GroupingRules, ProvedPlaces } from './grouping.ts';
import { changedSince, type GroupingPart, type GroupingSeal } from './grouping-seal.ts';
import type { ShapedGroup } from './move-members.ts';

/** How groups were formed, as the file keeps it: with the proof, so that it can be checked again. */
export interface KeptGrouping {
  /** `defenceGroups`: numbers as the groups had them then; whose they are now, `groups` tells. */
  readonly rules: GroupingRules;
  /** By id of the group. */
  readonly groups: Readonly<Record<string, KeptGroup>>;
  readonly experts: ProvedPlaces<ExpertAim>;
  readonly applications: ProvedPlaces<ApplicationAim>;
  readonly wider: Grouping['wider'];
  readonly promises: readonly GroupPromised[];
  readonly seal: GroupingSeal;
}

interface KeptGroup {
  /** What it is for. */
  readonly home: readonly string[];
  /** Fewest and most dossiers it might have. */
  readonly least: number;
  readonly most: number;
  /** Hears defences, under whatever number; undefined: an earlier version wrote down the numbers alone. */
  readonly defence?: boolean;
}

type Placed = Pick<ShapedGroup, 'expertIds' | 'applicationIds'>;

/**
 * One spelling of who is with whom: what was proved of it holds for nothing else. Groups may exchange their numbers, that
 * moves nobody.
 */
export function placementDigest(groups: readonly Placed[]): string {
  const placed = groups.map(({ expertIds, applicationIds }) =>
    canonicalJson({ experts: [...expertIds].sort(byText), applications: [...applicationIds].sort(byText) }),
  );
  return sha256Hex(canonicalJson(placed.sort(byText)));
}

interface ShownAim<A extends string> {
  readonly aim: A;
  /** null: it would tell of experts who cannot be told now. */
  readonly value: number | null;
}

/** How groups were formed, as it may be told. */
export interface GroupingView {
  readonly rules: GroupingRules;
  /** Somebody was moved since: what was proved then is not told of the groups as they are. */
  readonly changed: boolean;
  /** What it was formed from and is no longer the same: what was proved holds for the day it was formed. */
  readonly since: readonly GroupingPart[];
  readonly experts: readonly ShownAim<ExpertAim>[];
  readonly applications: readonly ShownAim<ApplicationAim>[];
  readonly sizes: readonly {
    readonly number: number;
    readonly experts: number;
    readonly applications: number;
    readonly least: number;
    readonly most: number;
  }[];
  readonly wider: Grouping['wider'];
  readonly promises: readonly GroupPromised[];
  readonly madeUtc: string;
}

/** How many bear a recusal, a discipline or a level would tell who they are. */
const OPEN_AIMS: ReadonlySet<string> = new Set(['together', 'defence', 'even', 'place']);

/** Numbers, as they are now, of the groups that hear defences. */
function defenceGroups({ rules, groups: kept }: KeptGrouping, groups: readonly ShapedGroup[]): readonly number[] {
  const numbersAlone = Object.values(kept).every(({ defence }) => defence === undefined);
  if (numbersAlone) return rules.defenceGroups;
  return groups.filter(({ groupId }) => kept[groupId]?.defence === true).map(({ number }) => number);
}

/** `now`: what groups would be formed from today. `sealed`: somebody's name is kept back. */
export function groupingView(
  { placed, plan, madeUtc }: { readonly placed: string; readonly plan: KeptGrouping; readonly madeUtc: string },
  groups: readonly ShapedGroup[],
  now: GroupingSeal,
  sealed: boolean,
): GroupingView {
  const { rules, experts, applications, wider, promises } = plan;
  const shown = <A extends string>({ aims }: ProvedPlaces<A>): ShownAim<A>[] =>
    aims.map(({ aim, value }) => ({ aim, value: sealed && !OPEN_AIMS.has(aim) ? null : value }));
  return {
    rules: { ...rules, defenceGroups: defenceGroups(plan, groups) },
    changed: placementDigest(groups) !== placed,
    since: changedSince(plan.seal, now),
    experts: shown(experts),
    applications: shown(applications),
    sizes: groups.map(({ groupId, number, expertIds, applicationIds }) => ({
      number,
      experts: expertIds.length,
      applications: applicationIds.length,
      least: plan.groups[groupId]?.least ?? 0,
      most: plan.groups[groupId]?.most ?? 0,
    })),
    wider: sealed ? null : wider,
    promises,
    madeUtc,
  };
}
