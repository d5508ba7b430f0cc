import type { ApplicationRecord } from '../../../db/tables/applications.ts';
import type { EditedCell, TypedCell } from '../../core/contract/applicant-edits.ts';
import { changeFields, type FieldFinding } from '../../core/domain/applications/field-change.ts';
import { type EditEffect, effectOfEdit } from '../../core/domain/applications/field-change-effect.ts';
import { type EditableField, fieldText } from '../../core/domain/applications/field-text.ts';
import type { Steps } from '../../core/domain/kernel/pace.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import { mostCharacters } from '../../core/domain/roster/text-limits.ts';
import { maskId } from '../id-mask.ts';
import type { EditGround } from './edit-ground.ts';
import { oddities } from './edit-oddities.ts';

/** One application that would read differently. */
export interface EditedApplication {
  readonly record: ApplicationRecord;
  readonly after: AcceptedApplicant;
  readonly changed: readonly EditableField[];
  readonly effect: EditEffect;
}

export interface JudgedEdits {
  /** In the order they were given. */
  readonly cells: readonly EditedCell[];
  readonly applications: readonly EditedApplication[];
}

type Why = Pick<FieldFinding, 'code' | 'params'>;

/** Characters that are typed into one cell. */
const MOST_TYPED = 500;

/** A finding at a field that nobody wrote belongs to the first written field that may have brought it about. */
const BROUGHT_ABOUT_BY: Readonly<Record<string, readonly EditableField[]>> = {
  post_audit_missing: ['unitKind', 'level', 'kind'],
};

/** What stands in the cell on screen. */
export function shownText(record: ApplicationRecord, field: EditableField): string {
  if (field === 'idNumber') return maskId(record.idNumber);
  return field === 'unitName' ? record.unit : fieldText(record.details, field);
}

/** What can be said of a cell before the others of its row are looked at. */
function alone(record: ApplicationRecord, { field, text, was }: TypedCell, ground: EditGround): Why | 'same' | null {
  const now = shownText(record, field);
  if (was !== now) return { code: 'cell_stale', params: { now } };
  const length = [...text].length;
  const max = Math.min(MOST_TYPED, mostCharacters(field));
  if (length > max) return { code: 'edit_text_too_long', params: { length, max } };
  if (text.trim() === now) return 'same';
  return field === 'unitName' && ground.unitOf(text)?.id === record.unitId ? 'same' : null;
}

interface RowVerdict {
  readonly edited: EditedApplication | null;
  readonly refused: ReadonlyMap<EditableField, Why>;
  readonly warnings: readonly FieldFinding[];
}

function whyNumber(record: ApplicationRecord, after: AcceptedApplicant, ground: EditGround): Why | undefined {
  const holder = ground.holderOf(after.idNumber);
  if (holder === undefined || holder === record.number) return undefined;
  return { code: 'number_in_round', params: { number: holder } };
}

/** The written cells of one application: those that are refused are taken out, and the rest is judged without them. */
function judgeRow(
  record: ApplicationRecord,
  typed: ReadonlyMap<EditableField, string>,
  ground: EditGround,
  reason: string,
): RowVerdict {
  const refused = new Map<EditableField, Why>();
  const open = new Map(typed);
  const out = (field: EditableField, { code, params }: Why) => {
    refused.set(field, { code, params });
    open.delete(field);
  };
  while (open.size > 0) {
    const change = changeFields(record.details, Object.fromEntries(open));
    for (const finding of change.refused) {
      const fields = [finding.field as EditableField, ...(BROUGHT_ABOUT_BY[finding.code] ?? [])];
      const field = fields.find((one) => open.has(one));
      if (field) out(field, finding);
      else for (const one of [...open.keys()]) out(one, finding);
    }
    if (change.refused.length > 0) continue;
    const number = change.changed.includes('idNumber') ? whyNumber(record, change.after, ground) : undefined;
    if (number) {
      out('idNumber', number);
      continue;
    }
    if (change.changed.length === 0) break;
    const standing = { state: record.state, checks: ground.checksOf(record.applicationId), listFrozen: ground.frozen };
    const effect = effectOfEdit(standing, change.changed, reason);
    if (!effect.ok) {
      const { code, params = {} } = effect.refusal;
      // Without a reason the telephone can still be written; what needs the reason waits for it.
      const beside = change.changed.filter((field) => effectOfEdit(standing, [field], reason).ok);
      for (const field of change.changed) if (!beside.includes(field)) out(field, { code, params });
      continue;
    }
    const { after, changed, warnings } = change;
    ground.take(after.idNumber, record.number);
    const edited = { record, after, changed, effect: effect.value };
    return { edited, refused, warnings: [...warnings, ...oddities(edited, ground)] };
  }
  return { edited: null, refused, warnings: [] };
}

function afterText({ after }: EditedApplication, field: EditableField, ground: EditGround): string {
  if (field === 'idNumber') return maskId(after.idNumber);
  if (field === 'unitName') return ground.unitOf(after.unitName)?.name ?? after.unitName;
  return fieldText(after, field);
}

/** Applications judged between two words on how far it is. */
const PART = 50;

export const applicationsIn = (typed: readonly TypedCell[]) => new Set(typed.map((one) => one.applicationId)).size;

/** Judges typed cells row by row, as the import would judge them, with what each would do to the application. */
export function* judgeEdits(typed: readonly TypedCell[], ground: EditGround, reason: string): Steps<JudgedEdits> {
  const byRow = new Map<string, TypedCell[]>();
  for (const one of typed) {
    const row = byRow.get(one.applicationId);
    if (row) row.push(one);
    else byRow.set(one.applicationId, [one]);
  }
  const judged = new Map<TypedCell, EditedCell>();
  const applications: EditedApplication[] = [];
  let count = 0;
  for (const [id, row] of byRow) {
    count += 1;
    if (count % PART === 0) yield PART;
    const record = ground.records.get(id);
    const told = (cell: TypedCell, part: Partial<EditedCell>) =>
      judged.set(cell, {
        applicationId: cell.applicationId,
        field: cell.field,
        before: record ? shownText(record, cell.field) : cell.was,
        after: cell.text.trim(),
        outcome: 'unchanged',
        why: null,
        warnings: [],
        ...part,
      });
    if (record === undefined) {
      for (const cell of row) told(cell, { outcome: 'refused', why: { code: 'application_not_found', params: {} } });
      continue;
    }
    const open = new Map<EditableField, string>();
    for (const cell of row) {
      const said = alone(record, cell, ground);
      if (said === 'same') told(cell, { after: shownText(record, cell.field) });
      else if (said !== null) told(cell, { outcome: 'refused', why: said });
      else open.set(cell.field, cell.text);
    }
    const { edited, refused, warnings } = judgeRow(record, open, ground, reason);
    if (edited) applications.push(edited);
    for (const cell of row) {
      if (judged.has(cell)) continue;
      const why = refused.get(cell.field);
      if (why) told(cell, { outcome: 'refused', why });
      else if (!edited?.changed.includes(cell.field)) told(cell, { after: shownText(record, cell.field) });
      else {
        const mine = warnings.filter(({ field }) => field === cell.field || !open.has(field as EditableField));
        told(cell, {
          after: afterText(edited, cell.field, ground),
          outcome: 'changed',
          warnings: mine.map(({ code, params }) => ({ code, params })),
        });
      }
    }
  }
  return { cells: typed.map((one) => judged.get(one) as EditedCell), applications };
}
