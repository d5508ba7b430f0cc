import { sql } from 'kysely';
import { came } from '../../src-main/core/domain/quorum/attendance.ts';
import type { DrawnPerson, NamesBeforeSignIn } from '../../src-main/core/domain/secrecy/sealed-names.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { NamesHandedOverTable, NamesReleaseTable } from '../schema.ts';

/** Read without the rest of the round: it is asked at every door that tells of a jury. */
export interface NamesState {
  /** By the round's own copy of its rules; a copy from before there was the rule seals nothing. */
  readonly rule: NamesBeforeSignIn;
  readonly released: boolean;
}

/** Undefined: there is no such round. */
export async function findNamesState(db: ReadDb, roundId: string): Promise<NamesState | undefined> {
  const { rows } = await sql<{ readonly rule: NamesBeforeSignIn | null; readonly released: 0 | 1 }>`
    SELECT json_extract(r.rule_pack, '$.rules.namesBeforeSignIn.value') AS rule, (n.utc IS NOT NULL) AS released
    FROM round AS r LEFT JOIN names_release AS n ON n.round_id = r.id WHERE r.id = ${roundId}`.execute(db);
  const [row] = rows;
  return row && { rule: row.rule ?? 'visible', released: row.released === 1 };
}

/** Rounds whose names are sealed and not released. */
export async function listSealedRounds(db: ReadDb): Promise<string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    SELECT id FROM round WHERE json_extract(rule_pack, '$.rules.namesBeforeSignIn.value') = 'sealed'
      AND id NOT IN (SELECT round_id FROM names_release)`.execute(db);
  return rows.map((row) => row.id);
}

/** Everybody on the adopted jury. */
export async function listDrawnPeople(db: ReadDb, roundId: string): Promise<DrawnPerson[]> {
  const rows = await db
    .selectFrom('juror')
    .leftJoin('attendance', (join) =>
      join.onRef('attendance.expert_id', '=', 'juror.expert_id').onRef('attendance.round_id', '=', 'juror.round_id'),
    )
    .where('juror.round_id', '=', roundId)
    .select([
      'juror.expert_id as expertId',
      'juror.drawn as drawn',
      'juror.draw_order as order',
      'attendance.state as state',
      'attendance.signed_utc as signedUtc',
    ])
    .execute();
  return rows.map(({ expertId, drawn, order, state, signedUtc }) => {
    return { expertId, drawn, order, signedIn: came({ state, signedUtc }) };
  });
}

export async function findRelease(db: ReadDb, roundId: string): Promise<NamesReleaseTable | undefined> {
  return db.selectFrom('names_release').selectAll().where('round_id', '=', roundId).executeTakeFirst();
}

export async function insertRelease(db: WriteDb, row: NamesReleaseTable): Promise<void> {
  await db.insertInto('names_release').values(row).execute();
}

/** In the order in which they were handed over. */
export async function listHandedOver(db: ReadDb, roundId: string): Promise<NamesHandedOverTable[]> {
  return db.selectFrom('names_handed_over').selectAll().where('round_id', '=', roundId).orderBy('utc').execute();
}

export async function insertHandedOver(db: WriteDb, row: NamesHandedOverTable): Promise<void> {
  await db.insertInto('names_handed_over').values(row).execute();
}
