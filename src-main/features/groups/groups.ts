import { listApplications } from '../../../db/tables/applications.ts';
import { deleteAssignments, findPlan } from '../../../db/tables/assignments.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { listGroups, replaceGroups } from '../../../db/tables/groups.ts';
import type { Contract } from '../../core/contract/index.ts';
import { formGroups } from '../../core/domain/groups/form-groups.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers, type HandlerOf } from '../feature.ts';
import { expectedMembers, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { verifyStoredPlan } from '../verify-stored-plan.ts';
import { explainPlan, whyNotPaired } from './ask-plan.ts';
import { assignExperts, repairPlan } from './assign-experts.ts';
import { acceptBook, discardBook, previewBook, readBook, saveBook } from './assignment-book.ts';
import { avoidRecusals } from './avoid-recusals.ts';
import { board, setDeputy, setLeader } from './board.ts';
import { addGroup, mergeGroups, move, nameGroup, removeGroup } from './change-board.ts';
import { groupViews } from './group-views.ts';
import { mark } from './mark-pair.ts';
import { openPlan, planAct, redo, undo } from './plan-acts.ts';
import { compare, history, saveVersion, takeBack } from './plan-versions.ts';
import { previewRepair } from './preview-repair.ts';
import { planningOf, setExpertLimit, setPairLock } from './settle-pairs.ts';

/** Review groups of the seated members who were not marked absent. Forming them anew takes the assignment away. */
const form: HandlerOf<Contract['groups']['form']> = async ({ db, newId }, { roundId, count }) => {
  const round = await openPlan(db, roundId);
  if (!round.ok) return round;
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
    name: '',
    specialties,
    leaderId: null,
    deputyId: null,
    expertIds,
    applicationIds,
  }));
  await deleteAssignments(db, roundId);
  await replaceGroups(db, roundId, shaped);
  const sizes = shaped.map((g) => [g.number, g.expertIds.length, g.applicationIds.length]);
  const after = { groups: shaped.length, moved: fitted.moved, sizes };
  return done({ groups: shaped.length }, { object: roundId, before: { groups: earlier }, after });
};

/**
 * Groups, their plan and its history. Refusals stand with each; those of forming are `formGroups`' and `openPlan`'s.
 */
export const groups: FeatureHandlers<'groups'> = {
  list: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    return ok({
      groups: await groupViews(db, roundId),
      assignment: (await findPlan(db, roundId)) ?? null,
      planning: await planningOf(db, round.value),
      settled: round.value.row.conflicts_settled_utc !== null,
    });
  },

  form: planAct({ kind: 'form', figures: ({ count }) => ({ groups: count }) }, form),
  setLeader,
  setDeputy,
  board,
  move,
  addGroup,
  removeGroup,
  mergeGroups,
  nameGroup,
  history,
  undo,
  redo,
  saveVersion,
  compare,
  takeBack,

  saveBook,
  readBook,
  previewBook,
  acceptBook,
  discardBook,

  setLimit: planAct({ kind: 'limit', figures: () => ({}) }, setExpertLimit),
  setLock: planAct({ kind: 'lock', figures: () => ({}) }, setPairLock),
  mark,
  previewRepair,
  assign: assignExperts,
  repair: repairPlan,
  whyNot: whyNotPaired,
  explain: explainPlan,
  verify: (context, { roundId, number }) => verifyStoredPlan(context, roundId, number, context.pace('solving', 1)),
};
