import type { IsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type ApplicationState, nextState } from './states.ts';

/** What became of somebody after applying. Stored in `departure`: published words are never changed. `in_post`: nothing. */
export const departureKinds = ['retired', 'transferred', 'died', 'in_post'] as const;
export type DepartureKind = (typeof departureKinds)[number];

export interface DepartureEntry {
  readonly kind: DepartureKind;
  readonly on: IsoDate;
  readonly toUnit: string;
}

/**
 * May this be entered over the entry that counts? Refusals: `departure_already_entered` {on}; `departure_unit_needless`,
 * as only who moves has another unit.
 */
export function mayEnter(given: DepartureEntry, last: DepartureEntry | undefined): Result<null> {
  if (given.toUnit.trim() !== '' && given.kind !== 'transferred') return refuse('departure_unit_needless');
  const same = last !== undefined && last.kind === given.kind && last.on === given.on;
  return same && last.toUnit === given.toUnit.trim() ? refuse('departure_already_entered', { on: given.on }) : ok(null);
}

/** An accepted application whose applicant leaves is decided again by a person; others stay where they are. */
export function stateAfter(state: ApplicationState, kind: DepartureKind): ApplicationState {
  if (state !== 'accepted' || kind === 'in_post') return state;
  const again = nextState(state, 'reopen');
  return again.ok ? again.value : state;
}
