import type { CheckRow } from '../../../db/tables/acceptance.ts';
import type { PersonRow } from '../../../db/tables/people.ts';
import type { UnitRow } from '../../../db/tables/units.ts';
import type { ApplicationState } from '../../core/domain/acceptance/states.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';

type Parts = Readonly<Partial<Record<keyof AcceptedApplicant, unknown>>>;

/** One application before and after an edit: only what the edit wrote. */
export interface EditedRow {
  readonly id: string;
  /** As printed on the bag. */
  readonly bag: string;
  /** A part that was not there before is absent. */
  readonly before: Parts;
  readonly after: Parts;
  readonly state: readonly [before: ApplicationState, after: ApplicationState];
  readonly person: readonly [before: string, after: string];
  readonly unit: readonly [before: string, after: string];
  /** Looks that the edit made void. */
  readonly checks: readonly CheckRow[];
  /** What else had been done with the application when the edit was made (`workOn`). */
  readonly work: string;
}

/** Everything needed to take an edit back. */
export interface EditRecord {
  readonly rows: readonly EditedRow[];
  /** Persons as they were, where the edit changed them or left them. */
  readonly people: readonly PersonRow[];
  /** The same persons after it, where it changed them. */
  readonly peopleAfter: readonly PersonRow[];
  /** Units that were left, as they were. */
  readonly units: readonly UnitRow[];
}
