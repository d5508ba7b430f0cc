import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { takesPart } from '../recusal/kinds.ts';
import type { Tie } from '../recusal/register.ts';

export interface SeatedExpert {
  readonly expertId: ExpertId;
  readonly unit: string;
  /** Stays away from the meeting. */
  readonly absent: boolean;
}

export interface PlacedApplication {
  readonly applicationId: ApplicationId;
  readonly unit: string;
  /** Everybody of the jury with whom it has something to do, of those who can be told. */
  readonly ties: readonly Tie[];
}

export interface Concern {
  /** Those of the group. */
  readonly ties: readonly Tie[];
  /** Others of the group with the same employer: nothing is decided about them. */
  readonly colleagues: readonly ExpertId[];
  /** How many of the group may judge it; null where some of the group cannot be told: the rest would tell of them. */
  readonly able: number | null;
}

/** What stands between an application and the experts of one group. */
export function concernOf(application: PlacedApplication, experts: readonly SeatedExpert[], sealed: number): Concern {
  const tieOf = new Map(application.ties.map((tie) => [tie.expertId, tie]));
  const keptAway = ({ expertId }: SeatedExpert) => {
    const tie = tieOf.get(expertId);
    return tie !== undefined && !takesPart(tie.treatment);
  };
  const colleagues = experts.filter((one) => !tieOf.has(one.expertId) && one.unit === application.unit);
  const able = experts.filter((one) => !one.absent && !keptAway(one)).length;
  return {
    ties: experts.flatMap((one) => tieOf.get(one.expertId) ?? []),
    colleagues: colleagues.map((one) => one.expertId),
    able: sealed > 0 ? null : able,
  };
}

export interface GroupState {
  /** Experts who are expected, sealed ones among them. */
  readonly experts: number;
  readonly tooFew: boolean;
  /** Applications that fewer than the minimum of the group may judge; none are told of while some of it is sealed. */
  readonly short: readonly ApplicationId[];
}

export interface BoardColumn {
  readonly experts: readonly SeatedExpert[];
  readonly sealed: number;
  readonly applications: readonly PlacedApplication[];
}

/** How a group stands: enough experts, and enough of them for every application. `minimum` by rule groupMinimum. */
export function stateOf({ experts, sealed, applications }: BoardColumn, minimum: number): GroupState {
  const expected = experts.filter((one) => !one.absent).length + sealed;
  const short: ApplicationId[] = [];
  for (const application of applications) {
    const { able } = concernOf(application, experts, sealed);
    if (able !== null && able < minimum) short.push(application.applicationId);
  }
  return { experts: expected, tooFew: expected < minimum, short };
}
