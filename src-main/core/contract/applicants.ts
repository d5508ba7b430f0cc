import { z } from 'zod';
import { applicantEdits } from './applicant-edits.ts';
import { applicantList } from './applicant-list.ts';
import { command, query, session } from './endpoint.ts';
import { inRound, roundIdField } from './fields.ts';
import { amend, frozenList, takeBack, titleWordings, unfreeze } from './frozen-list.ts';
import { importDiff } from './import-diff.ts';
import { awaitedInput, draftInput, employerInput, offeredInput, readingInput, remapInput } from './import-mapping.ts';
import { type DraftRowReading, type DraftRowsView, draftRowInput, draftRowsInput } from './import-rows.ts';
import { type ListGround, listViews } from './list-views.ts';
import type { ApplicationView, ImportBatchView, ImportPreview } from './people.ts';

/** What speaks against an accepted application. */
export interface StandingAgainst {
  /** Of the bag. */
  readonly number: string;
  /** As the acceptance desk tells it. */
  readonly code: string;
  /** Of `eligibility_not_met`: the condition's name; '' for the others. */
  readonly rule: string;
}

export const applicants = {
  list: query<{
    readonly applications: readonly ApplicationView[];
    readonly batches: readonly ImportBatchView[];
    readonly frozen: boolean;
    readonly ground: ListGround;
  }>()(inRound, { packed: true }),
  ...applicantList,
  ...applicantEdits,
  readWorkbook: session<ImportPreview>()(offeredInput, { attaches: 'applicants_workbook' }),
  ...listViews,
  readSample: session<ImportPreview>()(inRound, { attaches: 'sample_applicants' }),
  /** Judges the draft again under a corrected mapping. */
  remap: session<ImportPreview>()(remapInput),
  /** Puts people without an employer under a county's virtual unit and judges the draft again. */
  chooseEmployer: session<ImportPreview>()(employerInput),
  /** Takes in rows whose post-audit number is still to come, or refuses them again; judges the draft again. */
  awaitAudits: session<ImportPreview>()(awaitedInput),
  /** Forgets what was remembered about the draft's headings and judges it as guessed. */
  forgetMapping: command<ImportPreview>()(readingInput, { stage: 'applicants' }),
  /** The draft's rows, a page at a time. */
  draftRows: query<DraftRowsView>()(draftRowsInput),
  /** One row of the draft: its cells beside what was made of them. */
  draftRow: query<DraftRowReading>()(draftRowInput),
  discardDraft: session<null>()(readingInput),
  acceptImport: command<{ readonly accepted: number; readonly refusedRows: number }>()(draftInput, {
    stage: 'applicants',
    long: ['writing'],
  }),
  ...importDiff,
  /** Takes back the last import, to the row: the tables are what that import met. Bag numbers are not given again. */
  undoImport: command<{
    readonly removed: number;
    /** Applications that are again what they were. */
    readonly restored: number;
  }>()(z.strictObject({ roundId: roundIdField, batchId: z.string().max(40) }), {
    stage: 'applicants',
    long: ['writing'],
  }),
  freeze: command<{
    readonly applications: number;
    /** People against whom a rule speaks that only warns: they are on the list, and somebody should know. */
    readonly warned: number;
    /** The first of them, with what it is. */
    readonly warnings: readonly StandingAgainst[];
  }>()(inRound, { stage: 'applicants', long: ['judging'] }),
  unfreeze,
  frozenList,
  titleWordings,
  amend,
  takeBack,
} as const;
