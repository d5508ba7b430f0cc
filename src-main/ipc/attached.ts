import type { AttachedFile } from '../core/domain/attachments/attachment.ts';
import { type PackedApplicants, unpackApplicants } from '../core/domain/roster/packed-applicants.ts';
import type { JudgedBook, ShelvedBook } from '../features/feature.ts';

/** A workbook as the reading process sent it: of a roster of applicants the rows are still packed. */
export type SentRoster =
  | ShelvedBook
  | (Omit<Extract<JudgedBook, { roster: 'applicants' }>, 'judged'> & { readonly judged: PackedApplicants });

/** What main adds to a call: a workbook or scans read in a process of their own, or the place a person chose in a dialog. */
export type Attached =
  | { readonly kind: 'book'; readonly book: SentRoster }
  | { readonly kind: 'files'; readonly files: readonly AttachedFile[] }
  | { readonly kind: 'place'; readonly path: string };

export function shelvedBook(sent: SentRoster): ShelvedBook {
  if (sent.roster !== 'applicants' || typeof sent.judged !== 'string') return sent as ShelvedBook;
  return { ...sent, judged: unpackApplicants(sent.judged) };
}
