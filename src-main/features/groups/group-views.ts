import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { listAssignments } from '../../../db/tables/assignments.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import type { GroupView } from '../../core/contract/groups.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { recusedFrom } from '../../core/domain/recusal/register.ts';
import { listShownJury } from '../sealed-names.ts';

/** The groups with loads and reviewers; applications by dossier-bag number, experts in the order drawn. */
export async function groupViews(db: ReadDb, roundId: string): Promise<GroupView[]> {
  const jury = await listShownJury(db, roundId);
  const nameOf = new Map(jury.map((j) => [j.expertId, j.expert.name]));
  const masked = new Set(jury.filter((j) => j.masked).map((j) => j.expertId));
  const applications = await listApplications(db, roundId);
  const pairs = await listAssignments(db, roundId);
  const register = await loadRegister(db, roundId);
  return (await listGroups(db, roundId)).map((group) => ({
    groupId: group.groupId,
    number: group.number,
    specialties: group.specialties,
    leaderId: group.leaderId,
    experts: jury
      .filter((j) => group.expertIds.includes(j.expertId))
      .map(({ expertId, expert: { name, unit, specialty } }) => {
        const own = pairs.filter((p) => p.expertId === expertId);
        return { expertId, name, unit, specialty, load: own.length, leads: own.filter((p) => p.lead).length };
      }),
    applications: applications
      .filter((a) => group.applicationIds.includes(a.applicationId))
      .map(({ applicationId, number, name, unit, specialty, title }) => ({
        applicationId,
        number,
        name,
        unit,
        specialty,
        title,
        reviewers: pairs
          .filter((p) => p.applicationId === applicationId)
          .map(({ expertId, lead }) => ({ expertId, name: nameOf.get(expertId) ?? '', lead }))
          .sort((a, b) => Number(b.lead) - Number(a.lead) || byText(a.expertId, b.expertId)),
        // From whom a masked juror is kept away would tell who it is.
        recused: recusedFrom(register, applicationId)
          .filter((expertId) => !masked.has(expertId))
          .map((expertId) => nameOf.get(expertId) ?? ''),
      })),
  }));
}
