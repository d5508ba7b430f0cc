import type { KeptGrouping } from '../../src-main/core/domain/groups/kept-grouping.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';

export interface StoredGrouping {
  /** SHA-256 of who was put where when it was made. */
  readonly placed: string;
  readonly plan: KeptGrouping;
  readonly madeUtc: string;
}

/** How the groups were formed; undefined where an earlier version or nobody formed them. */
export async function findGrouping(db: ReadDb, roundId: string): Promise<StoredGrouping | undefined> {
  const row = await db.selectFrom('group_plan').selectAll().where('round_id', '=', roundId).executeTakeFirst();
  if (row === undefined) return undefined;
  return { placed: row.placed, plan: JSON.parse(row.plan) as KeptGrouping, madeUtc: row.made_utc };
}

export async function saveGrouping(
  db: WriteDb,
  roundId: string,
  { placed, plan, madeUtc }: StoredGrouping,
): Promise<void> {
  const row = { round_id: roundId, placed, plan: JSON.stringify(plan), made_utc: madeUtc };
  await db.replaceInto('group_plan').values(row).execute();
}

/** Dossiers that stay in their group when groups are formed again. */
export async function listStays(db: ReadDb, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('group_stay').select('application_id').where('round_id', '=', roundId).execute();
  return new Set(rows.map((row) => row.application_id));
}

export async function setStays(
  db: WriteDb,
  roundId: string,
  applicationIds: readonly string[],
  stays: boolean,
): Promise<void> {
  for (const id of applicationIds) await db.deleteFrom('group_stay').where('application_id', '=', id).execute();
  if (!stays) return;
  await insertMany(
    db,
    'group_stay',
    applicationIds.map((application_id) => ({ application_id, round_id: roundId })),
  );
}
