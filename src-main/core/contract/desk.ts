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

/** The computer's own settings, kept outside the office file: nothing confidential. */
export const desk = {
  preferences: session<Preferences>()(nothing),
  savePreferences: session<Preferences>()(preferences),
  /** Stops the reading of a workbook or the making of documents that is under way. */
  cancelWork: session<null>()(nothing),
  /** The window's word after `leaving`: everything typed is on disk. */
  settled: session<null>()(nothing),
} as const;
