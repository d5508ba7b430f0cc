import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { listAssignments } from '../../../db/tables/assignments.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import type { GroupView } from '../../core/contract/groups.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import type { ExpertId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { recusedFrom } from '../../core/domain/recusal/register.ts';
import { listShownJury } from '../sealed-names.ts';

/**
 * The groups with loads and reviewers; applications by dossier-bag number, experts in the order drawn.
 *
 * Groups follow specialties, and so does who reviews whom: a seat in a group, beside an application or with a load of its
 * own narrows its specialty to one or two, and from the pool that is often one person. So a masked juror stands in none of
 * these lists, not even as a seat. What is planned before the sign-in needs sizes only: how many sit in each group, what
 * the group reviews, whether every application has its reviewers, and the least and greatest load. Leaders are named among
 * those who have come.
 */
export async function groupViews(db: ReadDb, roundId: string): Promise<GroupView[]> {
  const jury = await listShownJury(db, roundId);
  const nameOf = new Map(jury.map((j) => [j.expertId, j.expert.name]));
  const told = jury.filter((j) => !j.masked);
  const masked = new Set(jury.filter((j) => j.masked).map((j) => j.expertId));
  const unmasked = (expertId: ExpertId) => !masked.has(expertId);
  const applications = await listApplications(db, roundId);
  const pairs = await listAssignments(db, roundId);
  const register = await loadRegister(db, roundId);
  // In one walk each: a large round has thousands of pairs and of entries.
  const pairsOf = grouped(pairs, (pair) => pair.applicationId);
  const workOf = grouped(pairs, (pair) => pair.expertId);
  const entriesOf = grouped(register, (entry) => entry.applicationId);
  const groups = await listGroups(db, roundId);
  const groupOf = new Map(groups.flatMap((group) => group.applicationIds.map((id) => [id, group.groupId] as const)));
  return groups.map((group) => ({
    groupId: group.groupId,
    number: group.number,
    specialties: group.specialties,
    leaderId: group.leaderId !== null && unmasked(group.leaderId) ? group.leaderId : null,
    sealed: group.expertIds.filter((id) => masked.has(id)).length,
    experts: told
      .filter((j) => group.expertIds.includes(j.expertId))
      .map(({ expertId, expert: { name, unit, specialty } }) => {
        const own = workOf.get(expertId) ?? [];
        return { expertId, name, unit, specialty, load: own.length, leads: own.filter((p) => p.lead).length };
      }),
    applications: applications
      .filter((a) => groupOf.get(a.applicationId) === group.groupId)
      .map(({ applicationId, number, name, unit, specialty, title }) => ({
        applicationId,
        number,
        name,
        unit,
        specialty,
        title,
        reviewers: (pairsOf.get(applicationId) ?? [])
          .filter((p) => unmasked(p.expertId))
          .map(({ expertId, lead }) => ({ expertId, name: nameOf.get(expertId) ?? '', lead }))
          .sort((a, b) => Number(b.lead) - Number(a.lead) || byText(a.expertId, b.expertId)),
        sealed: (pairsOf.get(applicationId) ?? []).filter((p) => masked.has(p.expertId)).length,
        // From whom a masked juror is kept away would tell who it is.
        recused: recusedFrom(entriesOf.get(applicationId) ?? [], applicationId)
          .filter(unmasked)
          .map((expertId) => nameOf.get(expertId) ?? ''),
      })),
  }));
}
