import { sql } from 'kysely';
import type { JuryAnswer } from '../../src-main/core/domain/draw/replacement.ts';
import { type Attendance, came } from '../../src-main/core/domain/quorum/attendance.ts';
import type { ReadDb } from '../handles.ts';

export interface ServiceRow {
  readonly personId: string;
  readonly expertId: string;
  readonly roundId: string;
  readonly round: string;
  readonly year: number;
  /** none: drawn from without being drawn; null: no jury was drawn yet. */
  readonly drawn: 'member' | 'alternate' | 'none' | null;
  /** What the person said when asked to come; null: no answer is on record. */
  readonly answer: JuryAnswer | null;
  /** present: came, also where the person left before the end. */
  readonly attendance: 'present' | 'absent' | null;
  /** Why not, where the person did not come. */
  readonly reason: string;
  readonly chaired: 0 | 1;
}

/** What every expert did in the rounds of this file, the newest first; rehearsals are no service. Of all or of one person. */
export async function listService(db: ReadDb, personId?: string): Promise<ServiceRow[]> {
  const { rows } = await sql<Omit<ServiceRow, 'attendance'> & Attendance>`
    SELECT e.person_id AS "personId", e.id AS "expertId", r.id AS "roundId", r.name AS round, r.year AS year, 
      coalesce(j.drawn, CASE WHEN EXISTS (SELECT 1 FROM juror WHERE round_id = r.id) THEN 'none' END) AS drawn,
      (SELECT s.answer FROM jury_answer AS s WHERE s.round_id = e.round_id AND s.expert_id = e.id
        AND s.undone_utc IS NULL AND s.answer <> 'continued' ORDER BY s.number DESC LIMIT 1) AS answer,
      a.state AS state, a.signed_utc AS "signedUtc", coalesce(a.reason, '') AS reason, (m.round_id IS NOT NULL AND j.role IS 'chair') AS chaired
    FROM expert AS e
    JOIN round AS r ON r.id = e.round_id
    LEFT JOIN juror AS j ON j.round_id = e.round_id AND j.expert_id = e.id
    LEFT JOIN attendance AS a ON a.round_id = e.round_id AND a.expert_id = e.id
    LEFT JOIN meeting AS m ON m.round_id = e.round_id
    WHERE json_extract(r.setup, '$.rehearsal') IS NOT 1
      AND (${personId ?? null} IS NULL OR e.person_id = ${personId ?? null})
    ORDER BY r.year DESC, r.created_utc DESC, r.id`.execute(db);
  return rows.map(({ state, signedUtc, ...row }) => {
    return came({ state, signedUtc }) ? { ...row, attendance: 'present', reason: '' } : { ...row, attendance: state };
  });
}
