import { type ApplicationId, asId, type ExpertId, type GroupId } from '../../src-main/core/domain/kernel/ids.ts';
import { byText } from '../../src-main/core/domain/kernel/order.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { replaceReviewers } from './scores.ts';

export interface GroupRecord {
  readonly groupId: GroupId;
  /** 1-based. */
  readonly number: number;
  readonly specialties: readonly string[];
  readonly leaderId: ExpertId | null;
  readonly expertIds: readonly ExpertId[];
  readonly applicationIds: readonly ApplicationId[];
}

/** Groups by number; experts and applications in id order. */
export async function listGroups(db: ReadDb, roundId: string): Promise<GroupRecord[]> {
  const groups = await db
    .selectFrom('review_group')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  const experts = await db.selectFrom('group_expert').selectAll().where('round_id', '=', roundId).execute();
  const applications = await db.selectFrom('group_application').selectAll().where('round_id', '=', roundId).execute();
  return groups.map((group) => ({
    groupId: asId<'group'>(group.id),
    number: group.number,
    specialties: JSON.parse(group.specialties) as string[],
    leaderId: group.leader_id === null ? null : asId<'expert'>(group.leader_id),
    expertIds: experts
      .filter((e) => e.group_id === group.id)
      .map((e) => asId<'expert'>(e.expert_id))
      .sort(byText),
    applicationIds: applications
      .filter((a) => a.group_id === group.id)
      .map((a) => asId<'application'>(a.application_id))
      .sort(byText),
  }));
}

/** New groups in place of all earlier ones. */
export async function replaceGroups(db: WriteDb, roundId: string, groups: readonly GroupRecord[]): Promise<void> {
  await db.deleteFrom('group_expert').where('round_id', '=', roundId).execute();
  await db.deleteFrom('group_application').where('round_id', '=', roundId).execute();
  await db.deleteFrom('review_group').where('round_id', '=', roundId).execute();
  for (const group of groups) {
    const group_id = group.groupId;
    await db
      .insertInto('review_group')
      .values({
        id: group_id,
        round_id: roundId,
        number: group.number,
        specialties: JSON.stringify(group.specialties),
        leader_id: group.leaderId,
      })
      .execute();
    for (const expert_id of group.expertIds) {
      await db.insertInto('group_expert').values({ round_id: roundId, expert_id, group_id }).execute();
    }
    for (const application_id of group.applicationIds) {
      await db.insertInto('group_application').values({ round_id: roundId, application_id, group_id }).execute();
    }
  }
}

export async function setGroupLeader(db: WriteDb, groupId: string, expertId: string): Promise<void> {
  await db.updateTable('review_group').set({ leader_id: expertId }).where('id', '=', groupId).execute();
}

export async function putIntoGroup(
  db: WriteDb,
  roundId: string,
  applicationId: string,
  groupId: string,
): Promise<void> {
  const row = { round_id: roundId, application_id: applicationId, group_id: groupId };
  await db.insertInto('group_application').values(row).execute();
}

/** Out of its group and from its reviewers' desks; scores and opinion stay as history. The plan's figures follow. */
export async function takeOutOfReview(db: WriteDb, roundId: string, applicationId: string): Promise<void> {
  await db.deleteFrom('group_application').where('application_id', '=', applicationId).execute();
  const before = await db.selectFrom('assignment').selectAll().where('round_id', '=', roundId).execute();
  const left = before.filter((pair) => pair.application_id !== applicationId);
  if (left.length === before.length) return;
  const loads = new Map(before.map((pair) => [pair.expert_id, 0]));
  for (const { expert_id } of left) loads.set(expert_id, (loads.get(expert_id) ?? 0) + 1);
  const figures = [...loads.values()];
  await replaceReviewers(db, roundId, [applicationId], [], {
    minLoad: Math.min(...figures),
    maxLoad: Math.max(...figures),
    pairs: left.length,
  });
}
