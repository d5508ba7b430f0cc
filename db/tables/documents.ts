import type { ReadDb, WriteDb } from '../handles.ts';
import type { DocumentTable } from '../schema.ts';

/** Newest first. */
export async function listDocuments(db: ReadDb, roundId: string): Promise<DocumentTable[]> {
  return db
    .selectFrom('document')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('made_utc', 'desc')
    .orderBy('form')
    .orderBy('file_name')
    .execute();
}

export async function insertDocument(db: WriteDb, row: DocumentTable): Promise<void> {
  await db.insertInto('document').values(row).execute();
}
