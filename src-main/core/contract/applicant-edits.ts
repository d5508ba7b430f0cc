import { z } from 'zod';
import type { ApplicationState } from '../domain/acceptance/states.ts';
import { EDITABLE_FIELDS, type EditableField } from '../domain/applications/field-text.ts';
import type { ApplicationId } from '../domain/kernel/ids.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, idField, inRound, optionalText, roundIdField, textField } from './fields.ts';
import type { Params } from './people.ts';

/** One application as a row of cells. */
export interface SheetRow {
  readonly applicationId: ApplicationId;
  /** Dossier-bag number. */
  readonly number: string;
  readonly state: ApplicationState;
  /** Somebody has looked at the dossier. */
  readonly checked: boolean;
  /** Texts in the order of `EDITABLE_FIELDS`; the document number masked. */
  readonly cells: readonly string[];
}

/** What would become of one cell. `code` has its sentence among the edit words. */
export interface EditedCell {
  readonly applicationId: ApplicationId;
  readonly field: EditableField;
  readonly before: string;
  /** As it would stand there; of a refused cell what was typed. */
  readonly after: string;
  readonly outcome: 'changed' | 'unchanged' | 'refused';
  readonly why: { readonly code: string; readonly params: Params } | null;
  readonly warnings: readonly { readonly code: string; readonly params: Params }[];
}

export interface EditPreview {
  readonly cells: readonly EditedCell[];
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Applications that would change. */
  readonly applications: number;
  /** Of these, how many would be checked again by everybody, and how many of those had been accepted. */
  readonly checkedAgain: number;
  readonly reopened: number;
  /** Units that nobody has named before. */
  readonly newUnits: readonly string[];
}

export interface EditView {
  readonly editId: string;
  readonly utc: string;
  readonly people: string;
  readonly reason: string;
  readonly fields: readonly EditableField[];
  readonly cells: number;
  readonly applications: number;
  readonly undoneUtc: string | null;
  readonly undoneBy: string;
}

/** One cell in the history of one application; telephone, address and document numbers masked. */
export interface EditOfApplication {
  readonly utc: string;
  readonly people: string;
  readonly reason: string;
  readonly field: EditableField;
  readonly before: string;
  readonly after: string;
  readonly undoneUtc: string | null;
  readonly undoneBy: string;
}

const cell = z.strictObject({
  applicationId: applicationIdField,
  field: z.enum(EDITABLE_FIELDS),
  text: z.string().max(10_000),
  /** What the screen showed; of a document number the masked text. */
  was: z.string().max(10_000),
});
const cells = z.array(cell).min(1).max(100_000);

export type TypedCell = z.output<typeof cell>;

/** The doors by which applications are written anew before the list is frozen. */
export const applicantEdits = {
  /** Everybody, or some. */
  sheet: query<{ readonly rows: readonly SheetRow[]; readonly frozen: boolean }>()(
    z.strictObject({ roundId: roundIdField, applicationIds: z.array(applicationIdField).max(20_000).optional() }),
    { packed: true },
  ),
  /** What `editFields` would do, cell by cell. */
  previewEdit: query<EditPreview>()(z.strictObject({ roundId: roundIdField, cells, reason: optionalText(500) }), {
    long: ['judging'],
    packed: true,
  }),
  /** All of the cells or none. A cell that no longer says what the screen showed stops them all. */
  editFields: command<{
    readonly editId: string;
    readonly cells: number;
    readonly applications: number;
    readonly checkedAgain: number;
    readonly reopened: number;
    readonly utc: string;
  }>()(z.strictObject({ roundId: roundIdField, cells, reason: optionalText(500), by: textField(50) }), {
    stage: 'applicants',
    long: ['judging', 'writing', 'indexing'],
  }),
  /** Everything as it was before the edit. */
  undoEdit: command<{ readonly applicationIds: readonly ApplicationId[]; readonly utc: string }>()(
    z.strictObject({ roundId: roundIdField, editId: idField<'edit'>(), by: textField(50) }),
    { stage: 'applicants', long: ['writing', 'indexing'] },
  ),
  /** The newest edits of the round. */
  edits: query<readonly EditView[]>()(inRound),
  editsOf: query<readonly EditOfApplication[]>()(
    z.strictObject({ roundId: roundIdField, applicationId: applicationIdField }),
  ),
} as const;
