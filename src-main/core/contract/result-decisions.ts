import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ApplicationId } from '../domain/kernel/ids.ts';
import type { DecisionGround, DecisionOutcome } from '../domain/results/result-decision.ts';

/** One recorded decision on a result. */
export interface ResultDecisionView {
  readonly number: number;
  readonly applicationId: ApplicationId;
  readonly bag: string;
  readonly name: string;
  readonly ground: DecisionGround;
  readonly recordId: string | null;
  /** Number of the decision in the integrity register; '' for an objection. */
  readonly entry: string;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly documentNumber: string;
  readonly decidedOn: IsoDate;
  readonly by: string;
  readonly secondPerson: string;
  readonly utc: string;
}

/** An entry of the integrity register against somebody who passed. */
export interface DecisionMatter {
  readonly applicationId: ApplicationId;
  readonly bag: string;
  readonly name: string;
  readonly recordId: string;
  readonly entry: string;
  readonly until: IsoDate;
  /** What was decided last; null while nothing was. */
  readonly outcome: DecisionOutcome | null;
}
