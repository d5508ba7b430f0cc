import type { ReadDb, WriteDb } from '../../../db/handles.ts';
import { putBack, takeOut, writeBack } from '../../../db/row-image.ts';
import { countWorkedOn, forgetChecks } from '../../../db/tables/acceptance.ts';
import { restoreEntries } from '../../../db/tables/application-search.ts';
import { countOfBatch, deleteApplicationsOfBatch } from '../../../db/tables/applications.ts';
import { deleteBatch, listBatches } from '../../../db/tables/import-batches.ts';
import { countSteps, dropLastSteps, findUndo, rowDigests, type UndoRecord } from '../../../db/tables/import-undo.ts';
import { deleteUnusedPeople } from '../../../db/tables/people.ts';
import { deleteUnusedUnits, findUnitByKey } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { inRows, type Told } from '../../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';

const idOf = ({ before }: UndoRecord['touched'][number]) => String(before.id);

/**
 * What was asked of people and decided about them since does not vanish with an import. Refusals: `batch_in_work`
 * {worked}; `batch_unit_gone` {unit} for a unit that was joined with another and that somebody would come back to.
 */
async function mayUndo(db: ReadDb, batchId: string, record: UndoRecord | undefined): Promise<Result<null>> {
  const touched = record?.touched ?? [];
  const ids = touched.map(idOf);
  const steps = await countSteps(db, ids);
  const rows = await rowDigests(db, ids);
  const since = touched.filter((one) => steps.get(idOf(one)) !== one.steps || rows.get(idOf(one)) !== one.left);
  const moved = touched.filter((one) => one.before.batch_id !== batchId).map(idOf);
  const worked = since.length + (await countWorkedOn(db, batchId, moved));
  if (worked > 0) return refuse('batch_in_work', { worked });
  for (const unit of record?.unitsBefore ?? []) {
    const now = await findUnitByKey(db, String(unit.key));
    if (now !== undefined && now !== unit.id) return refuse('batch_unit_gone', { unit: String(unit.name) });
  }
  return ok(null);
}

/** The applications that the import changed or withdrew, as it met them. */
async function restoreTouched(db: WriteDb, record: UndoRecord, told: Told): Promise<void> {
  const ids = record.touched.map(idOf);
  await dropLastSteps(db, ids);
  await putBack(db, 'unit', record.unitsBefore);
  await writeBack(
    db,
    'application',
    record.touched.map((one) => one.before),
    told,
  );
  await writeBack(db, 'person', record.persons, told);
  await forgetChecks(db, ids);
  await putBack(db, 'application_check', record.checks);
  await restoreEntries(db, record.search, told);
}

/** Nobody else remembers what came with the import. */
async function dropAdded(db: WriteDb, record: UndoRecord | undefined): Promise<void> {
  await deleteUnusedPeople(db, record?.people);
  await deleteUnusedUnits(db, record?.units);
  if (record === undefined) return;
  for (const { table, before, after } of record.small) {
    await takeOut(db, table, after);
    await putBack(db, table, before);
  }
}

/**
 * Takes back the last import of the round: every table is what the import met, but for the bag numbers, which are never
 * given twice. Refusals: `round_not_found`, `list_frozen`, `batch_not_found`, `batch_not_last` {file}, those of `mayUndo`.
 */
export const undoImport: HandlerOf<Contract['applicants']['undoImport']> = async (
  { db, pace },
  { roundId, batchId },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
  const batches = await listBatches(db, roundId, 'applicants');
  const batch = batches.find((one) => one.id === batchId);
  if (batch === undefined) return refuse('batch_not_found');
  const last = batches.at(-1);
  if (last !== undefined && last !== batch) return refuse('batch_not_last', { file: last.file_name });
  const record = await findUndo(db, batchId);
  const may = await mayUndo(db, batchId, record);
  if (!may.ok) return may;

  // Rows that were changed are written and indexed again; those that came with it go out of the index and the list.
  const again = record === undefined ? 0 : record.touched.length + record.persons.length + 2 * record.search.length;
  const touched = record?.touched ?? [];
  const moved = touched.filter((one) => one.before.batch_id !== batchId).length;
  const going = Math.max(0, (await countOfBatch(db, batchId)) - moved);
  const told = inRows(pace, 'writing', touched.length + going, again + 2 * going);
  if (record !== undefined) await restoreTouched(db, record, told);
  const removed = await deleteApplicationsOfBatch(db, batchId, told);
  await deleteBatch(db, batchId);
  await dropAdded(db, record);
  return done(
    { removed, restored: record?.touched.length ?? 0 },
    { object: batchId, before: { roundId, accepted: batch.accepted, sha256: batch.file_sha256 } },
  );
};
