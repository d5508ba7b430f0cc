import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import {
  ATTACHMENT_LIMITS,
  type AttachmentKind,
  type ReadAttachment,
} from '../../core/domain/attachments/attachment.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { readPdf } from './read-pdf.ts';
import { readJpeg, readPng } from './read-picture.ts';

const SIGNATURES: readonly (readonly [AttachmentKind, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['jpeg', Buffer.from('ffd8ff', 'hex')],
];

/** By the first bytes: a name says what somebody wishes a file to be. */
export function kindOf(file: Buffer): AttachmentKind | undefined {
  return SIGNATURES.find(([, signature]) => file.subarray(0, signature.length).equals(signature))?.[0];
}

type Judged = Pick<ReadAttachment, 'pages' | 'width' | 'height' | 'active'>;

async function judge(kind: AttachmentKind, file: Buffer): Promise<Result<Judged>> {
  if (kind === 'pdf') {
    const read = await readPdf(file);
    return read.ok ? ok({ ...read.value, width: null, height: null }) : read;
  }
  const picture = kind === 'png' ? readPng(file) : readJpeg(file);
  return picture.ok ? ok({ ...picture.value, pages: 1, active: [] }) : picture;
}

async function bytesOf(place: string): Promise<Result<Buffer>> {
  try {
    const handle = await open(place, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return refuse('attachment_kind_unknown');
      if (stat.size === 0) return refuse('attachment_empty');
      if (stat.size > ATTACHMENT_LIMITS.fileBytes) {
        const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
        return refuse('attachment_too_large', {
          actual: megabytes(stat.size),
          limit: megabytes(ATTACHMENT_LIMITS.fileBytes),
        });
      }
      return ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return refuse('file_not_found');
    return reason === 'EISDIR' ? refuse('attachment_kind_unknown') : refuse('file_not_readable', { reason });
  }
}

/**
 * Reads one scan and judges it by its bytes. Runs inside the reading process; the file is opened for reading only.
 * Refusals: `file_not_found`, `file_not_readable` {reason}, `attachment_empty`, `attachment_kind_unknown`,
 * `attachment_too_large` {actual, limit} in megabytes, and those of the kind's own reader.
 */
export async function readAttachment(place: string): Promise<Result<ReadAttachment>> {
  const file = await bytesOf(place);
  if (!file.ok) return file;
  const kind = kindOf(file.value);
  if (kind === undefined) return refuse('attachment_kind_unknown');
  const judged = await judge(kind, file.value);
  if (!judged.ok) return judged;
  const sha256 = createHash('sha256').update(file.value).digest('hex');
  return ok({ fileName: path.basename(place), kind, bytes: new Uint8Array(file.value), sha256, ...judged.value });
}
