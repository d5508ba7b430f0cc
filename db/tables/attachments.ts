import type { Selectable } from 'kysely';
import { piecesOf } from '../../src-main/core/domain/attachments/attachment.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { AttachmentTable } from '../schema.ts';

export type AttachmentRow = Selectable<AttachmentTable>;

/** Everything that was ever kept with the dossier, removed ones too, in the order in which they came in. */
export async function listAttachments(db: ReadDb, applicationId: string): Promise<AttachmentRow[]> {
  return db
    .selectFrom('attachment')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('number')
    .execute();
}

/** Which paper the kept files of the round show and whether they can be read. */
export async function listProofFiles(
  db: ReadDb,
  roundId: string,
): Promise<Pick<AttachmentRow, 'application_id' | 'proof' | 'legible'>[]> {
  return db
    .selectFrom('attachment')
    .innerJoin('application', 'application.id', 'attachment.application_id')
    .select(['attachment.application_id', 'attachment.proof', 'attachment.legible'])
    .where('application.round_id', '=', roundId)
    .where('attachment.removed_utc', 'is', null)
    .execute();
}

/** Of that round; a removed one too. */
export async function findAttachment(
  db: ReadDb,
  roundId: string,
  attachmentId: string,
): Promise<AttachmentRow | undefined> {
  return db
    .selectFrom('attachment')
    .innerJoin('application', 'application.id', 'attachment.application_id')
    .selectAll('attachment')
    .where('attachment.id', '=', attachmentId)
    .where('application.round_id', '=', roundId)
    .executeTakeFirst();
}

export type NewAttachment = Pick<
  AttachmentRow,
  | 'id'
  | 'application_id'
  | 'title'
  | 'file_name'
  | 'kind'
  | 'sha256'
  | 'pages'
  | 'width'
  | 'height'
  | 'active'
  | 'proof'
  | 'added_utc'
  | 'added_by'
>;

/** Gives it the dossier's next number. */
export async function insertAttachment(db: WriteDb, one: NewAttachment, bytes: Uint8Array): Promise<number> {
  const { last } = await db
    .selectFrom('attachment')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .where('application_id', '=', one.application_id)
    .executeTakeFirstOrThrow();
  const number = last + 1;
  const unread = { legible: null, legible_utc: null, removed_utc: null };
  await db
    .insertInto('attachment')
    .values({ ...one, ...unread, number, bytes: bytes.length })
    .execute();
  for (const [n, piece] of piecesOf(bytes).entries()) {
    await db.insertInto('attachment_piece').values({ attachment_id: one.id, n, bytes: piece }).execute();
  }
  return number;
}

export async function changeAttachment(
  db: WriteDb,
  attachmentId: string,
  values: Partial<Pick<AttachmentRow, 'title' | 'proof' | 'legible' | 'legible_note' | 'legible_by' | 'legible_utc'>>,
): Promise<void> {
  await db.updateTable('attachment').set(values).where('id', '=', attachmentId).execute();
}

/** The bytes go, what is known of the file stays. */
export async function emptyAttachment(
  db: WriteDb,
  attachmentId: string,
  removed: Pick<AttachmentRow, 'removed_utc' | 'removed_by' | 'removed_reason'>,
): Promise<void> {
  await db.deleteFrom('attachment_piece').where('attachment_id', '=', attachmentId).execute();
  await db.updateTable('attachment').set(removed).where('id', '=', attachmentId).execute();
}

export async function readPiece(db: ReadDb, attachmentId: string, n: number): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('attachment_piece')
    .select('bytes')
    .where('attachment_id', '=', attachmentId)
    .where('n', '=', n)
    .executeTakeFirst();
  return row?.bytes;
}
