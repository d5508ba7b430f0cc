import { findPlan } from '../../../db/tables/assignments.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadGroupingView } from '../grouping-facts.ts';
import { loadRound } from '../round-loading.ts';
import { verifyStoredPlan } from '../verify-stored-plan.ts';
import { explainPlan, whyNotPaired } from './ask-plan.ts';
import { assignExperts, repairPlan } from './assign-experts.ts';
import { acceptBook, discardBook, previewBook, readBook, saveBook } from './assignment-book.ts';
import { board, setDeputy, setLeader } from './board.ts';
import { addGroup, mergeGroups, move, nameGroup, removeGroup } from './change-board.ts';
import { form } from './form.ts';
import { groupViews } from './group-views.ts';
import { mark } from './mark-pair.ts';
import { planAct, redo, undo } from './plan-acts.ts';
import { compare, history, saveVersion, takeBack } from './plan-versions.ts';
import { previewRepair } from './preview-repair.ts';
import { planningOf, setExpertLimit, setPairLock } from './settle-pairs.ts';
import { setStays } from './stay-in-group.ts';

/**
 * Groups, their plan and its history. Refusals stand with each.
 */
export const groups: FeatureHandlers<'groups'> = {
  list: async (context, { roundId }) => {
    const { db } = context;
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    return ok({
      groups: await groupViews(db, roundId),
      grouping: await loadGroupingView(context, round.value),
      assignment: (await findPlan(db, roundId)) ?? null,
      planning: await planningOf(db, round.value),
      settled: round.value.row.conflicts_settled_utc !== null,
    });
  },

  form,
  setStays,
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
