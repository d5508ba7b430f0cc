import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { listLimits, listLocks, setLimit, setLock } from '../../../db/tables/assignment-limits.ts';
import { lastAssignments } from '../../../db/tables/assignments.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { listStays } from '../../../db/tables/group-plans.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import type { Planning } from '../../core/contract/groups.ts';
import { planRulesOf } from '../../core/domain/assignment/plan-rules.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { mayHandle } from '../../core/domain/recusal/register.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRoom } from '../meeting-room.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';

type Groups = FeatureHandlers<'groups'>;

/** What the office has set for the next plan, of those who may be told. */
export async function planningOf(db: ReadDb, { row, pack }: LoadedRound): Promise<Planning> {
  const roundId = row.id;
  const names = await loadSealedNames(db, roundId);
  const { samePrefecture, sameEmployer } = planRulesOf(pack, 'group');
  const open = ({ expertId }: { readonly expertId: string }) => !names.isMasked(expertId);
  return {
    limits: (await listLimits(db, roundId)).filter(open),
    locks: (await listLocks(db, roundId)).filter(open),
    mayRepair: (await lastAssignments(db, roundId)).length > 0,
    searches: samePrefecture > 0 && sameEmployer > 0,
    stays: (await listStays(db, roundId)).size,
    defences: pack.rules.defence.value.levels.length + pack.rules.defence.value.kinds.length > 0,
  };
}

/** Whether the office may still set something about this juror for the next plan. */
async function settable(db: ReadDb, roundId: string, expertId: string): Promise<Result<null>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if ((await findMilestones(db, roundId)).meeting !== undefined) return refuse('meeting_already_opened');
  if ((await loadSealedNames(db, roundId)).isMasked(expertId)) return refuse('reviewer_sealed');
  const { jury } = await loadRoom(db, roundId);
  return jury.some((one) => one.expertId === expertId) ? ok(null) : refuse('expert_not_in_jury');
}

/**
 * Refusals: `round_not_found`, `meeting_already_opened`, `reviewer_sealed`, `expert_not_in_jury`, `limits_crossed`
 * {least, most}.
 */
export const setExpertLimit: Groups['setLimit'] = async ({ db }, { roundId, expertId, least, most }) => {
  const may = await settable(db, roundId, expertId);
  if (!may.ok) return may;
  if (least !== null && most !== null && least > most) return refuse('limits_crossed', { least, most });
  const before = (await listLimits(db, roundId)).find((one) => one.expertId === expertId) ?? null;
  await setLimit(db, roundId, { expertId, least, most });
  const was = before === null ? null : { least: before.least, most: before.most };
  return done(null, { object: expertId, before: was, after: { least, most } });
};

/**
 * A recused pair is never locked together. Refusals as of `setExpertLimit`, and `application_not_found`,
 * `lock_recused`.
 */
export const setPairLock: Groups['setLock'] = async ({ db }, { roundId, applicationId, expertId, lock }) => {
  const may = await settable(db, roundId, expertId);
  if (!may.ok) return may;
  const known = (await listApplications(db, roundId)).some((one) => one.applicationId === applicationId);
  if (!known) return refuse('application_not_found');
  if (lock === 'must' && !mayHandle(await loadRegister(db, roundId), expertId, applicationId)) {
    return refuse('lock_recused');
  }
  const same = (await listLocks(db, roundId)).find((one) => {
    return one.applicationId === applicationId && one.expertId === expertId;
  });
  await setLock(db, roundId, { applicationId, expertId, lock });
  const before = { expertId, lock: same?.lock ?? null };
  return done(null, { object: applicationId, before, after: { expertId, lock } });
};
