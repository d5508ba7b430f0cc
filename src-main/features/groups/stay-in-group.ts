import { listStays, setStays as writeStays } from '../../../db/tables/group-plans.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import type { Contract } from '../../core/contract/index.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { openPlan, planAct } from './plan-acts.ts';

type Doors = Contract['groups'];

/**
 * Dossiers that stay in the group where they are when groups are formed again; a hand moves them all the same. Refusals:
 * those of `openPlan`, `application_not_grouped`, `stays_unchanged`.
 */
export const setStays: HandlerOf<Doors['setStays']> = planAct(
  { kind: 'stay', figures: (_, value: { readonly applications: number }) => value },
  async ({ db }, { roundId, applicationIds, stays }) => {
    const round = await openPlan(db, roundId);
    if (!round.ok) return round;
    const placed = new Set<string>((await listGroups(db, roundId)).flatMap((group) => group.applicationIds));
    if (applicationIds.some((id) => !placed.has(id))) return refuse('application_not_grouped');
    const now = await listStays(db, roundId);
    const changing = [...new Set(applicationIds)].filter((id) => now.has(id) !== stays);
    if (changing.length === 0) return refuse('stays_unchanged');
    await writeStays(db, roundId, changing, stays);
    return done({ applications: changing.length }, { object: roundId, after: { applications: changing, stays } });
  },
);
