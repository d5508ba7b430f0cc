import { z } from 'zod';
import { query, work } from './endpoint.ts';
import { roundIdField } from './fields.ts';

/** A workbook that was read: waiting for the secretary's yes, or taken in. */
const source = z.union([
  z.strictObject({ draftId: z.string().min(1).max(40) }),
  z.strictObject({ batchId: z.string().min(1).max(40) }),
]);
const ofWorkbook = { roundId: roundIdField, source };
/** What the proposed file name says besides the kind of file. Printed nowhere. */
const fileLabel = z.string().max(120).optional();
const format = z.literal('xlsx');

export const templateForms = ['template_applicants', 'template_experts', 'template_units'] as const;

/** One unit of a workbook, with what there is to mend in its rows. */
export interface UnitToMend {
  /** As the rows write it; '' for rows that name none. */
  readonly unit: string;
  readonly rows: number;
  readonly wrongRows: number;
  /** Cells to look at again, in rows that may be right all the same. */
  readonly odd: number;
}

/** Workbooks that go out to the units and come back: blank forms to fill, and their own roster to mend. */
export const rosters = {
  unitsToMend: query<{ readonly units: readonly UnitToMend[] }>()(z.strictObject(ofWorkbook)),
  /** The unit's own workbook with every bad cell marked; `unit: null`: the workbook as a whole. */
  saveReturned: work<{ readonly fileName: string; readonly wrongRows: number; readonly wrongCells: number }>()(
    z.strictObject({
      ...ofWorkbook,
      unit: z.string().max(400).nullable(),
      form: z.literal('returned_roster'),
      format,
      fileLabel,
    }),
    { attaches: 'document_file' },
  ),
  saveTemplate: work<{ readonly fileName: string }>()(
    z.strictObject({ form: z.enum(templateForms), format, fileLabel }),
    { attaches: 'document_file' },
  ),
} as const;
