import { type ExpressionBuilder, sql } from 'kysely';
import type { AcceptedApplicant } from '../../src-main/core/domain/roster/judge-applicants.ts';
import type { ReadDb } from '../handles.ts';
import type { Database } from '../schema.ts';
import { keptField, keptIn } from './kept-details.ts';

/** An application as review, ballots and documents need it: with its person, unit and group. */
export interface SubjectRow {
  readonly applicationId: string;
  readonly number: number;
  readonly name: string;
  readonly unitId: string;
  readonly unit: string;
  readonly idNumber: string;
  readonly sex: string | null;
  readonly ethnicity: string;
  readonly birth: string | null;
  readonly series: string;
  readonly specialty: string;
  readonly level: string;
  readonly title: string;
  readonly kind: string;
  /** Of the row, what has no field of its own here. */
  readonly details: Partial<AcceptedApplicant>;
  readonly groupId: string | null;
  readonly group: number | null;
}

/** The accepted ones, by bag number. */
export async function listSubjects(db: ReadDb, roundId: string): Promise<SubjectRow[]> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .innerJoin('unit', 'unit.id', 'application.unit_id')
    .leftJoin('group_application', 'group_application.application_id', 'application.id')
    .leftJoin('review_group', 'review_group.id', 'group_application.group_id')
    .where('application.round_id', '=', roundId)
    .where('application.state', '=', 'accepted')
    .select([
      'application.id as applicationId',
      'application.number as number',
      // As this round's roster writes the person: the register keeps what an earlier round wrote.
      keptField<string>('application', 'name').as('name'),
      'unit.id as unitId',
      'unit.name as unit',
      'person.id_number as idNumber',
      keptField<string | null>('application', 'sex').as('sex'),
      sql<string>`coalesce(${keptField('application', 'ethnicity')}, '')`.as('ethnicity'),
      keptField<string | null>('application', 'birth').as('birth'),
      'application.series as series',
      'application.specialty as specialty',
      'application.level as level',
      'application.title as title',
      'application.kind as kind',
      'application.details as details',
      'group_application.group_id as groupId',
      'review_group.number as group',
    ])
    .orderBy('application.number')
    .execute();
  return rows.map((row) => ({ ...row, details: keptIn(row.details) }));
}

export interface RecusedPair {
  readonly expertId: string;
  readonly applicationId: string;
}

/** Confirmed, but for what is only disclosed, and suggested ones that nobody has decided. */
function keepsAway(eb: ExpressionBuilder<Database, 'conflict'>) {
  const disclosed = eb.and([eb('conflict.state', '=', 'confirmed'), eb('conflict.treatment', '=', 'disclose')]);
  return eb.and([eb('conflict.state', '!=', 'dismissed'), eb.not(disclosed)]);
}

/** Pairs that may not meet. */
export async function listRecusedPairs(db: ReadDb, roundId: string): Promise<RecusedPair[]> {
  return db
    .selectFrom('conflict')
    .select(['expert_id as expertId', 'application_id as applicationId'])
    .distinct()
    .where('round_id', '=', roundId)
    .where(keepsAway)
    .orderBy('application_id')
    .orderBy('expert_id')
    .execute();
}

/** By what its scheme is found. Throws for an application that does not exist. */
export async function findScoredPlace(
  db: ReadDb,
  applicationId: string,
): Promise<Pick<SubjectRow, 'series' | 'level'>> {
  return db
    .selectFrom('application')
    .select(['series', 'level'])
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
}

/** Which of the applications are not accepted ones of the round. */
export async function findStrangers(db: ReadDb, roundId: string, applicationIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('round_id', '=', roundId)
    .where('state', '=', 'accepted')
    .where('id', 'in', [...applicationIds])
    .execute();
  const known = new Set(rows.map((r) => r.id));
  return applicationIds.filter((id) => !known.has(id));
}

export async function isRecusedPair(db: ReadDb, pair: RecusedPair): Promise<boolean> {
  const row = await db
    .selectFrom('conflict')
    .select('id')
    .where('application_id', '=', pair.applicationId)
    .where('expert_id', '=', pair.expertId)
    .where(keepsAway)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
