import type { AttachedFile } from '../core/domain/attachments/attachment.ts';
import type { SentBook } from '../features/feature.ts';

/** What main adds to a call: a workbook or scans read in a process of their own, or the place a person chose in a dialog. */
export type Attached =
  | { readonly kind: 'book'; readonly book: SentBook }
  | { readonly kind: 'files'; readonly files: readonly AttachedFile[] }
  | { readonly kind: 'place'; readonly path: string };
