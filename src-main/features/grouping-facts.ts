import type { ReadDb } from '../../db/handles.ts';
import { listApplications } from '../../db/tables/applications.ts';
import { loadRegister } from '../../db/tables/conflicts.ts';
import { findGrouping, listStays } from '../../db/tables/group-plans.ts';
import { listGroups } from '../../db/tables/groups.ts';
import type { GroupingInput } from '../core/domain/groups/grouping.ts';
import { groupingSeal } from '../core/domain/groups/grouping-seal.ts';
import { type GroupingView, groupingView } from '../core/domain/groups/kept-grouping.ts';
import { grouped } from '../core/domain/kernel/grouped.ts';
import { staysInGroup, takesPart } from '../core/domain/recusal/kinds.ts';
import { tiesOf } from '../core/domain/recusal/register.ts';
import { loadHeard } from './defence-list.ts';
import type { GroundSources } from './eligibility-ground.ts';
import { plannedExperts } from './plan-ground.ts';
import type { LoadedRound } from './round-loading.ts';
import { loadSealedNames } from './sealed-names.ts';

export type GroupingFacts = Pick<GroupingInput, 'experts' | 'applications' | 'away'>;

/**
 * What groups are formed from, as it stands now: accepted applications, holders of seats who are not marked absent, every
 * recusal and undecided relation, locked dossiers. `placeOf`: where somebody is placed today. `defences`: somewhere they
 * are heard together; else nobody asks who needs one.
 */
export async function loadGroupingFacts(
  sources: GroundSources,
  round: LoadedRound,
  placeOf: (id: string) => number | null,
  { kept, defences }: { readonly kept: boolean; readonly defences: boolean },
): Promise<GroupingFacts> {
  const { db } = sources;
  const roundId = round.row.id;
  const stays = await listStays(db, roundId);
  const applications = await listApplications(db, roundId);
  const heard = defences ? await loadHeard(sources, round, applications) : new Map();
  const experts = await plannedExperts(db, round, { groupOf: new Map(), limits: [] });
  return {
    experts: experts.map(({ expertId, specialties, level }) => {
      return { expertId, specialties, level, group: kept ? placeOf(expertId) : null };
    }),
    applications: applications.map(({ applicationId, specialty, level }) => ({
      ...{ applicationId, specialty, level },
      defence: heard.has(applicationId),
      group: kept ? placeOf(applicationId) : null,
      stays: stays.has(applicationId) ? placeOf(applicationId) : null,
    })),
    away: await keptAway(db, roundId),
  };
}

/** The register has one entry a relation: two relations of one pair are one pair all the same, by the stricter. */
async function keptAway(db: ReadDb, roundId: string): Promise<GroupingInput['away']> {
  const entriesOf = grouped(await loadRegister(db, roundId), (entry) => entry.applicationId);
  return [...entriesOf].flatMap(([applicationId, entries]) =>
    tiesOf(entries)
      .filter(({ treatment }) => !takesPart(treatment))
      .map(({ expertId, treatment }) => ({ applicationId, expertId, joins: staysInGroup(treatment) })),
  );
}

/** How the groups were formed, and what of it has changed since; null: nobody wrote it down. */
export async function loadGroupingView(sources: GroundSources, round: LoadedRound): Promise<GroupingView | null> {
  const { db } = sources;
  const roundId = round.row.id;
  const formed = await findGrouping(db, roundId);
  if (formed === undefined) return null;
  const groups = await listGroups(db, roundId);
  const placed = new Map<string, number>(groups.flatMap((one) => one.applicationIds.map((id) => [id, one.number])));
  const defences = formed.plan.rules.defenceGroups.length > 0;
  const facts = await loadGroupingFacts(sources, round, (id) => placed.get(id) ?? null, { kept: false, defences });
  const { sealed } = await loadSealedNames(db, roundId);
  return groupingView(formed, groups, groupingSeal(facts), sealed);
}
