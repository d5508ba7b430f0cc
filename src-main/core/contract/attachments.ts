import { z } from 'zod';
import type { ActiveContent, AttachmentKind } from '../domain/attachments/attachment.ts';
import { command, query, work } from './endpoint.ts';
import { applicationIdField, optionalText, roundIdField, textField } from './fields.ts';
import type { Params } from './people.ts';

const inList = { stage: 'applicants' } as const;
const attachmentIdField = z.string().regex(/^[a-z0-9_-]{1,40}$/);
const oneFile = { roundId: roundIdField, attachmentId: attachmentIdField };
/** Id of a paper of the checklist; '' for a file that shows none of them. */
const proofField = z.string().regex(/^\w{0,40}$/);
const person = textField(50);

export interface AttachmentView {
  readonly attachmentId: string;
  /** Counts up within the dossier. */
  readonly number: number;
  readonly title: string;
  readonly fileName: string;
  readonly kind: AttachmentKind;
  readonly bytes: number;
  readonly pages: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
  /** What another program might do with it; here it is only drawn. */
  readonly active: readonly ActiveContent[];
  readonly proof: string;
  readonly addedUtc: string;
  readonly addedBy: string;
  /** null: nobody has looked. */
  readonly legible: boolean | null;
  readonly legibleNote: string;
  readonly legibleBy: string;
  readonly legibleUtc: string | null;
}

/** What is known of a file whose bytes are gone. */
export interface RemovedAttachment
  extends Pick<AttachmentView, 'attachmentId' | 'number' | 'title' | 'fileName' | 'addedUtc' | 'addedBy'> {
  readonly removedUtc: string;
  readonly removedBy: string;
  readonly reason: string;
}

export interface RefusedFile {
  readonly fileName: string;
  readonly code: string;
  readonly params: Params;
}

/** Scans kept with a dossier, in the encrypted file. The window gets pieces of them, never a place on disk. */
export const attachments = {
  list: query<{
    readonly files: readonly AttachmentView[];
    readonly removed: readonly RemovedAttachment[];
    readonly bytes: number;
    readonly mayAdd: boolean;
    /** False once the dossier is decided: what was decided rests on its files. */
    readonly mayChange: boolean;
  }>()(z.strictObject({ roundId: roundIdField, applicationId: applicationIdField })),
  /** Files that a person chooses; each is kept or refused by itself. */
  add: work<{ readonly kept: number; readonly refused: readonly RefusedFile[] }>()(
    z.strictObject({
      roundId: roundIdField,
      applicationId: applicationIdField,
      proof: proofField,
      by: person,
      /** Of files that were dropped; empty: a person chooses in the dialog. */
      fileIds: z.array(z.string().max(60)).max(50),
    }),
    { ...inList, attaches: 'scans' },
  ),
  describe: command<null>()(z.strictObject({ ...oneFile, title: textField(100), proof: proofField }), inList),
  judge: command<null>()(
    z.strictObject({ ...oneFile, legible: z.boolean(), note: optionalText(200), by: person }),
    inList,
  ),
  remove: command<null>()(z.strictObject({ ...oneFile, reason: textField(300), by: person }), inList),
  piece: query<{ readonly bytes: Uint8Array }>()(z.strictObject({ ...oneFile, n: z.int().min(0).max(10_000) })),
  /** Puts one file where a person chooses; `fileLabel` and `ending` are for the dialog. */
  save: work<{ readonly fileName: string }>()(
    z.strictObject({ ...oneFile, fileLabel: optionalText(150), ending: z.enum(['pdf', 'png', 'jpg']) }),
    { attaches: 'scan_file' },
  ),
} as const;
