import type { ApplicationId, ExpertId } from '../kernel/ids.ts';

export interface SeatedExpert {
  readonly expertId: ExpertId;
  readonly unit: string;
  /** Stays away from the meeting. */
  readonly absent: boolean;
}

export interface PlacedApplication {
  readonly applicationId: ApplicationId;
  readonly unit: string;
  /** Whoever may not handle it. */
  readonly away: readonly ExpertId[];
}

export interface Concern {
  /** Experts of the group who may not handle the application. */
  readonly recused: readonly ExpertId[];
  /** Others of the group with the same employer: nothing is decided about them. */
  readonly colleagues: readonly ExpertId[];
  /** How many of the group may judge it; null where some of the group cannot be told: the rest would tell of them. */
  readonly able: number | null;
}

/** What stands between an application and the experts of one group. */
export function concernOf(application: PlacedApplication, experts: readonly SeatedExpert[], sealed: number): Concern {
  const away = new Set(application.away);
  const recused = experts.filter((one) => away.has(one.expertId));
  const colleagues = experts.filter((one) => !away.has(one.expertId) && one.unit === application.unit);
  const able = experts.filter((one) => !one.absent && !away.has(one.expertId)).length;
  return {
    recused: recused.map((one) => one.expertId),
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
  /** Pairs of recused expert and application in the group. */
  readonly recusals: number;
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
  let recusals = 0;
  for (const application of applications) {
    const { recused, able } = concernOf(application, experts, sealed);
    recusals += recused.length;
    if (able !== null && able < minimum) short.push(application.applicationId);
  }
  return { experts: expected, tooFew: expected < minimum, short, recusals };
}
