import { type ApplicationState, isOpen } from '../acceptance/states.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { EditableField } from './field-text.ts';

export interface Standing {
  readonly state: ApplicationState;
  /** People who have looked at the dossier. */
  readonly checks: number;
  readonly listFrozen: boolean;
}

export interface EditEffect {
  readonly state: ApplicationState;
  /** Who answered for the earlier words does not answer for the new ones: the dossier is checked again by everybody. */
  readonly checkedAgain: boolean;
}

/** How somebody is reached and what the office notes beside a name: no check answers for it. */
const BESIDE_THE_DOSSIER: readonly EditableField[] = ['phone', 'remark'];

/**
 * What a change does to the application's standing. Refusals: `edit_list_frozen` (then it is an amendment),
 * `edit_application_closed` {state}, `edit_reason_missing` (an accepted application is taken up again, with a reason).
 */
export function effectOfEdit(
  { state, checks, listFrozen }: Standing,
  changed: readonly EditableField[],
  reason: string,
): Result<EditEffect> {
  if (listFrozen) return refuse('edit_list_frozen');
  if (!isOpen(state) && state !== 'accepted') return refuse('edit_application_closed', { state });
  if (changed.every((field) => BESIDE_THE_DOSSIER.includes(field))) return ok({ state, checkedAgain: false });
  if (state !== 'accepted') return ok({ state, checkedAgain: checks > 0 });
  if (reason.trim() === '') return refuse('edit_reason_missing');
  return ok({ state: 'under_check', checkedAgain: true });
}
