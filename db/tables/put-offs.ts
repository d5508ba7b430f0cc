import type { ReadDb, WriteDb } from '../handles.ts';
import type { PutOffTable } from '../schema.ts';

/** In the order in which they were decided. */
export async function listPutOffs(db: ReadDb, roundId: string): Promise<PutOffTable[]> {
  return db.selectFrom('put_off').selectAll().where('round_id', '=', roundId).orderBy('number').execute();
}

export async function insertPutOff(db: WriteDb, row: PutOffTable): Promise<void> {
  await db.insertInto('put_off').values(row).execute();
}
