import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import type { Move } from '../../../src-main/core/domain/groups/move-members.ts';
import type { ApplicationId, ExpertId, GroupId } from '../../../src-main/core/domain/kernel/ids.ts';

/** What is picked up: one card, or all that are marked with it. */
export interface Held {
  readonly kind: Move['kind'];
  readonly ids: readonly string[];
  /** Moved by pointer: where it is on the screen. */
  readonly at?: { readonly x: number; readonly y: number };
}

export function groupOf(groups: readonly BoardGroup[], kind: Move['kind'], id: string): BoardGroup | undefined {
  return groups.find((group) =>
    kind === 'expert'
      ? group.experts.some((one) => one.expertId === id)
      : group.applications.some((one) => one.applicationId === id),
  );
}

const moveTo = (kind: Move['kind'], id: string, groupId: GroupId): Move =>
  kind === 'expert' ? { kind, id: id as ExpertId, groupId } : { kind, id: id as ApplicationId, groupId };

/** The acts that putting the cards into the group makes; none for those who are there. */
export function movesInto(groups: readonly BoardGroup[], held: Held, groupId: GroupId): Move[] {
  return held.ids
    .filter((id) => groupOf(groups, held.kind, id)?.groupId !== groupId)
    .map((id) => moveTo(held.kind, id, groupId));
}

/** Two change places; none where one of them is of no group, or both are of the same. */
export function exchange(groups: readonly BoardGroup[], held: Held, other: string): Move[] {
  const [id] = held.ids;
  if (id === undefined || held.ids.length > 1) return [];
  const [from, to] = [groupOf(groups, held.kind, id)?.groupId, groupOf(groups, held.kind, other)?.groupId];
  if (from == null || to == null || from === to) return [];
  return [moveTo(held.kind, id, to), moveTo(held.kind, other, from)];
}

/** The board after the moves; groups that they leave alone are the same objects. */
export function withMoves(groups: readonly BoardGroup[], moves: readonly Move[]): readonly BoardGroup[] {
  const to = new Map<string, GroupId>(moves.map(({ id, groupId }) => [id, groupId]));
  const seats = groups.flatMap((group) => group.experts).filter(({ expertId }) => to.has(expertId));
  const bags = groups.flatMap((group) => group.applications).filter(({ applicationId }) => to.has(applicationId));
  return groups.map((group) => {
    const experts = [
      ...group.experts.filter(({ expertId }) => !to.has(expertId)),
      ...seats.filter(({ expertId }) => to.get(expertId) === group.groupId),
    ];
    const applications = [
      ...group.applications.filter(({ applicationId }) => !to.has(applicationId)),
      ...bags.filter(({ applicationId }) => to.get(applicationId) === group.groupId),
    ];
    const touched = moves.some(({ id, groupId }) => groupId === group.groupId || holds(group, id));
    return touched ? { ...group, experts, applications } : group;
  });
}

function holds(group: BoardGroup, id: string): boolean {
  return (
    group.experts.some(({ expertId }) => expertId === id) ||
    group.applications.some(({ applicationId }) => applicationId === id)
  );
}

/** The board after one group was merged into another. */
export function withMerged(groups: readonly BoardGroup[], from: BoardGroup, into: GroupId): readonly BoardGroup[] {
  const moves = [
    ...from.experts.map(({ expertId }) => moveTo('expert', expertId, into)),
    ...from.applications.map(({ applicationId }) => moveTo('application', applicationId, into)),
  ];
  return withMoves(groups, moves)
    .filter((group) => group.groupId !== from.groupId)
    .map((group) => (group.groupId === into ? { ...group, sealed: group.sealed + from.sealed } : group));
}
