import { z } from 'zod';
import { applicantList } from './applicant-list.ts';
import { command, query, session } from './endpoint.ts';
import { inRound, roundIdField } from './fields.ts';
import { amend, frozenList } from './frozen-list.ts';
import { draftInput, remapInput } from './import-mapping.ts';
import type { ApplicationView, ImportBatchView, ImportPreview } from './people.ts';

export const applicants = {
  list: query<{
    readonly applications: readonly ApplicationView[];
    readonly batches: readonly ImportBatchView[];
    readonly frozen: boolean;
  }>()(inRound),
  ...applicantList,
  readWorkbook: session<ImportPreview>()(inRound, { attaches: 'applicants_workbook' }),
  readSample: session<ImportPreview>()(inRound, { attaches: 'sample_applicants' }),
  /** Judges the draft again under a corrected mapping. */
  remap: session<ImportPreview>()(remapInput),
  /** Forgets what was remembered about the draft's headings and judges it as guessed. */
  forgetMapping: command<ImportPreview>()(draftInput, { stage: 'applicants' }),
  discardDraft: session<null>()(draftInput),
  acceptImport: command<{ readonly accepted: number; readonly refusedRows: number }>()(draftInput, {
    stage: 'applicants',
  }),
  undoImport: command<{ readonly removed: number }>()(
    z.strictObject({ roundId: roundIdField, batchId: z.string().max(40) }),
    { stage: 'applicants' },
  ),
  freeze: command<{ readonly applications: number }>()(inRound, { stage: 'applicants' }),
  /** Refused once a jury has been adopted. */
  unfreeze: command<null>()(inRound, { stage: 'applicants' }),
  frozenList,
  amend,
} as const;
