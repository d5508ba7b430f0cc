import { ok, type Result, refuse } from '../kernel/result.ts';

/** Told by the first bytes of a file, never by its name. */
export const attachmentKinds = ['pdf', 'png', 'jpeg'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** What a file would like another program to do. It is only drawn here, so that nothing of it happens. */
export const activeContents = ['script', 'launch', 'embedded_file'] as const;
export type ActiveContent = (typeof activeContents)[number];

const MB = 1024 * 1024;

/** What the scans of one dossier may cost. A phone's picture has 12 to 50 megapixels, a scanned page at 300 dpi has 9. */
export const ATTACHMENT_LIMITS = {
  fileBytes: 20 * MB,
  dossierBytes: 300 * MB,
  /** Pictures: what the window can draw without running out of memory. */
  pixels: 40_000_000,
  side: 20_000,
  pages: 500,
  filesAtOnce: 20,
  /** How a file is stored and how it travels to the window. */
  pieceBytes: MB,
} as const;

/** A file as the reading process judged it. */
export interface ReadAttachment {
  readonly fileName: string;
  readonly kind: AttachmentKind;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** 1 for a picture. */
  readonly pages: number;
  /** null for a PDF. */
  readonly width: number | null;
  readonly height: number | null;
  readonly active: readonly ActiveContent[];
}

/** A file that main had read in its own process, or why it is none. */
export interface AttachedFile {
  readonly fileName: string;
  readonly read: Result<ReadAttachment>;
}

/** A file that is kept, as far as taking in another asks about it. */
export interface KeptAttachment {
  readonly sha256: string;
  readonly title: string;
  readonly bytes: number;
}

/**
 * May this file join the dossier's? Refusals: `attachment_already_kept` {title}: the same bytes; `attachment_dossier_full`
 * {limit, kept} in megabytes.
 */
export function mayKeep(kept: readonly KeptAttachment[], file: Pick<ReadAttachment, 'sha256' | 'bytes'>): Result<null> {
  const same = kept.find((one) => one.sha256 === file.sha256);
  if (same !== undefined) return refuse('attachment_already_kept', { title: same.title });
  const total = kept.reduce((sum, one) => sum + one.bytes, 0);
  if (total + file.bytes.length > ATTACHMENT_LIMITS.dossierBytes) {
    const [limit, used] = [ATTACHMENT_LIMITS.dossierBytes, total].map((bytes) => Math.floor(bytes / MB)) as [
      number,
      number,
    ];
    return refuse('attachment_dossier_full', { limit, kept: used });
  }
  return ok(null);
}

/** A name for a file whose reader has not given one: the file's own without its ending. */
export function titleOf(fileName: string): string {
  const bare = fileName.replace(/\.[^.]{1,8}$/u, '').trim();
  return [...(bare === '' ? fileName : bare)].slice(0, 100).join('');
}

/** The ending under which a file is put on disk: by what it is, whatever it was called. */
export const endingOf: Readonly<Record<AttachmentKind, string>> = { pdf: 'pdf', png: 'png', jpeg: 'jpg' };

/** The pieces in which a file is stored; the last may be shorter. */
export function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const size = ATTACHMENT_LIMITS.pieceBytes;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
}
