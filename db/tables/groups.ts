import { loadFigures } from '../../src-main/core/domain/assignment/load-figures.ts';
import type { ShapedGroup } from '../../src-main/core/domain/groups/move-members.ts';
import { asId } from '../../src-main/core/domain/kernel/ids.ts';
import { byText } from '../../src-main/core/domain/kernel/order.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import { findPlan, listAssignments, replaceReviewers } from './assignments.ts';

/** Groups by number; experts and applications in id order. */
export async function listGroups(db: ReadDb, roundId: string): Promise<ShapedGroup[]> {
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
    name: group.name,
    leaderId: group.leader_id === null ? null : asId<'expert'>(group.leader_id),
    deputyId: group.deputy_id === null ? null : asId<'expert'>(group.deputy_id),
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
export async function replaceGroups(db: WriteDb, roundId: string, groups: readonly ShapedGroup[]): Promise<void> {
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
        name: group.name,
        specialties: JSON.stringify(group.specialties),
        leader_id: group.leaderId,
        deputy_id: group.deputyId,
      })
      .execute();
    const round_id = roundId;
    await insertMany(
      db,
      'group_expert',
      group.expertIds.map((expert_id) => ({ round_id, expert_id, group_id })),
    );
    await insertMany(
      db,
      'group_application',
      group.applicationIds.map((application_id) => ({ round_id, application_id, group_id })),
    );
  }
}

/** Numbers and names alone; no two groups of a round have one number, not even while they exchange them. */
export async function renameGroups(
  db: WriteDb,
  groups: readonly Pick<ShapedGroup, 'groupId' | 'number' | 'name'>[],
): Promise<void> {
  for (const { groupId, number } of groups) {
    await db.updateTable('review_group').set({ number: -number }).where('id', '=', groupId).execute();
  }
  for (const { groupId, number, name } of groups) {
    await db.updateTable('review_group').set({ number, name }).where('id', '=', groupId).execute();
  }
}

/** Who leads and who stands in; whoever leads does not stand in for the leader. */
export async function setGroupLeaders(
  db: WriteDb,
  groupId: string,
  { leaderId, deputyId }: Pick<ShapedGroup, 'leaderId' | 'deputyId'>,
): Promise<void> {
  const row = { leader_id: leaderId, deputy_id: deputyId === leaderId ? null : deputyId };
  await db.updateTable('review_group').set(row).where('id', '=', groupId).execute();
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
  await db.deleteFrom('group_stay').where('application_id', '=', applicationId).execute();
  const before = await listAssignments(db, roundId);
  const plan = await findPlan(db, roundId);
  const left = before.filter((pair) => pair.applicationId !== applicationId);
  if (left.length === before.length) return;
  const figures = loadFigures(left, before);
  // Whoever had nothing to review has nothing still, and stands in no pair.
  const minLoad = Math.min(plan?.minLoad ?? 0, figures.minLoad);
  await replaceReviewers(db, roundId, [applicationId], [], { ...figures, minLoad });
}
