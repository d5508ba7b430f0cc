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

/** The board after the cards were put into the group: what a column says while something is held above it. */
export function withHeld(groups: readonly BoardGroup[], held: Held, groupId: GroupId): BoardGroup | undefined {
  const target = groups.find((group) => group.groupId === groupId);
  if (target === undefined) return undefined;
  const ids = new Set(held.ids);
  const coming = groups.filter((group) => group !== target);
  return held.kind === 'expert'
    ? {
        ...target,
        experts: [...target.experts, ...coming.flatMap((g) => g.experts.filter((e) => ids.has(e.expertId)))],
      }
    : {
        ...target,
        applications: [
          ...target.applications,
          ...coming.flatMap((g) => g.applications.filter((a) => ids.has(a.applicationId))),
        ],
      };
}
