import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import type { Status } from '../../ui/index.ts';

export interface ExpertConflicts {
  readonly expertId: ConflictView['expertId'];
  readonly expert: string;
  readonly unit: string;
  readonly conflicts: readonly ConflictView[];
  readonly open: number;
}

export type ConflictState = ConflictView['state'];

export const statusOf = { suggested: 'waiting', confirmed: 'passed', dismissed: 'open' } as const satisfies Record<
  ConflictState,
  Status
>;

/** Conflicts as they are read in the room: expert by expert, those with something to decide first. */
export function byExpert(conflicts: readonly ConflictView[]): ExpertConflicts[] {
  const groups = new Map<string, ConflictView[]>();
  for (const conflict of conflicts) {
    const list = groups.get(conflict.expertId);
    if (list) list.push(conflict);
    else groups.set(conflict.expertId, [conflict]);
  }
  return [...groups.values()]
    .flatMap((list) => {
      const [first] = list;
      if (!first) return [];
      const open = list.filter((one) => one.state === 'suggested').length;
      return [{ expertId: first.expertId, expert: first.expert, unit: first.expertUnit, conflicts: list, open }];
    })
    .sort((a, b) => Number(b.open > 0) - Number(a.open > 0));
}

export function countStates(conflicts: readonly ConflictView[]): Readonly<Record<ConflictState, number>> {
  const count = (state: ConflictState) => conflicts.filter((one) => one.state === state).length;
  return { suggested: count('suggested'), confirmed: count('confirmed'), dismissed: count('dismissed') };
}

/** The effect of a decision in numbers and names. At most `named` names are spelt out. */
export function effectOf(conflicts: readonly ConflictView[], named = 6) {
  const experts = new Set(conflicts.map((one) => one.expertId));
  const applicants = new Map(
    conflicts.flatMap((one) => (one.applicationId === null ? [] : [[one.applicationId, one.applicant] as const])),
  );
  const names = [...applicants.values()];
  return {
    experts: experts.size,
    applicants: applicants.size,
    names: names.slice(0, named),
    more: names.length > named,
  };
}
