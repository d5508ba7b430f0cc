import { listApplications } from '../../../db/tables/applications.ts';
import { deleteAssignments, findPlan } from '../../../db/tables/assignments.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { listGroups, replaceGroups, setGroupLeader } from '../../../db/tables/groups.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import { formGroups } from '../../core/domain/groups/form-groups.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { expectedMembers, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { assignExperts } from './assign-experts.ts';
import { avoidRecusals } from './avoid-recusals.ts';
import { groupViews } from './group-views.ts';

/**
 * Review groups of the seated members who were not marked absent. Forming them anew takes the assignment away. Refusals beside those of
 * `formGroups` and `assignExperts`: `round_not_found`, `meeting_already_opened`, `group_not_found`, `leader_sealed`,
 * `expert_not_in_group`.
 */
export const groups: FeatureHandlers<'groups'> = {
  list: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    return ok({ groups: await groupViews(db, roundId), assignment: (await findPlan(db, roundId)) ?? null });
  },

  form: async ({ db, newId }, { roundId, count }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    // Scores hang on the assignment: from the opening on, nothing is dealt again.
    if ((await findMilestones(db, roundId)).meeting !== undefined) return refuse('meeting_already_opened');
    const earlier = (await listGroups(db, roundId)).length;
    const members = expectedMembers(await loadRoom(db, roundId));
    const jury = members.map(({ expertId, specialty }) => ({ expertId: asId<'expert'>(expertId), specialty }));
    const applications = await listApplications(db, roundId);
    const minimum = round.value.pack.rules.groupMinimum.value;
    const formed = formGroups({ jury, applications, count, minimum });
    if (!formed.ok) return formed;
    const specialtyOf = new Map(jury.map((j) => [j.expertId, j.specialty]));
    const register = await loadRegister(db, roundId);
    const fitted = avoidRecusals(formed.value.groups, applications, specialtyOf, register, minimum);
    const shaped = fitted.groups.map(({ index, specialties, expertIds, applicationIds }) => ({
      groupId: asId<'group'>(newId()),
      number: index + 1,
      specialties,
      leaderId: null,
      expertIds,
      applicationIds,
    }));
    await deleteAssignments(db, roundId);
    await replaceGroups(db, roundId, shaped);
    const sizes = shaped.map((g) => [g.number, g.expertIds.length, g.applicationIds.length]);
    const after = { groups: shaped.length, moved: fitted.moved, sizes };
    return done({ groups: shaped.length }, { object: roundId, before: { groups: earlier }, after });
  },

  setLeader: async ({ db }, { roundId, groupId, expertId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const group = (await listGroups(db, roundId)).find((g) => g.groupId === groupId);
    if (group === undefined) return refuse('group_not_found');
    // Asked before the group is: else trying the seats one after another would tell who sits where.
    if ((await loadSealedNames(db, roundId)).isMasked(expertId)) return refuse('leader_sealed');
    if (!group.expertIds.includes(expertId)) return refuse('expert_not_in_group');
    await setGroupLeader(db, groupId, expertId);
    return done(null, { object: groupId, before: { leaderId: group.leaderId }, after: { leaderId: expertId } });
  },

  assign: assignExperts,
};
