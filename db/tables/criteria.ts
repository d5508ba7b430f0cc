import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type {
  CriteriaChangeTable,
  CriteriaPackTable,
  CriteriaWithdrawalTable,
  RoundCriteriaChangeTable,
} from '../schema.ts';

export type CriteriaPackRow = Selectable<CriteriaPackTable>;
export type CriteriaChangeRow = Selectable<CriteriaChangeTable>;
export type RoundCriteriaRow = Selectable<RoundCriteriaChangeTable>;
export type WithdrawalRow = Selectable<CriteriaWithdrawalTable>;
export type PackPlace = Pick<CriteriaPackRow, 'kind' | 'pack_id' | 'version'>;

/** The office's own versions in the order of their making. */
export async function listOwnPacks(db: ReadDb, kind: CriteriaPackRow['kind']): Promise<CriteriaPackRow[]> {
  return db
    .selectFrom('criteria_pack')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('created_utc')
    .orderBy('version')
    .execute();
}

export async function insertOwnPack(db: WriteDb, row: CriteriaPackRow): Promise<void> {
  await db.insertInto('criteria_pack').values(row).execute();
}

/** Of a draft: the store refuses it for a version that is in use. */
export async function updateOwnPack(
  db: WriteDb,
  { kind, pack_id, version }: PackPlace,
  values: Partial<Pick<CriteriaPackRow, 'data' | 'state' | 'published_utc' | 'published_by'>>,
): Promise<void> {
  await db
    .updateTable('criteria_pack')
    .set(values)
    .where('kind', '=', kind)
    .where('pack_id', '=', pack_id)
    .where('version', '=', version)
    .execute();
}

export async function deleteDraft(db: WriteDb, { kind, pack_id, version }: PackPlace): Promise<void> {
  await db
    .deleteFrom('criteria_pack')
    .where('kind', '=', kind)
    .where('pack_id', '=', pack_id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .execute();
}

/** What was changed in a version, oldest first. */
export async function listPackChanges(db: ReadDb, { kind, pack_id, version }: PackPlace): Promise<CriteriaChangeRow[]> {
  return db
    .selectFrom('criteria_change')
    .selectAll()
    .where('kind', '=', kind)
    .where('pack_id', '=', pack_id)
    .where('version', '=', version)
    .orderBy('number')
    .execute();
}

export async function insertPackChange(db: WriteDb, row: Omit<CriteriaChangeRow, 'number'>): Promise<void> {
  const { last } = await db
    .selectFrom('criteria_change')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .where('kind', '=', row.kind)
    .where('pack_id', '=', row.pack_id)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('criteria_change')
    .values({ ...row, number: last + 1 })
    .execute();
}

/** Every time a round was given another version, oldest first. */
export async function listRoundCriteria(db: ReadDb, roundId: string): Promise<RoundCriteriaRow[]> {
  return db.selectFrom('round_criteria_change').selectAll().where('round_id', '=', roundId).orderBy('number').execute();
}

export async function insertRoundCriteria(db: WriteDb, row: Omit<RoundCriteriaRow, 'number'>): Promise<void> {
  const { last } = await db
    .selectFrom('round_criteria_change')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .where('round_id', '=', row.round_id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('round_criteria_change')
    .values({ ...row, number: last + 1 })
    .execute();
}

export async function listWithdrawals(db: ReadDb, kind: CriteriaPackRow['kind']): Promise<WithdrawalRow[]> {
  return db.selectFrom('criteria_withdrawal').selectAll().where('kind', '=', kind).execute();
}

export async function insertWithdrawal(db: WriteDb, row: WithdrawalRow): Promise<void> {
  await db.insertInto('criteria_withdrawal').values(row).execute();
}

/** Rounds that were given another version than this one, or this one in place of another. */
export async function roundsThatChanged(db: ReadDb, part: RoundCriteriaRow['part'], key: string): Promise<string[]> {
  const rows = await db
    .selectFrom('round_criteria_change')
    .innerJoin('round', 'round.id', 'round_criteria_change.round_id')
    .select('round.name')
    .distinct()
    .where('part', '=', part)
    .where((eb) => eb.or([eb('before', '=', key), eb('after', '=', key)]))
    .orderBy('round.name')
    .execute();
  return rows.map(({ name }) => name);
}
