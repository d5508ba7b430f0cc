import { type RawBuilder, sql } from 'kysely';
import { type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { AssignmentTable } from '../schema.ts';

/** Some milliseconds of reading or writing. */
export const PAIRS_AT_ONCE = 2000;

type PairTable = 'assignment' | 'assignment_before';

/** Who reviews whom in the round, by application and expert. Told by row; whoever is not told reads all at once. */
export async function readPairs(
  db: ReadDb,
  table: PairTable,
  roundId: string,
  told: Told = toldNobody,
): Promise<readonly AssignmentTable[]> {
  const rows: AssignmentTable[] = [];
  const most = told === toldNobody ? Number.MAX_SAFE_INTEGER : PAIRS_AT_ONCE;
  const behind = (application: string, expert: string): RawBuilder<boolean> =>
    sql<boolean>`(application_id, expert_id) > (${application}, ${expert})`;
  for (;;) {
    const last = rows.at(-1);
    const some = await db
      .selectFrom(table)
      .selectAll()
      .where('round_id', '=', roundId)
      .where(behind(last?.application_id ?? '', last?.expert_id ?? ''))
      .orderBy('application_id')
      .orderBy('expert_id')
      .limit(most)
      .execute();
    for (const row of some) rows.push(row);
    if (some.length < most) return rows;
    await told(some.length);
  }
}

/** Moves the plan in force to where the one before is kept, in place of that. Told after each part. */
export async function moveToBefore(db: WriteDb, roundId: string, told: Told = toldNobody): Promise<void> {
  for (const part of await partsOf(db, 'assignment_before', roundId)) {
    await db.deleteFrom('assignment_before').where(within(roundId, part)).execute();
    await told(0);
  }
  for (const part of await partsOf(db, 'assignment', roundId)) {
    await sql`INSERT INTO assignment_before (round_id, application_id, expert_id, lead)
      SELECT round_id, application_id, expert_id, lead FROM assignment WHERE ${within(roundId, part)}`.execute(db);
    await told(0);
    await db.deleteFrom('assignment').where(within(roundId, part)).execute();
    await told(0);
  }
}

interface Span {
  readonly first: string;
  readonly last: string;
}

const within = (roundId: string, { first, last }: Span): RawBuilder<boolean> =>
  sql<boolean>`round_id = ${roundId} AND application_id BETWEEN ${first} AND ${last}`;

/** First and last application of each part; none is cut in two. */
async function partsOf(db: ReadDb, table: PairTable, roundId: string): Promise<readonly Span[]> {
  const ids = await db
    .selectFrom(table)
    .select('application_id as id')
    .distinct()
    .where('round_id', '=', roundId)
    .orderBy('application_id')
    .execute();
  const size = PAIRS_AT_ONCE / 4;
  const spans: Span[] = [];
  for (let at = 0; at < ids.length; at += size) {
    const [first, last] = [ids[at]?.id, ids[Math.min(at + size, ids.length) - 1]?.id];
    if (first !== undefined && last !== undefined) spans.push({ first, last });
  }
  return spans;
}
