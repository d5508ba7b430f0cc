import { z } from 'zod';
import type { ApplicationState } from '../domain/acceptance/states.ts';
import type { ApplicationId } from '../domain/kernel/ids.ts';
import type { FieldDiff } from '../domain/roster/roster-diff.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, optionalText, roundIdField } from './fields.ts';
import { draftInput } from './import-mapping.ts';

export interface ListedView {
  readonly applicationId: ApplicationId;
  /** Dossier-bag number. */
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly state: ApplicationState;
}

/** A workbook beside the list of the round. Its accepted rows are `unchanged + changed + added`. */
export interface ImportDiffView {
  /** Names this very comparison: what is applied is what was shown. */
  readonly digest: string;
  readonly unchanged: readonly ListedView[];
  readonly changed: readonly (ListedView & {
    readonly sheet: string;
    readonly row: number;
    /** Somebody has looked at the dossier, or it is accepted: who did does not answer for what it says then. */
    readonly checked: boolean;
    readonly fields: readonly FieldDiff[];
  })[];
  readonly added: readonly {
    /** Place among the accepted rows of the workbook. */
    readonly at: number;
    readonly sheet: string;
    readonly row: number;
    readonly name: string;
    readonly unit: string;
    readonly title: string;
    readonly idMasked: string;
    /** Of the same name, unit and birth under another document number. */
    readonly perhaps: (ListedView & { readonly idMasked: string }) | null;
  }[];
  /** On the list, of the same units or the workbook that this one is sent for again, and not in this one. */
  readonly gone: readonly (ListedView & {
    /** Row of the workbook that was refused and bears the same name and unit. */
    readonly refusedRow: number | null;
  })[];
  /** People on the list, of other units, of whom the workbook says nothing: left out of the comparison. */
  readonly elsewhere: number;
}

/** What a compared import did. */
export interface ComparisonView {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows with something new of which nothing was taken over. */
  readonly leftOut: number;
  readonly withdrawn: number;
  readonly people: string;
  readonly reason: string;
}

export interface ImportChangeView {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly name: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const MOST = 20_000;

export const importDiff = {
  /** Null where the workbook has nothing to do with the list: nobody is in both, nobody is missed. */
  compareDraft: query<ImportDiffView | null>()(draftInput, { long: ['comparing'], packed: true }),
  /** Takes over what was chosen of the comparison. `by` and `reason` stand in the history of each dossier. */
  acceptCompared: command<Pick<ComparisonView, 'added' | 'changed' | 'withdrawn'>>()(
    draftInput.extend({
      digest: z.string().length(64),
      changed: z
        .array(
          z.strictObject({
            applicationId: applicationIdField,
            fields: z.array(z.string().max(40)).min(1).max(60),
          }),
        )
        .max(MOST),
      added: z.array(z.int().min(0).max(1_000_000)).max(MOST),
      gone: z.array(applicationIdField).max(MOST),
      by: optionalText(50),
      reason: optionalText(500),
    }),
    { stage: 'applicants', long: ['comparing', 'writing'] },
  ),
  /** Every field that an import changed, by bag number. */
  importChanges: query<readonly ImportChangeView[]>()(
    z.strictObject({ roundId: roundIdField, batchId: z.string().max(40) }),
  ),
} as const;
