import type { ApplicationId, ExpertId, UnitId } from '../kernel/ids.ts';

/** What binds an expert to an applicant or a unit, as the declaration form lists it. */
export const RELATIONS = ['relative', 'teacher', 'cooperation', 'superior', 'interest', 'dispute', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Whose word it is. An applicant may ask that an expert recuse (申请回避); the chair decides on it. */
export const PARTIES = ['expert', 'applicant', 'office'] as const;
export type Party = (typeof PARTIES)[number];

/** Who is kin of a competitor, or has one under them: a recusal from the one vote is not enough where both compete in a group. */
export const CLOSE_RELATIONS: readonly Relation[] = ['relative', 'superior'];

/** What was declared before the draw: of one applicant, or of a unit and so of everybody who applies from it. */
export interface Declared {
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId | null;
  readonly unitId: UnitId | null;
  readonly relation: Relation;
  readonly party: Party;
  readonly detail: string;
  readonly toldBy: string;
  /** `YYYY-MM-DD` */
  readonly toldOn: string;
  /** The last day on which it holds; null: it does not end. */
  readonly expiresOn: string | null;
}
