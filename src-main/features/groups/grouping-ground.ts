import { listApplications } from '../../../db/tables/applications.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { findGrouping, listStays } from '../../../db/tables/group-plans.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import type { Contract } from '../../core/contract/index.ts';
import { planRulesOf } from '../../core/domain/assignment/plan-rules.ts';
import type { GroupingInput } from '../../core/domain/groups/grouping.ts';
import type { ShapedGroup } from '../../core/domain/groups/move-members.ts';
import { ok, type Result } from '../../core/domain/kernel/result.ts';
import { staysInGroup } from '../../core/domain/recusal/kinds.ts';
import { keepsAway } from '../../core/domain/recusal/register.ts';
import { loadHeard } from '../defence-list.ts';
import type { GroundSources } from '../eligibility-ground.ts';
import type { HandlerOf } from '../feature.ts';
import { plannedExperts } from '../plan-ground.ts';
import { openPlan } from './plan-acts.ts';

export type FormAsked = Parameters<HandlerOf<Contract['groups']['form']>>[1];

export interface GroupingGround {
  readonly input: GroupingInput;
  /** The groups whose people and numbers stay, in the order of the plan's; none: groups are formed anew. */
  readonly keeping: readonly ShapedGroup[];
}

/**
 * What groups are formed from, as it stands now: accepted applications, holders of seats who are not marked absent, every
 * recusal and undecided relation, locked dossiers, the round's rules. Groups are counted from 1 in the order of their
 * numbers, whatever these are. Refusals: those of `openPlan`.
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
  const stays = await listStays(db, roundId);
  const applications = await listApplications(db, roundId);
  const heard = defenceGroups.length === 0 ? new Map() : await loadHeard(sources, round.value, applications);
  const homes = (await findGrouping(db, roundId))?.plan.groups;
  const kept = keeping.length > 0;
  return ok({
    keeping,
    input: {
      experts: (await plannedExperts(db, round.value, { groupOf, limits: [] })).map(
        ({ expertId, specialties, level }) => {
          return { expertId, specialties, level, group: kept ? place(expertId) : null };
        },
      ),
      applications: applications.map(({ applicationId, specialty, level }) => ({
        ...{ applicationId, specialty, level },
        defence: heard.has(applicationId),
        group: kept ? place(applicationId) : null,
        stays: stays.has(applicationId) ? place(applicationId) : null,
      })),
      away: (await loadRegister(db, roundId)).filter(keepsAway).map(({ applicationId, expertId, treatment }) => {
        return { applicationId, expertId, joins: staysInGroup(treatment) };
      }),
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
