import { z } from 'zod';
import { drawPlan } from './contribution.ts';
import { command, query, session } from './endpoint.ts';
import { applicationIdField, expertIdField, inRound, roundIdField, textField } from './fields.ts';
import { draftInput, offeredInput, readingInput, remapInput } from './import-mapping.ts';
import { type DraftRowReading, type DraftRowsView, draftRowInput, draftRowsInput } from './import-rows.ts';
import type { AlsoApplicantView, DisciplineChangeView, ExpertView, ImportBatchView, ImportPreview } from './people.ts';

export const experts = {
  list: query<{
    readonly experts: readonly ExpertView[];
    readonly alsoApplicants: readonly AlsoApplicantView[];
    readonly disciplineChanges: readonly DisciplineChangeView[];
    readonly batches: readonly ImportBatchView[];
    readonly sealed: boolean;
    readonly poolDigest: string | null;
  }>()(inRound),
  readWorkbook: session<ImportPreview>()(offeredInput, { attaches: 'experts_workbook' }),
  readSample: session<ImportPreview>()(inRound, { attaches: 'sample_experts' }),
  /** Judges the draft again under a corrected mapping. */
  remap: session<ImportPreview>()(remapInput),
  /** Forgets what was remembered about the draft's headings and judges it as guessed. */
  forgetMapping: command<ImportPreview>()(readingInput, { stage: 'experts' }),
  /** The draft's rows, a page at a time. */
  draftRows: query<DraftRowsView>()(draftRowsInput),
  /** One row of the draft: its cells beside what was made of them. */
  draftRow: query<DraftRowReading>()(draftRowInput),
  discardDraft: session<null>()(readingInput),
  acceptImport: command<{ readonly accepted: number; readonly refusedRows: number }>()(draftInput, {
    stage: 'experts',
  }),
  undoImport: command<{ readonly removed: number }>()(
    z.strictObject({ roundId: roundIdField, batchId: z.string().max(40) }),
    { stage: 'experts' },
  ),
  /** Another of the person's disciplines (`ExpertView.disciplines`) counts in this round, until the pool is sealed. */
  changeDiscipline: command<null>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      // The measure of a roster's cell.
      discipline: textField(100),
      reason: textField(300),
    }),
    { stage: 'experts' },
  ),
  /** Whether an expert is the applicant of the same name and unit (`alsoApplicants`), until the pool is sealed. */
  decideApplicant: command<null>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      applicationId: applicationIdField,
      same: z.boolean(),
      reason: textField(300),
    }),
    { stage: 'experts' },
  ),
  /**
   * Seals the pool for the next attempt, with the plan of its draw; needs the frozen list, because applicants are
   * excluded from the pool.
   */
  seal: command<{ readonly poolDigest: string; readonly eligible: number; readonly excluded: number }>()(
    z.strictObject({ roundId: roundIdField, plan: drawPlan }),
    { stage: 'experts' },
  ),
  /**
   * The sealed attempt is given up, and the pool opens. Refused once a draw has been made that this version can recompute
   * or that was adopted.
   */
  unseal: command<null>()(z.strictObject({ roundId: roundIdField, reason: textField(500) }), { stage: 'experts' }),
} as const;
