import type { Selectable } from 'kysely';
import type { RowIssue } from '../../src-main/core/domain/roster/cells.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ImportBatchTable } from '../schema.ts';
import { findingsOf, type KeptFinding } from './import-findings.ts';

export type ImportBatchRow = Selectable<ImportBatchTable>;
export type Roster = ImportBatchRow['roster'];

export interface StoredIssue extends KeptFinding {
  readonly batchId: string;
}

/** Whose row a finding is about. */
export type RowOwner = (issue: RowIssue) => { readonly name: string; readonly unit: string } | undefined;

export async function insertBatch(db: WriteDb, batch: ImportBatchRow): Promise<void> {
  await db.insertInto('import_batch').values(batch).execute();
}

/** As they are kept with a batch, and go with it; a refused row also with its person and unit. */
export function keptFindings(issues: {
  readonly refused: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
  readonly ownerOf: RowOwner;
}): readonly KeptFinding[] {
  const { refused, warnings, ownerOf } = issues;
  return [
    ...refused.map((issue): KeptFinding => {
      const { name: person = '', unit = '' } = ownerOf(issue) ?? {};
      return { ...issue, severity: 'refused', person, unit };
    }),
    ...warnings.map((issue): KeptFinding => ({ ...issue, severity: 'warning', person: '', unit: '' })),
  ];
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
  const batches = await listBatches(db, roundId, roster);
  const ids = batches.map((batch) => batch.id);
  const found = await findingsOf(db, ids);
  return ids.flatMap((batchId) => (found.get(batchId) ?? []).map((finding) => ({ ...finding, batchId })));
}

/** The batch with its findings; its people must be gone before. */
export async function deleteBatch(db: WriteDb, batchId: string): Promise<void> {
  await db.deleteFrom('import_batch').where('id', '=', batchId).execute();
}
