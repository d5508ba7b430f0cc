import { sql } from 'kysely';
import type { Employment } from '../../src-main/core/domain/recusal/employment.ts';
import type { ReadDb } from '../handles.ts';

interface Told {
  readonly person: string;
  readonly unit: string;
  readonly since: string | null;
  readonly number: number;
}

/** What the pool says of where the round's people work and worked, by person, oldest first. */
async function poolPlaces(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, readonly Told[]>> {
  const { rows } = await sql<Told>`
    SELECT m.person_id AS person, u.unit_id AS unit, u.since, u.number
    FROM pool_unit AS u JOIN pool_member AS m ON m.id = u.member_id
    WHERE m.person_id IN (
      SELECT person_id FROM expert WHERE round_id = ${roundId}
      UNION SELECT person_id FROM application WHERE round_id = ${roundId})
    ORDER BY m.person_id, u.number`.execute(db);
  const places = new Map<string, Told[]>();
  for (const row of rows) places.set(row.person, [...(places.get(row.person) ?? []), row]);
  return places;
}

/** Where other rounds of this file saw the round's people, on the day of their meeting; rehearsals saw nobody. */
async function seenElsewhere(db: ReadDb, roundId: string) {
  const { rows } = await sql<{ person: string; unit: string; day: string }>`
    SELECT o.person_id AS person, o.unit_id AS unit, max(json_extract(r.setup, '$.meetingDate')) AS day
    FROM (SELECT person_id, unit_id, round_id FROM expert UNION ALL SELECT person_id, unit_id, round_id FROM application) AS o
    JOIN round AS r ON r.id = o.round_id
    WHERE o.round_id <> ${roundId} AND json_extract(r.setup, '$.rehearsal') IS NOT 1
      AND o.person_id IN (
        SELECT person_id FROM expert WHERE round_id = ${roundId}
        UNION SELECT person_id FROM application WHERE round_id = ${roundId})
    GROUP BY o.person_id, o.unit_id ORDER BY o.person_id, day`.execute(db);
  return rows;
}

/**
 * Where the round's people worked before, beside what its own rosters say of now, by person. A time in the pool ends
 * where the next begins; of who was only seen somewhere the day is known and nothing else.
 */
export async function listEmployments(
  db: ReadDb,
  roundId: string,
): Promise<ReadonlyMap<string, readonly Employment[]>> {
  const found = new Map<string, Employment[]>();
  const add = (person: string, one: Omit<Employment, 'now' | 'written'>) =>
    found.set(person, [...(found.get(person) ?? []), { ...one, now: false, written: '' }]);
  const places = await poolPlaces(db, roundId);
  for (const [person, list] of places) {
    list.forEach(({ unit, since }, i) => {
      add(person, { unitId: unit, from: since, until: list[i + 1]?.since ?? null });
    });
  }
  for (const { person, unit, day } of await seenElsewhere(db, roundId)) {
    if (places.get(person)?.some((one) => one.unit === unit)) continue;
    add(person, { unitId: unit, from: null, until: day });
  }
  return found;
}
