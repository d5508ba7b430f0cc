import { type ApplicationState, nextState } from '../acceptance/states.ts';
import { effectOfEdit } from '../applications/field-change-effect.ts';
import { type EditableField, isEditableField } from '../applications/field-text.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { assessmentYear, withFields } from './compared-fields.ts';
import type { AcceptedApplicant } from './judge-applicants.ts';
import type { FieldDiff, ListedApplicant, RosterDiff } from './roster-diff.ts';

/** What the secretary takes over of a diff. */
export interface DiffChoice {
  readonly changed: readonly { readonly applicationId: string; readonly fields: readonly string[] }[];
  /** Places among the accepted rows of the workbook. */
  readonly added: readonly number[];
  /** Application ids of those to be withdrawn from the list. */
  readonly gone: readonly string[];
  readonly reason: string;
}

export interface DossierChange {
  readonly listed: ListedApplicant;
  readonly fields: readonly FieldDiff[];
  readonly details: AcceptedApplicant;
  /** The row is taken over whole: the dossier now is that row of the workbook. */
  readonly whole: boolean;
  readonly to: ApplicationState;
  /** Who checked the dossier does not answer for what it says now. */
  readonly checkedAgain: boolean;
}

/** Every person's part of a diff, decided. */
export interface DiffPlan {
  readonly changes: readonly DossierChange[];
  readonly added: readonly AcceptedApplicant[];
  readonly withdrawn: readonly { readonly listed: ListedApplicant; readonly to: ApplicationState }[];
  /** Rows with something new of which nothing was taken over. */
  readonly leftOut: number;
}

/** The field by which the acceptance desk judges a change of this one. */
function editable(field: string): EditableField {
  const name = field === 'tibetanName' ? 'name' : assessmentYear(field) === undefined ? field : 'assessmentText';
  if (!isEditableField(name)) throw new Error(`${field} cannot be changed`);
  return name;
}

/** Whether a dossier that somebody has checked is checked again after a change of these fields. */
export function changeNeedsCheck(state: ApplicationState, fields: readonly string[]): boolean {
  const effect = effectOfEdit({ state, checks: 1, listFrozen: false }, fields.map(editable), '-');
  return effect.ok && effect.value.checkedAgain;
}

/** By the rules of the acceptance desk, as a change that is typed. Refusals: `diff_stale` and those of `effectOfEdit`. */
function changesOf(diff: RosterDiff, { changed, reason }: DiffChoice): Result<DossierChange[]> {
  const rows = new Map(diff.changed.map((one) => [one.listed.applicationId, one]));
  const changes: DossierChange[] = [];
  for (const { applicationId, fields } of changed) {
    const one = rows.get(applicationId);
    rows.delete(applicationId);
    const taken = one?.fields.filter(({ field }) => fields.includes(field)) ?? [];
    if (one === undefined || taken.length === 0 || taken.length < fields.length) return refuse('diff_stale');
    const { state, checks } = one.listed;
    const effect = effectOfEdit({ state, checks, listFrozen: false }, fields.map(editable), reason);
    if (!effect.ok) return effect;
    const whole = taken.length === one.fields.length;
    const place = whole ? { sheet: one.row.sheet, rowNumber: one.row.rowNumber } : {};
    changes.push({
      listed: one.listed,
      fields: taken,
      details: { ...withFields(one.listed.details, one.row, fields), ...place },
      whole,
      to: effect.value.state,
      checkedAgain: effect.value.checkedAgain,
    });
  }
  return ok(changes);
}

/**
 * What the choice comes to. Refusals: `diff_nothing_chosen`; `diff_stale` for something that is not in the diff (any
 * more); `diff_reason_missing` for a withdrawal without one; those of `effectOfEdit` and `nextState`.
 */
export function planDiff(diff: RosterDiff, choice: DiffChoice): Result<DiffPlan> {
  if (choice.changed.length + choice.added.length + choice.gone.length === 0) return refuse('diff_nothing_chosen');
  const changes = changesOf(diff, choice);
  if (!changes.ok) return changes;

  const wanted = new Set(choice.added);
  const added = diff.added.filter(({ at }) => wanted.has(at)).map(({ row }) => row);
  if (added.length < wanted.size) return refuse('diff_stale');

  const leaving = new Set(choice.gone);
  if (leaving.size > 0 && choice.reason.trim() === '') return refuse('diff_reason_missing');
  const withdrawn: { listed: ListedApplicant; to: ApplicationState }[] = [];
  for (const { listed } of diff.gone) {
    if (!leaving.has(listed.applicationId)) continue;
    const to = nextState(listed.state, 'withdraw');
    if (!to.ok) return to;
    withdrawn.push({ listed, to: to.value });
  }
  if (withdrawn.length < leaving.size) return refuse('diff_stale');
  const leftOut = diff.changed.length - changes.value.length + diff.added.length - added.length;
  return ok({ changes: changes.value, added, withdrawn, leftOut });
}
