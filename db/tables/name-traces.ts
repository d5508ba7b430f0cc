import { sql } from 'kysely';
import type { ReadDb } from '../handles.ts';
import { keptField } from './kept-details.ts';

/** One record of a person of a certain name: an application or a place in a pool, in any round of the file. */
export interface NameTrace {
  readonly idNumber: string;
  readonly nameKey: string;
  readonly name: string;
  readonly birth: string | null;
  readonly unitId: string;
  readonly phone: string;
  readonly roundId: string;
  readonly round: string;
  /** Dossier-bag number; null for an expert. */
  readonly number: number | null;
}

/** Everybody in the file whose name has one of the keys. */
export async function listNameTraces(db: ReadDb, keys: readonly string[]): Promise<readonly NameTrace[]> {
  const asked = JSON.stringify([...new Set(keys)]);
  const { rows } = await sql<NameTrace>`
    WITH asked (key) AS (SELECT value FROM json_each(${asked})),
    named AS (SELECT p.* FROM asked JOIN person AS p ON p.name_key = asked.key)
    SELECT p.id_number AS idNumber, p.name_key AS nameKey, ${keptField('a', 'name')} AS name, ${keptField('a', 'birth')} AS birth,
      a.unit_id AS unitId, a.phone, a.round_id AS roundId, r.name AS round, a.number
    FROM named AS p JOIN application AS a ON a.person_id = p.id JOIN round AS r ON r.id = a.round_id
    UNION ALL
    SELECT p.id_number, p.name_key, e.details ->> 'name', e.details ->> 'birth', e.unit_id, e.phone, e.round_id, r.name, NULL
    FROM named AS p JOIN expert AS e ON e.person_id = p.id JOIN round AS r ON r.id = e.round_id
    ORDER BY idNumber, roundId`.execute(db);
  return rows;
}
