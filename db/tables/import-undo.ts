import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import { imagesOf, type RowImage } from '../row-image.ts';
import type { Database } from '../schema.ts';
import type { SearchEntry } from './application-search.ts';

/** An application that an import changed: as it was, and how to tell that nobody touched it since. */
export interface TouchedApplication {
  readonly before: RowImage;
  /** Digest of the row as the import left it. */
  readonly left: string;
  /** What `countSteps` said when the import was done; the last step of its history is the import's own. */
  readonly steps: number;
}

/** Everything needed to bring the tables back to what the import met. */
export interface UndoRecord {
  /** Ids of persons and units that came with it. */
  readonly people: readonly string[];
  readonly units: readonly string[];
  /** What it changed in tables of a few rows. */
  readonly small: readonly {
    readonly table: keyof Database & string;
    readonly before: readonly RowImage[];
    readonly after: readonly RowImage[];
  }[];
  readonly touched: readonly TouchedApplication[];
  readonly persons: readonly RowImage[];
  readonly checks: readonly RowImage[];
  readonly search: readonly SearchEntry[];
  /** Units of the touched applications as they were: a unit that nobody names any more is gone. */
  readonly unitsBefore: readonly RowImage[];
}

export async function saveUndo(db: WriteDb, batchId: string, record: UndoRecord): Promise<void> {
  await db
    .insertInto('import_undo')
    .values({ batch_id: batchId, record: JSON.stringify(record) })
    .execute();
}

/** Undefined for an import that is older than these records. */
export async function findUndo(db: ReadDb, batchId: string): Promise<UndoRecord | undefined> {
  const row = await db.selectFrom('import_undo').select('record').where('batch_id', '=', batchId).executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.record) as UndoRecord);
}

/** Digest of each application's row as it stands, by id. */
export async function rowDigests(db: ReadDb, applicationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await imagesOf(db, 'application', { column: 'id', among: applicationIds });
  return new Map(
    rows.map((row) => [
      String(row.id),
      createHash('sha256')
        .update(JSON.stringify(Object.entries(row).sort()))
        .digest('hex'),
    ]),
  );
}

/** How much was done with each application: steps, looks at papers, scans, cells written anew. Those with nothing are not among them. */
export async function countSteps(db: ReadDb, applicationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    SELECT application_id AS id, count(*) AS n FROM (
      SELECT application_id FROM application_event
      UNION ALL SELECT application_id FROM proof_look
      UNION ALL SELECT application_id FROM attachment
      UNION ALL SELECT cell.application_id FROM application_edit_cell AS cell
        JOIN application_edit AS edit ON edit.id = cell.edit_id WHERE edit.undone_utc IS NULL
    )
    WHERE application_id IN (SELECT value FROM json_each(${JSON.stringify(applicationIds)}))
    GROUP BY application_id`.execute(db);
  return new Map(rows.map((row) => [row.id, row.n]));
}

/** Takes the last step of each out of its history. */
export async function dropLastSteps(db: WriteDb, applicationIds: readonly string[]): Promise<void> {
  await sql`
    DELETE FROM application_event WHERE id IN (
      SELECT max(id) FROM application_event
      WHERE application_id IN (SELECT value FROM json_each(${JSON.stringify(applicationIds)}))
      GROUP BY application_id)`.execute(db);
}
