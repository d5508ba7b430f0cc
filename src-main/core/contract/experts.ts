import { z } from 'zod';
import { command, query, session } from './endpoint.ts';
import { inRound, roundIdField } from './fields.ts';
import { draftInput, offeredInput, readingInput, remapInput } from './import-mapping.ts';
import { type DraftRowReading, type DraftRowsView, draftRowInput, draftRowsInput } from './import-rows.ts';
import type { ExpertView, ImportBatchView, ImportPreview } from './people.ts';

export const experts = {
  list: query<{
    readonly experts: readonly ExpertView[];
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
  /** Records the pool's digest; needs the frozen list, because applicants are excluded from the pool. */
  seal: command<{ readonly poolDigest: string; readonly eligible: number; readonly excluded: number }>()(inRound, {
    stage: 'experts',
  }),
  /** Refused once a draw has been made that this version can recompute or that was adopted. */
  unseal: command<null>()(inRound, { stage: 'experts' }),
} as const;
