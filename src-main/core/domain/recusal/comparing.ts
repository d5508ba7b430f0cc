import { paced, type Steps, type Told } from '../kernel/pace.ts';
import { ok, type Result } from '../kernel/result.ts';
import {
  type ComparedApplicant,
  type ComparedExpert,
  conflictSteps,
  type FoundConflict,
  type Ground,
} from './find-conflicts.ts';

/** Everything that a search for relations compares. */
export interface Compared {
  readonly applicants: readonly ComparedApplicant[];
  readonly experts: readonly ComparedExpert[];
  readonly ground: Ground;
}

/**
 * Who is related to whom. Each expert of a large round takes longer than somebody else may be kept waiting, so whoever
 * asks does not know where it is done. `told` hears of each expert, and ends the search by what it throws.
 */
export interface Comparing {
  relations(compared: Compared, told: Told): Promise<readonly FoundConflict[]>;
}

export function* relationsIn({ applicants, experts, ground }: Compared): Steps<Result<FoundConflict[]>> {
  return ok(yield* conflictSteps(applicants, experts, ground));
}

/** `run`: does it somewhere, and tells its steps. */
export function comparingBy(run: (compared: Compared, told: Told) => Promise<Result<FoundConflict[]>>): Comparing {
  return {
    async relations(compared, told) {
      const found = await run(compared, told);
      // The rule refuses nothing.
      return found.ok ? found.value : [];
    },
  };
}

/** Where nobody is kept waiting. */
export const comparingHere: Comparing = comparingBy((compared, told) => paced(relationsIn(compared), told));
