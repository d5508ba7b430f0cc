import { useRef } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';

/** The earlier of two that say the same. */
function steady<T>(before: T | undefined, now: T): T {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function steadyList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before?.length === now.length && now.every((one, i) => one === before[i]) ? before : now;
}

/**
 * The board as it is now, in which every group and card that says what it said before is the same object, wherever it
 * stands: what compares by identity then draws only what has changed.
 */
export function steadied(before: readonly BoardGroup[], now: readonly BoardGroup[]): readonly BoardGroup[] {
  const groupsBy = new Map(before.map((group) => [group.groupId, group]));
  const expertsBy = new Map(before.flatMap((group) => group.experts.map((one) => [one.expertId, one] as const)));
  const bagsBy = new Map(before.flatMap((group) => group.applications.map((one) => [one.applicationId, one] as const)));
  const groups = now.map((group) => {
    const was = groupsBy.get(group.groupId);
    const cards = {
      experts: steadyList(
        was?.experts,
        group.experts.map((one) => steady(expertsBy.get(one.expertId), one)),
      ),
      applications: steadyList(
        was?.applications,
        group.applications.map((one) => steady(bagsBy.get(one.applicationId), one)),
      ),
    };
    const is = { ...group, ...cards };
    const same = was?.experts === cards.experts && was.applications === cards.applications;
    return same ? steady(was, is) : is;
  });
  return steadyList(before, groups);
}

export function useSteady(now: readonly BoardGroup[]): readonly BoardGroup[] {
  const last = useRef<readonly BoardGroup[]>([]);
  last.current = steadied(last.current, now);
  return last.current;
}
