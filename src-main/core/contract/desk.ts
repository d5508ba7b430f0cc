import { z } from 'zod';
import { session } from './endpoint.ts';
import { nothing } from './fields.ts';

export const preferences = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  colours: z.enum(['light', 'dark', 'system']),
  /** projector: readable from eight metres. */
  typeSize: z.enum(['normal', 'large', 'projector']),
});
export type Preferences = z.output<typeof preferences>;

/** A workbook that a person chose or dropped. Main keeps where it lies; the window knows it by this number. */
export interface OfferedFile {
  readonly fileId: string;
  /** Without folder. */
  readonly fileName: string;
}

export interface Offer {
  readonly files: readonly OfferedFile[];
  /** What was not taken, with the code of its sentence. */
  readonly refused: readonly { readonly fileName: string; readonly code: string }[];
}

/** More at once is a folder dropped by mistake. */
export const MOST_FILES = 50;

/** The computer's own settings, kept outside the office file: nothing confidential. */
export const desk = {
  preferences: session<Preferences>()(nothing),
  savePreferences: session<Preferences>()(preferences),
  /** Shows the dialog; several workbooks may be chosen. Each is read by `readWorkbook` of its roster. */
  chooseWorkbooks: session<Offer>()(z.strictObject({ roster: z.enum(['applicants', 'experts']) })),
  /** Stops the reading of a workbook or the making of documents that is under way. */
  cancelWork: session<null>()(nothing),
  /** Ends a long act before its commit: nothing of it is written, and it answers `cancelled`. No harm once it is over. */
  stopAct: session<null>()(z.strictObject({ actId: z.int().min(1) })),
  /** The window's word after `leaving`: everything typed is on disk. */
  settled: session<null>()(nothing),
  /** How many previews wait for a yes in the window: it does not close over them without asking. */
  previewsWaiting: session<null>()(z.strictObject({ files: z.int().min(0).max(10_000) })),
} as const;
