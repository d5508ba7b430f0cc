import type { ApplicationId, ExpertId, GroupId } from '../kernel/ids.ts';
import type { Tie } from '../recusal/register.ts';
import type { Severity } from '../rules/rule-pack.ts';
import { type BoardColumn, concernOf } from './board-concerns.ts';

/** A group on the board; `groupId` null: whoever is of none. */
export interface PlacedColumn extends BoardColumn {
  readonly groupId: GroupId | null;
  readonly number: number;
}

/** Expert and application that a change brings into one group although something lies between them. */
export interface NewTie extends Tie {
  readonly applicationId: ApplicationId;
  readonly groupId: GroupId;
  /** How many of that group may judge the application then; null where some of it cannot be told. */
  readonly able: number | null;
}

export interface MoveEffects {
  readonly ties: readonly NewTie[];
  /** Applications that fewer than the minimum of their group may judge then, and fewer than before. */
  readonly short: readonly {
    readonly applicationId: ApplicationId;
    readonly groupId: GroupId;
    readonly able: number;
  }[];
}

/** What a change of the groups brings with it, before it is made. Of people who cannot be told nothing is said. */
export function effectsOf(
  before: readonly PlacedColumn[],
  after: readonly PlacedColumn[],
  minimum: number,
): MoveEffects {
  const was = new Map<string, PlacedColumn>();
  for (const column of before) {
    for (const { expertId } of column.experts) was.set(expertId, column);
    for (const { applicationId } of column.applications) was.set(applicationId, column);
  }
  const ties: NewTie[] = [];
  const short: MoveEffects['short'][number][] = [];
  for (const column of after) {
    const { groupId } = column;
    if (groupId === null || before.includes(column)) continue;
    for (const application of column.applications) {
      const { applicationId } = application;
      const home = was.get(applicationId);
      const { ties: here, able } = concernOf(application, column.experts, column.sealed);
      for (const tie of here) {
        const together = home !== undefined && home.groupId !== null && was.get(tie.expertId) === home;
        if (!together) ties.push({ ...tie, applicationId, groupId, able });
      }
      if (able === null || able >= minimum) continue;
      const earlier = home === undefined || home.groupId === null ? 0 : ableIn(home, application);
      if (earlier === null || able < earlier) short.push({ applicationId, groupId, able });
    }
  }
  return { ties, short };
}

function ableIn(column: PlacedColumn, application: PlacedColumn['applications'][number]): number | null {
  return concernOf(application, column.experts, column.sealed).able;
}

/**
 * `refused`: an application would be left with fewer of its group than the minimum, and the round's rules block that
 * (rule groupMinimum). `reason`: they do not block it, or an expert would sit in the group of an applicant whom the expert
 * is forbidden to judge (kinds.ts); the office then writes why, and the expert leaves the room for that applicant.
 */
export function weighEffects({ ties, short }: MoveEffects, severity: Severity): 'free' | 'reason' | 'refused' {
  if (short.length > 0 && severity === 'block') return 'refused';
  return short.length > 0 || ties.some(({ treatment }) => treatment === 'forbid') ? 'reason' : 'free';
}

/** How many of the pairs are of each kind, experts apart where `expertId` is given. */
export function countTies(ties: readonly Tie[], expertId?: ExpertId): Readonly<Record<Tie['treatment'], number>> {
  const count = { forbid: 0, leave: 0, disclose: 0 };
  for (const tie of ties) if (expertId === undefined || tie.expertId === expertId) count[tie.treatment] += 1;
  return count;
}
