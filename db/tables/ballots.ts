import type { Insertable, Selectable } from 'kysely';
import type { VoteMoment } from '../../src-main/core/domain/quorum/attendance-log.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { BallotRoundTable, BallotRowTable, BallotSectionTable } from '../schema.ts';

export type BallotRoundRecord = Selectable<BallotRoundTable>;

export async function listSections(db: ReadDb, roundId: string): Promise<BallotSectionTable[]> {
  return db
    .selectFrom('ballot_section')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('level')
    .orderBy('type', 'desc')
    .execute();
}

export async function insertSection(db: WriteDb, row: BallotSectionTable): Promise<void> {
  await db.insertInto('ballot_section').values(row).execute();
}

/** All rounds of the round's sections, by section and number. */
export async function listBallotRounds(db: ReadDb, roundId: string): Promise<BallotRoundRecord[]> {
  return db
    .selectFrom('ballot_round')
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_round.section_id')
    .selectAll('ballot_round')
    .where('ballot_section.round_id', '=', roundId)
    .orderBy('ballot_round.section_id')
    .orderBy('ballot_round.number')
    .execute();
}

export async function listBallotRows(db: ReadDb, roundId: string): Promise<BallotRowTable[]> {
  return db
    .selectFrom('ballot_row')
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_row.section_id')
    .selectAll('ballot_row')
    .where('ballot_section.round_id', '=', roundId)
    .execute();
}

/** Of a round in which ballots are out, its name; of any in the file. Undefined: all are counted back. */
export async function findBallotsOut(db: ReadDb): Promise<string | undefined> {
  const row = await db
    .selectFrom('ballot_round')
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_round.section_id')
    .innerJoin('round', 'round.id', 'ballot_section.round_id')
    .select('round.name')
    .where('ballot_round.state', '=', 'open')
    .orderBy('round.name')
    .limit(1)
    .executeTakeFirst();
  return row?.name;
}

/** How many experts each round's roll holds, by section and number. */
export async function listRollSizes(
  db: ReadDb,
  roundId: string,
): Promise<{ readonly section_id: string; readonly number: number; readonly size: number }[]> {
  return db
    .selectFrom('ballot_roll')
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_roll.section_id')
    .where('ballot_section.round_id', '=', roundId)
    .groupBy(['ballot_roll.section_id', 'ballot_roll.number'])
    .select([
      'ballot_roll.section_id as section_id',
      'ballot_roll.number as number',
      db.fn.countAll<number>().as('size'),
    ])
    .execute();
}

/** When ballots were given out, void rounds too, in that order. */
export async function listVoteMoments(db: ReadDb, roundId: string): Promise<VoteMoment[]> {
  return db
    .selectFrom('ballot_round')
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_round.section_id')
    .select(['ballot_round.sitting', 'ballot_round.log_seen as seen', 'ballot_round.opened_utc as openedUtc'])
    .where('ballot_section.round_id', '=', roundId)
    .orderBy('ballot_round.opened_utc')
    .execute();
}

export async function insertBallotRound(
  db: WriteDb,
  round: Insertable<BallotRoundTable>,
  roll: readonly string[],
  rows: readonly { readonly applicationId: string; readonly recusedPresent: number }[],
): Promise<void> {
  await db.insertInto('ballot_round').values(round).execute();
  const key = { section_id: round.section_id, number: round.number };
  // Sorted: the order of the roll says nothing about who came when.
  for (const expert_id of [...roll].sort())
    await db
      .insertInto('ballot_roll')
      .values({ ...key, expert_id })
      .execute();
  for (const row of rows) {
    await db
      .insertInto('ballot_row')
      .values({
        ...key,
        application_id: row.applicationId,
        recused_present: row.recusedPresent,
        agree: null,
        oppose: null,
        abstain: null,
        invalid: null,
        ruling: null,
        ruling_reason: '',
        passed: null,
      })
      .execute();
  }
}

type RoundKey = Pick<BallotRoundTable, 'section_id' | 'number'>;

export async function updateBallotRound(
  db: WriteDb,
  key: RoundKey,
  change: Partial<Omit<BallotRoundRecord, 'section_id' | 'number'>>,
): Promise<void> {
  await db
    .updateTable('ballot_round')
    .set(change)
    .where('section_id', '=', key.section_id)
    .where('number', '=', key.number)
    .execute();
}

export async function updateBallotRow(
  db: WriteDb,
  key: RoundKey,
  applicationId: string,
  change: Partial<
    Pick<BallotRowTable, 'agree' | 'oppose' | 'abstain' | 'invalid' | 'ruling' | 'ruling_reason' | 'passed'>
  >,
): Promise<void> {
  await db
    .updateTable('ballot_row')
    .set(change)
    .where('section_id', '=', key.section_id)
    .where('number', '=', key.number)
    .where('application_id', '=', applicationId)
    .execute();
}

/**
 * The round's applications whose ballots are out or counted. A void round has decided nothing: it stays on record, and
 * until its section votes again the applications in it are as before the vote.
 */
export async function listVoted(db: ReadDb, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('ballot_row')
    .innerJoin('ballot_round', (join) =>
      join
        .onRef('ballot_round.section_id', '=', 'ballot_row.section_id')
        .onRef('ballot_round.number', '=', 'ballot_row.number'),
    )
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_row.section_id')
    .select('ballot_row.application_id')
    .where('ballot_section.round_id', '=', roundId)
    .where('ballot_round.state', '!=', 'void')
    .execute();
  return new Set(rows.map((row) => row.application_id));
}

/** Whether ballots with the applicant on them were ever given out, in a void round too. */
export async function wasOnABallot(db: ReadDb, applicationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('ballot_row')
    .select('application_id')
    .where('application_id', '=', applicationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether ballots of that level were ever given out in the round, in a void round too. */
export async function levelWasVoted(db: ReadDb, roundId: string, level: string): Promise<boolean> {
  const row = await db
    .selectFrom('ballot_row')
    .innerJoin('application', 'application.id', 'ballot_row.application_id')
    .select('ballot_row.application_id')
    .where('application.round_id', '=', roundId)
    .where('application.level', '=', level)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The section on which nobody can vote any more, since all its applicants have left: it could never be signed. */
export async function deleteSection(db: WriteDb, section: Omit<BallotSectionTable, 'id'>): Promise<void> {
  await db
    .deleteFrom('ballot_section')
    .where('round_id', '=', section.round_id)
    .where('level', '=', section.level)
    .where('type', '=', section.type)
    .execute();
}
