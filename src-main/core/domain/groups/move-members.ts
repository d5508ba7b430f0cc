import type { ApplicationId, ExpertId, GroupId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Severity } from '../rules/rule-pack.ts';

/** A group as it stands; its experts and applications in id order. */
export interface ShapedGroup {
  readonly groupId: GroupId;
  /** 1-based. */
  readonly number: number;
  /** What the office calls it beside its number; often nothing. */
  readonly name: string;
  /** Of what the group reviews. */
  readonly specialties: readonly string[];
  readonly leaderId: ExpertId | null;
  readonly deputyId: ExpertId | null;
  readonly expertIds: readonly ExpertId[];
  readonly applicationIds: readonly ApplicationId[];
}

export type Move =
  | { readonly kind: 'expert'; readonly id: ExpertId; readonly groupId: GroupId }
  | { readonly kind: 'application'; readonly id: ApplicationId; readonly groupId: GroupId };

export interface MoveGround {
  /** Jurors who may be counted on. */
  readonly expected: ReadonlySet<string>;
  /** Specialty of each application of the round. */
  readonly specialtyOf: ReadonlyMap<string, string>;
  /** Experts per group at least: 3 by Decree 40; whether the round's rules block fewer. */
  readonly minimum: number;
  readonly severity: Severity;
}

/**
 * Experts and applications from group to group, as one act: two who change places are two moves of one act, so that neither
 * group is short in between. Who leaves a group no longer leads it. Refusals: `group_not_found`, `plan_people_changed`
 * {count}, `nothing_moved`, `group_below_minimum` {number, have, need} (rule groupMinimum, where it blocks) for a group that
 * would have fewer than before.
 */
export function moveMembers(
  groups: readonly ShapedGroup[],
  moves: readonly Move[],
  { expected, specialtyOf, minimum, severity }: MoveGround,
): Result<readonly ShapedGroup[]> {
  const known = new Set(groups.map((group) => group.groupId));
  if (moves.some(({ groupId }) => !known.has(groupId))) return refuse('group_not_found');
  const strangers = moves.filter(({ kind, id }) => (kind === 'expert' ? !expected.has(id) : !specialtyOf.has(id)));
  if (strangers.length > 0) return refuse('plan_people_changed', { count: strangers.length });

  const to = new Map<string, GroupId>(moves.map(({ id, groupId }) => [id, groupId]));
  const joining = (group: ShapedGroup, kind: Move['kind']) =>
    moves.filter((move) => move.kind === kind && to.get(move.id) === group.groupId).map(({ id }) => id);
  const members = <T extends string>(group: ShapedGroup, kind: Move['kind'], now: readonly T[]): readonly T[] => {
    const staying = now.filter((id) => (to.get(id) ?? group.groupId) === group.groupId);
    return [...new Set([...staying, ...(joining(group, kind) as unknown as T[])])].sort(byText);
  };
  const moved = groups.map((group): ShapedGroup => {
    const expertIds = members(group, 'expert', group.expertIds);
    const applicationIds = members(group, 'application', group.applicationIds);
    const stays = (id: ExpertId | null) => (id !== null && expertIds.includes(id) ? id : null);
    const same =
      expertIds.join() === [...group.expertIds].sort(byText).join() &&
      applicationIds.join() === [...group.applicationIds].sort(byText).join();
    if (same) return group;
    // Without an application it stays what it was meant for.
    const reviewed = [...new Set(applicationIds.map((id) => specialtyOf.get(id) ?? ''))].sort(byText);
    const specialties = reviewed.length > 0 ? reviewed : group.specialties;
    const [leaderId, deputyId] = [stays(group.leaderId), stays(group.deputyId)];
    return { ...group, specialties, leaderId, deputyId, expertIds, applicationIds };
  });
  if (moved.every((group, i) => group === groups[i])) return refuse('nothing_moved');

  if (severity !== 'block') return ok(moved);
  const counted = (group: ShapedGroup) => group.expertIds.filter((id) => expected.has(id)).length;
  for (const [i, group] of moved.entries()) {
    const have = counted(group);
    if (have < minimum && have < counted(groups[i] as ShapedGroup)) {
      return refuse('group_below_minimum', { number: group.number, have, need: minimum }, 'groupMinimum');
    }
  }
  return ok(moved);
}

/** A group's number and name; a number that another group has is exchanged with it. Refusal: `group_not_found`. */
export function nameGroup(
  groups: readonly ShapedGroup[],
  groupId: GroupId,
  number: number,
  name: string,
): Result<readonly ShapedGroup[]> {
  const group = groups.find((one) => one.groupId === groupId);
  if (group === undefined) return refuse('group_not_found');
  return ok(
    groups.map((one) => {
      if (one.groupId === groupId) return { ...one, number, name };
      return one.number === number ? { ...one, number: group.number } : one;
    }),
  );
}
