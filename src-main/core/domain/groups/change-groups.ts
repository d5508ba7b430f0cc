import type { GroupId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { ShapedGroup } from './move-members.ts';

/** As many as a group's number has room for. */
const MOST = 99;

/**
 * One more group, with nobody in it, under the first number that is free; `specialty` is what it is meant to review, ''
 * where nothing was said. Refusal: `groups_too_many` {most}.
 */
export function addGroup(
  groups: readonly ShapedGroup[],
  { groupId, name, specialty }: { readonly groupId: GroupId; readonly name: string; readonly specialty: string },
): Result<readonly ShapedGroup[]> {
  const taken = new Set(groups.map((group) => group.number));
  let number = 1;
  while (taken.has(number)) number += 1;
  if (number > MOST) return refuse('groups_too_many', { most: MOST });
  const nobody = { leaderId: null, deputyId: null, expertIds: [], applicationIds: [] };
  const added = { groupId, number, name, specialties: specialty === '' ? [] : [specialty], ...nobody };
  return ok([...groups, added].sort((a, b) => a.number - b.number));
}

/** The numbers of the others stay. Refusals: `group_not_found`, `group_not_empty` {number, experts, applications}. */
export function removeGroup(groups: readonly ShapedGroup[], groupId: GroupId): Result<readonly ShapedGroup[]> {
  const group = groups.find((one) => one.groupId === groupId);
  if (group === undefined) return refuse('group_not_found');
  const { number, expertIds, applicationIds } = group;
  if (expertIds.length + applicationIds.length > 0) {
    return refuse('group_not_empty', { number, experts: expertIds.length, applications: applicationIds.length });
  }
  return ok(groups.filter((one) => one !== group));
}

/**
 * Everybody and everything of one group into another, which keeps its number, name and leaders; where it has no leader or
 * deputy, the other group's stays one. Refusals: `group_not_found`, `groups_same`.
 */
export function mergeGroups(
  groups: readonly ShapedGroup[],
  groupId: GroupId,
  into: GroupId,
): Result<readonly ShapedGroup[]> {
  if (groupId === into) return refuse('groups_same');
  const source = groups.find((one) => one.groupId === groupId);
  const target = groups.find((one) => one.groupId === into);
  if (source === undefined || target === undefined) return refuse('group_not_found');
  const both = <T extends string>(one: readonly T[], other: readonly T[]) =>
    [...new Set([...one, ...other])].sort(byText);
  const leaderId = target.leaderId ?? source.leaderId;
  const deputyId = target.deputyId ?? source.deputyId;
  const merged: ShapedGroup = {
    ...target,
    leaderId,
    deputyId: deputyId === leaderId ? null : deputyId,
    specialties: both(target.specialties, source.specialties),
    expertIds: both(target.expertIds, source.expertIds),
    applicationIds: both(target.applicationIds, source.applicationIds),
  };
  return ok(groups.flatMap((one) => (one === source ? [] : [one === target ? merged : one])));
}
