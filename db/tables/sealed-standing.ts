import { sql } from 'kysely';
import type { IsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import type { PoolDetails } from '../../src-main/core/domain/pool/pool-member.ts';
import { type Attendance, came } from '../../src-main/core/domain/quorum/attendance.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';

/** What the file knows of an expert beside the round's own roster. */
export interface Standing {
  /** Years in which the person sat, by other rounds of this file, ascending. */
  readonly years: readonly number[];
  readonly lastOn: IsoDate | null;
  /** null: not in the pool. */
  readonly chairEligible: boolean | null;
  readonly ownStaff: boolean | null;
  readonly prefecture: string;
}

export interface SessionRow {
  readonly expertId: string;
  readonly year: number;
  readonly openedUtc: string;
  /** When the session ended for the person; the opening, where nothing tells that. */
  readonly lastUtc: string;
}

/**
 * Sessions of other rounds to which the round's experts came, by person, also where they left before the end; rehearsals
 * are no service.
 */
export async function sessionsOfExperts(db: ReadDb, roundId: string): Promise<SessionRow[]> {
  const { rows } = await sql<Omit<SessionRow, 'lastUtc'> & Attendance & { readonly closedUtc: string | null }>`
    SELECT e.id AS "expertId", r.year AS year, m.opened_utc AS "openedUtc", m.closed_utc AS "closedUtc",
      a.state AS state, a.signed_utc AS "signedUtc"
    FROM meeting AS m
    JOIN round AS r ON r.id = m.round_id AND r.id <> ${roundId} AND json_extract(r.setup, '$.rehearsal') IS NOT 1
    JOIN attendance AS a ON a.round_id = m.round_id
    JOIN expert AS o ON o.id = a.expert_id
    JOIN expert AS e ON e.person_id = o.person_id AND e.round_id = ${roundId}`.execute(db);
  return rows.filter(came).map(({ expertId, year, openedUtc, closedUtc, state }) => {
    return { expertId, year, openedUtc, lastUtc: state === 'present' ? (closedUtc ?? openedUtc) : openedUtc };
  });
}

/** What the pool says today of the round's experts, by expert. */
export async function poolMarks(
  db: ReadDb,
  roundId: string,
): Promise<ReadonlyMap<string, Pick<PoolDetails, 'chairEligible' | 'ownStaff' | 'prefecture'>>> {
  const rows = await db
    .selectFrom('expert')
    .innerJoin('pool_member', 'pool_member.person_id', 'expert.person_id')
    .select(['expert.id', 'pool_member.details'])
    .where('expert.round_id', '=', roundId)
    .execute();
  return new Map(rows.map(({ id, details }) => [id, JSON.parse(details) as PoolDetails]));
}

const flag = (value: 0 | 1 | null): boolean | null => (value === null ? null : value === 1);
const bit = (value: boolean | null): 0 | 1 | null => (value === null ? null : value ? 1 : 0);

export async function sealedStandings(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, Standing>> {
  const rows = await db
    .selectFrom('sealed_standing')
    .innerJoin('expert', 'expert.id', 'sealed_standing.expert_id')
    .selectAll('sealed_standing')
    .where('expert.round_id', '=', roundId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.expert_id,
      {
        years: JSON.parse(row.years) as number[],
        lastOn: row.last_on as IsoDate | null,
        chairEligible: flag(row.chair_eligible),
        ownStaff: flag(row.own_staff),
        prefecture: row.prefecture,
      },
    ]),
  );
}

export async function insertSealedStandings(db: WriteDb, known: ReadonlyMap<string, Standing>): Promise<void> {
  const rows = [...known].map(([expert_id, one]) => ({
    expert_id,
    years: JSON.stringify(one.years),
    last_on: one.lastOn,
    chair_eligible: bit(one.chairEligible),
    own_staff: bit(one.ownStaff),
    prefecture: one.prefecture,
  }));
  await insertMany(db, 'sealed_standing', rows);
}

export async function deleteSealedStandings(db: WriteDb, roundId: string): Promise<void> {
  await db
    .deleteFrom('sealed_standing')
    .where('expert_id', 'in', (eb) => eb.selectFrom('expert').select('id').where('round_id', '=', roundId))
    .execute();
}
