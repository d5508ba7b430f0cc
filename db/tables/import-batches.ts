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
  /** As the row wrote them; '' where it did not, and for warnings. */
  readonly person: string;
  readonly unit: string;
}

/** Whose row a finding is about. */
export type RowOwner = (issue: RowIssue) => { readonly name: string; readonly unit: string } | undefined;

/** `issues` are kept with the batch and go with it; a refused row also with its person and unit. */
export async function insertBatch(
  db: WriteDb,
  batch: ImportBatchRow,
  issues: { readonly refused: readonly RowIssue[]; readonly warnings: readonly RowIssue[]; readonly ownerOf: RowOwner },
): Promise<void> {
  await db.insertInto('import_batch').values(batch).execute();
  const { refused, warnings, ownerOf } = issues;
  const rowOf = (severity: 'refused' | 'warning') => (issue: RowIssue) => {
    const owner = severity === 'refused' ? ownerOf(issue) : undefined;
    return {
      batch_id: batch.id,
      severity,
      sheet: issue.sheet,
      row: issue.row,
      col: issue.column,
      field: issue.field,
      code: issue.code,
      params: JSON.stringify(issue.params),
      original: issue.original ?? null,
      person_name: owner?.name ?? '',
      unit_name: owner?.unit ?? '',
    };
  };
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

/** The last import of the same file. */
export async function findBatchOfFile(
  db: ReadDb,
  roundId: string,
  roster: Roster,
  sha256: string,
): Promise<ImportBatchRow | undefined> {
  return db
    .selectFrom('import_batch')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('roster', '=', roster)
    .where('file_sha256', '=', sha256)
    .orderBy('imported_utc', 'desc')
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
  return rows.map(({ batch_id, severity, sheet, row, col, field, code, params, original, person_name, unit_name }) => ({
    batchId: batch_id,
    severity,
    person: person_name,
    unit: unit_name,
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
