import { listApplications } from '../../../db/tables/applications.ts';
import { replaceAssignments } from '../../../db/tables/assignments.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import type { Contract } from '../../core/contract/index.ts';
import { assign } from '../../core/domain/assignment/assign.ts';
import { checkAssignment } from '../../core/domain/assignment/certificate.ts';
import type { AssignmentInput } from '../../core/domain/assignment/problem.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { type Refusal, refuse } from '../../core/domain/kernel/result.ts';
import { keepsAway, undecidedCount } from '../../core/domain/recusal/register.ts';
import { done, type HandlerOf } from '../feature.ts';
import { expectedMembers, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';

/** People know an application by its dossier-bag number, not by its id. */
function withNumber(refusal: Refusal, numbers: ReadonlyMap<string, string>) {
  const { applicationId, ...params } = refusal.params ?? {};
  if (applicationId === undefined) return refuse(refusal.code, refusal.params, refusal.rule);
  const number = numbers.get(String(applicationId)) ?? '';
  return refuse(refusal.code, { ...params, number }, refusal.rule);
}

/**
 * Gives every application its reviewers within its group, from other groups what that one lacks, nobody recused or marked
 * absent among them, and saves the plan only after the certificate was checked. Refusals: `round_not_found`, `meeting_already_opened`, `conflicts_undecided` {count},
 * `groups_not_formed`, and `not_enough_experts` / `not_enough_capacity` of `assign` with the application's `number`; `have` counts all groups.
 */
export const assignExperts: HandlerOf<Contract['groups']['assign']> = async ({ db, now }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row, pack } = round.value;
  if ((await findMilestones(db, roundId)).meeting !== undefined) return refuse('meeting_already_opened');
  const register = await loadRegister(db, roundId);
  if (row.conflicts_settled_utc === null) return refuse('conflicts_undecided', { count: undecidedCount(register) });
  const groups = await listGroups(db, roundId);
  if (groups.length === 0) return refuse('groups_not_formed', undefined, 'groupMinimum');

  const applications = await listApplications(db, roundId);
  const expected = expectedMembers(await loadRoom(db, roundId));
  const groupOf = new Map<string, number>(
    groups.flatMap((g) => [...g.expertIds, ...g.applicationIds].map((id) => [id, g.number] as const)),
  );
  if (applications.some((a) => !groupOf.has(a.applicationId))) {
    return refuse('groups_not_formed', undefined, 'groupMinimum');
  }
  // Groups are numbered from 1: who came into the jury after they were formed is of none and helps any.
  const placed = (id: string) => groupOf.get(id) ?? 0;
  const input: AssignmentInput = {
    applications: applications.map(({ applicationId, specialty }) => ({
      applicationId,
      group: placed(applicationId),
      specialty,
    })),
    experts: expected.map(({ expertId, specialty }) => ({
      expertId: asId<'expert'>(expertId),
      group: placed(expertId),
      specialty,
    })),
    conflicts: register.filter(keepsAway),
    need: pack.rules.groupMinimum.value,
  };
  const assigned = assign(input);
  if (!assigned.ok) {
    return withNumber(assigned.refusal, new Map(applications.map((a) => [a.applicationId, a.number])));
  }
  const certificate = checkAssignment(input, assigned.value);
  if (!certificate.ok) throw new Error(`assignment without certificate: ${certificate.refusal.code}`);

  const { pairs, objective, optimal, minLoad, maxLoad } = assigned.value;
  const plan = { objective, optimal, minLoad, maxLoad, pairs: pairs.length };
  await replaceAssignments(db, roundId, pairs, plan, now);
  const digest = sha256Hex(canonicalJson(pairs));
  return done(plan, { object: roundId, after: { ...plan, assignment: digest } });
};
