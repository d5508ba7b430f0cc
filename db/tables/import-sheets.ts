import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ImportSheetsTable } from '../schema.ts';

export type ImportSheetsRow = Selectable<ImportSheetsTable>;

export async function insertImportSheets(db: WriteDb, row: ImportSheetsRow): Promise<void> {
  await db.insertInto('import_sheets').values(row).execute();
}

/** Undefined for an import of before, and for one whose cells were too many to keep. */
export async function findImportSheets(db: ReadDb, batchId: string): Promise<ImportSheetsRow | undefined> {
  return db.selectFrom('import_sheets').selectAll().where('batch_id', '=', batchId).executeTakeFirst();
}

/** Which of the round's imports have kept their cells. */
export async function listKeptSheets(db: ReadDb, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('import_sheets')
    .innerJoin('import_batch', 'import_batch.id', 'import_sheets.batch_id')
    .select('import_sheets.batch_id')
    .where('import_batch.round_id', '=', roundId)
    .execute();
  return new Set(rows.map((row) => row.batch_id));
}
