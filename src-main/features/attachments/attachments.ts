import type { FeatureHandlers } from '../feature.ts';
import { add } from './add-files.ts';
import { describe, judge, remove } from './change-files.ts';
import { list, piece } from './read-files.ts';
import { save } from './save-file.ts';

/** Scans kept with a dossier. */
export const attachments: FeatureHandlers<'attachments'> = { list, add, describe, judge, remove, piece, save };
