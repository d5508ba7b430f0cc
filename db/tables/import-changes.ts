import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { ImportChangeTable, ImportComparisonTable } from '../schema.ts';
import { bagNumber } from './applications.ts';
import { keptField } from './kept-details.ts';

export type ImportComparison = Selectable<ImportComparisonTable>;
export type ImportChange = Selectable<ImportChangeTable>;

/** What a compared import did, and every field that it changed. */
export async function insertComparison(
  db: WriteDb,
  comparison: ImportComparison,
  changes: readonly Omit<ImportChange, 'batch_id'>[],
): Promise<void> {
  await db.insertInto('import_comparison').values(comparison).execute();
  await insertMany(
    db,
    'import_change',
    changes.map((change) => ({ batch_id: comparison.batch_id, ...change })),
  );
}

/** By import; those that were not compared are not among them. */
export async function comparisonsOf(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, ImportComparison>> {
  const rows = await db
    .selectFrom('import_comparison')
    .innerJoin('import_batch', 'import_batch.id', 'import_comparison.batch_id')
    .selectAll('import_comparison')
    .where('import_batch.round_id', '=', roundId)
    .execute();
  return new Map(rows.map((row) => [row.batch_id, row]));
}

export interface NamedChange extends ImportChange {
  readonly number: string;
  /** As the list has it now. */
  readonly name: string;
}

/** What one import changed, by bag number. */
export async function listChanges(db: ReadDb, batchId: string): Promise<NamedChange[]> {
  const rows = await db
    .selectFrom('import_change')
    .innerJoin('application', 'application.id', 'import_change.application_id')
    .selectAll('import_change')
    .select(['application.number as bag', keptField<string>('application', 'name').as('name')])
    .where('import_change.batch_id', '=', batchId)
    .orderBy('application.number')
    .execute();
  return rows.map(({ bag, ...row }) => ({ ...row, number: bagNumber(bag) }));
}

export interface DatedChange extends ImportChange {
  readonly utc: string;
  readonly fileName: string;
  readonly people: string;
}

/** What imports changed of one application, the latest first. */
export async function listChangesOf(db: ReadDb, applicationId: string): Promise<DatedChange[]> {
  return db
    .selectFrom('import_change')
    .innerJoin('import_batch', 'import_batch.id', 'import_change.batch_id')
    .innerJoin('import_comparison', 'import_comparison.batch_id', 'import_change.batch_id')
    .selectAll('import_change')
    .select(['import_batch.imported_utc as utc', 'import_batch.file_name as fileName', 'import_comparison.people'])
    .where('import_change.application_id', '=', applicationId)
    .orderBy('import_batch.imported_utc', 'desc')
    .execute();
}
