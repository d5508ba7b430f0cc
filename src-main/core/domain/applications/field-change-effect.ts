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

/**
 * What no check answers for, each with the reason. Two people compare the dossier with its papers; neither of these stands
 * on a paper, decides a condition or is voted on, and a wrong telephone number has to be put right on the day it is
 * noticed, without anybody being accepted anew. Every other field, also one that is added later, is checked again. The one
 * place for this: typing, pasting and a compared import all ask here.
 */
export const BESIDE_THE_DOSSIER: Readonly<Partial<Record<EditableField, 'contact' | 'office_note'>>> = {
  phone: 'contact',
  address: 'contact',
  remark: 'office_note',
};

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
  if (changed.every((field) => BESIDE_THE_DOSSIER[field] !== undefined)) return ok({ state, checkedAgain: false });
  if (state !== 'accepted') return ok({ state, checkedAgain: checks > 0 });
  if (reason.trim() === '') return refuse('edit_reason_missing');
  return ok({ state: 'under_check', checkedAgain: true });
}
