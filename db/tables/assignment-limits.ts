import type { Lock } from '../../src-main/core/domain/assignment/problem.ts';
import { asId, type ExpertId } from '../../src-main/core/domain/kernel/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** Fewest and most applications that an expert is given; null: no limit on that side. */
export interface ExpertLimit {
  readonly expertId: ExpertId;
  readonly least: number | null;
  readonly most: number | null;
}

export async function listLimits(db: ReadDb, roundId: string): Promise<ExpertLimit[]> {
  const all = db.selectFrom('assignment_limit').selectAll().where('round_id', '=', roundId);
  const rows = await all.orderBy('expert_id').execute();
  return rows.map(({ expert_id, least, most }) => ({ expertId: asId<'expert'>(expert_id), least, most }));
}

/** Both null: none any more. */
export async function setLimit(db: WriteDb, roundId: string, { expertId, least, most }: ExpertLimit): Promise<void> {
  const own = db.deleteFrom('assignment_limit').where('round_id', '=', roundId).where('expert_id', '=', expertId);
  await own.execute();
  if (least === null && most === null) return;
  const row = { round_id: roundId, expert_id: expertId, least, most };
  await db.insertInto('assignment_limit').values(row).execute();
}

export async function listLocks(db: ReadDb, roundId: string): Promise<Lock[]> {
  const all = db.selectFrom('assignment_lock').selectAll().where('round_id', '=', roundId);
  const rows = await all.orderBy('application_id').orderBy('expert_id').execute();
  return rows.map(({ application_id, expert_id, lock }) => ({
    applicationId: asId<'application'>(application_id),
    expertId: asId<'expert'>(expert_id),
    lock,
  }));
}

export async function setLock(
  db: WriteDb,
  roundId: string,
  { applicationId, expertId, lock }: Omit<Lock, 'lock'> & { readonly lock: Lock['lock'] | null },
): Promise<void> {
  await db
    .deleteFrom('assignment_lock')
    .where('application_id', '=', applicationId)
    .where('expert_id', '=', expertId)
    .execute();
  if (lock === null) return;
  const row = { round_id: roundId, application_id: applicationId, expert_id: expertId, lock };
  await db.insertInto('assignment_lock').values(row).execute();
}
