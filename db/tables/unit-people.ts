import { sql } from 'kysely';
import type { ReadDb } from '../handles.ts';
import { keptField } from './kept-details.ts';

export interface UnitUse {
  readonly unitId: string;
  readonly roundId: string;
  readonly applications: number;
  readonly experts: number;
}

/** How many people of each unit are in each round; units nobody comes from have no entry. */
export async function countUnitPeople(db: ReadDb): Promise<UnitUse[]> {
  const { rows } = await sql<UnitUse>`
    SELECT unit_id AS "unitId", round_id AS "roundId", sum(a) AS applications, sum(e) AS experts FROM (
      SELECT unit_id, round_id, count(*) AS a, 0 AS e FROM application GROUP BY unit_id, round_id
      UNION ALL
      SELECT unit_id, round_id, 0, count(*) FROM expert GROUP BY unit_id, round_id
    ) GROUP BY unit_id, round_id ORDER BY unit_id, round_id`.execute(db);
  return rows;
}

export interface UnitPerson {
  readonly roundId: string;
  readonly round: string;
  readonly year: number;
  readonly role: 'applicant' | 'expert';
  /** Dossier-bag number, or number in the pool. */
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly specialty: string;
  /** The unit as that round's roster writes it. */
  readonly spelling: string;
  /** The roster's word for the unit's kind, as the import read it; null for experts. */
  readonly unitKind: string | null;
}

/** Everybody who applied from the unit or sat for it, the newest round first. */
export async function listUnitPeople(db: ReadDb, unitId: string): Promise<UnitPerson[]> {
  const { rows } = await sql<UnitPerson>`
    SELECT r.id AS "roundId", r.name AS round, r.year, 'applicant' AS role, printf('%03d', a.number) AS number,
      ${keptField('a', 'name')} AS name, a.title, a.specialty, ${keptField('a', 'unitName')} AS spelling,
      ${keptField('a', 'unitKind')} AS "unitKind"
    FROM application AS a JOIN round AS r ON r.id = a.round_id WHERE a.unit_id = ${unitId}
    UNION ALL
    SELECT r.id, r.name, r.year, 'expert', e.pool_number, e.details ->> '$.name', e.title, e.specialty,
      e.details ->> '$.unitName', NULL
    FROM expert AS e JOIN round AS r ON r.id = e.round_id WHERE e.unit_id = ${unitId}
    ORDER BY 3 DESC, 2, 4, 5`.execute(db);
  return rows;
}

/**
 * Under which virtual unit the people with these numbers stood in their last application; nobody else has an entry, nor
 * has who named an employer since. Rehearsals do not count: nobody really stood there.
 */
export async function virtualUnitsOf(db: ReadDb, idNumbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = sql<string>`(SELECT value FROM json_each(${JSON.stringify(idNumbers)}))`;
  const rows = await db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .innerJoin('unit', 'unit.id', 'application.unit_id')
    .innerJoin('round', 'round.id', 'application.round_id')
    .select(['person.id_number', 'unit.name', 'unit.kind'])
    .where('person.id_number', 'in', asked)
    .where(sql<boolean>`json_extract(round.setup, '$.rehearsal') IS NOT 1`)
    .orderBy('round.year')
    .orderBy('round.created_utc')
    .orderBy('application.number')
    .execute();
  const last = new Map(rows.map((row) => [row.id_number, row]));
  return new Map([...last].flatMap(([id, { kind, name }]) => (kind === 'virtual' ? [[id, name] as const] : [])));
}
