import { z } from 'zod';
import { idField, roundIdField } from './fields.ts';

const MAX_SHEETS = 50;
const MAX_COLUMNS = 256;

/** For which round a workbook is read; null: for the pool of experts, which outlives rounds. */
const readFor = roundIdField.nullable();

/** Which of the offered workbooks, for the shell to read; left out where the workbook itself comes with the call. */
export const offeredInput = z.strictObject({ roundId: readFor, fileId: z.string().max(40).optional() });

/** Which draft is looked at. */
export const readingInput = z.strictObject({ roundId: readFor, draftId: z.string().max(40) });

/** Which draft of which round. */
export const draftInput = readingInput.extend({ roundId: roundIdField });

const sheetMapping = z.strictObject({
  /** 0-based place in the workbook. */
  sheet: z.number().int().min(0).max(MAX_SHEETS),
  take: z.boolean(),
  /** 1-based, one or two rows that follow each other; `[0]`: the data begin in row 1; empty: as found. */
  headerRows: z
    .array(z.number().int().min(0).max(40))
    .max(2)
    .refine(([first, second]) => second === undefined || (first !== 0 && second === (first as number) + 1)),
  /** Columns that are not named keep the guess; null leaves a column out. */
  columns: z
    .array(
      z.strictObject({
        index: z.number().int().min(0).max(MAX_COLUMNS),
        field: z.string().max(40).nullable(),
      }),
    )
    .max(MAX_COLUMNS),
});

/** The whole mapping, sheet by sheet: sheets that are not named stay as guessed. */
export const remapInput = readingInput.extend({ sheets: z.array(sheetMapping).max(MAX_SHEETS) });

const MAX_ROWS = 20_000;

/** Whether rows are taken in whose post-audit number is still to come; acceptance stays blocked for them. */
export const awaitedInput = draftInput.extend({ awaited: z.boolean() });

/** Under which virtual unit people without an employer apply; null: under none, the rows are refused again. */
export const employerInput = draftInput.extend({
  rows: z
    .array(z.strictObject({ sheet: z.string().max(100), row: z.number().int().min(1) }))
    .min(1)
    .max(MAX_ROWS),
  unitId: idField<'unit'>().nullable(),
});
