import type { Selectable } from 'kysely';
import type { RowIssue } from '../../src-main/core/domain/roster/cells.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { ImportBatchTable } from '../schema.ts';

export type ImportBatchRow = Selectable<ImportBatchTable>;
export type Roster = ImportBatchRow['roster'];

export interface StoredIssue extends RowIssue {
  readonly batchId: string;
  readonly severity: 'refused' | 'warning';
}

/** `issues` are kept with the batch and go with it. */
export async function insertBatch(
  db: WriteDb,
  batch: ImportBatchRow,
  issues: { readonly refused: readonly RowIssue[]; readonly warnings: readonly RowIssue[] },
): Promise<void> {
  await db.insertInto('import_batch').values(batch).execute();
  const rowOf = (severity: 'refused' | 'warning') => (issue: RowIssue) => ({
    batch_id: batch.id,
    severity,
    sheet: issue.sheet,
    row: issue.row,
    col: issue.column,
    field: issue.field,
    code: issue.code,
    params: JSON.stringify(issue.params),
    original: issue.original ?? null,
  });
  const { refused, warnings } = issues;
  await insertMany(db, 'import_issue', [...refused.map(rowOf('refused')), ...warnings.map(rowOf('warning'))]);
}

/** In the order in which they were accepted. */
export async function listBatches(db: ReadDb, roundId: string, roster: Roster): Promise<ImportBatchRow[]> {
  return db
    .selectFrom('import_batch')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('roster', '=', roster)
    .orderBy('imported_utc')
    .orderBy('id')
    .execute();
}

export async function findBatch(
  db: ReadDb,
  roundId: string,
  roster: Roster,
  batchId: string,
): Promise<ImportBatchRow | undefined> {
  return db
    .selectFrom('import_batch')
    .selectAll()
    .where('id', '=', batchId)
    .where('round_id', '=', roundId)
    .where('roster', '=', roster)
    .executeTakeFirst();
}

/** All findings of the round's imports, in the order in which they were found. */
export async function listIssues(db: ReadDb, roundId: string, roster: Roster): Promise<StoredIssue[]> {
  const rows = await db
    .selectFrom('import_issue')
    .innerJoin('import_batch', 'import_batch.id', 'import_issue.batch_id')
    .selectAll('import_issue')
    .where('import_batch.round_id', '=', roundId)
    .where('import_batch.roster', '=', roster)
    .orderBy('import_issue.id')
    .execute();
  return rows.map(({ batch_id, severity, sheet, row, col, field, code, params, original }) => ({
    batchId: batch_id,
    severity,
    sheet,
    row,
    column: col,
    field,
    code,
    params: JSON.parse(params) as RowIssue['params'],
    ...(original === null ? {} : { original }),
  }));
}

/** The batch with its findings; its people must be gone before. */
export async function deleteBatch(db: WriteDb, batchId: string): Promise<void> {
  await db.deleteFrom('import_batch').where('id', '=', batchId).execute();
}
