import { sql } from 'kysely';
import type { ApplicationState } from '../../src-main/core/domain/acceptance/states.ts';
import type { ReadDb } from '../handles.ts';
import { keptField } from './kept-details.ts';

export interface ApplicationOfPerson {
  readonly applicationId: string;
  readonly roundId: string;
  readonly round: string;
  readonly year: number;
  readonly number: number;
  /** As that round's roster writes it. */
  readonly name: string;
  readonly unit: string;
  readonly level: string;
  readonly title: string;
  readonly state: ApplicationState;
}

/** Every application of the person in this file, the newest round first. */
export async function listApplicationsOf(db: ReadDb, personId: string): Promise<readonly ApplicationOfPerson[]> {
  const { rows } = await sql<ApplicationOfPerson>`
    SELECT a.id AS "applicationId", r.id AS "roundId", r.name AS round, r.year, a.number,
      ${keptField('a', 'name')} AS name, ${keptField('a', 'unitName')} AS unit, a.level, a.title, a.state
    FROM application AS a JOIN round AS r ON r.id = a.round_id WHERE a.person_id = ${personId}
    ORDER BY r.year DESC, r.created_utc DESC`.execute(db);
  return rows;
}

export interface PoolEntryOfPerson {
  readonly roundId: string;
  readonly round: string;
  readonly year: number;
  readonly poolNumber: string;
  readonly title: string;
}

/** Every pool of experts in this file with the person in it, the newest round first. */
export async function listPoolsOf(db: ReadDb, personId: string): Promise<readonly PoolEntryOfPerson[]> {
  const { rows } = await sql<PoolEntryOfPerson>`
    SELECT r.id AS "roundId", r.name AS round, r.year, e.pool_number AS "poolNumber", e.title
    FROM expert AS e JOIN round AS r ON r.id = e.round_id WHERE e.person_id = ${personId}
    ORDER BY r.year DESC, r.created_utc DESC`.execute(db);
  return rows;
}
