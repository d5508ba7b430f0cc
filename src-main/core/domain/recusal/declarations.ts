import type { ApplicationId, ExpertId, UnitId } from '../kernel/ids.ts';

/** What binds an expert to an applicant or a unit, as the declaration form lists it. */
export const RELATIONS = ['relative', 'teacher', 'cooperation', 'interest', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What an expert declared before the draw: of one applicant, or of a unit and so of everybody who applies from it. */
export interface Declared {
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId | null;
  readonly unitId: UnitId | null;
  readonly relation: Relation;
  readonly detail: string;
  readonly toldBy: string;
  readonly toldOn: string;
}
