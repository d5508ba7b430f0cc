import { findGrouping } from '../../../db/tables/group-plans.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import type { Contract } from '../../core/contract/index.ts';
import { planRulesOf } from '../../core/domain/assignment/plan-rules.ts';
import type { GroupingInput } from '../../core/domain/groups/grouping.ts';
import type { ShapedGroup } from '../../core/domain/groups/move-members.ts';
import { ok, type Result } from '../../core/domain/kernel/result.ts';
import type { GroundSources } from '../eligibility-ground.ts';
import type { HandlerOf } from '../feature.ts';
import { loadGroupingFacts } from '../grouping-facts.ts';
import { openPlan } from './plan-acts.ts';

export type FormAsked = Parameters<HandlerOf<Contract['groups']['form']>>[1];

export interface GroupingGround {
  readonly input: GroupingInput;
  /** The groups whose people and numbers stay, in the order of the plan's; none: groups are formed anew. */
  readonly keeping: readonly ShapedGroup[];
}

/**
 * What groups are formed from, as it stands now (`loadGroupingFacts`), and by which rules. Groups are counted from 1 in
 * the order of their numbers, whatever these are. Refusals: those of `openPlan`.
 */
export async function loadGroupingGround(sources: GroundSources, asked: FormAsked): Promise<Result<GroupingGround>> {
  const { db } = sources;
  const { roundId, count, evenBy, spread, keep, defenceGroups } = asked;
  const round = await openPlan(db, roundId);
  if (!round.ok) return round;
  const { pack } = round.value;
  const today = await listGroups(db, roundId);
  const keeping = keep && today.length === count ? today : [];
  const placeOf = new Map(today.map(({ number }, i) => [number, keeping.length > 0 ? i + 1 : number]));
  const groupOf = new Map<string, number>(
    today.flatMap((one) => [...one.expertIds, ...one.applicationIds].map((id) => [id, one.number] as const)),
  );
  const place = (id: string) => placeOf.get(groupOf.get(id) ?? 0) ?? null;
  const homes = (await findGrouping(db, roundId))?.plan.groups;
  const kept = keeping.length > 0;
  return ok({
    keeping,
    input: {
      ...(await loadGroupingFacts(sources, round.value, place, { kept, defences: defenceGroups.length > 0 })),
      homes: kept ? keeping.map((group) => homes?.[group.groupId]?.home ?? group.specialties) : null,
      rules: {
        ...{ count, evenBy, spread },
        minimum: pack.rules.groupMinimum.value,
        defenceGroups: defenceGroups.flatMap((number) => (kept ? (placeOf.get(number) ?? []) : number)),
        level: planRulesOf(pack, 'group').lowerLevel !== 0,
      },
    },
  });
}
