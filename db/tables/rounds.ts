import type { Selectable } from 'kysely';
import { firstColumn, type ReadDb, type WriteDb } from '../handles.ts';
import type { RoundTable } from '../schema.ts';

export type RoundRow = Selectable<RoundTable>;

/** Columns of a round that tell how far it has come. */
export type RoundMarks = Partial<
  Pick<
    RoundRow,
    | 'list_frozen_utc'
    | 'list_digest'
    | 'pool_sealed_utc'
    | 'pool_digest'
    | 'conflicts_settled_utc'
    | 'announced_utc'
    | 'filed_utc'
  >
>;

/** Whether there is such a round, without its set-up, its rules and its catalogue being read. */
export function isRound(db: ReadDb, roundId: string): boolean {
  return firstColumn<number>(db, 'SELECT 1 FROM round WHERE id = ?', [roundId]).length > 0;
}

export async function findRound(db: ReadDb, roundId: string): Promise<RoundRow | undefined> {
  return db.selectFrom('round').selectAll().where('id', '=', roundId).executeTakeFirst();
}

/** Newest year first, then newest beginning. */
export async function listRounds(db: ReadDb): Promise<RoundRow[]> {
  return db
    .selectFrom('round')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('created_utc', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Rounds whose pool is sealed and whose jury is not adopted: the next draw must find what was sealed. By id. */
export async function listOpenSeals(db: ReadDb): Promise<RoundRow[]> {
  return db
    .selectFrom('round')
    .selectAll()
    .where('pool_sealed_utc', 'is not', null)
    .where('id', 'not in', (eb) =>
      eb.selectFrom('draw_attempt').select('round_id').where('adopted_utc', 'is not', null),
    )
    .orderBy('id')
    .execute();
}

export async function insertRound(
  db: WriteDb,
  row: Pick<
    RoundRow,
    'id' | 'created_utc' | 'setup' | 'name' | 'year' | 'rule_pack_id' | 'rule_pack_version' | 'rule_pack'
  > &
    Partial<Pick<RoundRow, 'eligibility_pack' | 'titles'>>,
): Promise<void> {
  await db
    .insertInto('round')
    .values({
      ...row,
      list_frozen_utc: null,
      pool_sealed_utc: null,
      pool_digest: null,
      conflicts_settled_utc: null,
      announced_utc: null,
      filed_utc: null,
    })
    .execute();
}

/** `setup`: JSON of the whole set-up; name and year repeat what queries need of it. */
export async function updateSetup(
  db: WriteDb,
  roundId: string,
  setup: Pick<RoundRow, 'setup' | 'name' | 'year'>,
): Promise<void> {
  await db.updateTable('round').set(setup).where('id', '=', roundId).execute();
}

/** Another version of what the round goes by. */
export async function updateCriteria(
  db: WriteDb,
  roundId: string,
  pins: Partial<Pick<RoundRow, 'rule_pack_id' | 'rule_pack_version' | 'rule_pack' | 'eligibility_pack' | 'titles'>>,
): Promise<void> {
  await db.updateTable('round').set(pins).where('id', '=', roundId).execute();
}

export async function markRound(db: WriteDb, roundId: string, marks: RoundMarks): Promise<void> {
  await db.updateTable('round').set(marks).where('id', '=', roundId).execute();
}

/** The dossier-bag number that the round gives next; undefined where there is no such round. */
export async function nextNumber(db: ReadDb, roundId: string): Promise<number | undefined> {
  const row = await db.selectFrom('round').select('last_number').where('id', '=', roundId).executeTakeFirst();
  return row === undefined ? undefined : row.last_number + 1;
}

/** Takes `count` dossier-bag numbers and gives the first: an undone import's numbers are never given again. */
export async function takeNumbers(db: WriteDb, roundId: string, count: number): Promise<number> {
  const { last_number } = await db
    .selectFrom('round')
    .select('last_number')
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('round')
    .set({ last_number: last_number + count })
    .where('id', '=', roundId)
    .execute();
  return last_number + 1;
}
