import { z } from 'zod';
import type { BookChange, BookRefusal } from '../domain/assignment/book-changes.ts';
import { command, query, session, work } from './endpoint.ts';
import { inRound, optionalText, roundIdField } from './fields.ts';

const draft = z.strictObject({ roundId: roundIdField, draftId: z.string().min(1).max(40) });

/** What an assignment workbook would change of the plan as it stands now. */
export interface BookPreview {
  readonly fileName: string;
  /** Reviewers have changed since the workbook was saved: what it would change may take that back. */
  readonly older: boolean;
  /** Of the changes: what is accepted is what was shown. */
  readonly digest: string;
  readonly applications: number;
  readonly changes: readonly (Omit<BookChange, 'applicationId' | 'expertId'> & {
    readonly number: string;
    readonly name: string;
    readonly expert: string;
  })[];
  readonly refused: readonly BookRefusal[];
  /** Bag numbers that no row speaks of. */
  readonly missing: readonly string[];
  readonly unread: readonly string[];
}

/** The plan of reviewers as a workbook, out and in again. */
export const groupBook = {
  saveBook: work<{ readonly fileName: string }>()(
    z.strictObject({
      roundId: roundIdField,
      form: z.literal('assignment_workbook'),
      format: z.literal('xlsx'),
      language: z.enum(['zh-CN', 'en']),
      fileLabel: optionalText(120).optional(),
    }),
    { attaches: 'document_file', stage: 'groups' },
  ),
  readBook: session<{ readonly draftId: string }>()(inRound, { attaches: 'assignment_workbook' }),
  previewBook: query<BookPreview>()(draft),
  acceptBook: command<{ readonly changes: number; readonly applications: number }>()(
    draft.extend({ digest: z.string().length(64) }),
    { stage: 'groups' },
  ),
  discardBook: session<null>()(draft),
} as const;
